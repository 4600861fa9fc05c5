import type { AnswerKind } from "../../../../core/answer/kind.js";
import { answerKind } from "../../../../core/answer/kind.js";
import { decimalValue } from "../../../../core/answer/numbers.js";
import { type Random, shuffled } from "../../../../core/statistics/random.js";
import type { WorkedProblem } from "../../problems/workedProblem.js";
import { nearMiss } from "../../problems/wrongNumber.js";
import { numericAnswer } from "../solvedProblems.js";

/** A question with one right answer, which a program can compare. */
export interface Task {
  readonly question: string;
  readonly answer: AnswerKind;
  readonly right: string;
  /** Other answers, each as it would be suggested. */
  readonly wrong: readonly string[];
}

/** The question as it is, where its answer is a number; null elsewhere. */
export function openTask(problem: WorkedProblem, random: Random): Task | null {
  const right = numericAnswer(problem);
  if (right === null) return null;
  const value = decimalValue(right);
  if (value === null) return null;
  return {
    question: problem.question,
    answer: { kind: "number" },
    right,
    wrong: [String(nearMiss(random, value)), String(nearMiss(random, value))],
  };
}

/** Four options at most: a number's near misses, or the last step's own wrong variants. Null where there are too few. */
export function choiceTask(problem: WorkedProblem, random: Random): Task | null {
  const last = problem.steps.at(-1);
  const number = numericAnswer(problem);
  const value = number === null ? null : decimalValue(number);
  const texts =
    value !== null && number !== null
      ? [number, ...[1, 2, 3].map(() => String(nearMiss(random, value)))]
      : [last?.text ?? "", ...(last?.wrong.map(({ text }) => text) ?? [])].map((text) => text.replace(/[.。]$/, ""));
  const [right, ...others] = [...new Set(texts)];
  if (others.length === 0) return null;
  const options = shuffled(random, [right, ...others.slice(0, 3)]);
  const letters = options.map((_, i) => String.fromCharCode(65 + i));
  const question = `${problem.question}\n${options.map((text, i) => `${letters[i]}) ${text}`).join("\n")}`;
  const answer = answerKind(question);
  // What the product does not read as options is no choice.
  if (answer.kind !== "choice" || answer.options.length !== options.length) return null;
  return {
    question,
    answer,
    right: letters[options.indexOf(right)],
    wrong: letters.filter((_, i) => options[i] !== right),
  };
}
