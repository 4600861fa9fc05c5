import { CodedError } from "../errors.js";
import { quoted } from "./leftOut.js";
import { fromJsonText, isObject, type JsonObject } from "./shapes.js";

const delimiters = [",", "\t", ";", "|"] as const;
const mostNamed = 8;

/** The rows of a table in text (CSV, TSV), each by the names in its first line. */
export interface TableText {
  readonly names: readonly string[];
  /** Undefined where some line has not as many fields as there are names, or a quotation mark stands out of its place. */
  readonly rows: readonly JsonObject[] | undefined;
}

/** Spreadsheets say in a line of their own which sign parts the columns. */
const declared = /^sep=(?<delimiter>[,;|\t])\r?\n/iu;

/** Undefined for text whose first line is no names of columns. The form of the fields is that of RFC 4180, or of a table of Markdown. */
export function tableIn(whole: string): TableText | undefined {
  const lined = whole.includes("\n") ? whole : whole.replaceAll("\r", "\n");
  const text = lined.replace(declared, "");
  const table = markdownTable(psqlAsMarkdown(text) ?? spacedBarsAsMarkdown(text) ?? text);
  if (table) return table;
  const head = /^[^\r\n]{1,5000}/u.exec(text)?.[0];
  if (head === undefined) return undefined;
  for (const delimiter of delimiters) {
    if (!head.includes(delimiter)) continue;
    // A space behind the sign is one of prose, unless what follows is quoted.
    const spaced = /^[^\r\n]*\r?\n"/u.test(text);
    const written = fieldsOf(head, delimiter)?.[0];
    // Around the only two names, or around all of them, spaces are no prose: " statement , label ".
    const padded = written?.every((name) => /^\s*[\p{L}_]+\s*$/u.test(name)) && / [,;|\t]/u.test(head);
    const names = written?.map((name) => (spaced || padded ? name.trim() : name));
    if (!names?.every(isName) || names.length < 2 || new Set(names).size < names.length) continue;
    const rows = rowsOf(text, delimiter, names);
    // Some programs put a backslash before a quotation mark in place of another.
    const again = rows ?? (text.includes('\\"') ? rowsOf(text.replaceAll('\\"', '""'), delimiter, names) : undefined);
    return { names, rows: again };
  }
  return undefined;
}

function rowsOf(text: string, delimiter: string, names: readonly string[]): JsonObject[] | undefined {
  const [, ...all] = fieldsOf(text, delimiter) ?? [];
  // Spreadsheets write the rows that were emptied as well.
  const lines = all.filter((fields) => fields.some((field) => field !== ""));
  return lines.length > 0 && lines.every((fields) => fields.length === names.length)
    ? lines.map((fields) => rowOf(names, fields))
    : undefined;
}

function rowOf(names: readonly string[], fields: readonly string[]): JsonObject {
  return Object.fromEntries(names.map((name, i) => [name, cell(fields[i])]));
}

/** Undefined unless the whole text is one table with bars at the ends of its lines. */
function markdownTable(text: string): TableText | undefined {
  if (!/^\s{0,100}\|[^\n]{1,5000}\|[ \t]{0,9}\r?\n\s{0,3}\|[ :|-]{3,500}\|/u.test(text.slice(0, 6_000)))
    return undefined;
  const [head, , ...lines] = text.trim().split(/\r?\n/u);
  if (!lines.every((line) => /^\s{0,3}\|.*\|\s*$/u.test(line))) return undefined;
  const names = barred(head);
  const rows = lines.map(barred);
  return {
    names,
    rows: rows.every((fields) => fields.length === names.length)
      ? rows.map((fields) => rowOf(names, fields))
      : undefined,
  };
}

/** What databases print: bars between the columns, a rule below their names, and how many rows there are. */
function psqlAsMarkdown(text: string): string | undefined {
  if (!/^[^\n|]{1,200}\|[^\n]{1,2000}\n-{3,300}(?:\+-{3,300}){1,50}\r?\n/u.test(text.slice(0, 20_000)))
    return undefined;
  const lines = text.trimEnd().split(/\r?\n/u);
  const rows = lines.filter((line) => !/^\(\d{1,9} rows?\)$/u.test(line));
  return rows.map((line) => `|${/^[-+]+$/u.test(line) ? line.replaceAll("+", "|") : line}|`).join("\n");
}

