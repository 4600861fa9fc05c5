import { CodedError } from "../errors.js";
import type { TranscriptFormat } from "./format.js";
import { quoted } from "./leftOut.js";
import { isObject } from "./shapes.js";

/** Files of JSON that people take for a chat, by the keys that they have. */
const otherFiles: readonly { readonly keys: readonly string[]; readonly words: string }[] = [
  {
    keys: ["cells", "nbformat"],
    words: "This is a Jupyter notebook. Copy the cell that holds the chat, or save the notebook as Markdown.",
  },
];

/** JSON that is of no known format is never read as somebody's words: the error says what it is, and what would be read. */
export function unknownJson(found: unknown, formats: readonly TranscriptFormat[]): CodedError {
  const other = isObject(found) && otherFiles.find(({ keys }) => keys.every((key) => key in found));
  if (other) return new CodedError("bad-input", other.words);
  const known = formats.filter(({ document, sequence }) => document ?? sequence).map(({ name }) => name);
  return new CodedError(
    "bad-input",
    `This JSON is no transcript in a known format: it is ${foundWords(found)}. Known are ${known.join("; ")}; and chats as Markdown or text.`,
  );
}

/** A value in words: its type, and its keys where it has some. */
function foundWords(value: unknown): string {
  if (Array.isArray(value))
    return value.length === 0
      ? "an empty list"
      : `a list of ${value.length}, the first of which is ${elementWords(value[0])}`;
  return elementWords(value);
}

const mostKeys = 8;

function elementWords(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (!isObject(value)) return typeof value === "string" ? "a string in quotes" : `a ${typeof value}`;
  const keys = Object.keys(value);
  if (keys.length === 0) return "an empty object";
  const named = keys.slice(0, mostKeys).map(quoted).join(", ");
  const type = typeof value.type === "string" ? ` and the type ${quoted(value.type)}` : "";
  return `an object with ${keys.length === 1 ? "the key" : "the keys"} ${named}${keys.length > mostKeys ? ` and ${keys.length - mostKeys} more` : ""}${type}`;
}
