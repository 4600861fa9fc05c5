import { sigmoid, softplus } from "../../core/statistics/calibration.js";
import { minimise } from "./lbfgs.js";
import { addRow, type Matrix, rowDot } from "./matrix.js";

export interface LogisticOptions {
  /** Weight of half the squared norm against the mean loss. */
  readonly l2: number;
  /** Rows to fit on; all when absent. */
  readonly rows?: ArrayLike<number>;
  /** Where to start, to save iterations: weights with the bias at the end. */
  readonly start?: Float64Array;
  readonly maxIterations?: number;
  readonly tolerance?: number;
}

/**
 * Logistic regression with an L2 penalty on the weights, not on the bias. Columns should be standardised.
 * Returns the weights with the bias as one more value at the end.
 */
export function fitLogistic(matrix: Matrix, labels: ArrayLike<boolean>, options: LogisticOptions): Float64Array {
  const { l2, rows = Array.from({ length: matrix.rows }, (_, row) => row) } = options;
  const d = matrix.columns;
  const objective = (x: Float64Array, gradient: Float64Array) => {
    let loss = 0;
    for (let k = 0; k < rows.length; k++) {
      const row = rows[k];
      const z = rowDot(matrix, row, x) + x[d];
      loss += softplus(z) - (labels[row] ? z : 0);
      const error = (sigmoid(z) - (labels[row] ? 1 : 0)) / rows.length;
      addRow(matrix, row, error, gradient);
      gradient[d] += error;
    }
    let norm = 0;
    for (let i = 0; i < d; i++) {
      norm += x[i] * x[i];
      gradient[i] += l2 * x[i];
    }
    return loss / rows.length + (l2 / 2) * norm;
  };
  return minimise(objective, options.start ?? new Float64Array(d + 1), {
    maxIterations: options.maxIterations,
    tolerance: options.tolerance,
  });
}
