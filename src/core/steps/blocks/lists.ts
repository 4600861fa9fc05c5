import type { TextStream, Waiting } from "../textStream.js";

/** Longest marker of a list item with the space behind it. UTF-16 code units. */
export const ITEM_LENGTH = 20;

const numerals = "[一二三四五六七八九十]{1,3}";
const itemMarkers: readonly RegExp[] = [
  /(?:[-*+–][ \t]+|⁃[ \t]*)(?:\[[ xX]\][ \t]+|\d{1,3}[.)][ \t]+)?/,
  /[•◦▪●○■▸►➢‣✓✔✗][ \t]*(?:\d{1,3}[.)][ \t]+)?/,
  // 1. 2) 3.) (4) 1.2. **5.**
  /(?:\*\*|__)?\(?(?:\d{1,3}|\d{1,2}\.\d|\d{1,2}(?:\.\d{1,2}){2,3})\\?(?:\.\)|[.)])(?:\*\*|__)?[ \t]+/,
  // a) B. (c) iv) IX.
  /\(?(?:[A-Za-z]|[ivx]{1,5}|[IVX]{1,5})(?:\.\)|[.)])[ \t]+/,
  // S1. Q2)
  /[A-Z]\d{1,2}[.)][ \t]+/,
  // 1、 ２． （3） ① 一、 （二）, and 1. before a character that needs no space
  /[\d０-９]{1,3}(?:[、．](?![\d０-９])|[.)](?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|\p{Lu}\p{Ll}|\*\*))[ \t]*/u,
  new RegExp(`（(?:[\\d０-９]{1,3}|[A-Za-z]|${numerals})）`),
  /[①-⑳㈠-㈩][ \t]*/,
  /[Ⅰ-ⅿ]{1,4}[.．、)）][ \t]*/,
  new RegExp(`${numerals}、`),
  /\\item\b(?:\[[^\]\n]{0,6}\])?[ \t]*/,
];
const itemMarker = new RegExp(`^(?:${itemMarkers.map(({ source }) => source).join("|")})`, "u");
/** "A. B. Smith" begins with initials. */
const initials = /^\p{Lu}\.[ \t]+\p{Lu}\.[ \t]/u;

/** The marker that a list item begins with, and the space behind it: `1. `, `2) `, `(c) `, `- `, `一、`; "" for other lines. */
export function itemMarkerOf(line: string): string {
  return initials.test(line) ? "" : (itemMarker.exec(line)?.[0] ?? "");
}

/** Whether a list may go on with this character, without a space before it. */
export function isCircledNumber(character: string): boolean {
  return circled.test(character);
}

/** An item of a list that goes on in the same line: `a) Add. b) Double.` */
export interface InlineItem {
  readonly open: string;
  readonly token: string;
  readonly close: string;
  /** Whether the list begins the line, rather than follows a colon. */
  readonly leads: boolean;
}

const inlineItem = /^(\(?)(\d{1,2}|[A-Za-z]|[ivx]{2,4})(\.\)|[.)])[ \t]/;
const bullet = /^[•◦▪●○■⁃]/;
const circled = /^[①-⑳]/;

/** The item whose marker `text` begins with; null for a marker that has no successor. */
export function inlineItemOf(text: string, leads: boolean): InlineItem | null {
  const bulleted = bullet.exec(text) ?? circled.exec(text);
  if (bulleted) return { open: "", token: bulleted[0], close: "", leads };
  const found = inlineItem.exec(text);
  if (!found || (found[1] === "(") !== (found[3] === ")" && found[1] === "(")) return null;
  return { open: found[1], token: found[2], close: found[3], leads };
}

/** The item that begins a list behind a colon: `Two steps: a) Add.` */
export function* firstItemAt(text: TextStream, at: number): Waiting<InlineItem | null> {
  const item = inlineItemOf(yield* text.ofLine(at, 8), false);
  return item && /^(?:1|a|A|i|[^\w②-⑳])$/.test(item.token) ? item : null;
}

const romans = "i ii iii iv v vi vii viii ix x".split(" ");

function successors(token: string): string[] {
  if (bullet.test(token)) return [token];
  if (circled.test(token)) return [String.fromCharCode(token.charCodeAt(0) + 1)];
  if (/^\d/.test(token)) return [String(Number(token) + 1)];
  const next = token.length === 1 ? [String.fromCharCode(token.charCodeAt(0) + 1)] : [];
  const roman = romans.indexOf(token);
  return roman < 0 ? next : [...next, romans[roman + 1]];
}

/** A word before a marker that makes it part of the sentence: "either a) or b)". */
const joins =
  /(?:^|\s)(?:and|or|und|oder|bzw\.|et|ou|y|o|u|e|и|или|und\/oder|and\/or|both|either|in|of|to|from|step|see|by|case|part)\s*$/iu;
const MAX_LINE = 400;

/**
 * Whether the next item of the list begins at `at`, before which a space stands, with no full stop before it. A marker such
 * as `2.` may also be a number with a full stop: it is one only where the line holds no other full stop. A number in a circle needs no
 * space, but something that ends the item before it: what is said "by ① and ②" begins none.
 */
export function* nextItemAt(text: TextStream, at: number, item: InlineItem, lineStart: number): Waiting<boolean> {
  const first = yield* text.at(at);
  if (first !== "(" && !bullet.test(first) && !circled.test(first) && !/[0-9A-Za-z]/.test(first)) return false;
  if (item.open !== "" && first !== "(") return false;
  const head = yield* text.ofLine(at, 8);
  const next = inlineItemOf(head, item.leads);
  if (!next || next.open !== item.open || next.close !== item.close) return false;
  if (!successors(item.token).includes(next.token)) return false;
  const before = text.slice(Math.max(lineStart, at - 16), at);
  if (circled.test(first)) return /[；;。]\s*$/.test(before);
  if (joins.test(before) || /,\s*$/.test(before) || (!item.leads && /;\s*$/.test(before))) return false;
  if (item.close !== ".") return true;
  const end = yield* text.lineEnd(lineStart, MAX_LINE);
  return (
    item.leads &&
    end >= 0 &&
    !/[.!?:;=]/.test(text.slice(lineStart, end).replace(/(?:^|\s)(?:\d{1,2}|[A-Za-z])\.(?=\s)/g, " "))
  );
}
