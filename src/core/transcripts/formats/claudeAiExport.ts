import { z } from "zod";
import { attachment, partsOf, text } from "../content.js";
import type { TranscriptFormat } from "../format.js";
import { LeftOut, quoted } from "../leftOut.js";
import { roleOf } from "../roles.js";
import { anything, firstText, type JsonObject, maybeList, maybeText, objectsOf, someList } from "../shapes.js";
import { pathTo } from "../tree.js";
import { addTurn, timeOf, type TurnList } from "../turnList.js";
import type { Conversation, Part } from "../turn.js";

const Talk = z.object({
  name: maybeText,
  title: maybeText,
  current_leaf_message_uuid: maybeText,
  chat_messages: someList,
});

const Message = z.object({
  uuid: maybeText,
  parent_message_uuid: maybeText,
  sender: z.string(),
  text: maybeText,
  content: maybeList,
  created_at: anything,
  attachments: maybeList,
  files: maybeList,
});
type Message = z.infer<typeof Message>;

/** Of claude.ai: the data export, and single talks as the site keeps them, whose messages may be a tree. */
export const claudeAiExport: TranscriptFormat = {
  id: "claude-ai-export",
  name: "a claude.ai export",
  document: {
    recognises: (value) => Talk.safeParse(value).success,
    read: (value) => [talkOf(Talk.parse(value))],
  },
};

function talkOf(talk: z.infer<typeof Talk>): Conversation {
  const leftOut = new LeftOut();
  const messages = objectsOf(talk.chat_messages).flatMap((value) => {
    const message = Message.safeParse(value).data;
    if (!message) leftOut.count("message without a sender");
    return message ? [message] : [];
  });
  const branch = branchOf(messages, talk.current_leaf_message_uuid);
  if (branch.length < messages.length) leftOut.count("message on other branches", messages.length - branch.length);
  const turns: TurnList = [];
  for (const message of branch) {
    const role = roleOf(message.sender);
    if (role === undefined) leftOut.count(`message of the sender ${quoted(message.sender)}`);
    else addTurn(turns, role, partsIn(message), { time: timeOf(message.created_at) });
  }
  return { title: talk.name || talk.title || null, turns, leftOut: leftOut.sentences() };
}

/** Without parents that are in the file the messages are one talk as they stand. */
function branchOf(messages: readonly Message[], leaf: string | undefined): readonly Message[] {
  const byId = new Map(
    messages.flatMap((message) => (message.uuid === undefined ? [] : [[message.uuid, message] as const])),
  );
  const parentOf = ({ parent_message_uuid: parent }: Message) => (parent === undefined ? undefined : byId.get(parent));
  if (messages.every((message) => parentOf(message) === undefined)) return messages;
  return pathTo((leaf === undefined ? undefined : byId.get(leaf)) ?? messages.at(-1), parentOf);
}

/** The blocks say more than the text, in which blocks that the site cannot show are an apology. */
function partsIn({ text: whole, content, attachments, files }: Message): Part[] {
  const blocks = partsOf(content);
  const said = blocks.some(({ type }) => type !== "attachment") ? blocks : [...text(whole), ...blocks];
  return [...said, ...[...objectsOf(attachments), ...objectsOf(files)].flatMap(fileOf)];
}

function fileOf(file: JsonObject): Part[] {
  return attachment(`file ${firstText(file, ["file_name", "name"]) ?? "without a name"}`);
}
