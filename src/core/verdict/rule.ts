import type { VerdictCode } from "./codes.js";
import type { Condition } from "./conditions.js";

/** Where a rule puts the ranking number of its steps: the number runs over this part of 0 to 1. */
export type Range = readonly [from: number, to: number];

export interface Rule {
  readonly id: string;
  readonly code: VerdictCode;
  readonly when: Condition;
  readonly suspicion: Range;
}
