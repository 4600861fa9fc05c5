import { meanOf } from "../evaluation.js";
import { cleanAlphas, cleanThreshold, prefixRisk, rightLogits } from "./cleanBound.js";
import type { StepFit } from "./stepFit.js";
import type { StepSample } from "./stepSamples.js";

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
  readonly domains: readonly CleanInDomain[];
}

export function cleanFigures({ traces, logits }: StepFit, samples: readonly StepSample[]): CleanFigures[] {
  const solutions = rightLogits(samples, logits.domain);
  return cleanAlphas.map((alpha) => {
    const domains = [...new Set(traces.map(({ domain }) => domain))].map((domain): CleanInDomain => {
      const others = traces.filter((trace) => trace.domain !== domain);
      const own = traces.filter((trace) => trace.domain === domain);
      // Without a bound nothing is called clean.
      const threshold = cleanThreshold(others, alpha) ?? Number.NEGATIVE_INFINITY;
      const problems = [...new Set(own.map(({ problem }) => problem))];
      const kept = problems.map((problem) => keptShare(solutions.get(problem) ?? [], threshold));
      return { domain, problems: problems.length, reached: prefixRisk(own, threshold), rightKept: meanOf(kept) };
    });
    const overProblems = (name: "reached" | "rightKept") =>
      meanOf(domains.flatMap((row) => Array.from({ length: row.problems }, () => row[name])));
    return { alpha, reached: overProblems("reached"), rightKept: overProblems("rightKept"), domains };
  });
}

function keptShare(steps: readonly { readonly logit: number }[], threshold: number): number {
  const broken = steps.findIndex(({ logit }) => logit > threshold);
  return broken < 0 ? 1 : broken / steps.length;
}
