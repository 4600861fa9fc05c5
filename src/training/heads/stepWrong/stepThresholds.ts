import type { ProbeHead } from "../../../probes/probeSet.js";
import { falsePositiveRates, thresholdFor } from "../../fit/thresholds.js";
import { type BenignLogits, benignLogits } from "./benignEvaluation.js";
import { foldedHead, type StepFit } from "./stepFit.js";
import type { StepWrongStudy } from "./study.js";
import { OWN_SOLUTIONS, type StepSample } from "../../corpora/steps/stepSamples.js";

/** The model's own solutions without a mistake, by the logits of problems left out: correct maths that it wrote itself. */
function ownRightTexts(samples: readonly StepSample[], { logits }: StepFit): BenignLogits[] {
  const own = [...samples.entries()].filter(([, { domain }]) => domain === OWN_SOLUTIONS);
  const wrong = new Set(own.flatMap(([, { problem, mistake }]) => (mistake === null ? [] : [problem])));
  const texts = new Map<string, number[]>();
  for (const [i, { problem }] of own) {
    if (!wrong.has(problem)) texts.set(problem, [...(texts.get(problem) ?? []), logits.problem[i]]);
  }
  return [...texts.values()].map((mine) => ({ kind: OWN_SOLUTIONS, logits: mine }));
}

/** The thresholds of the probe file, and the harmless texts that they are set on: answers to harmless prompts, and the model's own right solutions. */
export function harmlessThresholds({ samples, fit }: StepWrongStudy) {
  const { activations, samples: steps } = samples.steps;
  const shape = { layers: activations.layers, hidden: activations.residuals[0].columns };
  const harmless = [...benignLogits(foldedHead(fit), samples.benign, shape), ...ownRightTexts(steps, fit)];
  return { harmless, thresholds: benignThresholds(fit, harmless) };
}

/**
 * The logits that at most the given shares reach, of the right steps of kinds left out, and of the steps of harmless texts that the
 * model wrote itself, all kinds of them together.
 */
function benignThresholds(fit: StepFit, written: readonly BenignLogits[]): NonNullable<ProbeHead["thresholds"]> {
  const own = written.flatMap(({ logits }) => logits);
  return falsePositiveRates.map((falsePositiveRate) => {
    const bounds = [thresholdFor(falsePositiveRate, fit.logits.domain, fit.wrong)];
    const none = own.map(() => false);
    if (own.length > 0) bounds.push(thresholdFor(falsePositiveRate, own, none));
    return { falsePositiveRate, logit: Math.max(...bounds) };
  });
}

/** The shares of steps above a threshold of the probe file. */
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
