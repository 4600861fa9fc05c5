import type { Computation } from "../../../run/computation.js";
import type { Sentence } from "../sentences.js";
import { isMarked, mark, mention, mentioned, unmarked } from "./mentions.js";
import { compareWords, type WordList } from "./wordList.js";

const how = String.raw`(?:\s(?:alphabetically|directly|immediately|right|just|clearly|also|then|therefore|always|both|all))?`;
const verb = String.raw`(?:(?:comes?|goes?|go|sorts?|falls?|is|are|is placed|belongs)${how}\s(?<side>before|after|earlier\sthan|later\sthan|ahead\sof)|(?<verb>precedes?|follows?))`;
const item = String.raw`(?:${mention}|${mark}{0,4}\p{L}(?!\p{L})${mark}{0,4})`;
const phrase = new RegExp(
  String.raw`(?<left>${item})(?:\s\([^()\n]{1,20}\))?${how}\s${verb}\s(?:the letter\s)?(?<right>${item})(?:\s\([^()\n]{1,20}\))?(?=\s*(?:[.,;:)!]|$|(?:in the alphabet|in alphabetical order|alphabetically|because|since|as|and|so|but)\b))`,
  "giu",
);
/** Another order than that of the alphabet may be meant. */
const otherOrder =
  /\b(?:list|given|original|input|prompt|positions?|in the words?|spelled|spelling|length|shorter|longer|reverse\w*|descending|backwards?)\b|\bin\s["“'‘`*]/i;
const alphabetical = /\balphabet/i;
const isReversed = /\b(?:reverse\w*|descending|backwards?)\b/i;

/** Whether the words of a sentence may stand in another order than that of the alphabet. */
export const isOtherOrder = (text: string): boolean =>
  isReversed.test(text) || (otherOrder.test(text) && !alphabetical.test(text));

/** "In costume, o comes before m" is said of the word's letters. */
const within = new RegExp(String.raw`\b(?:in|within|of)\s(${mention})`, "giu");

/** What a sentence says of the order of two words or letters: "apple comes before banana", "s comes before u". */
export function orderPhrases({ text, start }: Sentence, list: WordList): Computation[] {
  if (isOtherOrder(text)) return [];
  const inWord = [...text.matchAll(within)].some(([, word = ""]) => mentioned(word, list.rank) !== null);
  return [...text.matchAll(phrase)].flatMap((match): Computation[] => {
    const { left = "", right = "", side = "", verb: verbal = "" } = match.groups ?? {};
    const [a, b] = [left, right].map((named) => itemOf(named, list));
    if (a == null || b == null || (a.length === 1) !== (b.length === 1)) return [];
    if (a.length === 1 && inWord) return [];
    const order = compareWords(a, b, list);
    if (order === undefined) return [];
    const before = /^(?:before|earlier|ahead|precede)/i.test(side || verbal);
    const [claim] = match;
    return [
      {
        claim,
        holds: order === (before ? -1 : 1),
        expected: order === 0 ? `${a} is ${b}` : order === -1 ? `${a} before ${b}` : `${b} before ${a}`,
        span: { start: start + match.index, end: start + match.index + claim.length },
      },
    ];
  });
}

/** The word or letter that is compared. */
function itemOf(text: string, list: WordList): string | null {
  const word = mentioned(text, list.rank);
  if (word !== null) return word;
  const letter = unmarked(text).toLowerCase();
  return letter.length === 1 && !isMarked(text) ? letter : null;
}
