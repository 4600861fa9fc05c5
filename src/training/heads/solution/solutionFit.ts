import { fitPlatt } from "../../../core/statistics/calibration.js";
import { auroc } from "../../../core/statistics/auroc.js";
import { aurocByTopic } from "../../evaluation.js";
import { crossFit } from "../../fit/crossFit.js";
import { type Fold, groupFolds } from "../../fit/folds.js";
import { searchL2 } from "../../fit/l2Search.js";
import { type Matrix, meanViews } from "../../fit/matrix.js";
import type { LinearProbe } from "../../../probes/linearProbe.js";
import { bestLayers, fitStack, foldedStack, type Stack, stackedOutOfFold } from "../../fit/stack.js";
import { calibrateOverTopics } from "../../fit/topicCalibration.js";
import type { Calibration, HeadQuality, ProbeHead } from "../../../probes/probeSet.js";
import type { Pace } from "../truth/truthFit.js";

export const PROBLEM_FOLDS = 8;
/** Few hundred solutions for over a thousand columns: the penalty has to be strong. */
const L2_GRID = [0.3, 1, 3, 10];
const STACKED_LAYERS = 4;

/** What a head is fitted on: residuals of samples that belong to problems, and what happened. */
export interface LabelledResiduals {
  readonly layers: readonly number[];
  /** For each layer [views · samples, hidden]; a sample's views follow each other, and training is on their mean. */
  readonly residuals: readonly Matrix[];
  readonly labels: readonly boolean[];
  /** Samples of one problem stay on one side of every split. */
  readonly problems: readonly string[];
  readonly domains: readonly string[];
}

export interface SolutionLayerFit {
  readonly layer: number;
  readonly probe: LinearProbe;
  /** [samples]: logits by the fit without the sample's problem. */
  readonly logits: Float64Array;
  /** Over all samples together. */
  readonly auroc: number;
}

export interface SolutionFit {
  readonly data: LabelledResiduals;
  readonly folds: readonly Fold[];
  readonly l2: number;
  readonly layerFits: readonly SolutionLayerFit[];
  readonly stackFits: readonly SolutionLayerFit[];
  readonly stack: Stack;
  /** [samples]: the head's logit by fits and stacks that did not see the sample's problem. */
  readonly logits: Float64Array;
  readonly calibration: Calibration;
}

/** Logistic regression at each layer, the best ones stacked; problems are held out whole for every choice. */
export async function fitSolutions(
  activity: string,
  data: LabelledResiduals,
  seed: number,
  step: Pace,
): Promise<SolutionFit> {
  const { labels, layers } = data;
  const folds = groupFolds(data.problems, PROBLEM_FOLDS, seed);
  const residuals = data.residuals.map((matrix) => meanViews(matrix, matrix.rows / labels.length));
  const middle = residuals[Math.floor(layers.length / 2)];
  const { l2 } = await searchL2(L2_GRID, async (l2) => {
    await step(activity, 0, layers.length);
    return auroc(crossFit(middle, labels, folds, { l2, foldsOnly: true }).outOfFold, labels);
  });
  const layerFits: SolutionLayerFit[] = [];
  for (const [i, layer] of layers.entries()) {
    await step(activity, i, layers.length);
    const { outOfFold: logits, probe } = crossFit(residuals[i], labels, folds, { l2 });
    layerFits.push({ layer, probe, logits, auroc: auroc(logits, labels) });
  }
  const stackFits = bestLayers(layerFits, STACKED_LAYERS);
  const columns = stackFits.map(({ logits }) => logits);
  const logits = stackedOutOfFold(columns, labels, folds);
  return {
    data,
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
export function solutionHead(
  name: string,
  fit: SolutionFit,
  quality: HeadQuality,
  calibration: Pick<ProbeHead, "calibration" | "thresholds"> = { calibration: fit.calibration },
): ProbeHead {
  return {
    name,
    ...foldedStack(fit.stackFits, fit.stack),
    ...calibration,
    byLayer: fit.layerFits.map(({ layer, probe, logits }) => ({
      layer,
      ...probe,
      calibration: fitPlatt(logits, fit.data.labels),
    })),
    quality,
  };
}

/**
 * AUROC over all samples together, and over pairs of one kind of problem: the probability that of two samples of a kind, one
 * of each label, the right one scores higher. NaN where no kind has both.
 */
export function bothAurocs(
  scores: ArrayLike<number>,
  { labels, domains }: Pick<LabelledResiduals, "labels" | "domains">,
): { all: number; within: number } {
  let [sum, pairs] = [0, 0];
  for (const [domain, value] of aurocByTopic(scores, labels, domains)) {
    const mine = labels.filter((_, i) => domains[i] === domain);
    const positive = mine.filter(Boolean).length;
    const count = positive * (mine.length - positive);
    sum += value * count;
    pairs += count;
  }
  return { all: auroc(scores, labels), within: sum / pairs };
}
