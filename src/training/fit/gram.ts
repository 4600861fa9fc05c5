import { factorise, solvedTransposed } from "./cholesky.js";
import type { Matrix } from "./matrix.js";
import { rowDot } from "./matrix.js";

/**
 * Samples in coordinates of their own span: as many columns as rows, with the same inner products. A fit with an L2 penalty is the same
 * there, since the best weights lie in that span (representer theorem, Kimeldorf and Wahba, 1970), and costs nothing where features are many.
 */
export interface SpanCoordinates {
  /** [rows, rows] */
  readonly coordinates: Matrix;
  /** Weights on the columns of the original, from weights on these coordinates. */
  readonly onColumns: (weights: ArrayLike<number>) => Float64Array;
}

/** So much of the mean squared length is added to the diagonal, where samples depend on one another. */
const JITTER = 1e-7;

/** Cholesky factor of the Gram matrix, O(rows² · columns + rows³). */
export function spanCoordinates(matrix: Matrix): SpanCoordinates {
  const { rows: n, columns } = matrix;
  const lower = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    const row = matrix.values.subarray(i * columns, (i + 1) * columns);
    for (let j = 0; j <= i; j++) lower[i * n + j] = rowDot(matrix, j, row);
  }
  let trace = 0;
  for (let i = 0; i < n; i++) trace += lower[i * n + i];
  factorise(lower, n, (JITTER * trace) / n || JITTER);
  return {
    coordinates: { rows: n, columns: n, values: Float32Array.from(lower) },
    onColumns: (weights) => {
      const dual = solvedTransposed(lower, n, weights);
      const result = new Float64Array(columns);
      for (let row = 0; row < n; row++) {
        for (let i = 0; i < columns; i++) result[i] += dual[row] * matrix.values[row * columns + i];
      }
      return result;
    },
  };
}
