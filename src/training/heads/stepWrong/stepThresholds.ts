import type { BenignLogits } from "../../corpora/benign/benignTexts.js";
import type { ProbeHead } from "../../../probes/probeSet.js";
import type { StepFit } from "./stepFit.js";
import { OWN_SOLUTIONS, type StepSample } from "./stepSamples.js";

/** Shares of right steps that may pass for wrong. */
export const falsePositiveRates = [0.01, 0.05] as const;

/** The score that this share of the right steps among `rows` reach. All rows when absent. */
export function thresholdFor(
  rate: number,
  scores: ArrayLike<number>,
  wrong: readonly boolean[],
  rows?: Int32Array,
): number {
  const right = Array.from(rows ?? wrong.keys())
    .filter((i) => !wrong[i])
    .map((i) => scores[i])
    .sort((a, b) => b - a);
  return right[Math.floor(rate * right.length)] ?? Number.POSITIVE_INFINITY;
}

/** The model's own solutions without a mistake, by the logits of problems left out: correct maths that it wrote itself. */
export function ownRightTexts(samples: readonly StepSample[], { logits }: StepFit): BenignLogits[] {
  const own = [...samples.entries()].filter(([, { domain }]) => domain === OWN_SOLUTIONS);
  const wrong = new Set(own.flatMap(([, { problem, mistake }]) => (mistake === null ? [] : [problem])));
  const texts = new Map<string, number[]>();
  for (const [i, { problem }] of own) {
    if (!wrong.has(problem)) texts.set(problem, [...(texts.get(problem) ?? []), logits.problem[i]]);
  }
  return [...texts.values()].map((mine) => ({ kind: OWN_SOLUTIONS, logits: mine }));
}

/**
 * The logits that at most the given shares reach, of the right steps of kinds left out, and of the steps of harmless texts that the
 * model wrote itself, all kinds of them together.
 */
export function benignThresholds(fit: StepFit, written: readonly BenignLogits[]): NonNullable<ProbeHead["thresholds"]> {
  const own = written.flatMap(({ logits }) => logits);
  return falsePositiveRates.map((falsePositiveRate) => {
    const bounds = [thresholdFor(falsePositiveRate, fit.logits.domain, fit.wrong)];
    const none = own.map(() => false);
    if (own.length > 0) bounds.push(thresholdFor(falsePositiveRate, own, none));
    return { falsePositiveRate, logit: Math.max(...bounds) };
  });
}

/** What the thresholds of the probe file let pass. Shares of steps. */
export interface ShippedThreshold {
  readonly falsePositiveRate: number;
  /** Of kinds left out. */
  readonly right: number;
  readonly wrong: number;
  /** Of the model's own mistakes, problems left out; null without any. */
  readonly ownWrong: number | null;
}

export function shippedThresholds(
  { wrong, domains, logits }: StepFit,
  thresholds: NonNullable<ProbeHead["thresholds"]>,
): ShippedThreshold[] {
  return thresholds.map(({ falsePositiveRate, logit }) => {
    const share = (scores: Float64Array, counts: (i: number) => boolean) => {
      const rows = [...scores.keys()].filter(counts);
      return rows.length > 0 ? rows.filter((i) => scores[i] > logit).length / rows.length : null;
    };
    return {
      falsePositiveRate,
      right: share(logits.domain, (i) => !wrong[i])!,
      wrong: share(logits.domain, (i) => wrong[i])!,
      ownWrong: share(logits.problem, (i) => wrong[i] && domains[i] === OWN_SOLUTIONS),
    };
  });
}
