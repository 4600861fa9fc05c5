import type { InputLine } from "../core/batch/inputLine.js";
import { isStatement } from "../core/batch/statement.js";
import { CodedError } from "../core/errors.js";
import { brokenJson, parsed } from "../core/transcripts/json.js";
import { isObject, type JsonObject } from "../core/transcripts/shapes.js";
import { tableIn, type TableText } from "../core/transcripts/tableText.js";
import { inputLines } from "./batchInput.js";

/** Lines looked at for one that is a record: before it there may be broken ones. */
const FIRST_LINES = 5;
/** UTF-16 code units of a file that is no lines, and is held as a whole. */
const MOST_WHOLE = 100_000_000;

/** What else records may stand in, and how they are read there. */
export interface RecordForms {
  /** How a statement of a data set is read as a record; absent where the command reads none. */
  readonly statement?: (record: JsonObject, row: number) => JsonObject;
  /** A line as it should be, for the error. */
  readonly example: string;
}

/**
 * The records of a file, a line of JSON each: of JSON Lines, of one JSON document with an array or a single object, and, as statements, of
 * a table (CSV, TSV). "-" is standard input. Throws CodedErrors: "usage" for a file that cannot be read or holds neither, "bad-input" for a
 * document that is broken.
 */
export async function* recordLines(path: string, forms: RecordForms): AsyncGenerator<InputLine> {
  const lines = inputLines(path);
  const first: InputLine[] = [];
  if (await beginsWithRecords(lines, first)) {
    let row = 0;
    for await (const line of chained(first, lines)) yield asRecord(line, ++row, forms);
    return;
  }
  const text = await wholeText(chained(first, lines));
  if (text.trim() === "") return;
  let row = 0;
  for (const record of recordsOf(text, path, forms)) yield asRecord({ text: JSON.stringify(record) }, ++row, forms);
}

/** Looks at the first lines, and keeps them. A line that is too long is a record that cannot be read. */
async function beginsWithRecords(lines: AsyncGenerator<InputLine>, first: InputLine[]): Promise<boolean> {
  let looked = 0;
  while (looked < FIRST_LINES) {
    const { value: line, done } = await lines.next();
    if (done) return false;
    first.push(line);
    if ("error" in line) return true;
    if (line.text.trim() === "") continue;
    looked++;
    // The last item of an array may stand on a line of its own.
    if (looked === 1 && line.text.trimStart().startsWith("[")) return false;
    const read = parsed(line.text);
    if ("value" in read && isObject(read.value)) return true;
  }
  return false;
}

async function* chained(first: readonly InputLine[], rest: AsyncIterable<InputLine>): AsyncGenerator<InputLine> {
  yield* first;
  yield* rest;
}

async function wholeText(lines: AsyncIterable<InputLine>): Promise<string> {
  const texts: string[] = [];
  let length = 0;
  for await (const line of lines) {
    if ("error" in line) throw line.error;
    length += line.text.length + 1;
    if (length > MOST_WHOLE)
      throw new CodedError("usage", "This file is too large to be read as a whole: write one JSON document a line.");
    texts.push(line.text);
  }
  return texts.join("\n");
}

function recordsOf(text: string, path: string, { statement, example }: RecordForms): readonly unknown[] {
  if (/^\s*[[{]/u.test(text)) {
    const read = parsed(text);
    if (!("value" in read)) throw brokenJson(text, read.error);
    return Array.isArray(read.value) ? read.value : [read.value];
  }
  const table = tableIn(text);
  if (statement && table?.rows?.every(isStatement)) return table.rows;
  const name = path === "-" ? "Standard input" : path;
  const wanted = `Each line is to be a JSON document such as ${example}`;
  throw new CodedError(
    "usage",
    table && table.names.length > 1
      ? `${name} is ${tableWords(table, statement !== undefined)} ${wanted}.`
      : `${name} holds no JSON: it begins with ${JSON.stringify(text.trim().slice(0, 40))}. ${wanted}.`,
  );
}

function tableWords({ names, rows }: TableText, statements: boolean): string {
  const shown = names
    .slice(0, 8)
    .map((name) => JSON.stringify(name))
    .join(", ");
  if (!rows)
    return `a table with the columns ${shown}, in which not every line has as many fields: texts with the sign between columns stand in quotation marks.`;
  return `a table with the columns ${shown}${statements ? ', of which none is "statement"' : ""}.`;
}

/** A statement as a record; every other line as it stands. */
function asRecord(line: InputLine, row: number, { statement }: RecordForms): InputLine {
  if (!statement || "error" in line) return line;
  const read = parsed(line.text);
  if (!("value" in read) || !isObject(read.value) || !isStatement(read.value)) return line;
  try {
    return { text: JSON.stringify(statement(read.value, row)) };
  } catch (error) {
    if (error instanceof CodedError) return { error };
    throw error;
  }
}
