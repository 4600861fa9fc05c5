import { CodedError } from "../errors.js";
import { saysHowLong } from "./asides.js";
import { formats, plainText } from "./formats.js";
import { introducedJson } from "./introducedJson.js";
import { brokenJson, isObviouslyJson, parsed } from "./json.js";
import { jsonSequence } from "./jsonSequence.js";
import { isJsonLine, jsonLineReader, linesOf } from "./jsonLines.js";
import { talksOfLog } from "./logLines.js";
import { noTranscript } from "./noTranscript.js";
import { talksOfTable } from "./tableTalks.js";
import { addTurn, type TurnList } from "./turnList.js";
import type { Conversation } from "./turn.js";
import { text as textParts } from "./content.js";
import { readValue, valueReader } from "./values.js";
import { talksOfToml } from "./tomlTalks.js";
import { talksOfYaml } from "./yamlTalks.js";

/**
 * All talks that a file holds, given as its text or as the JSON value that it was parsed to: JSON and JSONL of the formats of
 * `formats.ts`, chat templates, Markdown with speakers; any other text is one answer without a question. Throws a CodedError
 * "bad-input" for nothing, for JSON that is broken or of no known format, and for what is no text.
 */
export function readTranscripts(input: unknown): Conversation[] {
  try {
    return typeof input === "string" ? fromText(input) : readValue(input);
  } catch (error) {
    // The engine's own limits: a text of 512 MB, a stack.
    if (error instanceof RangeError)
      throw new CodedError("bad-input", "This file is too large or too deeply nested to be read as a whole.", {
        cause: error,
      });
    throw error;
  }
}

function fromText(given: string): Conversation[] {
  const marked = given.startsWith("\ufeff") ? given.slice(1) : given;
  // Lines end in carriage returns alone in the files of old programs.
  const text = marked.includes("\n") ? marked : marked.replaceAll("\r", "\n");
  if (text.trim() === "") throw new CodedError("bad-input", "There is no text to read.");
  const other = noTranscript(text);
  if (other !== undefined) throw new CodedError("bad-input", other);
  return (
    fromJson(fencedJson(text) ?? text) ??
    fromEvents(text) ??
    talksOfLog(text) ??
    talksOfYaml(text) ??
    talksOfToml(text) ??
    talksOfTable(text) ??
    fromSpeech(text)
  );
}

/** Undefined for text that is no JSON. */
function fromJson(text: string): Conversation[] | undefined {
  const whole = parsed(text);
  if ("value" in whole)
    return isAnswerOfJson(whole.value, text) ? fromText(whole.value) : readValue(fromQuoted(whole.value));
  const first = firstLine(text);
  if (isJsonLine(first) || isMostlyJsonLines(text)) {
    const reader = jsonLineReader();
    for (const line of linesOf(text)) reader.take(line);
    return reader.end();
  }
  if (!isObviouslyJson(text)) return undefined;
  const talks = fromSequence(text);
  if (talks) return talks;
  throw brokenJson(text, whole.error);
}

