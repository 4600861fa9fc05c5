import type { TextStream, Waiting } from "../textStream.js";

const quotes: Readonly<Record<string, string>> = { '"': '"', "'": "'", "“": "”", "‘": "’", "「": "」", "«": "»" };

/**
 * Whether the tag or token between `start` and `end` is only spoken of: behind a backslash, in quotes, a link's words, or called a tag
 * or token, as in `The "<think>" opens it, the </think> tag ends it.`
 */
export function* isMentioned(text: TextStream, start: number, end: number): Waiting<boolean> {
  const before = text.peek(start - 1);
  if (before === "\\") return true;
  if (text.peek(start) === "[" && (yield* text.at(end)) === "(") return true;
  if (before in quotes) return quotes[before] === (yield* text.at(end));
  if (before !== " " || !/[\p{L},]/u.test(text.peek(start - 2))) return false;
  return /^ (?:tag|token|marker|element)s?\b/.test(yield* text.ofLine(end, 9));
}
