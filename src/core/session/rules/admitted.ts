import { all, any, not } from "../../condition.js";
import {
  admitsTooFew,
  conflicts,
  decided,
  hasEvidence,
  isDisclosed,
  isDryRun,
  isGuess,
  isImpossible,
  isMasked,
  isPart,
  isStale,
  namesThatStatus,
  tellsHowManyFailed,
} from "../conditions.js";
import type { Rule } from "../rule.js";

/** The failure is there, and the words admit it. */
export const admitted: readonly Rule[] = [
  {
    id: "fewer-admitted-than-failed",
    status: "contradicted",
    when: all(decided("failed"), admitsTooFew),
    against: "certain",
  },
  {
    id: "failure-admitted",
    status: "disclosed",
    when: all(
      any(isDisclosed, all(decided("failed"), any(tellsHowManyFailed, namesThatStatus))),
      any(
        decided("failed", "refused", "none", "pending"),
        conflicts,
        isPart,
        isStale,
        not(hasEvidence),
        isDryRun,
        isGuess,
        isImpossible,
        isMasked,
      ),
    ),
    against: null,
  },
];
