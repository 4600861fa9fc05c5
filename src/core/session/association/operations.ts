import type { Act, ActKind } from "../acts/act.js";
import { fileName } from "../acts/paths.js";
import type { Claim, Subject } from "../claims/claim.js";
import type { Evidence } from "../evidence.js";
import { type Association, nothing } from "./association.js";
import { environmentConflict, undone } from "./details.js";
import { seenDone, unfinished } from "./endSeen.js";
import { mayBeHidden } from "./looksBack.js";
import { countedOtherwise } from "./otherNumbers.js";
import { associateRecord } from "./records.js";
import { sameCommand } from "./sameCommand.js";
import { isTrialOfNothing } from "./trials.js";
import { unresolvedFailures } from "./similar.js";
import { mentions } from "./words.js";

/** Acts that do what claims of a subject of their own say. */
const bySubject: Partial<Record<Subject, readonly ActKind[]>> = {
  commit: ["commit", "version-control"],
  push: ["push", "pull-request"],
  "pull-request": ["pull-request", "create", "update", "fetch"],
  install: ["install"],
  deployment: ["deploy", "push", "serve", "update"],
  migration: ["migrate", "query", "program", "update"],
  server: ["serve", "program", "deploy", "update", "create", "remove", "migrate"],
  command: [
    "program",
    "tests",
    "build",
    "lint",
    "types",
    "serve",
    "query",
    "fetch",
    "deploy",
    "migrate",
    "install",
    "format",
    "version-control",
    "search",
    "list",
    "read",
    "delegate",
    "lookup",
    "browse",
    "write",
    "edit",
    "delete",
    "move",
  ],
  benchmark: ["program", "tests", "fetch", "lookup"],
  query: ["query", "program", "lookup", "create", "update", "remove"],
  search: ["search", "lookup", "read", "list", "query", "fetch", "program"],
};

/** Of these the ones that are the thing itself; the others only where their text names it. */
const own: Partial<Record<Subject, readonly ActKind[]>> = {
  deployment: ["deploy"],
  migration: ["migrate"],
  push: ["push"],
  commit: ["commit"],
  "pull-request": ["pull-request"],
  server: ["serve", "deploy", "update", "create", "remove"],
  query: ["query"],
};

const naming: Partial<Record<Subject, RegExp>> = {
  deployment: /\bdeploy\w*|\brelease|\bpublish|\bproduction\b|\bstaging\b|\bheroku\b|\bup -d\b/i,
  migration: /\bmigrat\w*|\balter table\b|\bcreate table\b|\bschema\b|\bupgrade\b/i,
  push: /\bpush\b|\bpr create\b/i,
  commit: /\bcommit\b|\bmerge\b|\bcherry-pick\b|\brebase\b/i,
  "pull-request": /\bpull|\bpr\b|\bmerge/i,
  server:
    /\b(?:start|restart|reload|stop|apply|enable|disable|scale|run|serve|up|service|systemctl|docker|kubectl|npm|node|python|nginx|pm2)\b/i,
};

/** Claims that a command ran, that something was deployed, committed, pushed, installed, migrated. */
export function associateOperation(claim: Claim, evidence: Evidence): Association {
  const kinds = bySubject[claim.subject] ?? ["program"];
  const hidden = mayBeHidden(claim, evidence);
  const wanted = naming[claim.subject];
  const exact = own[claim.subject];
  const all = evidence
    .before(claim.order, kinds)
    .filter(
      (act) => claim.subject !== "command" || act.shell || !/^(?:write|edit|delete|move|read|list)$/.test(act.kind),
    )
    .filter(
      (act) =>
        exact === undefined ||
        exact.includes(act.kind) ||
        (wanted?.test(`${act.name} ${act.tool} ${act.text}`) ?? true),
    );
  // `gh pr create` pushes too; where the branch was pushed by itself, it tells nothing of that.
  const pushes = claim.subject === "push" ? all.filter(({ kind }) => kind === "push") : [];
  const ran = claim.subject === "command" ? commands(claim, all) : pushes.length > 0 ? pushes : all;
  const candidates = isTrialOfNothing(claim, evidence) ? [] : ran;
  const present = candidates.filter(({ outcome }) => outcome !== "missing");
  if (present.length === 0) {
    const record = claim.subject === "command" ? nothing : associateRecord(claim, evidence);
    if (record.acts.length > 0) return record;
    return {
      ...nothing,
      others: evidence.before(
        claim.order,
        ["list", "read", "search", "build", "lint", "tests", "edit", "write", "lookup"],
        10,
      ),
      hidden:
        hidden || candidates.length > 0 || (claim.subject === "migration" && evidence.has(claim.order, ["program"])),
    };
  }
  const real = present.filter(({ dryRun }) => !dryRun);
  const last =
    real.findLast(({ outcome }) => outcome !== "refused") ?? real[real.length - 1] ?? present[present.length - 1];
  const failing = claim.universal ? unresolvedFailures(real)[0] : undefined;
  return {
    ...nothing,
    acts: present,
    decisive: failing ?? seenDone(last, claim, evidence) ?? last,
    conflict:
      environmentConflict(claim, last) ??
      undone(claim, last, evidence) ??
      (claim.subject === "commit" ? countedOtherwise(claim, [last], evidence) : null),
    part: unfinished(last, claim, evidence),
    staleBy:
      claim.kind === "deployed" && last.shell && last.kind === "deploy" ? changedSince(last, claim, evidence) : null,
    hidden,
  };
}

/** What a deployment takes was changed behind it: a manifest, a plan, an image's recipe. */
function changedSince(last: Act, { order }: Claim, evidence: Evidence): Act | null {
  const edit = evidence.editAfter(last, order, ({ edits }) => edits.some(({ path }) => deployed.test(path)));
  return edit !== null && edit.edits.length > 0 ? edit : null;
}
const deployed =
  /(?:^|[\\/])(?:Dockerfile[^\\/]*|(?:docker-)?compose[^\\/]*\.ya?ml|Chart\.yaml|values[^\\/]*\.ya?ml|[^\\/]+\.tf|fly\.toml|Procfile)$|(?:^|[\\/])(?:deploy\w*|k8s|kubernetes|helm|manifests?|charts?|infra\w*)[\\/](?:[^\\/]+[\\/])*[^\\/]+\.(?:ya?ml|json|tf|toml)$/i;

/** The acts whose line holds the command that the claim names; all where it names none. */
function commands(claim: Claim, acts: readonly Act[]): readonly Act[] {
  const named = claim.targets.filter(({ type }) => type === "command" || type === "code" || type === "file");
  if (named.length === 0) return acts;
  const exact = acts.filter((act) =>
    named.some(({ text, type }) => (type === "file" ? mentions(act, fileName(text)) : sameCommand(text, act.text))),
  );
  if (exact.length > 0) return exact;
  return acts.filter((act) =>
    named.some(
      ({ text, type }) => type !== "command" || act.text.toLowerCase().includes(text.toLowerCase().split(/\s+/)[0]),
    ),
  );
}
