import type { Fold } from "./folds.js";
import { fitLogistic } from "./logistic.js";
import type { Matrix } from "./matrix.js";

/** Weights [scores] and bias of a sum of scores. */
export interface Stack {
  readonly weights: Float64Array;
  readonly bias: number;
}

/**
 * Logistic regression on several layers' out-of-fold logits (2604.13386), without negative weights: a layer that
 * would get one is dropped and the rest is fitted again, since a negative weight on agreeing layers fits noise.
 * `scores` is one array [rows] a layer. All `rows` when absent.
 */
export function fitStack(
  scores: readonly Float64Array[],
  labels: ArrayLike<boolean>,
  rows: ArrayLike<number> = Int32Array.from(labels, (_, row) => row),
): Stack {
  const scales = scores.map((column) => rootMeanSquare(column, rows));
  let kept = scores.map((_, i) => i);
  for (;;) {
    const matrix: Matrix = {
      rows: rows.length,
      columns: kept.length,
      values: new Float32Array(rows.length * kept.length),
    };
    const rowLabels: boolean[] = [];
    for (let k = 0; k < rows.length; k++) {
      rowLabels.push(labels[rows[k]]);
      for (const [j, i] of kept.entries()) matrix.values[k * kept.length + j] = scores[i][rows[k]] / scales[i];
    }
    const fit = fitLogistic(matrix, rowLabels, { l2: 1e-3, tolerance: 1e-6 });
    const positive = kept.filter((_, j) => fit[j] > 0);
    if (positive.length === kept.length || positive.length === 0) {
      const weights = new Float64Array(scores.length);
      for (const [j, i] of kept.entries()) weights[i] = Math.max(0, fit[j]) / scales[i];
      return { weights, bias: fit[kept.length] };
    }
    kept = positive;
  }
}

export function stackScores(scores: readonly Float64Array[], { weights, bias }: Stack): Float64Array {
  return Float64Array.from({ length: scores[0].length }, (_, row) => {
    let sum = bias;
    for (const [i, column] of scores.entries()) sum += weights[i] * column[row];
    return sum;
  });
}

/** [rows]: sums of the columns, weighed without the row's fold. */
export function stackedOutOfFold(
  columns: readonly Float64Array[],
  labels: readonly boolean[],
  folds: readonly Fold[],
): Float64Array {
  const result = new Float64Array(labels.length);
  for (const { train, test } of folds) {
    const combined = stackScores(columns, fitStack(columns, labels, train));
    for (const i of test) result[i] = combined[i];
  }
  return result;
}

function rootMeanSquare(values: Float64Array, rows: ArrayLike<number>): number {
  let sum = 0;
  for (let k = 0; k < rows.length; k++) sum += values[rows[k]] ** 2;
  return Math.sqrt(sum / rows.length) || 1;
}
