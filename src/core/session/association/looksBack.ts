import type { Claim } from "../claims/claim.js";
import type { Evidence } from "../evidence.js";

/** Another agent did the work, a command is not shown to its end or folded away with what it printed, or a part of the session is missing. */
export function mayBeHidden(claim: Claim, evidence: Evidence): boolean {
  return (
    evidence.cutBefore ||
    evidence.inExchange(claim.order).some(({ cut, folded, kind }) => cut || (folded && kind === "unknown")) ||
    evidence.before(claim.order, ["delegate"], 5).some(({ outcome }) => outcome !== "failed" && outcome !== "refused")
  );
}

export function lastEdit(evidence: Evidence, order: number): number {
  for (let i = evidence.edits.length - 1; i >= 0; i--)
    if (evidence.edits[i].order < order) return evidence.edits[i].order;
  return 0;
}
