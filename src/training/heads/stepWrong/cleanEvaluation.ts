import { meanOf } from "../../evaluation/aurocByTopic.js";
import { cleanAlphas, cleanThreshold, cleanThresholdForAll, prefixRisk, rightLogits } from "./cleanBound.js";
import type { StepFit } from "./stepFit.js";
import { OWN_SOLUTIONS, type StepSample } from "../../corpora/steps/stepSamples.js";

/** What a bound that was set on the other kinds of reasoning does in the kind left out. */
export interface CleanInDomain {
  readonly domain: string;
  readonly problems: number;
  /** Share of the texts with a mistake that have it in their clean prefix, each problem counted once. */
  readonly reached: number;
  /** Share of a right solution's steps that stay clean, mean over solutions. */
  readonly rightKept: number;
}

export interface CleanFigures {
  readonly alpha: number;
  /** Means over all problems. */
  readonly reached: number;
  readonly rightKept: number;
  /** Share of a right own solution's steps below the bound that goes into the probe file, problems left out; null without any. */
  readonly ownKept: number | null;
  readonly domains: readonly CleanInDomain[];
}

export function cleanFigures(fit: StepFit, samples: readonly StepSample[]): CleanFigures[] {
  const { traces, logits } = fit;
  const solutions = rightLogits(samples, logits.domain);
  const own = ownRightSolutions(samples, logits.problem);
  return cleanAlphas.map((alpha) => {
    const domains = [...new Set(traces.map(({ domain }) => domain))].map((domain): CleanInDomain => {
      const others = traces.filter((trace) => trace.domain !== domain);
      const own = traces.filter((trace) => trace.domain === domain);
      // Without a bound nothing is called clean.
      const threshold = cleanThreshold(others, alpha) ?? Number.NEGATIVE_INFINITY;
      const mine = [...new Set(own.map(({ solution }) => solution))];
      const kept = mine.map((solution) => keptShare(solutions.get(solution) ?? [], threshold));
      return { domain, problems: mine.length, reached: prefixRisk(own, threshold), rightKept: meanOf(kept) };
    });
    const overProblems = (name: "reached" | "rightKept") =>
      meanOf(domains.flatMap((row) => Array.from({ length: row.problems }, () => row[name])));
    const bound = cleanThresholdForAll(fit, alpha) ?? Number.NEGATIVE_INFINITY;
    return {
      alpha,
      reached: overProblems("reached"),
      rightKept: overProblems("rightKept"),
      domains,
      ownKept: own.length > 0 ? meanOf(own.map((steps) => keptShare(steps, bound))) : null,
    };
  });
}

/** Own solutions without a mistake, each as its right steps' logits. */
function ownRightSolutions(samples: readonly StepSample[], logits: ArrayLike<number>) {
  const own = samples.map(({ domain }) => domain === OWN_SOLUTIONS);
  const wrong = new Set(samples.flatMap(({ problem, mistake }, i) => (own[i] && mistake !== null ? [problem] : [])));
  const kept = [...samples.keys()].filter((i) => own[i] && !wrong.has(samples[i].problem));
  return [
    ...rightLogits(
      kept.map((i) => samples[i]),
      kept.map((i) => logits[i]),
    ).values(),
  ];
}

function keptShare(steps: readonly { readonly logit: number }[], threshold: number): number {
  const broken = steps.findIndex(({ logit }) => logit > threshold);
  return broken < 0 ? 1 : broken / steps.length;
}
