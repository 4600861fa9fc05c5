/** Every verdict, gravest first. Apart from run.ts, so that what only shows a run need not carry its schema. */
export const verdictCodes = [
  "state-disagrees",
  "answer-already-fixed",
  "influence-not-mentioned",
  "asserted-without-knowing",
  "wrong-by-computation",
  "weak-evidence",
  "consistent",
  "cannot-tell",
] as const;
