import { bootstrapInterval, groupIndices, type Interval } from "../../../core/statistics/bootstrap.js";
import {
  brierScore,
  expectedCalibrationError,
  type ReliabilityBin,
  reliabilityBins,
} from "../../../core/statistics/calibration.js";
import { bagOfWordsScores } from "../../baselines.js";
import { aurocByTopic, meanOf, meanTopicAuroc } from "../../evaluation.js";
import { stackedOutOfFold } from "../../fit/stack.js";
import { calibratedOutOfFold } from "../../fit/topicCalibration.js";
import type { Pace } from "../truth/truthFit.js";
import { type CleanFigures, cleanFigures } from "./cleanEvaluation.js";
import { byPlace, type PlaceFigures, type StepControls, type StepStudy, stepControls } from "./stepControls.js";
import type { Split, StepFit } from "./stepFit.js";
import { falsePositiveRates, thresholdFor } from "./stepThresholds.js";
import type { StepActivations, StepSample } from "./stepSamples.js";
import { stepFeatures } from "../../../probes/stepFeatures.js";

/** False positives at which the head is compared with what the likelihood alone finds. */
const COMPARED_RATES = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5];

/** Scores of each sample by one way of telling wrong steps; more is more suspect. */
const scored = ["head", "residuals", "likelihood", "least", "mean", "answer", "tokens", "words", "place"] as const;
export type Scored = (typeof scored)[number];

/** AUROC within each domain of each way of telling, and its mean over domains. */
export interface SplitFigures {
  readonly mean: Readonly<Record<Scored, number>>;
  /** 95 %, of the head's mean; bootstrap over problems within each domain. */
  readonly interval: Interval;
  readonly domains: readonly ({ readonly domain: string; readonly pairs: number } & Readonly<Record<Scored, number>>)[];
}

/** At a threshold that a share of the other domains' right steps pass: the shares that pass it in the domain left out. */
export interface AtRate {
  readonly falsePositiveRate: number;
  readonly reachedFalsePositiveRate: number;
  readonly recall: number;
}

export interface StepEvaluation {
  readonly splits: Readonly<Record<Split, SplitFigures>>;
  /** On domains left out: wrong steps of one kind against all right steps of their domains. */
  readonly mistakes: readonly {
    readonly mistake: string;
    readonly steps: number;
    readonly head: number;
    readonly likelihood: number;
  }[];
  /** At the head's thresholds. */
  readonly thresholds: readonly AtRate[];
  /** At other thresholds of the head, and of the likelihood alone. */
  readonly rates: Readonly<Record<"head" | "likelihood", readonly AtRate[]>>;
  readonly clean: readonly CleanFigures[];
  readonly layers: readonly { readonly layer: number; readonly domain: number; readonly problem: number }[];
  readonly places: readonly PlaceFigures[];
  readonly controls: StepControls;
  readonly calibration: { readonly error: number; readonly brier: number; readonly bins: readonly ReliabilityBin[] };
}

