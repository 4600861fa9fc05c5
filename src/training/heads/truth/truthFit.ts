import type { StatementActivations } from "../../activations.js";
import type { StatementSet } from "../../corpora/statements/statementPasses.js";
import { atPosition, meanTopicAuroc } from "../../evaluation/aurocByTopic.js";
import { crossFit } from "../../fit/crossFit.js";
import { type Fold, groupFolds } from "../../fit/folds.js";
import { searchL2, type TriedL2 } from "../../fit/l2Search.js";
import { bestLayer, calibratedLayers, foldedStack, type LayerFit } from "../../fit/layerFits.js";
import { fitStack, type Stack, stackScores } from "../../fit/stack.js";
import { calibrateOverTopics } from "../../fit/topicCalibration.js";
import type { Calibration, ProbeHead } from "../../../probes/probeSet.js";
import type { Statement } from "../../corpora/statements/statement.js";
import type { TrainingRun } from "../headTraining.js";

export const FOLDS = 8;
const L2_GRID = [0.1, 0.3, 1];
const SEARCH_FOLDS = 4;
const STACKED_LAYERS = 5;
const STACK_RANGE = [0.35, 0.9] as const;
const SEARCH_DEPTHS = [0.45, 0.6, 0.75];

/** Its AUROC is the mean over topics left out. */
export interface TruthLayerFit extends LayerFit {
  /** Index among the kept layers. */
  readonly index: number;
  /** [2 · statements]: logits at both positions, by the fit without the statement's topic. */
  readonly outOfFold: Float64Array;
  /** [statements]: their means. */
  readonly logits: Float64Array;
}

/** What is fitted on, statement by statement. */
export interface LabelledTopics {
  readonly labels: readonly boolean[];
  readonly topics: readonly string[];
  /** Whole topics are held out. */
  readonly folds: readonly Fold[];
}

export interface TruthFit {
  readonly labelled: LabelledTopics;
  readonly l2: number;
  /** Mean AUROC on held-out topics for each strength of regularisation tried. */
  readonly l2Tried: readonly TriedL2[];
  readonly layerFits: readonly TruthLayerFit[];
  /** The layer that alone is best on held-out topics. */
  readonly best: TruthLayerFit;
  readonly stackFits: readonly TruthLayerFit[];
  readonly stack: Stack;
  /** [2 · statements]: logits of the stacked head, layers and weights fitted without the row's topic. */
  readonly outOfFold: Float64Array;
  readonly calibration: Calibration;
}

function labelledTopics(statements: readonly Statement[], seed: number): LabelledTopics {
  const topics = statements.map((statement) => statement.topic);
  return { topics, labels: statements.map((statement) => statement.label), folds: groupFolds(topics, FOLDS, seed) };
}

/**
 * The truth head: logistic regression at every kept layer, five of them stacked (2604.13386). Trained on the mean of
 * both positions, so that one head serves both. Whole topics are held out for the strength of
 * regularisation, the choice of layers, the stacking and the calibration.
 */
export async function fitTruth(
  { statements, activations }: StatementSet,
  { seed, step }: TrainingRun,
): Promise<TruthFit> {
  const labelled = labelledTopics(statements, seed);
  const { l2, tried } = await chosenL2(activations, labelled, { seed, step });
  const layerFits: TruthLayerFit[] = [];
  for (const [index, layer] of activations.layers.entries()) {
    await step("fitting layers", index, activations.layers.length);
    const { outOfFold, probe } = crossFit(activations.residuals[index], labelled.labels, labelled.folds, { l2 });
    const logits = atPosition(outOfFold, "mean");
    const auroc = meanTopicAuroc(logits, labelled.labels, labelled.topics);
    layerFits.push({ layer, index, outOfFold, logits, probe, auroc });
  }
  const depth = activations.layers[activations.layers.length - 1];
  const between = layerFits.filter(({ layer }) => layer >= STACK_RANGE[0] * depth && layer <= STACK_RANGE[1] * depth);
  // A model of two layers has none in this range: one is its first, the other its last.
  const stackFits = bestInBands(between.length > 0 ? between : layerFits);
  const layerLogits = stackFits.map((fit) => fit.logits);
  const outOfFold = new Float64Array(2 * statements.length);
  for (const { train, test } of labelled.folds) {
    const combined = stackScores(
      stackFits.map((fit) => fit.outOfFold),
      fitStack(layerLogits, labelled.labels, train),
    );
    for (const i of test) outOfFold.set(combined.subarray(2 * i, 2 * i + 2), 2 * i);
  }
  return {
    labelled,
    l2,
    l2Tried: tried,
    layerFits,
    best: bestLayer(layerFits),
    stackFits,
    stack: fitStack(layerLogits, labelled.labels),
    outOfFold,
    calibration: calibrateOverTopics(atPosition(outOfFold, "mean"), labelled.labels, labelled.topics),
  };
}

/** One head out of the fit; the stack's weights are folded into its directions. */
export function truthHead(name: string, fit: TruthFit, quality: ProbeHead["quality"]): ProbeHead {
  return {
    name,
    ...foldedStack(fit.stackFits, fit.stack),
    calibration: fit.calibration,
    byLayer: calibratedLayers(fit.layerFits, fit.labelled.labels, ({ logits }) => logits),
    quality,
  };
}

function chosenL2(
  activations: StatementActivations,
  labelled: LabelledTopics,
  { seed, step }: Pick<TrainingRun, "seed" | "step">,
) {
  const indices = [...new Set(SEARCH_DEPTHS.map((depth) => Math.round(depth * (activations.layers.length - 1))))];
  const folds = groupFolds(labelled.topics, SEARCH_FOLDS, seed);
  return searchL2(L2_GRID, async (l2, i) => {
    let sum = 0;
    for (const [k, index] of indices.entries()) {
      await step("choosing the regularisation", i * indices.length + k, L2_GRID.length * indices.length);
      const { outOfFold } = crossFit(activations.residuals[index], labelled.labels, folds, { l2, foldsOnly: true });
      sum += meanTopicAuroc(atPosition(outOfFold, "mean"), labelled.labels, labelled.topics);
    }
    return sum / indices.length;
  });
}

/** The best layer of each of five equal bands of depth. */
function bestInBands(fits: readonly TruthLayerFit[]): TruthLayerFit[] {
  const bands = Math.min(STACKED_LAYERS, fits.length);
  return Array.from({ length: bands }, (_, band) =>
    bestLayer(fits.slice(Math.floor((band * fits.length) / bands), Math.floor(((band + 1) * fits.length) / bands))),
  );
}
