import { z } from "zod";
import type { TranscriptFormat } from "../format.js";
import { LeftOut } from "../leftOut.js";
import { messageParts } from "../message.js";
import { anything, isObject, type JsonObject, maybeFlag, maybeList, maybeText, objectsOf, textOf } from "../shapes.js";
import { pathTo } from "../tree.js";
import { addTurn, timeOf, type TurnList } from "../turnList.js";
import type { Conversation, Turn } from "../turn.js";

const Message = z.looseObject({
  messageId: maybeText,
  parentMessageId: maybeText,
  sender: maybeText,
  isCreatedByUser: maybeFlag,
  text: maybeText,
  content: maybeList,
  createdAt: anything,
});
type Message = z.infer<typeof Message>;

/** LibreChat's JSON export: messages in a list, or a tree by `children`. */
export const libreChat: TranscriptFormat = {
  id: "librechat",
  name: "a LibreChat export",
  document: {
    recognises: (value) => rootsOf(value).some((message) => "isCreatedByUser" in message),
    read: (value) => [talkOf(value)],
  },
};

function rootsOf(value: JsonObject): readonly JsonObject[] {
  const held = value.messagesTree ?? value.messages;
  return isObject(held) ? [held] : objectsOf(held);
}

function talkOf(value: JsonObject): Conversation {
  const leftOut = new LeftOut();
  const parents = new Map<Message, Message | undefined>();
  const byId = new Map<string, Message>();
  const waiting: { value: JsonObject; parent: Message | undefined }[] = rootsOf(value).map((root) => ({
    value: root,
    parent: undefined,
  }));
  for (let at = 0; at < waiting.length; at++) {
    const message = Message.safeParse(waiting[at].value).data;
    if (!message) continue;
    parents.set(message, waiting[at].parent);
    if (message.messageId !== undefined) byId.set(message.messageId, message);
    for (const child of objectsOf(message.children)) waiting.push({ value: child, parent: message });
  }
  const parentOf = (message: Message) =>
    parents.get(message) ?? (message.parentMessageId === undefined ? undefined : byId.get(message.parentMessageId));
  const all = [...parents.keys()];
  const linked = all.some((message) => parentOf(message) !== undefined);
  const branch = linked ? pathTo(all.at(-1), parentOf) : all;
  if (branch.length < all.length) leftOut.count("message on other branches", all.length - branch.length);
  const turns: TurnList = [];
  for (const message of branch) addTo(turns, message);
  const title = textOf(value.title);
  return { title: title ?? null, turns, leftOut: leftOut.sentences() };
}

function addTo(turns: TurnList, message: Message): void {
  const role: Turn["role"] = message.isCreatedByUser ? "user" : "assistant";
  const held =
    message.content && message.content.length > 0
      ? { ...message, text: undefined }
      : { ...message, content: undefined };
  const author = role === "assistant" ? message.sender : undefined;
  addTurn(turns, role, messageParts(held, role), { author, time: timeOf(message.createdAt) });
}
