import type { Run } from "../../core/run/run.js";
import { OWN_STEP_WRONG } from "../../core/verdict/facts.js";
import { plainLine } from "../plainText.js";
import type { Say } from "./language.js";
import { decimals } from "./readings.js";

/** What each head is asked, for people. A head that is not here is called by its name. */
export const headWords: Readonly<Record<string, string>> = {
  truth: "truth of the statement",
  "step-wrong": "the step is wrong here",
  [OWN_STEP_WRONG]: "the step is a mistake of the model's own",
  knows: "the answer will be right",
  "answer-wrong": "the answer is wrong",
};

export function headLabel(name: string, say: Say): string {
  return Object.hasOwn(headWords, name) ? say(headWords[name]) : plainLine(name);
}

export const qualityTemplates = {
  used: "{0}: AUROC {1}, best baseline {2}; counts as evidence",
  off: "{0}: AUROC {1}, best baseline {2}; shown, but nothing is concluded from it",
  unknown: "not recorded in this run",
} as const;

/** How far to trust the probes of a run, a sentence a head. Undefined without probes. */
export function probeQuality({ provenance: { probes } }: Run, say: Say): string | undefined {
  if (probes === null) return undefined;
  return probes.heads.length === 0 ? say(qualityTemplates.unknown) : headQualityWords(probes.heads, say);
}

/** A sentence a head. */
export function headQualityWords(heads: NonNullable<Run["provenance"]["probes"]>["heads"], say: Say): string {
  return heads
    .map(({ name, trusted, auroc, baseline }) =>
      say(
        trusted ? qualityTemplates.used : qualityTemplates.off,
        headLabel(name, say),
        decimals(auroc),
        decimals(baseline),
      ),
    )
    .join(". ");
}
