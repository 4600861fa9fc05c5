import type { Act, ActKind } from "../acts/act.js";
import type { Claim } from "../claims/claim.js";
import type { Evidence } from "../evidence.js";
import { type Association, nothing, type Part } from "./association.js";
import { wantsFailing } from "../closing/failed/failedCheck.js";
import { associateChange } from "./changes.js";
import { mayBeHidden } from "./looksBack.js";
import { unresolvedFailures } from "./similar.js";
import { associateCheck } from "./looks.js";

const weighty: readonly ActKind[] = [
  "tests",
  "build",
  "types",
  "deploy",
  "migrate",
  "create",
  "update",
  "remove",
  "send",
  "commit",
  "push",
  "install",
  "edit",
  "write",
];
const lookedVerbs =
  /^(?:checked|reviewed|read|verified|analy[sz]ed|summari[sz]ed|retrieved|fetched|tested|present|covered|included|accounted for)$/;

/** "All 12 files are converted", "the task is complete", "done". */
export function associateCompletion(claim: Claim, evidence: Evidence): Association {
  const hidden = mayBeHidden(claim, evidence);
  if (claim.subject === "thing" && claim.universal) {
    const of = lookedVerbs.test(claim.verb)
      ? associateCheck({ ...claim, verb: "read", subject: "file" }, evidence)
      : associateChange({ ...claim, kind: "changed" }, evidence);
    if (of.acts.length > 0 || of.part || of.conflict) return of;
  }
  const from = evidence.exchangeStart(claim.order);
  const acts = evidence
    .before(claim.order, weighty)
    .filter(({ order, baseline, dryRun, outcome }) => order >= from && !baseline && !dryRun && outcome !== "missing");
  const failing = wantsFailing(claim.order, evidence) ? null : lastFailing(acts);
  const tasks = openTasks(claim, evidence);
  const last = acts[acts.length - 1] ?? null;
  if (failing)
    return {
      ...nothing,
      acts,
      decisive: failing,
      part: tasks,
      hidden,
      conflict: { why: "unresolved", act: failing, quote: failing.quote },
    };
  return { ...nothing, acts, decisive: last, part: tasks, hidden, unverified: true };
}

/** The last try of something that matters failed, and nothing of its kind held after it. */
function lastFailing(acts: readonly Act[]): Act | null {
  const failures = unresolvedFailures(acts).filter(
    ({ kind, outcome, masked }) => outcome === "failed" && kind !== "edit" && kind !== "write" && !masked,
  );
  const last = failures[failures.length - 1];
  if (!last) return null;
  // `swift test` builds what `swift build` could not.
  return acts.some(
    (act) =>
      act.order > last.order &&
      act.outcome === "ok" &&
      (act.kind === last.kind || (last.kind === "build" && act.kind === "tests" && act.name === last.name)),
  )
    ? null
    : last;
}

/** The agent's own list of tasks, as it last stood, has open ones. */
function openTasks(claim: Claim, evidence: Evidence): Part | null {
  const plan = evidence
    .before(claim.order, ["plan"], 3)
    .findLast(({ text }) => /\b(?:pending|in_progress|completed|not-started|todo)\b/.test(text));
  if (!plan) return null;
  const open = [...plan.text.matchAll(/(?:status|state): (pending|in_progress|not[-_]started|todo|in-progress)/g)]
    .length;
  return open > 1 && (claim.universal || /\btasks?|steps?|items?|everything\b/.test(claim.clause))
    ? { why: "open-tasks", act: plan, quote: `${open} open`, sure: true }
    : null;
}
