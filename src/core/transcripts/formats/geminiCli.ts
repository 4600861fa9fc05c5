import { z } from "zod";
import { attachment, partsOf, thinking } from "../content.js";
import type { SequenceReader, TranscriptFormat } from "../format.js";
import { LeftOut, quoted } from "../leftOut.js";
import {
  anything,
  isObject,
  type JsonObject,
  listOf,
  maybeList,
  maybeText,
  objectsOf,
  word,
  textOf,
} from "../shapes.js";
import { toolCall, toolResult } from "../toolResult.js";
import { addTurn, timeOf, type TurnList } from "../turnList.js";
import type { Conversation, Part } from "../turn.js";

const types = new Set(["user", "gemini", "info", "error", "warning"]);
const isRecord = (value: JsonObject): boolean =>
  types.has(word(value.type)) && "content" in value && !("message" in value);
const Session = z.object({ sessionId: z.string(), messages: listOf(isRecord), summary: maybeText });

/** Sessions of Gemini CLI: a document, since 2026 a log of records with the places to which the person went back. */
export const geminiCli: TranscriptFormat = {
  id: "gemini-cli",
  name: "a Gemini CLI session",
  document: {
    recognises: (value) => Session.safeParse(value).success,
    read: (value) => [talkOf(objectsOf(value.messages), textOf(value.summary))],
  },
  sequence: {
    recognises: (value) =>
      (typeof value.sessionId === "string" && typeof value.projectHash === "string") ||
      (isRecord(value) && typeof value.id === "string" && typeof value.timestamp === "string"),
    begin: logReader,
  },
};

function logReader(): SequenceReader {
  // A record that comes again with its id is the same message, grown.
  let records = new Map<string, JsonObject>();
  let summary: string | undefined;
  return {
    take: (value) => {
      const changed = isObject(value.$set) ? value.$set : value;
      summary = textOf(changed.summary) ?? summary;
      if (Array.isArray(changed.messages))
        for (const one of objectsOf(changed.messages)) records.set(word(one.id), one);
      if (typeof value.$rewindTo === "string") records = before(records, value.$rewindTo);
      else if (isRecord(value)) records.set(textOf(value.id) ?? `#${records.size}`, value);
    },
    end: () => [talkOf([...records.values()], summary)],
  };
}

function before(records: ReadonlyMap<string, JsonObject>, id: string): Map<string, JsonObject> {
  const all = [...records];
  const at = all.findIndex(([key]) => key === id);
  return new Map(at < 0 ? [] : all.slice(0, at));
}

const Message = z.object({
  type: z.string(),
  content: anything,
  timestamp: anything,
  thoughts: maybeList,
  toolCalls: maybeList,
  model: maybeText,
});

function talkOf(messages: readonly JsonObject[], summary: string | undefined): Conversation {
  const turns: TurnList = [];
  const leftOut = new LeftOut();
  for (const value of messages) {
    const record = Message.safeParse(value).data;
    if (!record) leftOut.count("message without a type");
    else if (record.type === "user")
      addTurn(turns, "user", partsOf(record.content), { time: timeOf(record.timestamp) });
    else if (record.type === "gemini")
      addTurn(turns, "assistant", answer(record), { time: timeOf(record.timestamp), author: record.model });
    else if (types.has(record.type))
      addTurn(turns, "system", attachment(`${record.type}: ${textIn(record.content).slice(0, 500)}`));
    else leftOut.count(`message of the type ${quoted(record.type)}`);
  }
  return { title: summary ?? null, turns, leftOut: leftOut.sentences() };
}

function answer({ content, thoughts, toolCalls }: z.infer<typeof Message>): Part[] {
  const thought = objectsOf(thoughts).map(({ subject, description }) =>
    [typeof subject === "string" && subject !== "" ? `**${subject}**` : "", textOf(description) ?? ""]
      .filter(Boolean)
      .join("\n"),
  );
  const calls = objectsOf(toolCalls);
  return [
    ...thinking(thought.join("\n\n")),
    ...partsOf(content),
    ...calls.map(({ id, name, args }) => toolCall(id, name, args)),
    ...calls.flatMap(resultOf),
  ];
}

function resultOf({ id, result, resultDisplay, status }: JsonObject): Part[] {
  const shown = result ?? resultDisplay;
  if (shown === undefined || shown === null) return [];
  const interrupted = status === "cancelled" || undefined;
  return [
    toolResult(id, shown, { isError: status === "error" ? true : status === "success" ? false : null, interrupted }),
  ];
}

function textIn(content: unknown): string {
  return partsOf(content)
    .map((part) => (part.type === "text" ? part.text : ""))
    .join(" ");
}
