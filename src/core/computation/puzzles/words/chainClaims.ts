import type { Computation } from "../../../run/computation.js";
import { isEnglish, unmarked } from "./mentions.js";
import { isOtherOrder } from "./orderPhrases.js";
import type { Sentence } from "../sentences.js";
import { type Chain, chainsIn } from "./chains.js";
import { compareWords, type WordList } from "./wordList.js";
import { alphabetPlace, letterAt } from "../ordinals.js";

/** What chains are judged by, as far as a solution has come. */
export interface Progress {
  readonly list: WordList;
  /** Which letter was looked at last; null where that is not certain. */
  readonly place: number | null;
  /** Numbers are places in the alphabet. */
  readonly numbered: boolean;
  /** Parts of the list that were to be sorted, the latest last. */
  readonly subparts: readonly (readonly string[])[];
}

const weHave = /\bwe (?:now )?have:?\s*$/i;
const forSubpart = /^\s*for (?:the|this) subpart\b/i;

/** What a sentence says of the order of words by chains such as "costume" < "counterpart" < "oven". */
export function chainClaims({ text, start }: Sentence, progress: Progress, settled: boolean): Computation[] {
  if (isOtherOrder(text)) return [];
  return chainsIn(text).flatMap((chain): Computation[] => {
    const words = chain.links.flatMap((link) => link.words);
    const whole = wholeOf(chain, words, progress, settled);
    const { rank } = progress.list;
    const areLetters = words.every((word) => word.length === 1);
    // "i < n" may be of numbers.
    if (
      areLetters &&
      chain.bare &&
      !words.every((word) => rank.has(word)) &&
      !/\b(?:because|since|as|alphabet\w*)\b/i.test(text)
    )
      return [];
    const listed = words.every((word) => rank.has(word));
    // Letters are compared as words are; anything else in a chain need be no word of the list.
    if (!listed && whole === null && !areLetters) return [];
    if (!listed && chain.bare && !areLetters) return [];
    if (chain.links.length === 1 && whole === null) return [];
    const order = whole ?? [...new Set(words)].toSorted((a, b) => compareWords(a, b, progress.list) ?? 0);
    const complete = whole === null || sameWords(words, whole);
    const ordered = chain.links.every((link, at) => {
      const next = chain.links[at + 1];
      return next === undefined || allBefore(link.words, next.words, progress.list);
    });
    const numbers = listed && progress.numbered ? wrongNumber(chain, progress.place) : null;
    const end = start + chain.start + chain.text.length;
    const expected = complete && ordered && numbers !== null ? numbers : order.map((word) => `"${word}"`).join(" < ");
    return [
      {
        claim: chain.text.replaceAll("¿", "?"),
        holds: complete && ordered && numbers === null,
        expected,
        span: { start: start + chain.start, end },
      },
    ];
  });
}

/** The words, in order, that a chain is said to hold all of; null where it need not hold any. */
function wholeOf(
  { links, before, behind }: Chain,
  words: readonly string[],
  { list, place, subparts }: Progress,
  settled: boolean,
): readonly string[] | null {
  if (!weHave.test(before)) return null;
  const latest = subparts.at(-1);
  if (latest !== undefined && forSubpart.test(behind)) {
    const meant = subparts.find((part) => sameWords(words, part)) ?? latest;
    return meant.toSorted((a, b) => compareWords(a, b, list) ?? 0);
  }
  if (behind.trim() !== "" && !/^[\s.!"”*]*$/.test(behind)) return null;
  if (latest === undefined) return place === 1 && links.length > 0 && links[0]?.number != null ? list.sorted : null;
  if (!/\b(?:hence|therefore|thus|so),? we /i.test(before)) return null;
  return settled || !subparts.some((part) => sameWords(words, part)) ? list.sorted : null;
}

function sameWords(words: readonly string[], others: readonly string[]): boolean {
  const known = new Set(others);
  return (
    words.length === others.length && new Set(words).size === words.length && words.every((word) => known.has(word))
  );
}

function allBefore(left: readonly string[], right: readonly string[], list: WordList): boolean {
  const last = left.reduce((a, b) => (compareWords(a, b, list) === 1 ? a : b));
  const first = right.reduce((a, b) => (compareWords(a, b, list) === -1 ? a : b));
  return (compareWords(last, first, list) ?? -1) === -1;
}

/** What the first wrong number of a chain should be; null where all are the places of the letters looked at in the alphabet. */
function wrongNumber({ links }: Chain, place: number | null): string | null {
  if (place === null) return null;
  for (const { number, words } of links) {
    for (const word of number === null ? [] : words) {
      if (!isEnglish(word)) continue;
      const right = alphabetPlace(letterAt(word, place) ?? "") ?? 0;
      if (right !== number) return `(${right}) "${word}"`;
    }
  }
  return null;
}

/** Whether a chain for a subpart stands in the sentence: what follows is said of the whole list. */
export const isForSubpart = (text: string): boolean => /\bfor (?:the|this) subpart\b/i.test(text);

/** The words of a part of the list that a sentence sets out to sort. */
export function subpartIn(text: string): string[] | null {
  const group = /\bsubpart:?\s*\[([^[\]\n]{1,3000})\]/i.exec(text)?.[1];
  if (group === undefined) return null;
  const words = group.split(/\s*(?:¿|,|=|\/)\s*/).map((word) => unmarked(word.trim()).toLowerCase());
  return words.every((word) => word !== "") ? words : null;
}
