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
  /**
   * [rows]: training rows are centred on the mean of their own group, so that what tells topics apart cannot stand in
   * for truth; rows that are scored are not.
   */
  readonly centreBy?: ArrayLike<number>;
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
  const scaled = standardised(matrix, moments, options.centreBy);
  const fitOn = (rows: Int32Array): LinearProbe => {
    const kept = options.exclude ? rows.filter((row) => !options.exclude?.(row)) : rows;
    const weights = fitLogistic(scaled, labels, { l2: options.l2, rows: kept });
    return onRawResiduals(weights.subarray(0, matrix.columns), weights[matrix.columns], moments);
  };
  const outOfFold = new Float64Array(matrix.rows);
  let probe = options.foldsOnly ? undefined : fitOn(all);
  for (const { train, test } of folds) {
    const held = fitOn(train);
    for (const row of test) outOfFold[row] = rowDot(matrix, row, held.direction) + held.bias;
    if (options.foldsOnly) probe = held;
  }
  return { outOfFold, probe: probe ?? { direction: new Float32Array(matrix.columns), bias: 0 } };
}
