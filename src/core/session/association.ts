import { associateNumber } from "./association/amounts.js";
import type { Association } from "./association/association.js";
import { associateCompletion } from "./association/completion.js";
import { associateChange } from "./association/changes.js";
import { associateOperation } from "./association/operations.js";
import { associateRecord } from "./association/records.js";
import { associateRun } from "./association/runs.js";
import { associateUntouched } from "./association/untouched.js";
import { associateCheck } from "./association/looks.js";
import { associateFix } from "./association/fixes.js";
import { associateVerification } from "./association/verifications.js";
import type { Claim, ClaimKind, Subject } from "./claims/claim.js";
import type { Evidence } from "./evidence.js";

/** What the text of a claim's message says besides; paths that it names are no silent changes. */
export type Mentioned = (path: string) => boolean;

type Associate = (claim: Claim, evidence: Evidence, mentioned: Mentioned) => Association;

const checks: ReadonlySet<Subject> = new Set<Subject>([
  "tests",
  "build",
  "lint",
  "types",
  "checks",
  "format",
  "coverage",
]);

const byKind: Readonly<Record<ClaimKind, Associate>> = {
  passed: (claim, evidence) =>
    claim.subject === "pipeline"
      ? associateVerification(claim, evidence)
      : checks.has(claim.subject)
        ? associateRun(claim, evidence)
        : associateOperation(claim, evidence),
  ran: (claim, evidence) =>
    checks.has(claim.subject) ? associateRun(claim, evidence) : associateOperation(claim, evidence),
  works: associateVerification,
  fixed: associateFix,
  created: (claim, evidence) =>
    claim.subject === "pull-request" ? associateOperation(claim, evidence) : associateChange(claim, evidence),
  changed: associateChange,
  deleted: associateChange,
  deployed: (claim, evidence) =>
    claim.subject === "thing" ? associateChange(claim, evidence) : associateOperation(claim, evidence),
  sent: associateRecord,
  checked: associateCheck,
  complete: associateCompletion,
  number: associateNumber,
  untouched: associateUntouched,
};

/** The acts that a claim can rest on, by its kind, its target, its words and time. */
export function associate(claim: Claim, evidence: Evidence, mentioned: Mentioned): Association {
  return byKind[claim.kind](claim, evidence, mentioned);
}
