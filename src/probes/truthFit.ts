import { CancelledError } from "../core/errors.js";
import { fitPlatt } from "../core/statistics/calibration.js";
import type { Activations } from "./activations.js";
import { fitDomain } from "./domain.js";
import { meanTopicAuroc } from "./evaluation.js";
import { crossFit } from "./fit/crossFit.js";
import { type Fold, groupFolds } from "./fit/folds.js";
import type { LinearProbe } from "./fit/matrix.js";
import { fitStack, type Stack, stackScores } from "./fit/stack.js";
import { calibrateOverTopics } from "./fit/topicCalibration.js";
import type { Calibration, DomainMeasure, ProbeHead } from "./probeSet.js";
import type { Statement } from "./statements/statement.js";

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
  /** [2 · statements] */
  readonly outOfFold: Float64Array;
  readonly probe: LinearProbe;
  /** Mean over held-out topics. */
  readonly auroc: number;
}

/** Rows of the fit: two a statement. */
export interface Rows {
  readonly labels: readonly boolean[];
  readonly topics: readonly string[];
  readonly folds: readonly Fold[];
}

export interface TruthFit {
  readonly rows: Rows;
  readonly l2: number;
  /** Mean AUROC on held-out topics for each strength of regularisation tried. */
  readonly l2Tried: readonly { readonly l2: number; readonly auroc: number }[];
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

export function rowsOf(statements: readonly Statement[], seed: number): Rows {
  const twice = statements.flatMap((statement) => [statement, statement]);
  const topics = twice.map((statement) => statement.topic);
  return { topics, labels: twice.map((statement) => statement.label), folds: groupFolds(topics, FOLDS, seed) };
}

/**
 * The truth head: logistic regression at every kept layer, five of them stacked (2604.13386). Both reading positions
 * are trained on together, so that one head serves both. Whole topics are held out for the strength of
 * regularisation, the choice of layers, the stacking and the calibration.
 */
export async function fitTruth(
  activations: Activations,
  statements: readonly Statement[],
  seed: number,
  step: Pace,
): Promise<TruthFit> {
  const rows = rowsOf(statements, seed);
  const { l2, tried } = await searchL2(activations, rows, seed, step);
  const layerFits: LayerFit[] = [];
  for (const [index, layer] of activations.layers.entries()) {
    await step("fitting layers", index, activations.layers.length);
    const { outOfFold, probe } = crossFit(activations.residuals[index], rows.labels, rows.folds, { l2 });
    layerFits.push({ layer, index, outOfFold, probe, auroc: meanTopicAuroc(outOfFold, rows.labels, rows.topics) });
  }
  const depth = activations.layers[activations.layers.length - 1];
  const stackFits = bestInBands(
    layerFits.filter(({ layer }) => layer >= STACK_RANGE[0] * depth && layer <= STACK_RANGE[1] * depth),
  );
  const scores = stackFits.map((fit) => fit.outOfFold);
  const outOfFold = new Float64Array(rows.labels.length);
  for (const { train, test } of rows.folds) {
    const combined = stackScores(scores, fitStack(scores, rows.labels, train));
    for (const row of test) outOfFold[row] = combined[row];
  }
  await step("measuring the domain", 0, 1);
  const best = layerFits.reduce((a, b) => (b.auroc > a.auroc ? b : a));
  return {
    rows,
    l2,
    l2Tried: tried,
    layerFits,
    best,
    stackFits,
    stack: fitStack(
      scores,
      rows.labels,
      Int32Array.from(rows.labels, (_, row) => row),
    ),
    outOfFold,
    calibration: calibrateOverTopics(outOfFold, rows.labels, rows.topics),
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
  const stack = fit.stackFits.map(({ layer, probe }, i) => ({
    layer,
    direction: probe.direction.map((value) => value * fit.stack.weights[i]),
    bias: probe.bias * fit.stack.weights[i],
  }));
  return {
    name: "truth",
    stack: stack.filter((_, i) => fit.stack.weights[i] > 0).map((probe) => ({ ...probe, bias: 0 })),
    bias: stack.reduce((sum, probe) => sum + probe.bias, fit.stack.bias),
    calibration: fit.calibration,
    byLayer: fit.layerFits.map(({ layer, probe, outOfFold }) => ({
      layer,
      ...probe,
      calibration: fitPlatt(outOfFold, fit.rows.labels),
    })),
    quality,
  };
}

async function searchL2(activations: Activations, rows: Rows, seed: number, step: Pace) {
  const indices = [...new Set(SEARCH_DEPTHS.map((depth) => Math.round(depth * (activations.layers.length - 1))))];
  const folds = groupFolds(rows.topics, SEARCH_FOLDS, seed);
  const tried: { l2: number; auroc: number }[] = [];
  for (const [i, l2] of L2_GRID.entries()) {
    let sum = 0;
    for (const [k, index] of indices.entries()) {
      await step("choosing the regularisation", i * indices.length + k, L2_GRID.length * indices.length);
      const { outOfFold } = crossFit(activations.residuals[index], rows.labels, folds, { l2, foldsOnly: true });
      sum += meanTopicAuroc(outOfFold, rows.labels, rows.topics);
    }
    tried.push({ l2, auroc: sum / indices.length });
  }
  return { tried, l2: tried.reduce((a, b) => (b.auroc > a.auroc ? b : a)).l2 };
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
