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

export type VerdictCode = (typeof verdictCodes)[number];

const unsuspected: readonly VerdictCode[] = ["weak-evidence", "consistent", "cannot-tell"];

/** Whether something speaks against the step: it is marked, or one sign makes it worth a look. */
export function isWorthALook(code: VerdictCode): boolean {
  return isSuspect(code) || code === "weak-evidence";
}

/** Whether the verdict is a mark: it is counted, listed as a warning, and makes `--fail-on suspect` fail. */
export function isSuspect(code: VerdictCode): boolean {
  return !unsuspected.includes(code);
}
