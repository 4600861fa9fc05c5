import type { Computation, Settled } from "../../../run/computation.js";
import { isMarked, mark, mention, mentioned, unmarked, isEnglish } from "./mentions.js";
import { cardinal, letterAt, numberOf, ordinal, placeOf } from "../ordinals.js";

type Known = { has(word: string): boolean };

/** Letters as they are given: "c", **c**, c. */
const some = String.raw`${mark}{0,4}(?!\p{L}{2,40}['’]\p{L})\p{L}{1,40}(?!\p{L})${mark}{0,4}`;
const single = String.raw`${mark}{0,4}\p{L}(?!\p{L})${mark}{0,4}`;
/** Behind a bare letter, so that it is no article. */
const clauseEnd = /^\s*(?:[.,;:)!(\]]|$|(?:and|which|while|but|so|respectively)\b|[–—])/i;
const several = String.raw`${mention}(?:(?:,\s(?:and\s)?|\sand\s)${mention}){0,9}`;
const of = String.raw`\s{1,2}(?:of|in)\s{1,2}(?:the\s(?:word|name|words)\s{1,2})?`;
const be = String.raw`\s{0,2}(?:is|are|=|:)\s{0,2}(?:both\s|all\s|also\s|the letters?\s)?`;

interface Form {
  readonly pattern: RegExp;
  /** Undefined where the words are not certainly meant so. */
  readonly judge: (words: readonly string[], letters: readonly string[], how: string) => Settled | undefined;
}

const forms: readonly Form[] = [
  // The second letter of "costume" is "o". The last letters of "Elon" and "Musk" are "n" and "k".
  {
    pattern: new RegExp(
      String.raw`(?<![\p{L}-])(?<how>${ordinal})[ -](?:letter|character)s?${of}(?<words>${several})${be}(?<letters>${single}(?:,?\s(?:and\s)?${single}){0,9})`,
      "giu",
    ),
    judge: atPlace,
  },
  // "costume"'s second letter is "o".
  {
    pattern: new RegExp(
      String.raw`(?<words>${mention})(?:['’]s)?\s{1,2}(?<how>${ordinal})[ -](?:letter|character)${be}(?<letters>${some})`,
      "giu",
    ),
    judge: atPlace,
  },
  // "costume" and "counterpart" start with "co".
  {
    pattern: new RegExp(
      String.raw`(?<words>${several})\s{1,2}(?:both\s|all\s|also\s)?(?<how>start|begin|end)s?\s(?:with|in)\s(?:an?\s(?=["“'‘\x60*])|the\sletters?\s)?(?<letters>${some})`,
      "giu",
    ),
    judge: (words, [letters = ""], how) =>
      allAre(words, letters, (word) =>
        how.toLowerCase() === "end" ? word.slice(-letters.length) : word.slice(0, letters.length),
      ),
  },
  // The first two letters of "costume" are "co".
  {
    pattern: new RegExp(
      String.raw`(?<![\p{L}-])(?<how>(?:first|last)\s${cardinal})\sletters${of}(?<words>${mention})${be}(?<letters>${some})`,
      "giu",
    ),
    judge: (words, [letters = ""], how) => {
      const [end, count = ""] = how.toLowerCase().split(/\s/);
      const length = numberOf(count) ?? 0;
      // "are c, o and s": given one by one.
      if (letters.length === 1 && length > 1) return undefined;
      return allAre(words, letters, (word) => (end === "last" ? word.slice(-length) : word.slice(0, length)));
    },
  },
];

/** Another letter is meant: "the letter before the last letter", "first and last letters". */
const elsewhere = /\b(?:to|before|after|next|from|preceding|following|but|without|and|or)(?: the)?\s*$/i;
/** Further letters for further words: "start with o and c". */
const more = /^\s*(?:,\s*)?(?:and|or|respectively)\b|^\s*,/i;

/** What a sentence states plainly of the letters of words; bare words count where they are known. */
export function letterClaims(text: string, start: number, known: Known): Computation[] {
  return forms.flatMap(({ pattern, judge }) =>
    [...text.matchAll(pattern)].flatMap((match): Computation[] => {
      const { words = "", letters = "", how = "" } = match.groups ?? {};
      const behind = text.slice(match.index + match[0].length);
      const given = letters.split(/,?\s(?:and\s)?/).filter((letter) => letter !== "");
      const before = text.slice(Math.max(0, match.index - 20), match.index);
      if (/^(?:first|last|final|\w+(?:th|st|nd|rd|ond))/i.test(match[0]) && elsewhere.test(before)) return [];
      const named = words.split(/,\s(?:and\s)?|\sand\s/).map((word) => mentioned(withoutOwner(word, known), known));
      if (named.some((word) => word === null || !isEnglish(word)) || /^\s*or\b/i.test(behind)) return [];
      if (named.length > 1 && given.length === 1 && more.test(behind)) return [];
      // "Elon ends with consonants."
      if (given.some((letters) => !isMarked(letters) && letters.length > 1)) return [];
      if (!isMarked(given.at(-1) ?? "") && !clauseEnd.test(behind)) return [];
      const finding = judge(
        named as string[],
        given.map((letter) => unmarked(letter).toLowerCase()),
        how,
      );
      if (!finding) return [];
      const claim = match[0].trim();
      const at = start + match.index + match[0].indexOf(claim);
      return [{ claim, ...finding, span: { start: at, end: at + claim.length } }];
    }),
  );
}

/** "costume's" is "costume" where that is the known word. */
function withoutOwner(word: string, known: Known): string {
  const owner = word.replace(/['’]s$/, "");
  return owner !== word && known.has(owner.toLowerCase()) ? owner : word;
}

function atPlace(words: readonly string[], letters: readonly string[], how: string): Settled | undefined {
  const place = placeOf(how);
  if (place === undefined || letters.some((letter) => letter.length > 1)) return undefined;
  if (letters.length === 1) return allAre(words, letters[0] as string, (word) => letterAt(word, place) ?? "");
  if (letters.length !== words.length) return undefined;
  const right = words.map((word) => letterAt(word, place) ?? "none");
  return { holds: right.every((letter, at) => letter === letters[at]), expected: right.join(", ") };
}

function allAre(words: readonly string[], stated: string, part: (word: string) => string): Settled | undefined {
  const right = words.map(part);
  return {
    holds: right.every((letters) => letters === stated),
    expected: [...new Set(right)].map((letters) => letters || "none").join(", "),
  };
}
