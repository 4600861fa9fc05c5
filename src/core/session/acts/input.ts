import { looksPrinted, printedValue } from "../../transcripts/printedValue.js";

/** Arguments of a tool call, whatever the agent calls them. */
export type Fields = Readonly<Record<string, unknown>>;

const MAX_JSON = 1_000_000;

/** The arguments as an object: JSON that stands in a string is read. */
export function fieldsOf(input: unknown): Fields {
  if (typeof input === "string") {
    const parsed = parsedJson(input);
    return parsed !== null && typeof parsed === "object" && !Array.isArray(parsed) ? (parsed as Fields) : { input };
  }
  if (Array.isArray(input)) return { input };
  return input !== null && typeof input === "object" ? (input as Fields) : {};
}

/** What a text holds if it is JSON, or a value as Python prints it; null where it is neither or is too long. */
export function parsedJson(text: string): unknown {
  if (text.length > MAX_JSON || !/^\s*[[{]/.test(text.slice(0, 100))) return null;
  try {
    return JSON.parse(text);
  } catch {
    return looksPrinted(text) ? (printedValue(text)?.value ?? null) : null;
  }
}

/** Names that agents give the same argument; compared without case, `_` and `-`. */
const names = {
  command: ["command", "cmd", "script", "commandline", "shellcommand", "bash", "commands", "keystrokes", "input"],
  code: ["code", "python", "source", "pythoncode", "program"],
  path: [
    "filepath",
    "path",
    "targetfile",
    "filename",
    "file",
    "notebookpath",
    "relativeworkspacepath",
    "absolutepath",
    "relativepath",
    "targetpath",
    "destination",
    "outputpath",
    "output",
    "documentpath",
  ],
  folder: ["directory", "dir", "folder", "dirpath", "directorypath", "searchdirectory", "cwd"],
  content: [
    "content",
    "contents",
    "filetext",
    "codeedit",
    "newcontent",
    "codecontent",
    "data",
    "body",
    "text",
    "newsource",
  ],
  before: ["oldstring", "oldstr", "search", "oldtext", "find", "targetcontent", "original", "oldcontent"],
  after: [
    "newstring",
    "newstr",
    "replace",
    "newtext",
    "replacement",
    "replacementcontent",
    "updated",
    "codeedit",
    "newcontent",
    "newsource",
  ],
  patch: ["patch", "input", "diff", "patchtext", "changes"],
  url: ["url", "uri", "link", "href", "address", "endpoint"],
  query: ["query", "pattern", "regex", "q", "sql", "statement", "searchterm", "keywords", "searchquery"],
  message: [
    "message",
    "result",
    "answer",
    "summary",
    "finalanswer",
    "outputs",
    "response",
    "text",
    "content",
    "finalthought",
    "explanation",
    "report",
  ],
} as const;
export type Argument = keyof typeof names;

export function text(fields: Fields, argument: Argument): string | null {
  const wanted = names[argument] as readonly string[];
  const plain = Object.entries(fields).map(
    ([name, value]) => [name.toLowerCase().replace(/[_-]/g, ""), value] as const,
  );
  for (const name of wanted) {
    const value = plain.find(([own]) => own === name)?.[1];
    if (typeof value === "string" && value !== "") return value;
    if (Array.isArray(value) && value.length > 0 && value.every((word) => typeof word === "string"))
      return argument === "command" ? words(value) : value.join("\n");
  }
  return null;
}

/** An argv of an agent: `["bash", "-lc", "npm test"]` is what stands after -c. */
function words(argv: readonly string[]): string {
  if (argv.length === 3 && /(?:^|\/)(?:ba|z|da)?sh$/.test(argv[0]) && /^-\w*c$/.test(argv[1])) return argv[2];
  return argv.map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`)).join(" ");
}

/** Whether the call asks for a part only: a range of lines, a page, the first matches. */
export function asksForPart(fields: Fields): boolean {
  return Object.entries(fields).some(
    ([name, value]) =>
      value !== null &&
      value !== undefined &&
      value !== "" &&
      value !== false &&
      value !== 0 &&
      /^(?:offset|limit|view_?range|start_?line|end_?line|start_?line_?one_?indexed|page|page_?size|per_?page|head_?limit|max_?results|max_?rows|first|top_?k|sample|sample_?size|num_?results|line_?range|max_?lines|cursor|skip)$/i.test(
        name,
      ),
  );
}

const MAX_SCALARS = 200;

export interface Scalar {
  /** Name of the field, and of the one that holds it, in lower case with `_` between words: `order.status`, `row_count`. */
  readonly key: string;
  readonly value: string | number | boolean;
}

/** The plain values of an object or array, in order, bounded. */
export function scalarsOf(value: unknown, limit = MAX_SCALARS): Scalar[] {
  const found: Scalar[] = [];
  const walk = (item: unknown, key: string, depth: number): void => {
    if (found.length >= limit || depth > 8) return;
    if (typeof item === "string" || typeof item === "number" || typeof item === "boolean")
      found.push({ key, value: item });
    else if (Array.isArray(item)) for (const part of item) walk(part, key, depth + 1);
    else if (item !== null && typeof item === "object") {
      const parent = key.slice(key.lastIndexOf(".") + 1);
      for (const [name, part] of Object.entries(item))
        walk(part, parent === "" ? inSnake(name) : `${parent}.${inSnake(name)}`, depth + 1);
    }
  };
  walk(value, "", 0);
  return found;
}

/** `updatedRows` and `updated_rows` are one name. */
function inSnake(name: string): string {
  return name
    .slice(0, 200)
    .replace(/([a-z\d])([A-Z])/g, "$1_$2")
    .toLowerCase();
}

const MAX_TEXT = 3000;

/** The arguments in one bounded text, for words to be looked for in. */
export function asText(fields: Fields): string {
  const parts: string[] = [];
  let length = 0;
  for (const { key, value } of scalarsOf(fields)) {
    const part = `${key}: ${String(value).slice(0, MAX_TEXT - length)}`;
    parts.push(part);
    length += part.length;
    if (length >= MAX_TEXT) break;
  }
  return parts.join("\n");
}
