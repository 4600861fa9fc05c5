import { OWN_SOLUTIONS, type StepSet } from "../../corpora/steps/stepSamples.js";
import { atPosition, meanTopicAuroc } from "../../evaluation/aurocByTopic.js";
import { crossFit } from "../../fit/crossFit.js";
import { type Fold, groupFolds, withoutSharedGroups } from "../../fit/folds.js";
import { searchL2, type TriedL2 } from "../../fit/l2Search.js";
import { type StepFeature, stepFeatures } from "../../../probes/stepFeatures.js";
import { bestLayers, calibratedLayers, foldedStack, type LayerFit } from "../../fit/layerFits.js";
import { fitStack, type Stack, stackedOutOfFold } from "../../fit/stack.js";
import { calibrateOverTopics } from "../../fit/topicCalibration.js";
import type { Calibration, HeadQuality, ProbeHead } from "../../../probes/probeSet.js";
import type { TrainingRun } from "../headTraining.js";
import { cleanAlphas, cleanThresholdForAll, type WrongTrace, wrongTraces } from "./cleanBound.js";

const PROBLEM_FOLDS = 5;
const L2_GRID = [0.1, 0.3, 1];
const SEARCH_DEPTH = 0.6;
const STACKED_LAYERS = 6;

/** The same question asked twice: of kinds of reasoning never trained on, and of new problems of kinds that were. */
export type Split = "domain" | "problem";

/** Its AUROC is the mean within domains left out. */
export interface StepLayerFit extends LayerFit {
  /** Index among the kept layers. */
  readonly index: number;
  /** [samples]: logits, mean of both positions, by the fit without the sample's domain or problem. */
  readonly logits: Readonly<Record<Split, Float64Array>>;
}

export interface StepFit {
  readonly wrong: readonly boolean[];
  readonly domains: readonly string[];
  readonly folds: Readonly<Record<Split, readonly Fold[]>>;
  readonly l2: number;
  readonly l2Tried: readonly TriedL2[];
  readonly layerFits: readonly StepLayerFit[];
  /** The layers whose logits are summed, and the weights of these and of the features, in this order. */
  readonly stackFits: readonly StepLayerFit[];
  readonly stack: Stack;
  /** [samples]: the head's logit by fits without the sample's domain or problem. */
  readonly logits: Readonly<Record<Split, Float64Array>>;
  readonly calibration: Calibration;
  /** By the logits of kinds left out. */
  readonly traces: readonly WrongTrace[];
  /** The model's own solutions, which are a known kind wherever a model reads its own text: by the logits of problems left out. */
  readonly ownTraces: readonly WrongTrace[];
}

/**
 * The step-wrong head: logistic regression on the residual stream at several layers, stacked with what the likelihood of
 * the step's tokens says. Whole kinds of reasoning are held out for every choice; right and wrong samples share their
 * places, so that a step's position tells nothing.
 */
export async function fitStepWrong({ samples, activations }: StepSet, { seed, step }: TrainingRun): Promise<StepFit> {
  const wrong = samples.map(({ mistake }) => mistake !== null);
  const domains = samples.map(({ domain }) => domain);
  const problems = samples.map(({ problem }) => problem);
  const folds = {
    domain: withoutSharedGroups(groupFolds(domains, new Set(domains).size, seed), problems),
    problem: groupFolds(problems, PROBLEM_FOLDS, seed),
  };
  const logitsAt = (index: number, split: Split, l2: number) =>
    atPosition(crossFit(activations.residuals[index], wrong, folds[split], { l2, foldsOnly: true }).outOfFold, "mean");

  const searched = Math.round(SEARCH_DEPTH * (activations.layers.length - 1));
  const { l2, tried: l2Tried } = await searchL2(L2_GRID, async (l2, i) => {
    await step("choosing the regularisation of the step head", i, L2_GRID.length);
    return meanTopicAuroc(logitsAt(searched, "domain", l2), wrong, domains);
  });

  const layerFits: StepLayerFit[] = [];
  for (const [index, layer] of activations.layers.entries()) {
    await step("fitting the step head", index, activations.layers.length);
    const { outOfFold, probe } = crossFit(activations.residuals[index], wrong, folds.domain, { l2 });
    const logits = { domain: atPosition(outOfFold, "mean"), problem: logitsAt(index, "problem", l2) };
    layerFits.push({ layer, index, logits, probe, auroc: meanTopicAuroc(logits.domain, wrong, domains) });
  }
  const stackFits = bestLayers(layerFits, STACKED_LAYERS);

  const features = stepFeatures.map((name) => activations.features[name]);
  const columns = (split: Split) => [...stackFits.map(({ logits }) => logits[split]), ...features];
  const logits = {
    domain: stackedOutOfFold(columns("domain"), wrong, folds.domain),
    problem: stackedOutOfFold(columns("problem"), wrong, folds.problem),
  };
  return {
    wrong,
    domains,
    folds,
    l2,
    l2Tried,
    layerFits,
    stackFits,
    logits,
    // Weighed on domains left out: what is met in use is rarely of a kind that was trained on.
    stack: fitStack(columns("domain"), wrong),
    calibration: calibrateOverTopics(logits.domain, wrong, domains),
    traces: wrongTraces(samples, logits.domain),
    ownTraces: wrongTraces(samples, logits.problem).filter(({ domain }) => domain === OWN_SOLUTIONS),
  };
}

/** What gives a step's logit: directions with the stack's weights folded in, and the features' weights. */
export function foldedHead(fit: StepFit): Pick<ProbeHead, "stack" | "bias" | "features"> {
  return {
    ...foldedStack(fit.stackFits, fit.stack),
    features: Object.fromEntries(
      stepFeatures.map((name, k) => [name, fit.stack.weights[fit.stackFits.length + k]]),
    ) as Record<StepFeature, number>,
  };
}

export function stepWrongHead(
  name: string,
  fit: StepFit,
  thresholds: NonNullable<ProbeHead["thresholds"]>,
  quality: HeadQuality,
): ProbeHead {
  return {
    name,
    ...foldedHead(fit),
    calibration: fit.calibration,
    thresholds,
    clean: cleanAlphas.flatMap((alpha) => {
      const logit = cleanThresholdForAll(fit, alpha);
      return logit === null ? [] : [{ alpha, logit }];
    }),
    byLayer: calibratedLayers(fit.layerFits, fit.wrong, ({ logits }) => logits.domain),
    quality,
  };
}
