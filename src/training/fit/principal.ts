import { randomNormal, seededRandom } from "../../core/statistics/random.js";
import { addRow, type Matrix, rowDot } from "./matrix.js";

export interface PrincipalComponents {
  /** Orthonormal, largest variance first: `count` vectors [columns]. */
  readonly vectors: readonly Float64Array[];
  /** Variance along each. */
  readonly variances: readonly number[];
}

const ITERATIONS = 12;
const SEED = 1;

/**
 * Leading principal components of centred rows by subspace iteration from a random start (Halko et al. 2009,
 * 0909.4061), the same for the same rows.
 */
export function principalComponents(matrix: Matrix, count: number): PrincipalComponents {
  const random = seededRandom(SEED);
  const width = Math.min(count + 4, matrix.columns, matrix.rows);
  let basis = orthonormal(
    Array.from({ length: width }, () => Float64Array.from({ length: matrix.columns }, () => randomNormal(random))),
  );
  let norms: number[] = [];
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    const next = basis.map(() => new Float64Array(matrix.columns));
    for (let row = 0; row < matrix.rows; row++) {
      for (const [k, vector] of basis.entries())
        addRow(matrix, row, rowDot(matrix, row, vector) / matrix.rows, next[k]);
    }
    // At convergence the covariance stretches each vector by its variance.
    norms = next.map((vector) => Math.sqrt(vector.reduce((sum, x) => sum + x * x, 0)));
    basis = orthonormal(next);
  }
  return { vectors: basis.slice(0, count), variances: norms.slice(0, count) };
}

/** Gram and Schmidt, twice for accuracy. */
function orthonormal(vectors: Float64Array[]): Float64Array[] {
  const done: Float64Array[] = [];
  for (const source of vectors) {
    const vector = Float64Array.from(source);
    for (let pass = 0; pass < 2; pass++) {
      for (const other of done) {
        let overlap = 0;
        for (let i = 0; i < vector.length; i++) overlap += vector[i] * other[i];
        for (let i = 0; i < vector.length; i++) vector[i] -= overlap * other[i];
      }
      const norm = Math.sqrt(vector.reduce((sum, x) => sum + x * x, 0)) || 1;
      for (let i = 0; i < vector.length; i++) vector[i] /= norm;
    }
    done.push(vector);
  }
  return done;
}
