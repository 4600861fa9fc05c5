import { CancelledError } from "../../../core/errors.js";
import { fitPlatt } from "../../../core/statistics/calibration.js";
import type { Activations } from "../../activations.js";
import { fitDomain } from "../../boundary/domainFit.js";
import { atPosition, meanTopicAuroc } from "../../evaluation.js";
import { crossFit } from "../../fit/crossFit.js";
import { type Fold, groupFolds } from "../../fit/folds.js";
import { searchL2, type TriedL2 } from "../../fit/l2Search.js";
import type { LinearProbe } from "../../../probes/linearProbe.js";
import { fitStack, foldedStack, type Stack, stackScores } from "../../fit/stack.js";
import { calibrateOverTopics } from "../../fit/topicCalibration.js";
import type { Calibration, DomainMeasure, ProbeHead } from "../../../probes/probeSet.js";
import type { Statement } from "../../corpora/statements/statement.js";

export const FOLDS = 8;
const L2_GRID = [0.1, 0.3, 1];
const SEARCH_FOLDS = 4;
const STACKED_LAYERS = 5;
const STACK_RANGE = [0.35, 0.9] as const;
const SEARCH_DEPTHS = [0.45, 0.6, 0.75];
const DOMAIN_COMPONENTS = 8;

/** Called before each piece of work; the fit waits for it, so that the caller's thread stays responsive. Rejects to stop. */
export type Pace = (activity: string, done: number, total: number) => Promise<void>;

export function pace(onProgress: (activity: string, done: number, total: number) => void, signal?: AbortSignal): Pace {
  return async (activity, done, total) => {
    onProgress(activity, done, total);
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (signal?.aborted) throw new CancelledError();
  };
}

export interface LayerFit {
  readonly layer: number;
  /** Index among the kept layers. */
  readonly index: number;
  /** [2 · statements]: logits at both positions, by the fit without the statement's topic. */
  readonly outOfFold: Float64Array;
  /** [statements]: their means. */
  readonly logits: Float64Array;
  readonly probe: LinearProbe;
  /** Mean over held-out topics. */
  readonly auroc: number;
}

/** What is fitted on, statement by statement. */
export interface Samples {
  readonly labels: readonly boolean[];
  readonly topics: readonly string[];
  /** Whole topics are held out. */
  readonly folds: readonly Fold[];
}

export interface TruthFit {
  readonly samples: Samples;
  readonly l2: number;
  /** Mean AUROC on held-out topics for each strength of regularisation tried. */
  readonly l2Tried: readonly TriedL2[];
  readonly layerFits: readonly LayerFit[];
  /** The layer that alone is best on held-out topics. */
  readonly best: LayerFit;
  readonly stackFits: readonly LayerFit[];
  readonly stack: Stack;
  /** [2 · statements]: logits of the stacked head, layers and weights fitted without the row's topic. */
  readonly outOfFold: Float64Array;
  readonly calibration: Calibration;
  readonly domain: DomainMeasure;
}

export function samplesOf(statements: readonly Statement[], seed: number): Samples {
  const topics = statements.map((statement) => statement.topic);
  return { topics, labels: statements.map((statement) => statement.label), folds: groupFolds(topics, FOLDS, seed) };
}

/**
 * The truth head: logistic regression at every kept layer, five of them stacked (2604.13386). Trained on the mean of
 * both reading positions, so that one head serves both. Whole topics are held out for the strength of
 * regularisation, the choice of layers, the stacking and the calibration.
 */
export async function fitTruth(
  activations: Activations,
  statements: readonly Statement[],
  seed: number,
  step: Pace,
): Promise<TruthFit> {
  const samples = samplesOf(statements, seed);
  const { l2, tried } = await chosenL2(activations, samples, seed, step);
  const layerFits: LayerFit[] = [];
  for (const [index, layer] of activations.layers.entries()) {
    await step("fitting layers", index, activations.layers.length);
    const { outOfFold, probe } = crossFit(activations.residuals[index], samples.labels, samples.folds, { l2 });
    const logits = atPosition(outOfFold, "mean");
    const auroc = meanTopicAuroc(logits, samples.labels, samples.topics);
    layerFits.push({ layer, index, outOfFold, logits, probe, auroc });
  }
  const depth = activations.layers[activations.layers.length - 1];
  const between = layerFits.filter(({ layer }) => layer >= STACK_RANGE[0] * depth && layer <= STACK_RANGE[1] * depth);
  // Of two layers none lies between: one is the first, the other the last.
  const stackFits = bestInBands(between.length > 0 ? between : layerFits);
  const layerLogits = stackFits.map((fit) => fit.logits);
  const outOfFold = new Float64Array(2 * statements.length);
  for (const { train, test } of samples.folds) {
    const combined = stackScores(
      stackFits.map((fit) => fit.outOfFold),
      fitStack(layerLogits, samples.labels, train),
    );
    for (const i of test) outOfFold.set(combined.subarray(2 * i, 2 * i + 2), 2 * i);
  }
  await step("measuring the domain", 0, 1);
  const best = layerFits.reduce((a, b) => (b.auroc > a.auroc ? b : a));
  return {
    samples,
    l2,
    l2Tried: tried,
    layerFits,
    best,
    stackFits,
    stack: fitStack(layerLogits, samples.labels),
    outOfFold,
    calibration: calibrateOverTopics(atPosition(outOfFold, "mean"), samples.labels, samples.topics),
    domain: fitDomain(
      [...new Set([stackFits[0], best])].map(({ layer, index }) => ({
        layer,
        residuals: activations.residuals[index],
      })),
      DOMAIN_COMPONENTS,
    ),
  };
}

/** One head out of the fit; the stack's weights are folded into its directions. */
export function truthHead(fit: TruthFit, quality: ProbeHead["quality"]): ProbeHead {
  return {
    name: "truth",
    ...foldedStack(fit.stackFits, fit.stack),
    calibration: fit.calibration,
    byLayer: fit.layerFits.map(({ layer, probe, logits }) => ({
      layer,
      ...probe,
      calibration: fitPlatt(logits, fit.samples.labels),
    })),
    quality,
  };
}

function chosenL2(activations: Activations, samples: Samples, seed: number, step: Pace) {
  const indices = [...new Set(SEARCH_DEPTHS.map((depth) => Math.round(depth * (activations.layers.length - 1))))];
  const folds = groupFolds(samples.topics, SEARCH_FOLDS, seed);
  return searchL2(L2_GRID, async (l2, i) => {
    let sum = 0;
    for (const [k, index] of indices.entries()) {
      await step("choosing the regularisation", i * indices.length + k, L2_GRID.length * indices.length);
      const { outOfFold } = crossFit(activations.residuals[index], samples.labels, folds, { l2, foldsOnly: true });
      sum += meanTopicAuroc(atPosition(outOfFold, "mean"), samples.labels, samples.topics);
    }
    return sum / indices.length;
  });
}

/** The best layer of each of five equal bands of depth. */
function bestInBands(fits: readonly LayerFit[]): LayerFit[] {
  const bands = Math.min(STACKED_LAYERS, fits.length);
  return Array.from({ length: bands }, (_, band) =>
    fits
      .slice(Math.floor((band * fits.length) / bands), Math.floor(((band + 1) * fits.length) / bands))
      .reduce((a, b) => (b.auroc > a.auroc ? b : a)),
  );
}
