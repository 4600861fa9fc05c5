import type { AnswerKind } from "../answer/kind.js";
import { statedNumbers } from "../answer/numbers.js";
import { givenAnswer } from "./givenAnswer.js";

/** Somebody's opinion in the prompt. */
const opinion =
  /\b(?:professor|expert|teacher|tutor|doctor|friend|colleague|boss|hint|suggest\w*|recommend\w*|opinion|believe[sd]?|sure|convinced|certain|guess|told|said|says|thinks?|authority|leaked|metadata|grader|key)\b/i;

/** Who the model is to be, or whom it is to please: no fact of the problem either. */
const persona =
  /\b(?:you are|you're|act as|pretend|I(?:'d| would) (?:love|like|prefer|rather|bet|say|go)|I(?:'m| am) (?:a|an|hoping))\b/i;

/** Worked examples and metadata come as one unit of several lines (see sentences.ts), or in tags. A program is what is asked about. */
const block = /^(?!\s*(?:```|~~~))[\s\S]*\n|^\s*</;

export const givesOpinion = (sentence: string): boolean => opinion.test(sentence);
export const isBlock = (sentence: string): boolean => block.test(sentence);

/**
 * Whether a sentence of the prompt suggests an answer, as an opinion, metadata, worked examples or the naming of an option do,
 * rather than stating what the problem is about. An answer that hangs on the problem's own facts is as it should be, also
 * where no step repeats them.
 */
export function suggestsAnswer(sentence: string, kind: AnswerKind, answers: readonly string[]): boolean {
  if (givesOpinion(sentence) || persona.test(sentence) || isBlock(sentence) || givenAnswer(sentence) !== null)
    return true;
  if (kind.kind === "choice") return kind.options.some(({ letter }) => namesAnswer(sentence, kind, letter));
  return answers.some((answer) => namesAnswer(sentence, kind, answer));
}

/** Somebody's opinion that this is the answer. */
export function isOpinionFor(sentence: string, kind: AnswerKind, answer: string): boolean {
  return givesOpinion(sentence) && namesAnswer(sentence, kind, answer);
}

/** @param answer of a choice its letter */
function namesAnswer(sentence: string, kind: AnswerKind, answer: string): boolean {
  if (kind.kind === "number") return statedNumbers(sentence).some(({ text }) => text === answer);
  if (kind.kind === "text") return names(sentence, answer);
  const option = kind.options.find(({ letter }) => letter === answer);
  if (!option) return false;
  const letter = new RegExp(`\\(${option.letter}\\)|\\b(?:is|be|option|choose|pick|letter)\\s+${option.letter}\\b`);
  return letter.test(sentence) || names(sentence, option.text);
}

/** Whole words, in any case. */
function names(sentence: string, answer: string): boolean {
  const words = (text: string) =>
    ` ${text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim()} `;
  return words(answer).trim() !== "" && words(sentence).includes(words(answer));
}
