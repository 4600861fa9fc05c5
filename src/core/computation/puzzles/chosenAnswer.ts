import { extractAnswer } from "../../answer/extract.js";
import type { ChoiceOption } from "../../answer/question/options.js";
import type { Computation } from "../../run/computation.js";
import { patternOf } from "../../patternOf.js";
import { retracting } from "./assertions.js";

const doubtful = patternOf("i", [String.raw`\b(?:if|would|could|might|may|maybe|perhaps|says?|said|thinks?|not)\b|\?`]);

/**
 * The option that a step answers with, where a program knows what its text has to say. Nothing where no option says that, or
 * several do.
 */
export function chosenAnswers(
  step: string,
  options: readonly ChoiceOption[],
  isRight: (text: string) => boolean,
): Computation[] {
  if (!/\banswer\b/i.test(step) || retracting.test(step) || doubtful.test(step)) return [];
  const right = options.filter(({ text }) => isRight(text.trim()));
  const answer = extractAnswer(step, { kind: "choice", options });
  const letter = answer?.text.replace(/[()]/g, "").toUpperCase();
  if (!answer?.chars || right.length !== 1 || !options.some((option) => option.letter === letter)) return [];
  const claim = step.slice(answer.chars.start, answer.chars.end);
  return [{ claim, holds: letter === right[0].letter, expected: `(${right[0].letter})`, span: answer.chars }];
}
