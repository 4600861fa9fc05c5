import { OWN_STEP_WRONG } from "../../core/verdict/facts.js";
import type { LayerProbe, ProbeHead } from "../../probes/probeSet.js";
import { type StepFeature, stepFeatures } from "../../probes/stepFeatures.js";
import type { BenignText } from "../corpora/benign/benignTexts.js";
import type { KeptShape } from "../corpora/steps/stepPass.js";
import { atPosition } from "../evaluation/aurocByTopic.js";
import { crossFit } from "../fit/crossFit.js";
import { bestLayers, calibratedLayers, foldedStack } from "../fit/layerFits.js";
import { fitStack, stackedOutOfFold } from "../fit/stack.js";
import { falsePositiveRates, thresholdFor } from "../fit/thresholds.js";
import { calibrateOverTopics } from "../fit/topicCalibration.js";
import { type BenignFigures, benignFigures, benignLogits } from "../heads/stepWrong/benignEvaluation.js";
import { calibrationError, type OwnFigure, ownFigure } from "./ownFigures.js";
import { withHarmlessSteps } from "./harmlessSteps.js";
import { ownFolds, type OwnSteps } from "./ownSamples.js";
import { FOLDS, type OwnStepStudy, STACKED_LAYERS } from "./ownStepStudy.js";

export interface OwnStepHeadInput {
  readonly steps: OwnSteps;
  readonly study: OwnStepStudy;
  /** The step-wrong head that was in use while the steps were read; it has a weight of its own among the layers. */
  readonly stepWrong: ProbeHead | undefined;
  /** What the model wrote to harmless prompts, which the thresholds have to let pass. */
  readonly benign: readonly BenignText[];
  readonly shape: KeptShape;
  readonly seed: number;
}

export interface OwnStepHead {
  readonly head: ProbeHead;
  /** On problems and on kinds left out. */
  readonly problems: OwnFigure;
  readonly kinds: OwnFigure;
  /** Of own steps on problems left out, the shares that reach each threshold. */
  readonly reached: readonly { readonly falsePositiveRate: number; readonly wrong: number; readonly right: number }[];
  readonly benign: readonly BenignFigures[];
}

/** How much better than the likelihood of its tokens the head must be before anything is concluded from it. */
const MARGIN = 0.03;
const TRUSTED_FROM = 0.75;

/** Of steps that are no reasoning about numbers, the share that may reach any threshold: the head was not made for them. */
const HARMLESS_RATE = 0.01;

/**
 * Whether a step that the model wrote itself is wrong: logistic regression on its own labelled steps, and on harmless texts as what is right,
 * at several layers, stacked with the likelihood of the step's tokens and with the head that was trained on mistakes put in. All of these are
 * sums of dot products, so that they are one head. Fitted on everything; every figure and threshold is of fits that did not see the step's
 * problem or kind, or the harmless text.
 */
export function ownStepHead({ steps, study, stepWrong, benign, shape, seed }: OwnStepHeadInput): OwnStepHead {
  const all = withHarmlessSteps(steps, benign, stepWrong, shape);
  const folds = ownFolds(all.facts, FOLDS, seed);
  const fits = bestLayers(study.layers, STACKED_LAYERS).map(({ layer, auroc }) => {
    const { outOfFold, probe } = crossFit(all.residualsAfter(layer), all.wrong, folds.all, { l2: study.l2 });
    return { layer, probe, auroc, logits: atPosition(outOfFold, "mean") };
  });
  const columns = [...fits.map(({ logits }) => logits), ...all.likelihood, ...(stepWrong ? [all.inUse] : [])];
  const scores = stackedOutOfFold(columns, all.wrong, folds.all);
  const stack = fitStack(columns, all.wrong);
  const folded = foldedStack(fits, stack);
  const beside = stepWrong && { ...stepWrong, weight: stack.weights[columns.length - 1] };
  const ofLikelihood = stepFeatures.map((name, k) => [
    name,
    stack.weights[fits.length + k] + (beside ? beside.weight * (beside.features?.[name] ?? 0) : 0),
  ]);
  const reading = {
    stack: addedLayers(folded.stack, beside?.stack ?? [], beside?.weight ?? 0),
    bias: folded.bias + (beside ? beside.weight * beside.bias : 0),
    features: Object.fromEntries(ofLikelihood) as Record<StepFeature, number>,
  };

  const { wrong, facts } = steps;
  const logits = scores.subarray(0, wrong.length);
  const harmless = all.ofHarmless(scores);
  // By the fits that did not see them, and by the head that is used, whose logits may be larger.
  const harmlessBounds = [harmless, benignLogits(reading, benign, shape)].flatMap((texts) => {
    const passing = texts.flatMap((text) => text.logits);
    const none = passing.map(() => false);
    return none.length === 0 ? [] : [thresholdFor(HARMLESS_RATE, passing, none)];
  });
  const thresholds = falsePositiveRates.map((falsePositiveRate) => ({
    falsePositiveRate,
    logit: Math.max(thresholdFor(falsePositiveRate, logits, wrong), ...harmlessBounds),
  }));

  const figure = (scores: Float64Array, rows: Int32Array) => ownFigure({ name: "", scores }, wrong, facts, rows, seed);
  const [problems, kinds] = [figure(logits, study.folds.kept), figure(logits, study.folds.leftOut)];
  const baseline = figure(study.likelihood, study.folds.kept).auroc ?? 0;
  const auroc = problems.auroc ?? 0;
  const share = (isWrong: boolean, threshold: number) => {
    const rows = study.folds.kept.filter((i) => wrong[i] === isWrong);
    return rows.filter((i) => logits[i] > threshold).length / Math.max(1, rows.length);
  };
  return {
    head: {
      name: OWN_STEP_WRONG,
      ...reading,
      calibration: calibrateOverTopics(
        logits,
        wrong,
        facts.map(({ domain }) => domain),
      ),
      thresholds,
      byLayer: calibratedLayers(fits, wrong, (fit) => fit.logits.subarray(0, wrong.length)),
      quality: {
        aurocMean: auroc,
        aurocMin: Math.min(auroc, kinds.auroc ?? auroc),
        baselineAuroc: baseline,
        calibrationError: calibrationError(logits, wrong, study.folds),
        trusted: auroc >= TRUSTED_FROM && auroc >= baseline + MARGIN,
      },
    },
    problems,
    kinds,
    reached: thresholds.map(({ falsePositiveRate, logit }) => ({
      falsePositiveRate,
      wrong: share(true, logit),
      right: share(false, logit),
    })),
    benign: benignFigures(harmless, thresholds),
  };
}

/** The sum of two stacks, the second one weighed: a layer that stands in both has one direction. */
function addedLayers(first: readonly LayerProbe[], second: readonly LayerProbe[], weight: number): LayerProbe[] {
  if (weight === 0) return [...first];
  const scaled = second.map((probe) => ({
    ...probe,
    direction: probe.direction.map((value) => value * weight),
    bias: probe.bias * weight,
  }));
  const layers = [...new Set([...first, ...scaled].map(({ layer }) => layer))].sort((a, b) => a - b);
  return layers.map((layer) => {
    const mine = [...first, ...scaled].filter((probe) => probe.layer === layer);
    return mine.reduce((sum, probe) => ({
      layer,
      direction: sum.direction.map((value, i) => value + probe.direction[i]),
      bias: sum.bias + probe.bias,
    }));
  });
}
