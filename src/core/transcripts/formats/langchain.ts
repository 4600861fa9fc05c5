import { z } from "zod";
import type { TranscriptFormat } from "../format.js";
import { addItem, isItem } from "../items.js";
import { LeftOut } from "../leftOut.js";
import { addMessage } from "../message.js";
import { roleOf } from "../roles.js";
import { anything, fromJsonText, isObject, type JsonObject, maybeObject, objectsOf } from "../shapes.js";
import type { TurnList } from "../turnList.js";

const types = new Set([
  "human",
  "user",
  "ai",
  "assistant",
  "system",
  "tool",
  "function",
  "HumanMessage",
  "AIMessage",
  "SystemMessage",
  "ToolMessage",
  // LangChain4j
  "USER",
  "AI",
  "SYSTEM",
]);
const saying = ["content", "contents", "text"] as const;
const Stored = z.object({ type: z.string(), data: maybeObject, content: anything });
const Serialised = z.object({ lc: z.number(), id: z.array(z.string()), kwargs: z.custom<JsonObject>(isObject) });

/** Messages of LangChain and LangGraph: stored (`{"type": "human", "data": …}`), dumped, or serialised with their constructor. */
export const langchain: TranscriptFormat = {
  id: "langchain",
  name: "a list of LangChain messages",
  document: {
    recognises: (value) =>
      objectsOf(value.messages).some((message) => asChatMessage(message) !== undefined) || tracedIn(value).length > 0,
    read: (value) => {
      const traced = tracedIn(value);
      return talkOf(traced.length > 0 ? traced : objectsOf(value.messages));
    },
  },
  sequence: {
    recognises: (value) => asChatMessage(value) !== undefined || rowOf(value) !== undefined,
    begin: () => {
      const messages: JsonObject[] = [];
      return { take: (value) => void messages.push(value), end: () => talkOf(messages) };
    },
  },
};

/** A row of a table in which a store keeps them, perhaps as a text: `{"session_id": …, "message": {"type": "human", …}}`. */
function rowOf({ session_id, message }: JsonObject): JsonObject | undefined {
  const held = session_id === undefined ? undefined : fromJsonText(message);
  return isObject(held) ? asChatMessage(held) : undefined;
}

/** Of a run with others within it: the call of a model that was sent the most. */
function tracedIn(value: JsonObject): readonly JsonObject[] {
  const own = sentAndGot(value);
  if (own.length > 0) return own;
  let longest: readonly JsonObject[] = [];
  let level = objectsOf(value.child_runs);
  for (let depth = 0; level.length > 0 && depth < 50; depth++) {
    for (const run of level) {
      const traced = sentAndGot(run);
      if (traced.length >= longest.length) longest = traced;
    }
    level = level.flatMap((run) => objectsOf(run.child_runs));
  }
  return longest;
}

/** LangSmith's runs: messages of one talk within a list of such, and what came of them as generations, of which the first is read. */
function sentAndGot({ inputs, outputs }: JsonObject): readonly JsonObject[] {
  const sent = isObject(inputs) && Array.isArray(inputs.messages) ? objectsOf(inputs.messages.flat()) : [];
  const [generation] =
    isObject(outputs) && Array.isArray(outputs.generations) ? objectsOf(outputs.generations.flat()) : [];
  const answer = isObject(generation?.message) ? generation.message : undefined;
  return answer && asChatMessage(answer) && sent.some((message) => asChatMessage(message)) ? [...sent, answer] : [];
}

function talkOf(messages: readonly JsonObject[]) {
  const turns: TurnList = [];
  const leftOut = new LeftOut();
  for (const value of messages) {
    const message = asChatMessage(value) ?? rowOf(value);
    if (message) addMessage(turns, message, leftOut);
    // Grok's files keep the thinking and the tools' results as items between the messages.
    else if (!isItem(value) || !addItem(turns, value, leftOut)) leftOut.count("record that is no message");
  }
  return [{ title: null, turns, leftOut: leftOut.sentences() }];
}

/** In the shape of the chat APIs, undefined for what is no message of LangChain's; reasoning stands in `additional_kwargs`. */
export function asChatMessage(value: JsonObject): JsonObject | undefined {
  const serialised = Serialised.safeParse(value).data;
  const stored = serialised ? undefined : Stored.safeParse(value).data;
  const type = serialised ? serialised.id.at(-1) : stored?.type;
  const message =
    serialised?.kwargs ??
    stored?.data ??
    (stored && saying.some((key) => key in value) && !("role" in value) ? value : undefined);
  if (type === undefined || !message || (stored && !types.has(type)) || roleOf(type) === undefined) return undefined;
  const more = isObject(message.additional_kwargs) ? message.additional_kwargs : {};
  // Content that is empty stands beside calls.
  return { ...more, ...message, role: type, type: undefined };
}
