import type { InputLine } from "../core/batch/inputLine.js";
import { isStatement } from "../core/batch/statement.js";
import { CodedError } from "../core/errors.js";
import { heldIn } from "../core/transcripts/containers.js";
import { brokenJson, parsed } from "../core/transcripts/json.js";
import { isObject, isTooDeep, type JsonObject } from "../core/transcripts/shapes.js";
import { type TableText, tableIn, tableWords } from "../core/transcripts/tableText.js";
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
  const lines = inputLines(path, undefined, true);
  const first: InputLine[] = [];
  if (await beginsWithRecords(lines, first)) {
    let row = 0;
    for await (const line of chained(first, lines)) yield recordLine(line, ++row, forms);
    return;
  }
  const text = await wholeText(chained(first, lines));
  if (text.trim() === "") return;
  for (const [i, record] of recordsOf(text, path, forms).entries())
    yield isTooDeep(record)
      ? { error: new CodedError("bad-input", "It is nested too deeply.") }
      : (statementLine(record, i + 1, forms) ?? { text: JSON.stringify(record) });
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
    // One object in one line may hold all the statements.
    if ("value" in read && isObject(read.value)) return looked > 1 || statementsIn(read.value) === undefined;
  }
  return false;
}

/** Closes the file also for whoever has seen enough among the first lines, and so never came to the rest. */
async function* chained(first: readonly InputLine[], rest: AsyncGenerator<InputLine>): AsyncGenerator<InputLine> {
  try {
    yield* first;
    yield* rest;
  } finally {
    await rest.return(undefined);
  }
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
    if (Array.isArray(read.value)) return read.value;
    return (statement && statementsIn(read.value)) ?? [read.value];
  }
  const table = tableIn(text) ?? (statement && columnIn(text));
  if (statement && table?.rows?.every(isStatement)) return table.rows;
  const name = path === "-" ? "Standard input" : path;
  const orTable = statement ? ', or a row of a table whose first line names its columns, "statement" among them' : "";
  const wanted = `Each line is to be a JSON document such as ${example}${orTable}`;
  const lacking = statement && table?.rows ? ', of which none is "statement"' : "";
  throw new CodedError(
    "usage",
    table && table.names.length > 1
      ? `${name} is ${tableWords(table)}${lacking}. ${wanted}.`
      : `${name} holds no JSON: it begins with ${JSON.stringify(text.trim().slice(0, 40))}. ${wanted}.`,
  );
}

/** A column of statements alone, with its name above them. */
function columnIn(text: string): TableText | undefined {
  const [name, ...lines] = text.trim().split(/\r\n|[\r\n]/u);
  if (lines.length === 0 || !isStatement({ [name]: "" })) return undefined;
  const rows = lines.filter((line) => line.trim() !== "");
  // A quotation that is not closed on its line goes on in the next.
  if (rows.some((line) => (line.split('"').length - 1) % 2 > 0)) return undefined;
  return {
    names: [name],
    rows: rows.map((line) => ({ [name]: line.replace(/^"(.*)"$/u, "$1").replaceAll('""', '"') })),
  };
}

/** Statements that one object holds: a list under a key, or a table's columns. Undefined for any other. */
function statementsIn(value: unknown): readonly unknown[] | undefined {
  if (!isObject(value)) return undefined;
  // Hugging Face's server of data sets numbers the rows around them.
  const held = heldIn(value)
    ?.filter(isObject)
    .map((one) => ("row_idx" in one && isObject(one.row) ? one.row : one));
  return held && held.length > 0 && held.every(isStatement) ? held : undefined;
}

/** A statement as a record; every other line as it stands. */
function recordLine(line: InputLine, row: number, forms: RecordForms): InputLine {
  if (!forms.statement || "error" in line) return line;
  const read = parsed(line.text);
  return ("value" in read && statementLine(read.value, row, forms)) || line;
}

/** Undefined for what is no statement, or where none are read. */
function statementLine(value: unknown, row: number, { statement }: RecordForms): InputLine | undefined {
  if (!statement || !isObject(value) || !isStatement(value)) return undefined;
  try {
    return { text: JSON.stringify(statement(value, row)) };
  } catch (error) {
    if (error instanceof CodedError) return { error };
    throw error;
  }
}
