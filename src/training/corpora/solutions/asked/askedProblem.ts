import type { AnswerKind } from "../../../../core/answer/kind.js";
import type { Message } from "../../../../core/run/run.js";
import type { WorkedProblem } from "../../problems/workedProblem.js";

/** A problem in the words that a model is asked in. */
export interface AskedProblem {
  /** Unique. Asked twice in other words, a problem has two of them. */
  readonly id: string;
  readonly problem: WorkedProblem;
  /** The generator of the problem, or the file that it is from: `word-problems/3`, `gsm8k`. What is left out is left out by these. */
  readonly kind: string;
  readonly language: string;
  /** Name of the wording. */
  readonly wording: string;
  readonly messages: readonly Message[];
  readonly answer: AnswerKind;
  /** The right answer: a number, or the letter of an option. */
  readonly right: string;
  /** Whether the prompt suggests a wrong answer. */
  readonly misled: boolean;
}