/** Every figure of the step head's report, with its baselines and controls. The same inputs give the same numbers. */
export async function evaluateStepWrong(
  activations: StepActivations,
  samples: readonly StepSample[],
  fit: StepFit,
  seed: number,
  step: Pace,
): Promise<StepEvaluation> {
  const { wrong, domains } = fit;
  await step("baselines of the step head", 0, 1);
  const words = bagOfWordsScores(
    samples.map(({ text, domain }, i) => ({ text, topic: domain, label: wrong[i] })),
    new Set(domains).size,
    seed,
  );
  const features = stepFeatures.map((name) => activations.features[name]);
  const scoresOf = (split: Split): Record<Scored, Float64Array> => ({
    head: fit.logits[split],
    residuals: stackedOutOfFold(
      fit.stackFits.map(({ logits }) => logits[split]),
      wrong,
      fit.folds[split],
    ),
    likelihood: stackedOutOfFold(features, wrong, fit.folds[split]),
    ...activations.features,
    tokens: activations.tokens,
    words,
    place: Float64Array.from(samples, ({ index, steps }) => index / steps),
  });
  const scores = { domain: scoresOf("domain"), problem: scoresOf("problem") };
  const { likelihood } = scores.domain;
  const kinds = [...new Set(samples.map(({ mistake }) => mistake))].filter((mistake) => mistake !== null);
  const ofKind = (scores: Float64Array, kind: string) =>
    meanTopicAuroc(scores, wrong, domains, (i) => !wrong[i] || samples[i].mistake === kind);

  const study: StepStudy = { activations, samples, fit, seed, step };
  return {
    splits: {
      domain: splitFigures(scores.domain, samples, fit, seed),
      problem: splitFigures(scores.problem, samples, fit, seed),
    },
    mistakes: kinds.map((mistake) => ({
      mistake,
      steps: samples.filter((sample) => sample.mistake === mistake).length,
      head: ofKind(fit.logits.domain, mistake),
      likelihood: ofKind(likelihood, mistake),
    })),
    thresholds: falsePositiveRates.map((rate) => atRate(rate, fit.logits.domain, fit)),
    rates: {
      head: COMPARED_RATES.map((rate) => atRate(rate, fit.logits.domain, fit)),
      likelihood: COMPARED_RATES.map((rate) => atRate(rate, likelihood, fit)),
    },
    clean: cleanFigures(fit, samples),
    layers: fit.layerFits.map(({ layer, logits }) => ({
      layer,
      domain: meanTopicAuroc(logits.domain, wrong, domains),
      problem: meanTopicAuroc(logits.problem, wrong, domains),
    })),
    places: byPlace(study, likelihood),
    controls: await stepControls(study),
    calibration: calibrationOf(fit),
  };
}

function splitFigures(
  scores: Record<Scored, Float64Array>,
  samples: readonly StepSample[],
  { wrong, domains }: StepFit,
  seed: number,
): SplitFigures {
  const byDomain = Object.fromEntries(
    scored.map((name) => [name, aurocByTopic(scores[name], wrong, domains)]),
  ) as Record<Scored, Map<string, number>>;
  const rows = [...byDomain.head.keys()].map((domain) => ({
    domain,
    pairs: domains.filter((other, i) => other === domain && wrong[i]).length,
    ...(Object.fromEntries(scored.map((name) => [name, byDomain[name].get(domain)!])) as Record<Scored, number>),
  }));
  const problems = groupIndices(samples.map(({ problem }) => problem));
  return {
    mean: Object.fromEntries(scored.map((name) => [name, meanOf(rows.map((row) => row[name]))])) as Record<
      Scored,
      number
    >,
    interval: bootstrapInterval(
      problems,
      (drawn) =>
        meanTopicAuroc(
          drawn.map((i) => scores.head[i]),
          drawn.map((i) => wrong[i]),
          drawn.map((i) => domains[i]),
        ),
      { seed, draws: 200 },
    ),
    domains: rows,
  };
}

/** The threshold is fixed on the other domains' right steps, so the rate that is reached differs from the one aimed at. */
function atRate(rate: number, scores: Float64Array, { wrong, folds }: StepFit): AtRate {
  let [falsePositives, right, found, wrongs] = [0, 0, 0, 0];
  for (const { train, test } of folds.domain) {
    const threshold = thresholdFor(rate, scores, wrong, train);
    for (const i of test) {
      const passes = scores[i] > threshold ? 1 : 0;
      if (wrong[i]) [found, wrongs] = [found + passes, wrongs + 1];
      else [falsePositives, right] = [falsePositives + passes, right + 1];
    }
  }
  return { falsePositiveRate: rate, reachedFalsePositiveRate: falsePositives / right, recall: found / wrongs };
}

/** Each domain is calibrated on the logits of the others. */
function calibrationOf({ wrong, logits, folds }: StepFit): StepEvaluation["calibration"] {
  const calibrated = calibratedOutOfFold(logits.domain, wrong, folds.domain);
  return {
    error: expectedCalibrationError(calibrated, wrong),
    brier: brierScore(calibrated, wrong),
    bins: reliabilityBins(calibrated, wrong),
  };
}
