import { documentOf } from "../documentOf.js";
import type { SequenceReader, TranscriptFormat } from "../format.js";
import { addItem, isItem } from "../items.js";
import { LeftOut, quoted } from "../leftOut.js";
import { addMessage, isMessage } from "../message.js";
import { roleOfMessage } from "../messageRole.js";
import { roleOf } from "../roles.js";
import { firstText, fromJsonText, isObject, type JsonObject, listOf, objectsOf, textOf } from "../shapes.js";
import { pathTo } from "../tree.js";
import { addTurn, type TurnList } from "../turnList.js";
import { text } from "../content.js";
import type { Conversation } from "../turn.js";

const Messages = listOf((value) => isMessage(value) || isItem(value));

/** Keys under which files of all kinds keep a list of messages; the first that does is read. */
const keys = [
  "messages",
  "conversation",
  "conversations",
  "chat",
  "chat_history",
  "chatHistory",
  "history",
  "dialog",
  "dialogue",
  "transcript",
  "turns",
  "items",
  "trajectory",
  "traj",
  "thread",
  "log",
  "data",
  "message",
  "events",
  "prompt_messages",
  "input_messages",
  "chosen",
  "content",
] as const;

/**
 * Messages as the chat APIs take them (OpenAI, Anthropic, Mistral, Ollama, Cohere), alone or under a key of some object, and the
 * datasets that follow them (ShareGPT's `from` and `value`, OpenAI's fine-tuning files): one reader knows all their fields.
 */
export const openaiChat: TranscriptFormat = {
  id: "messages",
  name: "a list of chat messages (OpenAI, Anthropic, ShareGPT, …)",
  document: documentOf(messagesKey, (key, value) => {
    const leftOut = new LeftOut();
    const reader = messageReader(value, leftOut);
    const all = inOrder(objectsOf(listUnder(value, key)), value);
    const messages = shownBranch(all, value);
    if (messages.length < all.length) leftOut.count("message on other branches", all.length - messages.length);
    // A question may stand beside the messages of who answers it.
    if (typeof value.prompt === "string" && messages.every((one) => roleOfMessage(one) === "assistant"))
      reader.take({ role: "user", content: value.prompt });
    for (const message of messages) reader.take(message);
    return reader.end();
  }),
  sequence: { recognises: (value) => isMessage(value) || wrapped(value) !== undefined, begin: () => messageReader() },
};

/** OpenAI's threads and conversations list the newest message first; the items of a conversation have no times that say so. */
function inOrder(messages: readonly JsonObject[], { object }: JsonObject): readonly JsonObject[] {
  const [first, last] = [messages[0], messages.at(-1)];
  const [begun, ended] = [first?.created_at, last?.created_at];
  const isBackwards =
    typeof begun === "number" && typeof ended === "number"
      ? begun > ended
      : object === "list" && first !== undefined && roleOfMessage(first) !== "user" && last?.role === "user";
  return isBackwards ? [...messages].reverse() : messages;
}

/** llama.cpp's web interface keeps each message's parent, and which message is the last that is shown: other branches are left aside. */
function shownBranch(messages: readonly JsonObject[], { conv }: JsonObject): readonly JsonObject[] {
  if (!isObject(conv)) return messages;
  const parents = messages.flatMap(({ parent }) => (typeof parent === "string" ? [parent] : []));
  if (new Set(parents).size === parents.length) return messages;
  const byId = new Map(messages.map((message) => [message.id, message]));
  const branch = pathTo(byId.get(conv.currNode), ({ parent }) => byId.get(parent));
  return branch.length > 0 ? branch : messages;
}

/** A line that holds a message and its own facts beside it: `{"type": "message", "timestamp": …, "message": {…}}`. */
function wrapped({ message, timestamp }: JsonObject): JsonObject | undefined {
  return isObject(message) && isMessage(message) ? { timestamp, ...message } : undefined;
}

export function messagesKey(value: JsonObject): string | undefined {
  return keys.find(
    (key) =>
      key in value &&
      !isAnswerApart(key, value) &&
      (Messages.safeParse(listUnder(value, key)).success || isEmptyList(key, value[key])),
  );
}

/** The list itself, as JSON in a text, or as an object by the messages' numbers. */
function listUnder(value: JsonObject, key: string): unknown {
  // Dust keeps of each message its versions, of which the last is shown; what else has content has no list of lists.
  if (key === "content") return lastVersions(value[key]);
  const held = fromJsonText(value[key]);
  if (!isObject(held)) return held;
  const entries = Object.entries(held);
  return entries.length > 0 &&
    entries.every(([name, one]) => /^\d{1,6}$/u.test(name) && isObject(one) && isMessage(one))
    ? entries.map(([, one]) => one)
    : held;
}

function lastVersions(content: unknown): readonly unknown[] | undefined {
  if (!Array.isArray(content) || content.length === 0) return undefined;
  return content.every((one) => Array.isArray(one) && one.length > 0)
    ? content.map((versions: readonly unknown[]) => named(versions.at(-1)))
    : undefined;
}

/** A message whose type alone says who speaks: `user_message`, `agent_message`. */
function named(message: unknown): unknown {
  return isObject(message) && !("role" in message) && roleOf(message.type)
    ? { role: message.type, ...message }
    : message;
}

/** A preferred answer whose question stands in the `prompt`. */
function isAnswerApart(key: string, value: JsonObject): boolean {
  return (
    key === "chosen" && "prompt" in value && objectsOf(value.chosen).every((one) => roleOfMessage(one) === "assistant")
  );
}

/** A list under its usual name that holds nobody's word yet. */
function isEmptyList(key: string, value: unknown): boolean {
  return key === "messages" && Array.isArray(value) && value.length === 0;
}

/** The object around the messages may hold a title and, as Anthropic's requests do, the system's text. */
export function messageReader(around: JsonObject = {}, leftOut = new LeftOut()): SequenceReader {
  const turns: TurnList = [];
  const system = systemText(around.system ?? around.system_prompt ?? around.systemPrompt);
  addTurn(turns, "system", text(system));
  return {
    take: (value) => {
      if (isItem(value)) addItem(turns, value, leftOut);
      else {
        const message = isMessage(value) ? value : wrapped(value);
        if (message) addMessage(turns, message, leftOut);
        else leftOut.count(`record with ${quoted(Object.keys(value)[0] ?? "no key")}`);
      }
    },
    end: (): Conversation[] => [{ title: titleOf(around), turns, leftOut: leftOut.sentences() }],
  };
}

export function titleOf(value: JsonObject): string | null {
  return firstText(value, ["title", "name", "customTitle", "summary", "topic"])?.slice(0, 200) ?? null;
}

/** A text, or Anthropic's list of text blocks. */
export function systemText(system: unknown): string | undefined {
  if (Array.isArray(system))
    return objectsOf(system)
      .map((block) => textOf(block.text) ?? "")
      .join("\n");
  return isObject(system) ? undefined : textOf(system);
}
