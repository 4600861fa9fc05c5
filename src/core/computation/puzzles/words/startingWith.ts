import type { Computation } from "../../../run/computation.js";
import type { Sentence } from "../sentences.js";
import { mark } from "./mentions.js";
import { type WordList, wordsInLine } from "./wordList.js";

const heading = new RegExp(
  String.raw`^[\s*#•-]*(?:\(?\d{1,2}[.)]\s)?(?:\*\*)?(?:the |all )?words (?:that |which )?(?:start|begin)(?:ning|ing)? with (?:the letter )?${mark}{0,4}(?<letters>\p{L}{1,4})(?!\p{L})${mark}{0,4}(?:\*\*)?\s?(?::|are\b:?)(?<words>[^\n]{1,2000})$`,
  "iu",
);

/** "Words starting with c: costume, counterpart": whether these, and these only, start so. */
export function startingWith({ text, start }: Sentence, { rank, sorted }: WordList): Computation[] {
  const match = heading.exec(text.trimEnd());
  const letters = match?.groups?.letters?.toLowerCase();
  const words = wordsInLine(match?.groups?.words ?? "", (word) => rank.has(word));
  if (!match || letters === undefined || words === null || words.length === 0) return [];
  if (words.some((word) => !rank.has(word))) return [];
  const right = sorted.filter((word) => word.startsWith(letters));
  const said = new Set(words);
  const claim = match[0].trim();
  const at = start + text.indexOf(claim);
  return [
    {
      claim,
      holds: said.size === right.length && right.every((word) => said.has(word)),
      expected: right.join(", ") || "none",
      span: { start: at, end: at + claim.length },
    },
  ];
}
