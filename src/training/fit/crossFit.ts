import type { Fold } from "./folds.js";
import { fitLogistic } from "./logistic.js";
import { type Matrix, meanViews, rowDot } from "./matrix.js";
import type { LinearProbe } from "../../probes/linearProbe.js";
import { columnMoments, onRawResiduals, standardised } from "./standardise.js";

export interface CrossFit {
  /** [matrix.rows]: each row's logit from the fit that did not see its sample's fold. */
  readonly outOfFold: Float64Array;
  /** The fit on all samples, on raw residuals. */
  readonly probe: LinearProbe;
}

export interface CrossFitOptions {
  readonly l2: number;
  /** Samples never trained on, in no fold (such as a style left out). They are scored all the same. */
  readonly exclude?: (sample: number) => boolean;
  /** Without the fit on all samples: the probe is then the last fold's. */
  readonly foldsOnly?: boolean;
}

/**
 * Every fit starts from the one before, which saves most of its iterations. That leaks next to nothing: the loss
 * is strongly convex, so each ends within TOLERANCE / l2 of its own minimum wherever it began.
 */
const TOLERANCE = 1e-3;

/**
 * Logistic regression, once on everything and once without each fold. The matrix holds as many rows a sample as fit,
 * one after another (its positions): training is on their mean, so that one probe serves all, and each
 * is scored on its own. Columns are standardised by all samples: moments carry no labels.
 */
export function crossFit(
  matrix: Matrix,
  labels: ArrayLike<boolean>,
  folds: readonly Fold[],
  options: CrossFitOptions,
): CrossFit {
  const views = matrix.rows / labels.length;
  const all = Int32Array.from({ length: labels.length }, (_, sample) => sample);
  const means = meanViews(matrix, views);
  const moments = columnMoments(means, all);
  const scaled = standardised(means, moments);
  let start: Float64Array = new Float64Array(matrix.columns + 1);
  const fitOn = (samples: Int32Array): LinearProbe => {
    const kept = options.exclude ? samples.filter((sample) => !options.exclude?.(sample)) : samples;
    start = fitLogistic(scaled, labels, { l2: options.l2, rows: kept, start, tolerance: TOLERANCE });
    return onRawResiduals(start.subarray(0, matrix.columns), start[matrix.columns], moments);
  };
  const outOfFold = new Float64Array(matrix.rows);
  let probe = options.foldsOnly ? undefined : fitOn(all);
  for (const { train, test } of folds) {
    const held = fitOn(train);
    for (const sample of test) {
      for (let row = sample * views; row < (sample + 1) * views; row++) {
        outOfFold[row] = rowDot(matrix, row, held.direction) + held.bias;
      }
    }
    if (options.foldsOnly) probe = held;
  }
  return { outOfFold, probe: probe ?? { direction: new Float32Array(matrix.columns), bias: 0 } };
}