/** A string that was copied out of a file, as its escaped line breaks or markers say, and not a person's words in quotation marks. */
function isAnswerOfJson(value: unknown, text: string): value is string {
  return typeof value === "string" && !/^\s*[{["]/u.test(value) && /\\(?:n|r|u003[ce])/iu.test(text);
}

/** JSON that was written as a text of JSON. */
function fromQuoted(value: unknown): unknown {
  if (typeof value !== "string" || !/^\s*[{[]/u.test(value)) return value;
  const inner = parsed(value);
  return "value" in inner ? inner.value : value;
}

/** Undefined for text that is no whole values one after another. */
function fromSequence(text: string): Conversation[] | undefined {
  const sequence = jsonSequence(text);
  const values = sequence?.values.map(parsed) ?? [];
  if (values.length < (sequence?.cut ? 1 : 2)) return undefined;
  const reader = valueReader();
  for (const value of values) {
    if (!("value" in value)) return undefined;
    reader.take(value.value);
  }
  if (sequence?.cut) reader.passOver("The last record breaks off before its end and was passed over.");
  return reader.end();
}

function firstLine(text: string): string {
  for (const line of linesOf(text)) if (line.trim() !== "") return line;
  return "";
}

/** The first line of a file that was cut at its head is broken, and the others are not. */
function isMostlyJsonLines(text: string): boolean {
  let whole = 0;
  let broken = 0;
  for (const line of linesOf(text)) {
    if (line.trim() === "" || /^\s*(?:#|\/\/)/u.test(line)) continue;
    if (isJsonLine(line)) whole++;
    else broken++;
    if (whole + broken >= 50) break;
  }
  return whole > 1 && whole > broken;
}

/** JSON that was pasted with its Markdown fence. */
function fencedJson(text: string): string | undefined {
  const opened =
    /^\s{0,500}(`{3,}|~{3,})[ \t]*(?:json[lc5]?|ndjson|py(?:thon)?|js|javascript)?[ \t]*\r?\n(?=\s{0,500}[{[])/iu.exec(
      text,
    );
  if (!opened) return undefined;
  const body = text.slice(opened[0].length).trimEnd();
  return body.endsWith(opened[1]) ? body.slice(0, -opened[1].length) : undefined;
}

/**
 * A chat in JSON below words of somebody who passes it on, which is nobody's answer. An answer may itself end in JSON: it is taken for a
 * chat only where somebody asks in it, too, and is named, or where a program printed it.
 */
function fromIntroduced(text: string): Conversation[] | undefined {
  const found = introducedJson(text);
  const talks = found && readOrNone(found.value);
  if (!talks?.some(({ turns }) => turns.some(({ role }) => role === "assistant"))) return undefined;
  const isTalk = found?.namesSpeakers && talks.some(({ turns }) => turns.some(({ role }) => role === "user"));
  if (!found?.printed && !isTalk) return undefined;
  return talks.map((talk) => ({ ...talk, leftOut: [...talk.leftOut, "What stands before the JSON was passed over."] }));
}

function readOrNone(value: unknown): Conversation[] | undefined {
  try {
    return readValue(value);
  } catch (error) {
    if (error instanceof CodedError) return undefined;
    throw error;
  }
}

/** Server-sent events as `curl` prints them: their data is JSON, a line each. */
function fromEvents(text: string): Conversation[] | undefined {
  if (!/^\s{0,100}(?:event: ?[\w.]{1,60}\s{1,5})?data: ?\{"/u.test(text.slice(0, 500))) return undefined;
  const reader = jsonLineReader();
  for (const line of linesOf(text)) {
    const data = /^data: ?(.*)$/u.exec(line)?.[1];
    if (data !== undefined && data.trim() !== "[DONE]") reader.take(data);
  }
  return reader.end();
}

function fromSpeech(text: string): Conversation[] {
  for (const format of formats) {
    const talks = format.text?.(text);
    if (talks) return talks.map((talk) => ({ ...talk, format: format.name }));
  }
  const introduced = fromIntroduced(text);
  if (introduced) return introduced;
  if (/^\s{0,100}<\?xml\s/u.test(text))
    throw new CodedError(
      "bad-input",
      "This is XML, and no talk in a form that is read: its elements would be named for who speaks, as in <user> and <assistant>.",
    );
  return [unnamed(text)];
}

/** An answer that was copied with how long it was thought about above it. */
function withoutAside(text: string): string {
  const [first] = text.trimStart().split("\n", 1);
  return saysHowLong(first.trim()) ? text.trimStart().slice(first.length).trimStart() || text : text;
}

/** A text in which nobody is named is what a model wrote. */
function unnamed(text: string): Conversation {
  const turns: TurnList = [];
  addTurn(turns, "assistant", textParts(withoutAside(text)));
  return { title: null, turns, leftOut: [], format: plainText };
}
