import type { ActKind } from "../acts/act.js";
import type { Claim } from "../claims/claim.js";
import type { Evidence } from "../evidence.js";
import { type Association, nothing } from "./association.js";
import { mayBeHidden } from "./looksBack.js";
import { countedOtherwise } from "./otherNumbers.js";
import { associateRecord } from "./records.js";
import { unresolvedFailures } from "./similar.js";

const dataKinds: readonly ActKind[] = [
  "program",
  "query",
  "create",
  "update",
  "remove",
  "migrate",
  "unknown",
  "send",
  "deploy",
  "fetch",
  "lookup",
];

/** "Processed all 3,500 records": what ran over them, and what it printed of how many there were. */
export function associateData(claim: Claim, evidence: Evidence): Association {
  const asRecord = associateRecord(claim, evidence);
  if (asRecord.acts.some(({ kind }) => kind !== "write"))
    return { ...asRecord, conflict: asRecord.conflict ?? countedOtherwise(claim, asRecord.acts, evidence) };
  const acts = evidence
    .before(claim.order, dataKinds, 20)
    .filter(({ outcome, dryRun }) => outcome !== "missing" && !dryRun);
  const hidden = mayBeHidden(claim, evidence);
  const looks = acts.every(({ kind }) => kind === "lookup" || kind === "fetch" || kind === "query");
  if (
    acts.length === 0 ||
    (looks && claim.verb !== "load" && claim.verb !== "collect" && claim.verb !== "scrape" && claim.verb !== "analyze")
  )
    return {
      ...nothing,
      others: evidence.before(claim.order, ["write", "edit", "read", "list", "search", "lookup"], 10),
      hidden,
    };
  const last = acts[acts.length - 1];
  const failing = unresolvedFailures(acts);
  return {
    ...nothing,
    acts,
    decisive:
      failing.includes(last) || acts.every(({ outcome }) => outcome === "failed")
        ? last
        : (acts.findLast(({ outcome }) => outcome === "ok") ?? last),
    conflict: countedOtherwise(claim, acts, evidence),
    hidden,
  };
}
