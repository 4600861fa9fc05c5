import type { Fold } from "./folds.js";
import { fitLogistic } from "./logistic.js";
import { type LinearProbe, type Matrix, rowDot } from "./matrix.js";
import { columnMoments, onRawResiduals, standardised } from "./standardise.js";

export interface CrossFit {
  /** [rows]: each row's logit from the fit that did not see its fold. */
  readonly outOfFold: Float64Array;
  /** The fit on all rows, on raw residuals. */
  readonly probe: LinearProbe;
}

export interface CrossFitOptions {
  readonly l2: number;
  /** Rows never trained on, in no fold (such as a style left out). They are scored all the same. */
  readonly exclude?: (row: number) => boolean;
  /** Leaves out the fit on all rows: the probe is then the last fold's. */
  readonly foldsOnly?: boolean;
}

/**
 * Logistic regression, once on everything and once without each fold. Columns are standardised by all rows: moments
 * carry no labels. No fold starts from another's fit: an early stop would then leak the labels held out.
 */
export function crossFit(
  matrix: Matrix,
  labels: ArrayLike<boolean>,
  folds: readonly Fold[],
  options: CrossFitOptions,
): CrossFit {
  const all = Int32Array.from({ length: matrix.rows }, (_, row) => row);
  const moments = columnMoments(matrix, all);
  const scaled = standardised(matrix, moments);
  const kept = (rows: Int32Array) => (options.exclude ? rows.filter((row) => !options.exclude?.(row)) : rows);
  const whole = options.foldsOnly ? undefined : fitLogistic(scaled, labels, { l2: options.l2, rows: kept(all) });
  const outOfFold = new Float64Array(matrix.rows);
  let last = whole;
  for (const { train, test } of folds) {
    last = fitLogistic(scaled, labels, { l2: options.l2, rows: kept(train) });
    for (const row of test) outOfFold[row] = rowDot(scaled, row, last) + last[matrix.columns];
  }
  const weights = whole ?? last ?? new Float64Array(matrix.columns + 1);
  return { outOfFold, probe: onRawResiduals(weights.subarray(0, matrix.columns), weights[matrix.columns], moments) };
}
