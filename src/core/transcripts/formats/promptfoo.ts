import { z } from "zod";
import type { TranscriptFormat } from "../format.js";
import { LeftOut } from "../leftOut.js";
import { isMessage } from "../message.js";
import { fromJsonText, isObject, type JsonObject, jsonText, objectsOf, word } from "../shapes.js";
import type { Conversation } from "../turn.js";
import { questionAndAnswer } from "./questionAndAnswer.js";

const Prompt = z.object({ raw: z.string() });
const Result = z.object({ prompt: Prompt, response: z.unknown().optional(), error: z.unknown().optional() });
const Cell = z.object({ text: z.string(), prompt: z.string() });

/** What `promptfoo eval` writes: its results, of whichever version, a single result, and the table that older ones hold instead. */
export const promptfoo: TranscriptFormat = {
  id: "promptfoo",
  name: "results of promptfoo",
  document: {
    recognises: (value) => resultsOf(value).length > 0 || cellsOf(value).length > 0,
    read: (value) => {
      const results = resultsOf(value);
      return results.length > 0 ? answered(results) : cellsOf(value).map((cell) => talkOf(cell.prompt, cell.text));
    },
  },
};

function resultsOf(value: JsonObject): readonly JsonObject[] {
  const around = isObject(value.results) ? value.results.results : value.results;
  const results = around === undefined ? [value] : objectsOf(around);
  return results.length > 0 && isResult(results[0]) ? results : [];
}

function isResult(value: JsonObject): boolean {
  return (isObject(value.response) || "error" in value) && Result.safeParse(value).success;
}

function answered(results: readonly JsonObject[]): Conversation[] {
  const talks = results.flatMap(({ prompt, response }) => {
    const output = isObject(response) ? response.output : undefined;
    const asked = Prompt.safeParse(prompt).data;
    return asked && output !== undefined && output !== null ? [talkOf(asked.raw, output)] : [];
  });
  const leftOut = new LeftOut();
  if (talks.length < results.length) leftOut.count("result without an answer", results.length - talks.length);
  return talks.map((talk) => ({ ...talk, leftOut: [...talk.leftOut, ...leftOut.sentences()] }));
}

function cellsOf(value: JsonObject): z.infer<typeof Cell>[] {
  const { table } = isObject(value.results) ? value.results : value;
  const rows = isObject(table) ? objectsOf(table.body) : [];
  return rows.flatMap(({ outputs }) => objectsOf(outputs).flatMap((cell) => Cell.safeParse(cell).data ?? []));
}

/** The prompt of a chat is its messages as JSON; an output that is no text is JSON. */
function talkOf(prompt: string, output: unknown): Conversation {
  const asked = fromJsonText(prompt);
  const answered = isChat(output) ? output : word(output) || jsonText(output);
  return questionAndAnswer(null, isChat(asked) ? asked : prompt, answered);
}

function isChat(value: unknown): boolean {
  return isObject(value)
    ? isMessage(value)
    : Array.isArray(value) && value.every((one) => isObject(one) && isMessage(one));
}
