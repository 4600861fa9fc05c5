import type { StepSample } from "./stepSamples.js";

/** Of texts with a mistake, the shares that may have it in the part that is called clean. */
export const cleanAlphas = [0.1, 0.2] as const;

/** The right steps of one solution up to a wrong one, which ends it. Steps without a wrong variant are not among them. */
export interface WrongTrace {
  readonly problem: string;
  readonly domain: string;
  /** The largest of the head's logits of all these steps: a threshold from here on has the wrong step in the clean prefix. */
  readonly highest: number;
}

/** A trace for every wrong sample. @param logits [samples], by fits that saw neither the sample's problem nor its kind. */
export function wrongTraces(samples: readonly StepSample[], logits: ArrayLike<number>): WrongTrace[] {
  const right = rightLogits(samples, logits);
  return samples.flatMap(({ problem, domain, index, mistake }, i) => {
    if (mistake === null) return [];
    const before = (right.get(problem) ?? []).filter((step) => step.index < index).map((step) => step.logit);
    return [{ problem, domain, highest: Math.max(logits[i]!, ...before) }];
  });
}

/** For each problem the logits of its right steps, in their order. */
export function rightLogits(
  samples: readonly StepSample[],
  logits: ArrayLike<number>,
): ReadonlyMap<string, readonly { readonly index: number; readonly logit: number }[]> {
  const found = new Map<string, { index: number; logit: number }[]>();
  for (const [i, { problem, index, mistake }] of samples.entries()) {
    if (mistake !== null) continue;
    const steps = found.get(problem) ?? [];
    found.set(
      problem,
      [...steps, { index, logit: logits[i]! }].sort((a, b) => a.index - b.index),
    );
  }
  return found;
}

/**
 * The share of traces whose clean prefix, all steps before the first one above `threshold`, holds the wrong step. Traces
 * of one problem share their steps, so that each problem counts once, by the mean over its traces.
 */
export function prefixRisk(traces: readonly WrongTrace[], threshold: number): number {
  const problems = weights(traces);
  const held = traces.filter(({ highest }) => highest <= threshold);
  return held.reduce((sum, { problem }) => sum + problems.get(problem)!, 0) / problems.size;
}

/**
 * Conformal risk control over traces (Angelopoulos et al. 2022, 2208.02814; for prefixes of reasoning: CROP, Cheung et al.
 * 2026, 2605.30085): the largest of the traces' logits t with (n · risk(t) + 1) / (n + 1) ≤ alpha, n problems. A new text
 * with a mistake, exchangeable with these, then has it in its clean prefix with probability alpha at most. Null when the problems are too few
 * for any such t, or the head too weak.
 */
export function cleanThreshold(traces: readonly WrongTrace[], alpha: number): number | null {
  const problems = weights(traces);
  const budget = alpha * (problems.size + 1) - 1;
  const sorted = traces.toSorted((a, b) => a.highest - b.highest);
  let found: number | null = null;
  let held = 0;
  for (const [i, { problem, highest }] of sorted.entries()) {
    held += problems.get(problem)!;
    if (held > budget) break;
    if (highest !== sorted[i + 1]?.highest) found = highest;
  }
  return found;
}

/** One over the number of each problem's traces. */
function weights(traces: readonly WrongTrace[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { problem } of traces) counts.set(problem, (counts.get(problem) ?? 0) + 1);
  return new Map([...counts].map(([problem, count]) => [problem, 1 / count]));
}
