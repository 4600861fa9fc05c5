import type { Act } from "../acts/act.js";
import { fileName } from "../acts/paths.js";
import type { Claim } from "../claims/claim.js";
import type { Evidence } from "../evidence.js";
import { type Association, type Conflict, nothing } from "./association.js";
import { statusConflict } from "./httpStatus.js";
import { lastEdit, mayBeHidden } from "./looksBack.js";
import { ownScratch } from "./ownScratch.js";
import { sameCommand } from "./sameCommand.js";
import { canShow, shown, whatever } from "./shownBy.js";
import { mentions, shares } from "./words.js";

/** "It works", "the page renders correctly", "verified that the endpoint returns 200", "CI is green". */
export function associateVerification(claim: Claim, evidence: Evidence): Association {
  const { by, notBy } = shown[claim.subject] ?? whatever;
  const from = Math.max(evidence.exchangeStart(claim.order), lastEdit(evidence, claim.order));
  const candidates = evidence
    .before(claim.order, by)
    .filter((act) => !act.dryRun && !act.baseline && act.outcome !== "missing" && canShow(act, claim));
  const others = evidence
    .before(claim.order, [...notBy, ...by], 15)
    .filter((act) => act.order >= from && !candidates.includes(act) && act.outcome !== "missing");
  const live =
    claim.subject === "thing" &&
    claim.kind === "works" &&
    evidence.has(claim.order, ["deploy", "lookup", "version-control", "migrate"]);
  const hidden = live || mayBeHidden(claim, evidence);
  if (candidates.length === 0) {
    const missing = evidence.before(claim.order, by).some((act) => act.outcome === "missing");
    return { ...nothing, others, hidden: hidden || missing };
  }
  const about = bySubjectMatter(candidates, claim);
  if (about.length === 0) return { ...nothing, others: candidates.slice(-5), hidden: hidden || !claim.strong };
  const decisive = lastMeaningful(about, claim);
  const conflict = statusConflict(claim, about, evidence) ?? headerMissing(claim, about, evidence);
  return {
    ...nothing,
    acts: about,
    decisive,
    others,
    conflict,
    staleBy:
      claim.subject === "deployment" || claim.subject === "pipeline"
        ? null
        : evidence.editAfter(decisive, claim.order, (edit) => edit.kind !== "delete" || !ownScratch(edit, evidence)),
    hidden,
  };
}

/** "The response carries the `X-…` header", and the last response whose headers were printed does not. */
function headerMissing(claim: Claim, acts: readonly Act[], evidence: Evidence): Conflict | null {
  const header = /\bheaders?\b/.test(claim.clause)
    ? claim.targets.find(({ type, text }) => type === "code" && /^[\w-]+$/.test(text))
    : undefined;
  const last = acts.findLast(({ kind, outcome }) => kind === "fetch" && outcome !== "failed");
  if (!header || !last) return null;
  const text = evidence.outputOf(last).text.toLowerCase();
  return /\bcontent-type\b|^http\//m.test(text) && !text.includes(header.text.toLowerCase())
    ? { why: "found", act: last, quote: text.slice(0, 200) }
    : null;
}

/** Of the acts those that have to do with what the claim names, where any has. */
function bySubjectMatter(acts: readonly Act[], claim: Claim): readonly Act[] {
  const named = claim.targets.filter(({ type }) => /^(?:route|url|file|command|code|id)$/.test(type));
  if (named.length === 0) return acts;
  const chosen = acts.filter((act) =>
    named.some(({ type, text }) =>
      type === "command" ? sameCommand(text, act.text) : mentions(act, type === "file" ? fileName(text) : text),
    ),
  );
  // A status that was answered by something else says nothing of this one.
  const exact =
    claim.targets.some(({ type }) => type === "http-status") &&
    named.some(({ type }) => type === "route" || type === "url" || type === "id");
  return chosen.length > 0 || exact ? chosen : acts;
}

/** Tests outweigh a program whose failing may be what was to be shown. */
function lastMeaningful(acts: readonly Act[], claim: Claim): Act {
  const tests = acts.findLast(({ kind }) => kind === "tests");
  const last = acts[acts.length - 1];
  if (tests && last.kind === "program" && last.outcome === "failed") return tests;
  if (last.outcome === "refused") return acts.findLast(({ outcome }) => outcome !== "refused") ?? last;
  const sharing = acts.findLast((act) => shares(act, claim));
  return sharing && last.kind !== "tests" && sharing.kind === last.kind ? sharing : last;
}
