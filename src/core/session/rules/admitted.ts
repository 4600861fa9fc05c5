import { all, any, not } from "../../condition.js";
import {
  admitsTooFew,
  claims,
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
    // A number may stand in an earlier run, of which another has failed since.
    when: all(decided("failed"), not(claims("number")), admitsTooFew),
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
