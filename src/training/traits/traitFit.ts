import { auroc } from "../../core/statistics/auroc.js";
import { type Fold, groupFolds } from "../fit/folds.js";
import { spanCoordinates } from "../fit/gram.js";
import { searchL2, type TriedL2 } from "../fit/l2Search.js";
import { fitLogistic } from "../fit/logistic.js";
import { fitMassMean } from "../fit/massMean.js";
import { type Matrix, rowDot } from "../fit/matrix.js";
import type { Pace } from "../pace.js";
import { crossedFolds, QUESTION_FOLDS } from "./cells.js";
import { type Contrast, type ScaledReplies, viewsOf } from "./traitSamples.js";

/** Against columns of variance 1, divided by their number, so that a sample has length 1. */
const L2_GRID = [1e-6, 1e-5, 1e-4, 1e-3, 1e-2];

export interface TraitFit {
  readonly contrast: Contrast;
  /** [rows], of whole replies: by the fit that saw neither the row's question nor its wording. */
  readonly logits: Float64Array;
  /** [rows]: the same of their openings alone. */
  readonly openings: Float64Array;
  /** [rows]: by the fit that did not see the row's question; its wording it saw with other questions. */
  readonly knownWordings: Float64Array;
  /** On all rows: on the columns of the scaled replies, and the bias. */
  readonly weights: Float64Array;
  readonly bias: number;
  readonly tried: readonly TriedL2[];
  /** For each kept layer, the AUROC of the difference of means there, on what was left out. */
  readonly meanDifference: readonly number[];
}

/**
 * Logistic regression over all kept layers at once, and for each layer alone the difference of means, both fitted on replies and on their
 * openings, and both on questions and wordings left out. Throws RangeError when a side has no reply.
 */
export async function fitTrait(
  scaled: ScaledReplies,
  contrast: Contrast,
  { layers, seed, step, name }: { layers: number; seed: number; step: Pace; name: string },
): Promise<TraitFit> {
  const { labels, questions, wordings } = contrast;
  if (!labels.includes(true) || !labels.includes(false))
    throw new RangeError(`There are no replies to tell ${name} by.`);
  const replies = labels.length;
  const views = viewsOf(scaled, contrast);
  const viewLabels = [...labels, ...labels];
  const folds = bothViews(crossedFolds(questions, wordings, seed), replies);
  const byQuestion = bothViews(groupFolds(questions, QUESTION_FOLDS, seed), replies);
  const length = Math.sqrt(views.columns);
  const { coordinates, onColumns } = spanCoordinates({ ...views, values: views.values.map((value) => value / length) });
  const logistic = (strength: number) => (train: Int32Array) =>
    logisticScores(coordinates, viewLabels, strength, train);
  const outOfFold = new Map<number, Float64Array>();
  const { l2, tried } = await searchL2(L2_GRID, async (strength, i) => {
    await step(`fitting ${name}`, i, L2_GRID.length);
    const scores = leftOut(folds, views.rows, logistic(strength));
    outOfFold.set(strength, scores);
    return auroc(scores.subarray(0, replies), labels);
  });
  const best = outOfFold.get(l2)!;
  const all = fitLogistic(coordinates, viewLabels, { l2 });
  return {
    contrast,
    logits: best.subarray(0, replies),
    openings: best.subarray(replies),
    knownWordings: leftOut(byQuestion, views.rows, logistic(l2)).subarray(0, replies),
    weights: onColumns(all.subarray(0, views.rows)).map((weight) => weight / length),
    bias: all[views.rows],
    tried,
    meanDifference: Array.from({ length: layers }, (_, layer) => {
      const own = columnsOf(views, layer, layers);
      const scores = leftOut(folds, views.rows, (train) => {
        const { direction, bias } = fitMassMean(own, viewLabels, train);
        return (row) => rowDot(own, row, direction) + bias;
      });
      return auroc(scores.subarray(0, replies), labels);
    }),
  };
}

/** Folds of whole replies with their openings, which are as many rows further on. */
function bothViews(folds: readonly Fold[], replies: number): Fold[] {
  const both = (rows: Int32Array) => Int32Array.from([...rows, ...rows.map((row) => replies + row)]);
  return folds.map(({ train, test }) => ({ train: both(train), test: both(test) }));
}

type Score = (row: number) => number;

/** Scores of every row by the fit on its fold's training rows. */
function leftOut(folds: readonly Fold[], rows: number, fitOn: (train: Int32Array) => Score): Float64Array {
  const scores = new Float64Array(rows);
  for (const { train, test } of folds) {
    const score = fitOn(train);
    for (const row of test) scores[row] = score(row);
  }
  return scores;
}

function logisticScores(matrix: Matrix, labels: readonly boolean[], l2: number, rows: Int32Array): Score {
  const weights = fitLogistic(matrix, labels, { l2, rows });
  return (row) => rowDot(matrix, row, weights) + weights[matrix.columns];
}

/** The columns of one layer, of `layers` that lie side by side. */
function columnsOf({ rows, columns, values }: Matrix, layer: number, layers: number): Matrix {
  const width = columns / layers;
  const own = new Float32Array(rows * width);
  for (let row = 0; row < rows; row++) {
    const from = row * columns + layer * width;
    own.set(values.subarray(from, from + width), row * width);
  }
  return { rows, columns: width, values: own };
}
