import type { DecimalSign } from "../numerals/digits.js";

/** Where a text states an answer. */
export interface Statement {
  /** Of the words that announce it. */
  readonly at: number;
  /** What is announced. */
  readonly start: number;
  readonly end: number;
  /** Brackets, a tag or a key delimit it: it is the answer and nothing else. */
  readonly delimited: boolean;
  /** It counts only where it is a value and nothing else. */
  readonly strict: boolean;
  readonly decimal: DecimalSign | null;
}

/** No statement is longer. UTF-16 code units. */
export const LONGEST = 400;

/** A text that announces more often than this says nothing with it: only the last ones are read. */
const MOST = 500;

export function lastMatches(text: string, pattern: RegExp): RegExpExecArray[] {
  return [...text.matchAll(pattern)].slice(-MOST);
}