/** `role | content`: words between bars with spaces, in every line as many. */
function spacedBarsAsMarkdown(text: string): string | undefined {
  if (!/^[\p{L}_][\p{L}\p{N}_ ]{0,40}?(?: \| [\p{L}_][\p{L}\p{N}_ ]{0,40}?){1,20}\r?\n/u.test(text.slice(0, 2_000)))
    return undefined;
  const [head, ...lines] = text
    .trimEnd()
    .split(/\r?\n/u)
    .filter((line) => line.trim() !== "");
  const columns = head.split(" | ").length;
  const rows = lines.filter((line) => !/^[-:| ]+$/u.test(line));
  if (rows.length === 0 || !rows.every((line) => line.split(" | ").length === columns)) return undefined;
  return [head, "---".concat(" | ---".repeat(columns - 1)), ...rows].map((line) => `| ${line} |`).join("\n");
}

function barred(line: string): string[] {
  const cells = line
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/u);
  return cells.map((one) =>
    one
      .replaceAll("\\|", "|")
      .replace(/<br ?\/?>/giu, "\n")
      .replaceAll("**", "")
      .trim(),
  );
}

/** A word or a few, without a space before it as in prose. The index that pandas writes has no name. */
function isName(name: string, i: number): boolean {
  return (i === 0 && name === "") || /^(?:#|[\p{L}_][\p{L}\p{N}_ .()/#%&'’*?-]{0,60})$/u.test(name);
}

/** Lists of messages stand in tables as JSON. */
function cell(field: string): unknown {
  const value = fromJsonText(field);
  return Array.isArray(value) && value.length > 0 && value.every(isObject) ? value : field;
}

/** For a table of no columns that are read, or one that is broken. */
export function unknownTable(table: TableText): CodedError {
  const wanted = table.rows
    ? ' It is read where one of them holds what was asked and one what was answered, such as "prompt" and "response".'
    : "";
  return new CodedError("bad-input", `This is ${tableWords(table)}.${wanted}`);
}

/** What a table is, for an error, without a full stop: its columns, and what is wrong where it is broken. */
export function tableWords({ names, rows }: TableText): string {
  const shown = names.slice(0, mostNamed).map(quoted).join(", ");
  const more = names.length > mostNamed ? ` and ${names.length - mostNamed} more` : "";
  const broken = rows
    ? ""
    : ", but not every line has as many fields: texts with line breaks or the sign between columns stand in quotation marks, and those within are doubled";
  return `a table with the columns ${shown}${more}${broken}`;
}

/** Undefined where a quotation mark stands out of its place. Lines without anything are passed over. */
function fieldsOf(text: string, delimiter: string): string[][] | undefined {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    if (text[at] === " " && text[at + 1] === '"') at++;
    const field = text[at] === '"' ? quotedField(text, at) : plainField(text, at, delimiter);
    if (!field) return undefined;
    row.push(field.value);
    at = field.end;
    if (text[at] === delimiter) {
      at++;
      if (at === text.length) row.push("");
      continue;
    }
    if (text[at] === "\r") at++;
    if (at < text.length && text[at] !== "\n") return undefined;
    at++;
    if (row.length > 1 || row[0] !== "") rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

interface Field {
  readonly value: string;
  readonly end: number;
}

function quotedField(text: string, at: number): Field | undefined {
  for (let end = text.indexOf('"', at + 1); end >= 0; end = text.indexOf('"', end + 2))
    if (text[end + 1] !== '"') return { value: text.slice(at + 1, end).replaceAll('""', '"'), end: end + 1 };
  return undefined;
}

function plainField(text: string, at: number, delimiter: string): Field | undefined {
  let end = at;
  while (end < text.length && text[end] !== delimiter && text[end] !== "\n" && text[end] !== "\r") end++;
  const value = text.slice(at, end);
  // Between tabs a quotation mark within a text is nobody's escape.
  return value.includes('"') && delimiter !== "\t" ? undefined : { value, end };
}
