import type { Random } from "../../../core/statistics/random.js";

/** What was changed to make a step wrong. */
export type Mistake =
  /** The result is not what the step's own terms give: "3 × 4 = 13". */
  | "result"
  /** A number or fact that the problem does not give here; the step's own arithmetic is right. */
  | "operand"
  /** Another operation than the problem asks for; the step's own arithmetic is right. */
  | "operation"
  /** The other relation, order, direction, truth value or negation. */
  | "relation"
  /** Another person, thing, place or name. */
  | "entity"
  /** Another unit or conversion. */
  | "unit";

export interface WrongStep {
  readonly mistake: Mistake;
  /** The step with a small change that makes it wrong where it stands; about as long, in the same words. */
  readonly text: string;
}

export interface WorkedStep {
  /** One line, right where it stands. */
  readonly text: string;
  /** Other lines for the same place, each wrong. Empty for a step that only sets something out. */
  readonly wrong: readonly WrongStep[];
}

/** A question with a right solution, every step of which can be replaced by a wrong one. */
export interface WorkedProblem {
  /** Unique; problems of one id share their facts, so they stay on one side of every split. */
  readonly id: string;
  readonly domain: string;
  readonly question: string;
  readonly steps: readonly WorkedStep[];
  /** How its steps are dressed; absent where nobody knows. */
  readonly style?: string;
}

/** A kind of reasoning: makes the `index`th problem. The same index and random numbers give the same problem. */
export interface ProblemDomain {
  readonly name: string;
  /** How many kinds of problems take turns: those whose index leaves the same remainder are of one. */
  readonly kinds: number;
  make(index: number, random: Random): WorkedProblem;
}
