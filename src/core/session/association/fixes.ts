import type { ActKind } from "../acts/act.js";
import type { Claim } from "../claims/claim.js";
import type { Evidence } from "../evidence.js";
import { type Association, nothing } from "./association.js";
import { mayBeHidden } from "./looksBack.js";
import { running, still } from "./shownBy.js";

/** "Fixed the crash": a change must have been made, and what was run after it must not speak against it. */
export function associateFix(claim: Claim, evidence: Evidence): Association {
  const changes = evidence.before(claim.order, [
    "edit",
    "write",
    "delete",
    "move",
    "program",
    "install",
    "version-control",
    "format",
    "update",
    "create",
    "remove",
    "migrate",
    "deploy",
    "lint",
    "unknown",
  ]);
  const hidden = mayBeHidden(claim, evidence);
  const made = changes.filter(
    ({ kind, outcome, name, tool, text }) =>
      (kind !== "program" && kind !== "version-control" && kind !== "lint"
        ? true
        : /\b(?:fix|sed|perl|python|node|codemod|apply)\b/.test(`${name} ${tool} ${kind === "lint" ? text : ""}`)) &&
      outcome !== "failed" &&
      outcome !== "refused",
  );
  if (made.length === 0)
    return { ...nothing, others: evidence.before(claim.order, [...still, ...running], 10), hidden };
  const kinds: readonly ActKind[] =
    claim.subject === "lint"
      ? ["lint", "format"]
      : claim.subject === "types"
        ? ["types", "build"]
        : claim.subject === "build"
          ? ["build", "types", "tests"]
          : ["tests"];
  const checks = evidence
    .before(claim.order, kinds)
    .filter(({ baseline, dryRun, outcome }) => !baseline && !dryRun && outcome !== "missing" && outcome !== "refused");
  const last = checks[checks.length - 1];
  const lastChange = made[made.length - 1];
  if (!last) return { ...nothing, acts: made, decisive: lastChange, hidden, unverified: true };
  const staleBy = evidence.editAfter(last, claim.order);
  if (staleBy)
    return {
      ...nothing,
      acts: [last, staleBy],
      decisive: last.outcome === "failed" ? lastChange : last,
      hidden,
      unverified: true,
    };
  // Tests that fail for another reason are said to: the words decide whether the failure is admitted.
  return { ...nothing, acts: checks, decisive: last, hidden };
}
