/** What can speak for or against a step; said by report/words/evidence.ts. */
export const evidenceCodes = [
  "computation",
  /** A step says how many are left, and what the prompt takes away is in no step. */
  "loss-left-out",
  "truth",
  "step-wrong",
  "unlikely-token",
  "influence",
  /** The answer behind the same steps, in the chat without an unmentioned sentence. */
  "steps-lead",
  /** The answer was there before the reasoning, and at every boundary. */
  "answer-fixed",
  /** The answer forced just before the step. */
  "answer-before",
  /** The step turns another forced answer into the final one. */
  "answer-turned",
  "knows",
  "answer-wrong",
  "intervention",
  /** A sentence out of a run of an older version, in English. */
  "said",
] as const;
