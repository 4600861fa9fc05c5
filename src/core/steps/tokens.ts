import type { Span } from "../run/span.js";

/**
 * The tokens that hold the characters `chars`.
 * `ends` are UTF-16 ends of tokens as in protocol/engine.ts (`Tokens.ends`), ascending: a token that ends inside a
 * character has that character's start. A token that reaches over both borders of two neighbouring steps is in both.
 * The span is empty when `chars` lies behind the last token.
 */
export function tokenSpan(chars: Span, ends: ArrayLike<number>): Span {
  let start = firstAbove(ends, chars.start);
  // Byte tokens of a first character such as an emoji end where that character starts. So does the token before it.
  while (start > 0 && ends[start - 1] === chars.start && (chars.start === 0 || ends[start - 2] === chars.start))
    start--;
  const last = firstAbove(ends, Math.max(chars.start, chars.end - 1));
  return { start, end: Math.max(start, Math.min(last + 1, ends.length)) };
}

/** Index of the first end above `offset`; `ends.length` when there is none. */
function firstAbove(ends: ArrayLike<number>, offset: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle] > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Where something stands in a step. */
export type StepPosition = "last-content" | "closing" | "exact-answer";

/**
 * Token indices (in the same counting as `tokens` and `ends`) at which a step is read:
 * `last-content` holds the step's last letter or digit, `closing` is the step's last token (its full stop, or the line
 * break when the tokenizer joins the two), `exact-answer` ends the last number, quoted item or capitalised name
 * (Orgad et al. 2024, 2410.02707). Where a step has none of these, the position falls back on `last-content`.
 */
export function readingPositions(
  stepText: string,
  chars: Span,
  tokens: Span,
  ends: ArrayLike<number>,
): Record<StepPosition, number> {
  const closing = Math.max(tokens.start, tokens.end - 1);
  const tokenAt = (offset: number) => Math.min(closing, Math.max(tokens.start, firstAbove(ends, chars.start + offset)));
  const content = lastContent(stepText);
  const lastContentToken = content < 0 ? closing : tokenAt(content);
  const exact = exactAnswerEnd(stepText);
  return {
    "last-content": lastContentToken,
    closing,
    "exact-answer": exact < 0 ? lastContentToken : tokenAt(exact),
  };
}

/**
 * The tokens of the step's last number, quoted item or capitalised name; those of its last content where it has none.
 * Arguments as for {@link readingPositions}.
 */
export function exactAnswerTokens(stepText: string, chars: Span, tokens: Span, ends: ArrayLike<number>): Span {
  const last = readingPositions(stepText, chars, tokens, ends)["exact-answer"];
  const end = exactAnswerEnd(stepText);
  const word = end < 0 ? "" : (/(?:[\d.,/:]+|[\p{L}\p{M}\p{N}'’-]+)$/u.exec(stepText.slice(0, end + 1))?.[0] ?? "");
  if (word === "") return { start: last, end: last + 1 };
  const start = chars.start + end + 1 - word.length;
  return { start: Math.min(last, tokenSpan({ start, end: start + word.length }, ends).start), end: last + 1 };
}

/** Offset of the last letter, digit or symbol that is no punctuation; -1 when there is none. */
function lastContent(text: string): number {
  for (let i = text.length - 1; i >= 0; i--) {
    if (!/[\s\p{P}]|[$`~^|]/u.test(text[i])) return i;
  }
  return -1;
}

/** How far back from its end a step is searched for its answer. UTF-16 code units. */
const SEARCHED = 600;

/** Offset of the last character of the last number, quoted item or capitalised name; -1 when there is none. */
function exactAnswerEnd(stepText: string): number {
  const from = Math.max(0, stepText.length - SEARCHED);
  const text = stepText.slice(from);
  let end = -1;
  for (const match of text.matchAll(
    /\d(?:[\d.,/:]{0,40}\d)?|[“"「]([^”"」\n]{1,80})[”"」]|\p{Lu}[\p{L}\p{M}'’-]{0,40}/gu,
  )) {
    const word = match[0];
    if (/^\p{Lu}/u.test(word) && !isName(text, match.index, word)) continue;
    end = match.index + word.length - (match[1] === undefined ? 1 : 2);
  }
  return end < 0 ? -1 : from + end;
}

/** A capital inside a sentence is a name or an option's letter; the first word of a sentence is not. */
function isName(text: string, at: number, word: string): boolean {
  if (word === "I" || /^I['’]/.test(word)) return false;
  const before = text.slice(Math.max(0, at - 8), at);
  if (/[([]$/.test(before)) return word.length === 1;
  return /[\p{L}\p{N},:]["'*_ ]{0,3}$/u.test(before);
}
