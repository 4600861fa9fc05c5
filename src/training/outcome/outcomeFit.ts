import { auroc } from "../../core/statistics/auroc.js";
import { crossFit } from "../fit/crossFit.js";
import { type Fold, groupFolds } from "../fit/folds.js";
import { searchL2 } from "../fit/l2Search.js";
import { meanViews } from "../fit/matrix.js";
import { bestLayers, calibratedLayers, foldedStack, type LayerFit } from "../fit/layerFits.js";
import { fitStack, type Stack, stackedOutOfFold } from "../fit/stack.js";
import { calibrateOverTopics } from "../fit/topicCalibration.js";
import type { Calibration, HeadQuality, ProbeHead } from "../../probes/probeSet.js";
import type { Study, TrainingRun } from "../heads/headTraining.js";
import type { OutcomeSamples } from "./outcomeSamples.js";

/** Whole problems are held out. */
export const PROBLEM_FOLDS = 8;
/** Few hundred solutions for over a thousand columns: the penalty has to be strong. */
const L2_GRID = [0.3, 1, 3, 10];
const STACKED_LAYERS = 4;

/** Its AUROC is over all samples together. */
export interface OutcomeLayerFit extends LayerFit {
  /** [samples]: logits by the fit without the sample's problem. */
  readonly logits: Float64Array;
}

export interface OutcomeFit {
  readonly folds: readonly Fold[];
  readonly l2: number;
  readonly layerFits: readonly OutcomeLayerFit[];
  readonly stackFits: readonly OutcomeLayerFit[];
  readonly stack: Stack;
  /** [samples]: the head's logit by fits and stacks that did not see the sample's problem. */
  readonly logits: Float64Array;
  readonly calibration: Calibration;
}

export type OutcomeStudy = Study<OutcomeSamples, OutcomeFit>;

/** Logistic regression at each layer, the best ones stacked; problems are held out whole for every choice. */
export async function fitOutcome(
  activity: string,
  data: OutcomeSamples,
  { seed, step }: TrainingRun,
): Promise<OutcomeFit> {
  const { labels, layers } = data;
  const folds = groupFolds(data.problems, PROBLEM_FOLDS, seed);
  const residuals = data.residuals.map((matrix) => meanViews(matrix, matrix.rows / labels.length));
  const middle = residuals[Math.floor(layers.length / 2)];
  const { l2 } = await searchL2(L2_GRID, async (l2) => {
    await step(activity, 0, layers.length);
    return auroc(crossFit(middle, labels, folds, { l2, foldsOnly: true }).outOfFold, labels);
  });
  const layerFits: OutcomeLayerFit[] = [];
  for (const [i, layer] of layers.entries()) {
    await step(activity, i, layers.length);
    const { outOfFold: logits, probe } = crossFit(residuals[i], labels, folds, { l2 });
    layerFits.push({ layer, probe, logits, auroc: auroc(logits, labels) });
  }
  const stackFits = bestLayers(layerFits, STACKED_LAYERS);
  const columns = stackFits.map(({ logits }) => logits);
  const logits = stackedOutOfFold(columns, labels, folds);
  return {
    folds,
    l2,
    layerFits,
    stackFits,
    logits,
    stack: fitStack(columns, labels),
    calibration: calibrateOverTopics(logits, labels, data.domains),
  };
}

/**
 * Directions with the stack's weights folded in.
 * @param calibration of what the head's logits are averaged to; the samples' own when absent.
 */
export function outcomeHead(
  name: string,
  { samples, fit }: OutcomeStudy,
  quality: HeadQuality,
  calibration: Pick<ProbeHead, "calibration" | "thresholds"> = { calibration: fit.calibration },
): ProbeHead {
  return {
    name,
    ...foldedStack(fit.stackFits, fit.stack),
    ...calibration,
    byLayer: calibratedLayers(fit.layerFits, samples.labels, ({ logits }) => logits),
    quality,
  };
}
