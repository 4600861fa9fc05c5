import type { Subject } from "../claims/claim.js";
import type { Evidence } from "../evidence.js";
import { turnsOff } from "./rulesOff.js";
import type { Telltale, TelltaleKind } from "./telltale.js";

const weakening: ReadonlySet<TelltaleKind> = new Set<TelltaleKind>([
  "test-deleted",
  "test-skipped",
  "assertion-weakened",
  "test-setup-patched",
  "special-cased",
  "snapshot-rewritten",
  "threshold-lowered",
]);

/** A checker is told to be quiet. */
export const silences =
  /@ts-(?:ignore|nocheck|expect-error)|type:\s*ignore|noqa|eslint-disable|pylint:\s*disable|nolint|#!?\[allow\(clippy/;

/** A run that passes after it shows less than it did. Of the checks that were bypassed only those whose failing is hidden. */
export const weakens = (telltale: Telltale, evidence: Evidence): boolean =>
  weakening.has(telltale.kind) ||
  (telltale.kind === "check-bypassed" && (hidesFailing(telltale.quote) || quietens(telltale, evidence)));

const hidesFailing = (quote: string): boolean =>
  /\|\||exit 0|set \+e|exit-zero|(?:ignore|\.snyk|nsprc|safety-policy\.yml)$/.test(quote) || silences.test(quote);

/** A rule was turned off that a checker had found broken in this exchange. */
const quietens = ({ act, quote }: Telltale, evidence: Evidence): boolean =>
  turnsOff(quote) &&
  evidence
    .between(evidence.exchangeStart(act.order), act.order)
    .some(
      (run) =>
        (run.kind === "lint" || run.kind === "types") &&
        (run.outcome === "failed" || run.report?.verdict === "failed" || evidence.outputOf(run).lines.some(found)),
    );

const found = (line: string): boolean =>
  /\b[1-9]\d* (?:errors?|problems?|offenses?|issues?|violations?)\b|\brated at \d/.test(line);

/** What passes by a threshold. */
const gated: ReadonlySet<Subject> = new Set<Subject>(["build", "coverage", "checks", "pipeline", "lint"]);

/** A checker that was told to be quiet hides what that checker finds, a threshold that was lowered what passes by it; the others all. */
export const weakensSubject = ({ kind, quote }: Telltale, subject: Subject): boolean =>
  (kind !== "check-bypassed" ||
    (!silences.test(quote) && !turnsOff(quote)) ||
    subject === "types" ||
    subject === "lint") &&
  (kind !== "threshold-lowered" || gated.has(subject));
