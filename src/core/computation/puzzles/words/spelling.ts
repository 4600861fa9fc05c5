import type { Computation } from "../../../run/computation.js";
import type { Sentence } from "../sentences.js";
import { isEnglish, isMarked, mark, mention, mentioned, quotedMention, unmarked } from "./mentions.js";
import { cardinal, numberOf } from "../ordinals.js";

type Known = { has(word: string): boolean };

const one = String.raw`${mark}{0,4}(?<letter>\p{L})(?!\p{L})${mark}{0,4}(?:['’]?s(?!\p{L})${mark}{0,4})?`;
const times = String.raw`(?<count>${cardinal})\s(?:(?:letters?\s|occurrences?\sof\s|instances?\sof\s)(?:the letter\s)?)?`;
const word = String.raw`(?:the\s(?:word|name)\s)?(?<word>${mention})`;
/** Not "in a row", "at the end": a part of the word is meant there. */
const all = String.raw`(?:\s(?:in total|altogether|total))?(?=\s*(?:[.;:!)]|$|,?\s(?:and|so|but|while)\b(?!\s(?:at|in)\b)|,\s(?!at\b|in\b|near\b|next\b|after\b|before\b|right\b|one\b)))`;
const counts = [
  new RegExp(String.raw`\bthere\s(?:are|is)\s(?:exactly\s)?${times}${one}\sin\s${word}${all}`, "giu"),
  new RegExp(String.raw`${word}\s(?:has|contains)\s(?:exactly\s)?${times}${one}${all}`, "giu"),
];
const lengths = [
  new RegExp(
    String.raw`${word}\s(?:has|contains|is)\s(?:exactly\s)?(?<count>${cardinal})\s(?:letters|characters)(?:\slong)?${all}`,
    "giu",
  ),
  new RegExp(String.raw`\bthere\sare\s(?:exactly\s)?(?<count>${cardinal})\sletters\sin\s${word}${all}`, "giu"),
];
const letterByLetter = String.raw`(?<letters>${mark}{0,4}\p{L}(?!\p{L})${mark}{0,4}(?:\s{0,2}[-–,·]\s{0,2}(?:and\s)?${mark}{0,4}\p{L}(?!\p{L})${mark}{0,4}|\s${mark}{0,4}\p{L}(?!\p{L})${mark}{0,4}){1,60})(?=\s*(?:[.;:!)]|$))`;
const hyphened = String.raw`(?<letters>\p{L}(?:[-–]\p{L}){1,60})(?=\s*(?:[.,;:!)]|$))`;
const spelled = [
  new RegExp(String.raw`${word}\s(?:is\sspelled|is\sspelt|spells)(?:\sout)?(?:\sas)?:?\s{1,2}${letterByLetter}`, "giu"),
  new RegExp(
    String.raw`\b(?:the\sletters\s(?:of|in)|spell(?:ing)?(?:\sout)?|spelled\sout,?)\s${word}(?:\sout)?(?:\sletter\sby\sletter)?(?:\sare|\sis|\sgives)?\s?:?\s{1,2}${letterByLetter}`,
    "giu",
  ),
  new RegExp(String.raw`^[\s*-]*(?<word>${quotedMention})\s?(?::|=|→)\s{0,2}${hyphened}`, "giu"),
];
const result = String.raw`(?<result>${mark}{0,4}(?:\p{L}{2,40}|\p{L}(?:-\p{L}){1,40})(?!\p{L})${mark}{0,4})(?=\s*(?:[.,;:!)]|$))`;
const backwards = [
  new RegExp(
    String.raw`${word}\s(?:is\s)?(?:reversed|backwards?|in\sreverse|spelled\sbackwards?)(?:\sis|\s?:|\s?=|\sgives)\s{0,2}${result}`,
    "giu",
  ),
  new RegExp(
    String.raw`\b(?:reversing|the\sreverse\sof)\s(?:the\sletters\s(?:of|in)\s)?${word}(?:,?\swe\sget|\sis|\sgives(?:\sus)?|\s?:|\s?=)\s{0,2}${result}`,
    "giu",
  ),
];

/** What a sentence says of how words are written: how many letters, which, and backwards. */
export function spellingClaims({ text, start }: Sentence, known: Known): Computation[] {
  const judge = (
    patterns: readonly RegExp[],
    of: (word: string, groups: Record<string, string>) => [boolean, string] | null,
  ) =>
    patterns.flatMap((pattern) =>
      [...text.matchAll(pattern)].flatMap((match): Computation[] => {
        const [claim] = match;
        const named = mentioned(match.groups?.word ?? "", known);
        const judged = named === null || !isEnglish(named) ? null : of(named, match.groups ?? {});
        if (!judged) return [];
        const [holds, expected] = judged;
        return [
          { claim, holds, expected, span: { start: start + match.index, end: start + match.index + claim.length } },
        ];
      }),
    );
  const limited =
    /\b(?:at least|at most|more|less|fewer|only part|first|second|other|another|half|syllable|different|distinct|unique|double|after|position|up to|now|already|running)\b/i;
  if (limited.test(text)) return [];
  return [
    ...judge(counts, (name, { letter = "", count = "" }) => {
      const right = name.split(letter.toLowerCase()).length - 1;
      return [numberOf(count) === right, String(right)];
    }),
    ...judge(lengths, (name, { count = "" }) => [numberOf(count) === name.length, String(name.length)]),
    ...judge(spelled, (name, { letters = "" }) => {
      const given = (letters.match(/(?<!\p{L})\p{L}(?!\p{L})/gu) ?? []).map((letter) => letter.toLowerCase());
      const right = [...name];
      // Which letters there are, each once, or the word backwards.
      const isSet =
        new Set(given).size === given.length &&
        given.every((letter) => name.includes(letter)) &&
        right.every((letter) => given.includes(letter));
      const holds = given.join("") === name;
      return !holds && (isSet || given.toReversed().join("") === name) ? null : [holds, right.join("-")];
    }),
    ...judge(backwards, (name, { result = "" }) => {
      const right = [...name].reverse().join("");
      // "Elon reversed is different."
      if (!isMarked(result) && [...result.toLowerCase()].some((letter) => letter !== "-" && !name.includes(letter)))
        return null;
      return [unmarked(result).replace(/-/g, "").toLowerCase() === right, right];
    }),
  ];
}
