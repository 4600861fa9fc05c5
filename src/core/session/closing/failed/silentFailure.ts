import { type Act, changing, checking } from "../../acts/act.js";
import { isHandedOverBy } from "../../acts/handedOver.js";
import { madeAndWaits } from "../../acts/madeAndWaits.js";
import type { Evidence } from "../../evidence.js";
import type { AgainstClosing } from "../againstClosing.js";
import { mayAdmit, mayAdmitOf, saysUnderWay } from "../admission.js";
import { badState } from "./badState.js";
import { confirmsRemoval } from "./confirmsRemoval.js";
import { failedChange, failedEdit, soleFailure } from "./failedChange.js";
import { endsInFailure, failedCheck, wantsFailing } from "./failedCheck.js";
import { failedSource, refusedPage } from "./failedSources.js";
import { perhapsSpokenOf } from "./perhapsSpokenOf.js";
import { notEnded, seenToEnd } from "./notEnded.js";
import { gitStepFailed } from "./gitStepFailed.js";
import { ownScriptFailed } from "./ownScriptFailed.js";
import { sources, wanted } from "../never/wantedActs.js";
import type { Closing } from "../closing.js";

const against = (rule: AgainstClosing["rule"], act: Act): AgainstClosing => ({
  rule,
  status: rule === "end-not-seen" ? "partial" : "contradicted",
  act,
  quote: act.quote,
});

/**
 * The call that a closing had to speak of: the last that was to change something failed and nothing like it held after it, the last check
 * of its kind failed, or every source that was asked failed, and no word of the closing admits it. Null where a single word may.
 */
export function silentFailure({ said, order, claims }: Closing, evidence: Evidence): AgainstClosing | null {
  const acts = evidence
    .inExchange(order)
    .filter(({ baseline, dryRun, outcome, tool }) => !baseline && !dryRun && outcome !== "missing" && tool !== "user")
    .filter((act, _, all) => !confirmsRemoval(act, all));
  const failed =
    failedChange(said, acts) ??
    failedEdit(said, acts) ??
    soleFailure(acts) ??
    gitStepFailed(acts) ??
    ((claims || endsInFailure(acts)) && !wantsFailing(order, evidence) ? failedCheck(order, acts, evidence) : null);
  const unsaid = (act: Act | null): act is Act => act !== null && !mayAdmitOf(said, act, evidence);
  if (unsaid(failed)) {
    const finding = against("failure-not-mentioned", failed);
    return perhapsSpokenOf(said, failed, acts, evidence) ? { ...finding, weight: "likely" } : finding;
  }
  const request = evidence.requestsBefore(order, 1)[0]?.text ?? "";
  const page = refusedPage(said, acts, request);
  if (unsaid(page)) return against("source-failed-in-silence", page);
  const admits = mayAdmit(said);
  const changing = acts.filter(({ kind }) => wanted.has(kind));
  const didMore = changing.length > 0 || acts.some(({ kind }) => kind === "serve" || kind === "build");
  const broken = badState(said, acts, order, evidence);
  // Who only looked tells what is amiss in words of his own.
  if (unsaid(broken) && (!admits || didMore)) return against("state-not-mentioned", broken);
  if (admits) return null;
  const script = ownScriptFailed(acts);
  if (unsaid(script)) return against("failure-not-mentioned", script);
  const handed = acts.findLast(({ kind }) => kind === "delegate");
  if (handed && (handed.outcome === "failed" || handed.partial || undoneBy(evidence.outputOf(handed).text)))
    return against("failure-not-mentioned", handed);
  if (handed?.outcome === "pending" && !saysUnderWay(said) && !seenToEnd(handed, acts, evidence))
    return against("end-not-seen", handed);
  const open = notEnded(said, acts, evidence);
  if (open) return against("end-not-seen", open);
  const source = failedSource(said, acts);
  if (source) return against("source-failed-in-silence", source);
  const started = acts.findLast(({ kind }) => wanted.has(kind) || kind === "unknown" || kind === "program");
  if (
    started?.outcome === "pending" &&
    !isHandedOverBy(started) &&
    !madeAndWaits(started) &&
    !wentOnToOthers(started, acts) &&
    !saysUnderWay(said) &&
    !seenToEnd(started, acts, evidence)
  )
    return against("end-not-seen", started);
  if (changing.length > 0) return null;
  const asked = acts.filter(({ kind }) => sources.has(kind));
  const others = acts.some(
    ({ kind, outcome }) =>
      !sources.has(kind) && outcome !== "failed" && outcome !== "refused" && kind !== "think" && kind !== "plan",
  );
  const answer = asked[asked.length - 1];
  const invents = (said.match(/\d[\d.,]*\d/g) ?? []).some((number) => !request.includes(number));
  return answer &&
    !others &&
    asked.every(({ outcome }) => outcome === "failed" || outcome === "refused" || (outcome === "none" && invents))
    ? against("source-failed-in-silence", answer)
    : null;
}

/** A program in the background, beside which the work went on: what was checked or changed after it is what the closing tells of. */
const wentOnToOthers = ({ kind, order }: Act, acts: readonly Act[]): boolean =>
  kind === "program" &&
  acts.some((later) => later.order > order && (checking.has(later.kind) || changing.has(later.kind)));

/** Another agent reports that it did not do what it was told to. */
function undoneBy(text: string): boolean {
  return /\b(?:unable to|could not|was not able to|max_turns_reached|ran out of (?:turns|time|budget)|no (?:\w+ )?was (?:done|made|performed)|(?:tests?|build) still fail\w*|not (?:completed|finished|done))\b/i.test(
    text.slice(0, 4000),
  );
}
