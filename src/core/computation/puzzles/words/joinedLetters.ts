import type { Computation } from "../../../run/computation.js";
import type { Sentence } from "../sentences.js";
import type { LettersTask } from "./lettersTask.js";
import { mark, unmarked } from "./mentions.js";
import { numberOf } from "../ordinals.js";

const text = String.raw`(?<result>${mark}{0,4}\p{L}{1,40}(?!\p{L})${mark}{0,4})`;
const gives = String.raw`(?:\s{0,2}(?:,\s?)?(?:is|gives(?: us)?|yields|results in|makes|produces|we get|forms|=|→|:)(?: the (?:word|string))?)\s{0,2}:?\s{0,2}`;
const them = `(?:them|these|those|the letters|these letters|the (?:first|last) letters|all (?:the|these) letters|both letters|the two(?: letters)?|these two(?: letters)?)`;
const clauseEnd = String.raw`(?=\s*(?:[.,;:!)]|$))`;
const joinThem = new RegExp(
  String.raw`\b(?:concatenating|joining|combining|putting)\s${them}(?:\stogether)?${gives}${text}${clauseEnd}`,
  "giu",
);
const letter = String.raw`${mark}{1,4}\p{L}{1,40}(?!\p{L})${mark}{1,4}`;
const joinGiven = new RegExp(
  String.raw`(?:\b(?:concatenating|joining|combining)\s)?(?<parts>${letter}(?:(?:,\s?(?:and\s)?|\s(?:and|with|\+)\s|\s?\+\s?)${letter}){1,20})(?:\stogether)?${gives}${text}${clauseEnd}`,
  "giu",
);
const answer =
  /\banswer(?:\*\*)?\s{0,2}(?:is\b:?|:)[\s*:]{0,6}(?<result>(?:["“”'‘’`*_]|\\boxed\{|\\text\{){0,4}(?:\p{L}{1,40}(?:-\p{L}){0,40}|\d{1,3})(?!\p{L}|\d)["“”'‘’`*_}]{0,4})(?=\s*(?:[.,;!)]|$))/giu;

/** The letters that a sentence joins: "Concatenating them is "nk"", judged by the letters that the solution gave. */
export function joinedLetters(
  { text: sentence, start }: Sentence,
  task: LettersTask & { readonly stated: ReadonlyMap<string, string> },
): Computation[] {
  const found: Computation[] = [];
  const add = (match: RegExpExecArray, allowed: readonly string[]) => {
    const [claim] = match;
    const result = unmarked(match.groups?.result ?? "").toLowerCase();
    const span = { start: start + match.index, end: start + match.index + claim.length };
    found.push({ claim, holds: allowed.includes(result), expected: allowed[0] ?? "", span });
  };
  for (const match of sentence.matchAll(joinGiven)) {
    const parts =
      (match.groups?.parts ?? "").match(/\p{L}+/gu)?.filter((part) => part !== "and" && part !== "with") ?? [];
    if (parts.every((part) => part.length === 1)) add(match, [parts.join("").toLowerCase()]);
  }
  if (task.kind !== "joined") return found;
  const own = task.words.map((word) => task.stated.get(word));
  for (const match of [...sentence.matchAll(joinThem)].filter((one) => isLetters(one.groups?.result ?? "", task)))
    add(match, own.includes(undefined) ? [task.answer] : [...new Set([own.join(""), task.answer])]);
  return found;
}

/** The answer that a sentence gives. */
export function lettersAnswers({ text: sentence, start }: Sentence, task: LettersTask): Computation[] {
  return [...sentence.matchAll(answer)].flatMap((match): Computation[] => {
    const [claim] = match;
    const given = (match.groups?.result ?? "").replace(/\\(?:boxed|text)\{|[^\p{L}\d]/gu, "").toLowerCase();
    const number = numberOf(given);
    const isNumber = task.kind === "counted";
    if (isNumber !== (number !== undefined)) return [];
    if (!isNumber && !isLetters(match.groups?.result ?? "", task)) return [];
    const holds = isNumber ? String(number) === task.answer : given === task.answer;
    return [
      {
        claim,
        holds,
        expected: task.answer,
        span: { start: start + match.index, end: start + match.index + claim.length },
      },
    ];
  });
}

/** Whether a result is meant as letters: in marks, or much like the answer. "The answer is easy" gives none. */
function isLetters(result: string, { words, answer }: LettersTask): boolean {
  if (/["“”'‘’`*_{]/.test(result)) return true;
  const letters = [...result.toLowerCase()];
  const alike = letters.filter((letter, at) => letter === answer[at]).length;
  return (
    (letters.length === answer.length && 2 * alike >= letters.length) ||
    (Math.abs(letters.length - answer.length) <= 1 &&
      letters.every((letter) => words.some((word) => word.includes(letter))))
  );
}
