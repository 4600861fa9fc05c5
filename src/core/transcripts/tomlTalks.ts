import { CodedError } from "../errors.js";
import type { Conversation } from "./turn.js";
import { readValue } from "./values.js";

/** How chats in TOML begin: with a table a message. */
const begins =
  /^\s{0,500}(?:(?:#[^\n]{0,500}|[\w-]{1,40} ?= ?[^\n]{0,500})\n\s{0,100}){0,20}\[\[(?:messages|conversations?|turns|history)\]\]\s{1,20}(?:role|from|content|value|text)\s{0,3}=/u;

const quotes = ['"""', "'''", '"', "'"] as const;
const escapes: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", b: "\b", f: "\f", '"': '"', "\\": "\\" };

/** The talks of a chat in TOML; undefined for any other text. Throws a CodedError "bad-input" for one that cannot be parsed. */
export function talksOfToml(given: string): Conversation[] | undefined {
  if (!begins.test(given.slice(0, 12_000))) return undefined;
  return readValue(tablesOf(given.replaceAll("\r\n", "\n")));
}

type Table = Record<string, unknown>;

/** Tables of texts, as chats are: of TOML's other values a chat has only such as stand on one line, which are taken as they are written. */
function tablesOf(text: string): Table {
  const all: Table = {};
  let table = all;
  let line = 1;
  for (let at = 0; at < text.length; ) {
    const rest = text.slice(at, at + 1_000);
    const blank = rest.startsWith("#") ? lineAt(text, at) : (/^\s+/u.exec(rest)?.[0] ?? "");
    const list = /^\[\[([\w-]{1,40})\]\][ \t]*(?=\n|#|$)/u.exec(rest);
    const single = /^\[([\w-]{1,40})\][ \t]*(?=\n|#|$)/u.exec(rest);
    const key = /^([\w-]{1,40})[ \t]*=[ \t]*/u.exec(rest);
    let end = at + blank.length;
    if (list) {
      const held = Object.hasOwn(all, list[1]) ? all[list[1]] : undefined;
      table = {};
      if (Array.isArray(held)) held.push(table);
      else set(all, list[1], [table]);
      end = at + list[0].length;
    } else if (single) {
      table = {};
      set(all, single[1], table);
      end = at + single[0].length;
    } else if (key) {
      const value = valueAt(text, at + key[0].length);
      if (value && /^[ \t]*(?:#[^\n]*)?(?:\n|$)/u.test(text.slice(value.end, value.end + 1_000))) {
        set(table, key[1], value.text);
        end = value.end;
      }
    }
    if (end === at)
      throw new CodedError(
        "bad-input",
        `This is a chat in TOML that cannot be parsed: line ${line} is of no form that is read.`,
      );
    line += text.slice(at, end).split("\n").length - 1;
    at = end;
  }
  return all;
}

function lineAt(text: string, at: number): string {
  const end = text.indexOf("\n", at);
  return text.slice(at, end < 0 ? text.length : end);
}

function set(table: Table, key: string, value: unknown): void {
  Object.defineProperty(table, key, { value, enumerable: true, configurable: true, writable: true });
}

function valueAt(text: string, at: number): { text: string; end: number } | undefined {
  const quote = quotes.find((one) => text.startsWith(one, at));
  if (quote === undefined) {
    const [bare] = /^[^\s#"'[{][^\n#]{0,200}/u.exec(text.slice(at, at + 300)) ?? [];
    return bare === undefined ? undefined : { text: bare.trim(), end: at + bare.length };
  }
  let begin = at + quote.length;
  // A line end right behind three quotation marks is none of the text.
  if (quote.length === 3 && text[begin] === "\n") begin++;
  let end = begin;
  while (end < text.length && !text.startsWith(quote, end)) {
    if (quote.length === 1 && text[end] === "\n") return undefined;
    end += quote.startsWith('"') && text[end] === "\\" ? 2 : 1;
  }
  if (end >= text.length) return undefined;
  const written = text.slice(begin, end);
  return { text: quote.startsWith('"') ? unescaped(written) : written, end: end + quote.length };
}

function unescaped(written: string): string {
  return written.replace(
    /\\(?:u([\da-fA-F]{4})|U([\da-fA-F]{8})|[ \t]*\n\s*|([\s\S]))/gu,
    (whole: string, short: string | undefined, long: string | undefined, one: string | undefined) => {
      const code = Number.parseInt(short ?? long ?? "", 16);
      if (!Number.isNaN(code)) return code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
      return one === undefined ? "" : Object.hasOwn(escapes, one) ? escapes[one] : whole;
    },
  );
}
