import type { Span } from "../../run/span.js";
import { LONGEST, lastMatches, type Statement } from "./statement.js";

/*
 * Answers that brackets, a tag or a key delimit: `\boxed{42}`, `<answer>42</answer>`, `[[42]]`, `{"answer": 42}`.
 */

/** Also where a program took `\b` for a backspace, or left the backslash out. */
const box = /\\f?boxed[ \t]?(?:\{|(?=-?\d))|(?:\p{Cc}oxed|(?<![\p{L}\p{N}\\_-])boxed)[ \t]?\{/gu;
/** Without braces TeX boxes one digit, its author the whole number. */
const numeral = /^-?\d{1,20}(?:[.,]\d{1,20})*(?:\/\d{1,20})?/;

export function boxes(text: string): Statement[] {
  const found = lastMatches(text, box).flatMap((match): Statement[] => {
    const start = match.index + match[0].length;
    const end = match[0].endsWith("{")
      ? closingBrace(text, start)
      : start + (numeral.exec(text.slice(start))?.[0].length ?? 0);
    const base = { at: match.index, delimited: true, strict: false, decimal: null };
    if (end > start) return [{ ...base, ...withoutBraces(text, start, end) }];
    // Cut off in its last box, a text has not come to what it holds.
    return text.slice(start).trim() === "" ? [{ ...base, start, end: start }] : [];
  });
  return found.map((one, i) => {
    const [before] = found.slice(Math.max(0, i - 1), i);
    // "\boxed{5} or \boxed{6}" gives both.
    return before && isJoined(text, before, one) ? { ...one, start: one.end } : one;
  });
}

/** \boxed{{42}} */
function withoutBraces(text: string, start: number, end: number): Span {
  const isWrapped = text[start] === "{" && closingBrace(text, start + 1) === end - 1;
  return isWrapped ? { start: start + 1, end: end - 1 } : { start, end };
}

/** Two boxes of different content, with nothing but a word or a comma between them. */
function isJoined(text: string, before: Statement, one: Statement): boolean {
  const between = text.slice(before.end, one.at);
  if (!/^\}{1,2}\s?(?:\$|\\\))?\s*(?:,|、|or|and|或|和|,\s*(?:or|and))\s*(?:\$|\\\()?$/u.test(between)) return false;
  return text.slice(before.start, before.end) !== text.slice(one.start, one.end);
}

function closingBrace(text: string, start: number): number {
  let depth = 1;
  for (let i = start; i < Math.min(text.length, start + LONGEST); i++) {
    if (text[i] === "\\") i++;
    else if (text[i] === "{") depth++;
    else if (text[i] === "}" && --depth === 0) return i;
  }
  return -1;
}

const tag = /<(final[_ -]?answer|answer|final|ans|result|choice|答案)\b[^<>\n]{0,80}>/gi;

/** `<answer>42</answer>`, also where the closing tag is still to come. */
export function tags(text: string): Statement[] {
  return lastMatches(text, tag).flatMap((match): Statement[] => {
    const start = match.index + match[0].length;
    const content = text.slice(start, start + LONGEST);
    const close = content.indexOf("</");
    const end = start + (close < 0 ? content.length : close);
    if (text.slice(start, end).trim() === "") return [];
    return [{ at: match.index, start, end, delimited: true, strict: false, decimal: null }];
  });
}

/** `[ANSWER]42[/ANSWER]`, as tests of code have it. */
export function bracketTags(text: string): Statement[] {
  return lastMatches(text, /\[(?:final[_ ]?)?answer\](?=[^[\]]{1,200}\[\/(?:final[_ ]?)?answer\])/gi).map((match) => {
    const start = match.index + match[0].length;
    return { at: match.index, start, end: text.indexOf("[", start), delimited: true, strict: false, decimal: null };
  });
}

/** `[[ ## answer ## ]]` and what stands below it, as DSPy has models answer. */
export function fieldHeads(text: string): Statement[] {
  const head = /(?<=^|\n)[ \t]*\[\[ ## (?:final_?)?(?:answer|answer_(?:letter|choice)) ## \]\][ \t]*\n/gi;
  return lastMatches(text, head).flatMap((match): Statement[] => {
    const start = match.index + match[0].length;
    const rest = text.slice(start, start + LONGEST);
    const next = rest.indexOf("[[ ## ");
    const end = start + (next < 0 ? rest : rest.slice(0, next)).trimEnd().length;
    if (end === start) return [];
    return [{ at: match.index, start, end, delimited: true, strict: false, decimal: null }];
  });
}

/** `<|begin_of_box|>42<|end_of_box|>`, as GLM's models write it. */
export function boxTokens(text: string): Statement[] {
  return lastMatches(text, /<\|begin_of_box\|>(?=[^<]{1,400}<\|end_of_box\|>)/g).map((match) => {
    const start = match.index + match[0].length;
    return { at: match.index, start, end: text.indexOf("<", start), delimited: true, strict: false, decimal: null };
  });
}

/** `[[42]]` at a text's end, as judges are asked to answer: neither the first row of a matrix nor a link of a wiki. */
export function doubleBrackets(text: string): Statement[] {
  return lastMatches(text, /(?<![[\p{L}\p{N}])\[\[[^[\]\n,;|]{1,40}\]\](?=[\s*_.!]{0,6}$)/gu).map(
    ({ index, 0: match }) => ({
      at: index,
      start: index + 2,
      end: index + match.length - 2,
      delimited: true,
      strict: true,
      decimal: null,
    }),
  );
}

interface Field extends Statement {
  /** The surest name is 0. */
  readonly rank: number;
  readonly object: Span;
}

/** Names of the field that holds the answer, the surest first. */
const fieldNames = [
  "final[_ -]?answer",
  "correct[_ -]?(?:answer|option|choice)|answer[_ -]?(?:letter|choice|value)|selected[_ -]?(?:answer|option|choice)",
  "answer|ans|答案",
  "choice|selection|selected|option",
  "result|solution|prediction|output|结果|結果",
];
const fieldName = new RegExp(`(["'])(?:${fieldNames.map((names) => `(${names})`).join("|")})\\1\\s*:\\s*`, "gi");
/** The answer in an object of its own: `"answer": {"value": 42, "unit": "m"}`. */
const innerName = /(["'])(?:value|text|letter|label|option|content|number)\1\s*:\s*/i;

/** The fields that name an answer, and the objects they stand in, which announce nothing else. */
export function jsonFields(text: string): { fields: Field[]; objects: Span[] } {
  const fields: Field[] = [];
  const objects: Span[] = [];
  let object = { start: 0, end: 0 };
  for (const match of lastMatches(text, fieldName)) {
    if (match.index >= object.end) {
      object = objectAround(text, match.index, object.end);
      if (object.end > object.start) objects.push(object);
    }
    const start = match.index + match[0].length;
    const value = fieldValue(text, start);
    if (!value) continue;
    const rank = match.slice(2).findIndex((name) => name !== undefined);
    fields.push({
      at: match.index,
      start: value.start,
      end: value.end,
      delimited: true,
      strict: false,
      decimal: null,
      rank,
      object,
    });
  }
  return { fields, objects };
}

/** Of each object the surest name's field. */
export function bestFields(fields: readonly Field[]): Field[] {
  const best = new Map<number, Field>();
  for (const field of fields) {
    const known = best.get(field.object.start);
    if (!known || field.rank <= known.rank) best.set(field.object.start, field);
  }
  return [...best.values()];
}

/** From the first brace behind the last object to where this one closes; strings are skipped. */
function objectAround(text: string, at: number, from: number): { start: number; end: number } {
  const start = text.indexOf("{", from);
  if (start < 0 || start > at) return { start: at, end: at };
  let depth = 0;
  for (let i = start; i < text.length; i++) {
    const character = text[i];
    if (character === '"') i = stringEnd(text, i + 1, '"');
    else if (character === "{") depth++;
    else if (character === "}" && --depth === 0) return { start, end: i + 1 };
  }
  return { start, end: text.length };
}

function stringEnd(text: string, from: number, quote: string, limit = text.length): number {
  for (let i = from; i < Math.min(text.length, limit); i++) {
    if (text[i] === "\\") i++;
    else if (text[i] === quote) return i;
  }
  return text.length;
}

function fieldValue(text: string, at: number): { start: number; end: number } | null {
  const quote = text[at];
  if (quote === '"' || quote === "'") {
    const end = stringEnd(text, at + 1, quote, at + LONGEST + 2);
    return end > at + 1 && end - at <= LONGEST ? { start: at + 1, end } : null;
  }
  const rest = text.slice(at, at + LONGEST);
  if (quote === "{") {
    const inner = innerName.exec(rest);
    const open = inner && at + inner.index + inner[0].length;
    return open && text[open] !== "{" ? fieldValue(text, open) : null;
  }
  if (quote === "[") return rest.includes("]") ? { start: at + 1, end: at + rest.indexOf("]") } : null;
  const literal = /^(?:[-+]?[\d.]+(?:e[-+]?\d+)?|true|false)(?=[\s,}\]]|$)/i.exec(rest);
  return literal ? { start: at, end: at + literal[0].length } : null;
}
