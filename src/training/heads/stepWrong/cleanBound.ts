import type { StepSample } from "../../corpora/steps/stepSamples.js";

/** Of texts with a mistake, the shares that may have it in the part that is called clean. */
export const cleanAlphas = [0.1, 0.2] as const;

/** The right steps of one solution up to a wrong one, which ends it. Steps without a wrong variant are not among them. */
export interface WrongTrace {
  /** Of one problem there may be two texts: the solution that mistakes were put into, and the model's own. */
  readonly solution: string;
  readonly domain: string;
  /** The largest of the head's logits of all these steps: a threshold from here on has the wrong step in the clean prefix. */
  readonly highest: number;
}

/** A trace for every wrong sample. @param logits [samples], by fits that saw neither the sample's problem nor its kind. */
export function wrongTraces(samples: readonly StepSample[], logits: ArrayLike<number>): WrongTrace[] {
  const right = rightLogits(samples, logits);
  return samples.flatMap((sample, i) => {
    if (sample.mistake === null) return [];
    const solution = solutionOf(sample);
    const before = (right.get(solution) ?? []).filter((step) => step.index < sample.index).map((step) => step.logit);
    return [{ solution, domain: sample.domain, highest: Math.max(logits[i], ...before) }];
  });
}

const solutionOf = ({ domain, problem }: StepSample) => `${domain}/${problem}`;

/** For each solution the logits of its right steps, in their order. */
export function rightLogits(
  samples: readonly StepSample[],
  logits: ArrayLike<number>,
): ReadonlyMap<string, readonly { readonly index: number; readonly logit: number }[]> {
  const found = new Map<string, { index: number; logit: number }[]>();
  for (const [i, sample] of samples.entries()) {
    if (sample.mistake !== null) continue;
    const solution = solutionOf(sample);
    const steps = [...(found.get(solution) ?? []), { index: sample.index, logit: logits[i] }];
    found.set(
      solution,
      steps.sort((a, b) => a.index - b.index),
    );
  }
  return found;
}

/**
 * The share of traces whose clean prefix, all steps before the first one above `threshold`, holds the wrong step. Traces
 * of one solution share their steps, so that each solution counts once, by the mean over its traces.
 */
export function prefixRisk(traces: readonly WrongTrace[], threshold: number): number {
  const solutions = weights(traces);
  const held = traces.filter(({ highest }) => highest <= threshold);
  return held.reduce((sum, { solution }) => sum + solutions.get(solution)!, 0) / solutions.size;
}

/**
 * Conformal risk control over traces (Angelopoulos et al. 2022, 2208.02814; for prefixes of reasoning: CROP, Cheung et al.
 * 2026, 2605.30085): the largest of the traces' logits t with (n · risk(t) + 1) / (n + 1) ≤ alpha, n solutions. A new text
 * with a mistake, exchangeable with these, then has it in its clean prefix with probability alpha at most. Null when the solutions are too few
 * for any such t, or the head too weak.
 */
export function cleanThreshold(traces: readonly WrongTrace[], alpha: number): number | null {
  const solutions = weights(traces);
  const budget = alpha * (solutions.size + 1) - 1;
  const sorted = traces.toSorted((a, b) => a.highest - b.highest);
  let found: number | null = null;
  let held = 0;
  for (const [i, { solution, highest }] of sorted.entries()) {
    held += solutions.get(solution)!;
    if (held > budget) break;
    if (highest !== sorted[i + 1]?.highest) found = highest;
  }
  return found;
}

/**
 * The bound that holds for texts of all kinds together and, where there are any, for the model's own solutions alone: mistakes
 * that a model makes itself are harder to see than ones that were put in.
 */
export function cleanThresholdForAll(
  { traces, ownTraces }: { readonly traces: readonly WrongTrace[]; readonly ownTraces: readonly WrongTrace[] },
  alpha: number,
): number | null {
  const bounds = [traces, ownTraces].filter((some) => some.length > 0).map((some) => cleanThreshold(some, alpha));
  const found = bounds.filter((bound) => bound !== null);
  return found.length > 0 && found.length === bounds.length ? Math.min(...found) : null;
}

/** One over the number of each solution's traces. */
function weights(traces: readonly WrongTrace[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { solution } of traces) counts.set(solution, (counts.get(solution) ?? 0) + 1);
  return new Map([...counts].map(([solution, count]) => [solution, 1 / count]));
}
