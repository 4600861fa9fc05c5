import type { Run, VerdictCode } from "./run.js";
import { verdictCodes } from "../verdict/codes.js";
import { isSuspect } from "../verdict/codes.js";

export interface Tally {
  readonly steps: number;
  readonly suspect: number;
  /** Codes that occur in the run, in the order of {@link verdictCodes}. */
  readonly codes: readonly { readonly code: VerdictCode; readonly count: number }[];
}

export function tally(run: Run): Tally {
  const count = (code: VerdictCode) => run.steps.filter((step) => step.verdict.code === code).length;
  return {
    steps: run.steps.length,
    suspect: run.steps.filter((step) => isSuspect(step.verdict.code)).length,
    codes: verdictCodes.map((code) => ({ code, count: count(code) })).filter((entry) => entry.count > 0),
  };
}
