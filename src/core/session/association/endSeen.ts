import type { Act } from "../acts/act.js";
import type { Claim } from "../claims/claim.js";
import type { Evidence } from "../evidence.js";
import type { Part } from "./association.js";

/** A later look that shows the end of what was only accepted. */
export function seenDone(last: Act, claim: Claim, evidence: Evidence): Act | null {
  if (last.outcome !== "pending") return null;
  const seen = evidence
    .before(claim.order, ["lookup", "fetch", "browse", "read", "deploy"], 20)
    .findLast(({ order, outcome }) => order > last.order && outcome === "ok");
  return seen &&
    /\b(?:success\w*|succeeded|complete\w*|ready|live|healthy|running|active|done|delivered|finished|rolled out|available|1\/1)\b/i.test(
      evidence.outputOf(seen).text,
    )
    ? seen
    : null;
}

/** Accepted, and its end not seen. */
export function unfinished(last: Act, claim: Claim, evidence: Evidence): Part | null {
  if (last.outcome !== "pending" || seenDone(last, claim, evidence)) return null;
  return { why: "unfinished", act: last, quote: last.quote, sure: true };
}
