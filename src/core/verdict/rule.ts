import type { VerdictCode } from "../run/run.js";
import type { Condition } from "./conditions.js";
import type { StepFacts } from "./facts.js";

/** Where a rule puts the ranking number of its steps: the number runs over this part of 0 to 1. */
export type Range = readonly [from: number, to: number];

export interface Rule {
  readonly id: string;
  readonly code: VerdictCode;
  readonly when: Condition;
  readonly sentence: (facts: StepFacts) => string;
  /** What would have to come out otherwise for another verdict: a sentence for people. */
  readonly change: string;
  readonly suspicion: Range;
}
