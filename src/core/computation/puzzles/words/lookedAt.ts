import type { Computation } from "../../../run/computation.js";
import type { Sentence } from "../sentences.js";
import { isEnglish, isOrdinary, mark, mention, mentioned } from "./mentions.js";
import { alphabetPlace, letterAt, ordinal, placeOf } from "../ordinals.js";

/** Which letter of the words a solution looks at. */
export interface LookedAt {
  /** Counted from 1, or from the end as -1, -2, …; null where that is not certain. */
  readonly place: number | null;
  /** Words whose letter at the place was given: a further letter of them is another one. */
  readonly given: ReadonlySet<string>;
  /** Whether numbers behind letters are places in the alphabet, counted from 1. */
  readonly numbered: boolean;
}

export const nothingLookedAt: LookedAt = { place: null, given: new Set(), numbered: true };

const theLetter = new RegExp(String.raw`(?<![\p{L}-])(${ordinal})[ -](?:letter|character)s?\b`, "giu");
const otherLetter =
  /\b(?:next|following|previous|remaining|subsequent|other|each letter|letter by letter|two|three|four) (?:letters?|characters?)\b|\beach letter\b/i;
/** Another letter than the one that is named will be looked at. */
const goneOn =
  /\b(?:same|tie[ds]?|equal|shared?|identical|common|match\w*|since|because|already|after|beyond|past|further|differ\w*)\b/i;
/** What leads to the letters of words in its sentence. */
const header = new RegExp(
  String.raw`(?<![\p{L}-])${ordinal}[ -](?:letter|character)s?(?:\s(?:of|in|for)\s(?:(?:each|every|all|both|the|these|those|of)\s){1,3}(?:words?|names?|list))*(?:\s(?:is|are))?[\s:*•–-]*$`,
  "iu",
);
/** "oven: o, v, e, n" */
const spelledOut = new RegExp(String.raw`^\s*[,–-]\s*${mark}{0,4}\p{L}(?!\p{L})`, "u");
const ofLetters = /\b(?:letters?|characters?)\b/i;
const letterIn = String.raw`(?<letter>${mark}{0,4}\p{L}(?!\p{L})${mark}{0,4}|""|“”)`;
/** "oven": "o" (15) */
const pair = new RegExp(
  String.raw`(?<word>${mention})\s{0,3}(?::|→|->|=|–|—|-|\()\s{0,3}${letterIn}\)?(?:\s{0,2}\((?<number>\d{1,3})\))?(?=\s*(?:[.,;)/|]|$|and\b))`,
  "giu",
);
const letterAndNumber = /["“'‘`*]{0,4}(?<![\p{L}])(\p{L})["”'’`*]{0,4} ?\((\d{1,3})\)/gu;
/** All that may stand between pairs. */
const between = /^[\s,;.&()/|•*-]*(?:(?:and|while)[\s,]*)?$/i;

/** Whether the numbers that a step gives letters are, or may be, their places in the alphabet, from 1. */
export function isNumbered(step: string): boolean {
  if (/\b(?:zero|index|indices|ascii|unicode|0-based)\b/i.test(step)) return false;
  const numbers = [...step.matchAll(letterAndNumber)].map(
    ([, letter = "", number]) => Number(number) - (alphabetPlace(letter) ?? 0),
  );
  const [first = 0] = numbers;
  const alike = numbers.every((off) => off === first);
  return !(alike && ((first === -1 && numbers.length > 1) || first >= 64));
}

/** Which letter is looked at behind the words that lead a sentence. */
export function lookAt(text: string, before: LookedAt): LookedAt {
  if (!ofLetters.test(text)) return before;
  const places = new Set([...text.matchAll(theLetter)].map(([, words = ""]) => placeOf(words)));
  const [place] = places;
  const certain = places.size === 1 && place !== undefined && !otherLetter.test(text) && !goneOn.test(text);
  return { ...before, place: certain ? place : null, given: new Set() };
}

/** The letters that a sentence gives to words at the place that is looked at: "oven": "o" (15). */
export function pairsIn(
  { text, start }: Sentence,
  { place, given, numbered }: LookedAt,
  known: { has(word: string): boolean },
): { computations: Computation[]; letters: Map<string, string> } {
  const letters = new Map<string, string>();
  const nothing = { computations: [], letters };
  if (place === null) return nothing;
  const matches = [...text.matchAll(pair)].filter((match) => !isHeader(match.groups?.word ?? ""));
  let end = 0;
  for (const [at, match] of matches.entries()) {
    const lead = text.slice(end, match.index);
    if (!between.test(lead) && !(at === 0 && header.test(lead))) return nothing;
    end = match.index + match[0].length;
    if (spelledOut.test(text.slice(end, end + 20))) return nothing;
  }
  const computations = matches.flatMap((match): Computation[] => {
    const { word: named = "", letter: stated = "", number } = match.groups ?? {};
    const word = mentioned(named, known);
    if (word === null || !isEnglish(word) || given.has(word) || letters.has(word)) return [];
    const letter = stated.replace(/["“”'‘’`*_]/g, "").toLowerCase();
    letters.set(word, letter);
    const right = letterAt(word, place) ?? "";
    const rightNumber = alphabetPlace(right) ?? 0;
    const holds = letter === right && (number === undefined || !numbered || Number(number) === rightNumber);
    const claim = match[0].trim();
    const at = start + match.index;
    const expected = number === undefined || !numbered ? `"${right}"` : `"${right}" (${rightNumber})`;
    return [{ claim, holds, expected, span: { start: at, end: at + claim.length } }];
  });
  return { computations, letters };
}

/** "letters: c" leads a list; it is no word with its letter. */
const isHeader = (word: string): boolean => ofLetters.test(word) && isOrdinary(word.toLowerCase());
