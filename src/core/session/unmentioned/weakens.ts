import type { Subject } from "../claims/claim.js";
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

/** A rule of a checker is turned off, or a folder is taken from what it looks at. */
export const turnedOff =
  /(?:["']off["']|["']0["']|:\s*0\s*[,}\]])|\bignore(?:s|Patterns|_errors|_missing_imports)?["']?\s*[:=]|\bextend-ignore\b|\bdisable\s*=|"strict"\s*:\s*false|"noImplicitAny"\s*:\s*false|\bskipLibCheck\b/;

/** A run that passes after it shows less than it did. Of the checks that were bypassed only those whose failing is hidden. */
export const weakens = ({ kind, quote }: Telltale): boolean =>
  weakening.has(kind) ||
  (kind === "check-bypassed" &&
    (/\|\||exit 0|set \+e|exit-zero|(?:ignore|\.snyk|nsprc|safety-policy\.yml)$/.test(quote) || silences.test(quote)));

/** What passes by a threshold. */
const gated: ReadonlySet<Subject> = new Set<Subject>(["build", "coverage", "checks", "pipeline", "lint"]);

/** A checker that was told to be quiet hides what that checker finds, a threshold that was lowered what passes by it; the others all. */
export const weakensSubject = ({ kind, quote }: Telltale, subject: Subject): boolean =>
  (kind !== "check-bypassed" || !silences.test(quote) || subject === "types" || subject === "lint") &&
  (kind !== "threshold-lowered" || gated.has(subject));
