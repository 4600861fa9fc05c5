import { isEnglish, unmarked } from "./mentions.js";

/** Words to be sorted. */
export interface WordList {
  /** In alphabetical order. */
  readonly sorted: readonly string[];
  /** The place in that order, from 0. */
  readonly rank: ReadonlyMap<string, number>;
}

const byCode = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The list of words; null where their order depends on how case, accents, hyphens or doubled words are taken. */
export function wordList(words: readonly string[]): WordList | null {
  const lower = words.map((word) => word.toLowerCase());
  if (words.length < 2 || new Set(lower).size < words.length) return null;
  if (!lower.every((word) => /^\p{L}+(?:['’-]\p{L}+)*$/u.test(word) && word.length <= 40)) return null;
  const sorted = lower.toSorted(byCode);
  const keys: ((word: string) => string)[] = [
    (word) => word.replace(/['’-]/g, ""),
    (word) => word.normalize("NFD").replace(/\p{M}/gu, ""),
    (word) => word.normalize("NFD").replace(/\p{M}|['’-]/gu, ""),
  ];
  const given = words.toSorted(byCode).map((word) => word.toLowerCase());
  const settled = [given, ...keys.map((key) => lower.toSorted((a, b) => byCode(key(a), key(b)) || byCode(b, a)))];
  if (settled.some((order) => order.some((word, at) => word !== sorted[at]))) return null;
  return { sorted, rank: new Map(sorted.map((word, at) => [word, at])) };
}

/** Whether a word is before another (-1) or behind it (1); undefined where that is not certain. */
export function compareWords(a: string, b: string, { rank }: WordList): -1 | 0 | 1 | undefined {
  if (a === b) return 0;
  const [left, right] = [rank.get(a), rank.get(b)];
  if (left !== undefined && right !== undefined) return left < right ? -1 : 1;
  if (!isEnglish(a) || !isEnglish(b)) return undefined;
  return a < b ? -1 : 1;
}

/** The words of a list in one line: "a, b and c", "a b c", ["a", "b"], "a < b < c"; null where the line holds more than that. */
export function wordsInLine(line: string, isListed: (word: string) => boolean): string[] | null {
  const text = line.replace(/\\(?:boxed|text|mathrm)\s?\{/g, " ");
  const word = /\p{L}+(?:['’-]\p{L}+)*/gu;
  if (!/^[\s,;.<>→"“”'‘’`*_()[\]{}\d|/&$:–—-]*$/.test(text.replace(word, ""))) return null;
  return [...text.matchAll(word)]
    .map(([found]) => unmarked(found).toLowerCase())
    .filter((found) => found !== "and" || isListed(found));
}

/** Whether a line shows where a word ends, by commas or the like. */
export const isSeparated = (line: string): boolean => /[,;<→"“|\n]|->/.test(line);
