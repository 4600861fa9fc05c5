import { changesBehaviour, type Evidence } from "./evidence.js";
import type { CheckedClaim, NotableAct, SessionSummary } from "./report.js";
import type { ClaimStatus } from "./rule.js";

const counted: Readonly<Record<ClaimStatus, keyof SessionSummary>> = {
  supported: "supported",
  contradicted: "contradicted",
  stale: "stale",
  partial: "partial",
  masked: "masked",
  "no-evidence": "noEvidence",
  "other-evidence": "otherEvidence",
  disclosed: "disclosed",
  "cannot-tell": "cannotTell",
};

/** How many claims there are of each status, and what else is counted of a session. */
export function summaryOf(
  claims: readonly CheckedClaim[],
  notable: readonly NotableAct[],
  evidence: Evidence,
): SessionSummary {
  const counts = Object.fromEntries(Object.values(counted).map((name) => [name, 0])) as Record<
    keyof SessionSummary,
    number
  >;
  for (const { status } of claims) counts[counted[status]]++;
  const tests = evidence.before(Number.POSITIVE_INFINITY, ["tests"], 1)[0];
  return {
    ...(counts as unknown as SessionSummary),
    claims: claims.length,
    actsNotMentioned: notable.filter(({ mentioned }) => !mentioned).length,
    editedAfterLastTests:
      tests !== undefined && evidence.editAfter(tests, Number.POSITIVE_INFINITY, changesBehaviour) !== null,
  };
}
