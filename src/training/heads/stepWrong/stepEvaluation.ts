import { bootstrapInterval, groupIndices } from "../../../core/statistics/bootstrap.js";
import { stepFeatures } from "../../../probes/stepFeatures.js";
import { OTHER_SOLUTIONS, OWN_SOLUTIONS, type StepSample } from "../../corpora/steps/stepSamples.js";
import { aurocByTopic, meanOf, meanTopicAuroc } from "../../evaluation/aurocByTopic.js";
import { bagOfWordsScores } from "../../evaluation/bagOfWords.js";
import { reliabilityOf } from "../../evaluation/reliability.js";
import { stackedOutOfFold } from "../../fit/stack.js";
import { falsePositiveRates, thresholdFor } from "../../fit/thresholds.js";
import { benignFigures } from "./benignEvaluation.js";
import { cleanFigures } from "./cleanEvaluation.js";
import { byPlace, stepControls } from "./stepControls.js";
import type { Split, StepFit } from "./stepFit.js";
import { isTrusted, qualitySentence } from "./stepQuality.js";
import {
  type AtRate,
  type Scored,
  scored,
  type SplitFigures,
  type StepEvaluation,
  type StepReport,
} from "./stepReport.js";
import { harmlessThresholds, shippedThresholds } from "./stepThresholds.js";
import type { StepWrongStudy } from "./study.js";

/** False positives at which the head is compared with what the likelihood alone finds. */
const COMPARED_RATES = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5];

/** The head's report. The same inputs give the same numbers. */
export async function stepReport(study: StepWrongStudy): Promise<StepReport> {
  const { samples, problems, sources } = study.samples.steps;
  const { fit } = study;
  const evaluation = await evaluateStepWrong(study);
  const { thresholds, harmless } = harmlessThresholds(study);
  const written = (by: string) => {
    const wrong = samples.filter(({ domain }) => domain === by).map(({ mistake }) => mistake !== null);
    const wrongs = wrong.filter(Boolean).length;
    return { wrong: wrongs, right: wrong.length - wrongs };
  };
  const writers = [OWN_SOLUTIONS, OTHER_SOLUTIONS];
  return {
    quality: qualitySentence(evaluation),
    trusted: isTrusted(evaluation),
    counts: {
      problems,
      pairs: samples.filter(({ mistake, domain }) => mistake !== null && !writers.includes(domain)).length,
      domains: evaluation.splits.domain.domains.filter(({ domain }) => !writers.includes(domain)).length,
      own: written(OWN_SOLUTIONS),
      others: written(OTHER_SOLUTIONS),
    },
    sources,
    chosen: { l2: fit.l2, l2Tried: fit.l2Tried, stack: weightsOf(fit) },
    shipped: shippedThresholds(fit, thresholds),
    benign: benignFigures(harmless, thresholds),
    ...evaluation,
  };
}

/** Every figure on the samples, with baselines and controls. */
async function evaluateStepWrong(study: StepWrongStudy): Promise<StepEvaluation> {
  const { fit, step } = study;
  const { samples } = study.samples.steps;
  const { wrong, domains, logits } = fit;
  await step("baselines of the step head", 0, 1);
  const scores = scoresOf(study);
  const { likelihood } = scores.domain;
  const kinds = [...new Set(samples.map(({ mistake }) => mistake))].filter((mistake) => mistake !== null);
  const ofKind = (values: Float64Array, kind: string) =>
    meanTopicAuroc(values, wrong, domains, (i) => !wrong[i] || samples[i].mistake === kind);
  return {
    splits: {
      domain: splitFigures(scores.domain, samples, fit, study.seed),
      problem: splitFigures(scores.problem, samples, fit, study.seed),
    },
    mistakes: kinds.map((mistake) => ({
      mistake,
      steps: samples.filter((sample) => sample.mistake === mistake).length,
      head: ofKind(logits.domain, mistake),
      likelihood: ofKind(likelihood, mistake),
    })),
    thresholds: falsePositiveRates.map((rate) => atRate(rate, logits.domain, fit)),
    rates: {
      head: COMPARED_RATES.map((rate) => atRate(rate, logits.domain, fit)),
      likelihood: COMPARED_RATES.map((rate) => atRate(rate, likelihood, fit)),
    },
    clean: cleanFigures(fit, samples),
    layers: fit.layerFits.map((layerFit) => ({
      layer: layerFit.layer,
      domain: meanTopicAuroc(layerFit.logits.domain, wrong, domains),
      problem: meanTopicAuroc(layerFit.logits.problem, wrong, domains),
    })),
    places: byPlace(study, likelihood),
    controls: await stepControls(study),
    // Each domain is calibrated on the logits of the others.
    calibration: reliabilityOf(logits.domain, wrong, fit.folds.domain),
  };
}

/** Of all samples, by every way of telling wrong steps, on what each split leaves out. */
function scoresOf({ samples: { steps }, fit, seed }: StepWrongStudy): Record<Split, Record<Scored, Float64Array>> {
  const { samples, activations } = steps;
  const { wrong, domains, folds } = fit;
  const words = bagOfWordsScores(
    samples.map(({ text, domain }, i) => ({ text, topic: domain, label: wrong[i] })),
    new Set(domains).size,
    seed,
  );
  const features = stepFeatures.map((name) => activations.features[name]);
  const scoresOn = (split: Split): Record<Scored, Float64Array> => ({
    head: fit.logits[split],
    residuals: stackedOutOfFold(
      fit.stackFits.map(({ logits }) => logits[split]),
      wrong,
      folds[split],
    ),
    likelihood: stackedOutOfFold(features, wrong, folds[split]),
    ...activations.features,
    tokens: activations.tokens,
    words,
    place: Float64Array.from(samples, ({ index, steps: count }) => index / count),
  });
  return { domain: scoresOn("domain"), problem: scoresOn("problem") };
}

/** In the stack's order: its layers, then the features. */
function weightsOf({ stackFits, stack }: StepFit) {
  return [...stackFits.map(({ layer }) => `layer ${layer}`), ...stepFeatures].map((name, i) => ({
    name,
    weight: stack.weights[i],
  }));
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
