import { z } from "zod";
import { text } from "../content.js";
import type { SequenceReader, TranscriptFormat } from "../format.js";
import { LeftOut } from "../leftOut.js";
import { isObject, type JsonObject, maybeNumber, maybeText, objectsOf, someList } from "../shapes.js";
import { addTurn, timeOf, type TurnList } from "../turnList.js";
import type { Conversation } from "../turn.js";

const Said = z.object({
  text: z.string(),
  role: z.enum(["prompter", "assistant"]),
  rank: maybeNumber,
  created_date: maybeText,
  model_name: maybeText,
});
const Row = Said.extend({ message_id: z.string(), parent_id: maybeText });
const Node = Said.extend({ replies: someList });
const Tree = z.object({ prompt: Node });

/** OpenAssistant's exports: trees of prompts with replies, and their rows. Of each tree the replies that people ranked best are one talk. */
export const openAssistant: TranscriptFormat = {
  id: "open-assistant",
  name: "an OpenAssistant tree",
  document: {
    recognises: (value) => isObject(value.prompt) && Tree.safeParse(value).success,
    read: (value) => [talkOf(nested(value))],
  },
  sequence: {
    recognises: (value) => ("parent_id" in value || "message_tree_id" in value) && Row.safeParse(value).success,
    begin: rowReader,
  },
};

interface Message {
  readonly said: z.infer<typeof Said>;
  readonly replies: Message[];
}

function nested({ prompt }: JsonObject): Message {
  const root: Message = { said: Node.parse(prompt), replies: [] };
  const waiting: { message: Message; held: unknown }[] = [{ message: root, held: prompt }];
  for (const { message, held } of waiting)
    for (const reply of objectsOf((held as JsonObject).replies)) {
      // A reply may lack the list of its own.
      const told = Node.safeParse({ replies: [], ...reply }).data;
      if (!told) continue;
      const next: Message = { said: told, replies: [] };
      message.replies.push(next);
      waiting.push({ message: next, held: reply });
    }
  return root;
}

function rowReader(): SequenceReader {
  const messages = new Map<string, { message: Message; parent: string | undefined }>();
  const leftOut = new LeftOut();
  return {
    take: (value) => {
      const row = Row.safeParse(value).data;
      if (row) messages.set(row.message_id, { message: { said: row, replies: [] }, parent: row.parent_id });
      else leftOut.count("record that is no message");
    },
    end: () => {
      const roots: Message[] = [];
      for (const { message, parent } of messages.values()) {
        const above = parent === undefined ? undefined : messages.get(parent);
        (above ? above.message.replies : roots).push(message);
      }
      return roots.map((root) => {
        const talk = talkOf(root);
        return { ...talk, leftOut: [...talk.leftOut, ...leftOut.sentences()] };
      });
    },
  };
}

function talkOf(root: Message): Conversation {
  const turns: TurnList = [];
  const leftOut = new LeftOut();
  let others = 0;
  for (let message: Message | undefined = root; message; message = best(message.replies)) {
    const { text: words, role, created_date, model_name } = message.said;
    const facts = { time: timeOf(created_date), author: model_name };
    addTurn(turns, role === "prompter" ? "user" : "assistant", text(words), facts);
    others += Math.max(0, message.replies.length - 1);
  }
  if (others > 0) leftOut.count("reply ranked lower", others);
  return { title: null, turns, leftOut: leftOut.sentences() };
}

function best(replies: readonly Message[]): Message | undefined {
  const rank = ({ said: { rank: its } }: Message) => its ?? Number.POSITIVE_INFINITY;
  return replies.reduce<Message | undefined>(
    (found, one) => (found === undefined || rank(one) < rank(found) ? one : found),
    undefined,
  );
}
