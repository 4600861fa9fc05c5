import { factorise, solvedLower, solvedTransposed } from "../fit/cholesky.js";
import { addRow, type Matrix, rowDot } from "../fit/matrix.js";
import { principalComponents } from "../fit/principal.js";

/** Directions of the largest variance that are looked at: the covariance of replies to one role is known from too few for more. */
const PRINCIPAL = 96;
/** Share of the mean variance that is added to each direction, since few replies make a covariance. */
const SHRINKAGE = 0.5;
/** Discriminants that are kept: each is one more direction for the engine to read. */
export const ROLE_COMPONENTS = 24;

/** A space in which replies in one role lie close together and roles far apart. */
export interface RoleSpaceFit {
  /** For each component weights on the columns of the samples. */
  readonly components: readonly Float64Array[];
  /** For each component what is added, so that the samples have mean 0. */
  readonly biases: readonly number[];
  /** Mean of each role's samples, [components]. */
  readonly roles: readonly { readonly name: string; readonly at: readonly number[] }[];
}

/**
 * Linear discriminants (Rao, 1948): samples in their principal components, whitened by the covariance within a role, which is shrunk towards a
 * multiple of the identity, and the principal components of the roles' means there. The nearest mean is then the likeliest role where roles
 * are equally likely.
 * @param labels for each row its role
 * @param rows those to fit on
 */
export function fitRoleSpace(samples: Matrix, labels: readonly string[], rows: Int32Array): RoleSpaceFit {
  const own = labelledMeans(samples, labels, rows);
  const centred = centredRows(samples, rows, own.all);
  const { vectors } = principalComponents(centred, PRINCIPAL);
  const reduced = projected(centred, vectors);
  const names = Array.from(rows, (row) => labels[row]);
  const lower = withinFactor(reduced, names);
  const white = whitened(reduced, lower);
  const means = labelledMeans(
    white,
    names,
    Int32Array.from(names, (_, i) => i),
  );
  const roles = [...means.byLabel.keys()].sort();
  const meanRows = matrixOf(roles.map((name) => means.byLabel.get(name)!));
  const axes = principalComponents(meanRows, ROLE_COMPONENTS).vectors;
  // A component reads white = L⁻¹ z, so on z it is (Lᵀ)⁻¹ of its axis.
  const onReduced = axes.map((axis) => solvedTransposed(lower, vectors.length, axis));
  const components = onReduced.map((weights) => combined(vectors, weights));
  return {
    components,
    biases: components.map((weights) => -own.all.reduce((sum, value, i) => sum + value * weights[i], 0)),
    roles: roles.map((name, i) => ({ name, at: axes.map((axis) => rowDot(meanRows, i, axis)) })),
  };
}

/** Samples in the space: [rows, components]. */
export function inRoleSpace(samples: Matrix, { components, biases }: RoleSpaceFit, rows: Int32Array): number[][] {
  return Array.from(rows, (row) => components.map((weights, k) => rowDot(samples, row, weights) + biases[k]));
}

interface LabelledMeans {
  readonly all: Float64Array;
  readonly byLabel: ReadonlyMap<string, Float64Array>;
}

function labelledMeans(matrix: Matrix, labels: readonly string[], rows: Int32Array): LabelledMeans {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(labels[row], (counts.get(labels[row]) ?? 0) + 1);
  const byLabel = new Map([...counts.keys()].map((label) => [label, new Float64Array(matrix.columns)]));
  const all = new Float64Array(matrix.columns);
  for (const row of rows) {
    const [label, count] = [labels[row], counts.get(labels[row])!];
    addRow(matrix, row, 1 / count, byLabel.get(label)!);
    addRow(matrix, row, 1 / rows.length, all);
  }
  return { all, byLabel };
}

function centredRows(matrix: Matrix, rows: Int32Array, mean: Float64Array): Matrix {
  const { columns, values } = matrix;
  const centred = new Float32Array(rows.length * columns);
  for (const [i, row] of rows.entries())
    for (let k = 0; k < columns; k++) centred[i * columns + k] = values[row * columns + k] - mean[k];
  return { rows: rows.length, columns, values: centred };
}

function projected(matrix: Matrix, vectors: readonly Float64Array[]): Matrix {
  return matrixOf(
    Array.from({ length: matrix.rows }, (_, row) => vectors.map((vector) => rowDot(matrix, row, vector))),
  );
}

/** Cholesky factor of the shrunk covariance of samples about the mean of their own role. */
function withinFactor(matrix: Matrix, labels: readonly string[]): Float64Array {
  const { rows, columns } = matrix;
  const { byLabel } = labelledMeans(
    matrix,
    labels,
    Int32Array.from(labels, (_, i) => i),
  );
  const within = new Float64Array(columns * columns);
  for (let row = 0; row < rows; row++) {
    const mean = byLabel.get(labels[row])!;
    for (let i = 0; i < columns; i++) {
      const away = (matrix.values[row * columns + i] - mean[i]) / rows;
      for (let j = 0; j <= i; j++) within[i * columns + j] += away * (matrix.values[row * columns + j] - mean[j]);
    }
  }
  let trace = 0;
  for (let i = 0; i < columns; i++) trace += within[i * columns + i];
  for (let i = 0; i < columns; i++)
    for (let j = 0; j <= i; j++)
      within[i * columns + j] =
        (1 - SHRINKAGE) * within[i * columns + j] + (i === j ? (SHRINKAGE * trace) / columns : 0);
  factorise(within, columns, 1e-9 * (trace / columns || 1));
  return within;
}

function whitened(matrix: Matrix, lower: Float64Array): Matrix {
  const { rows, columns, values } = matrix;
  return matrixOf(
    Array.from({ length: rows }, (_, row) =>
      solvedLower(lower, columns, values.subarray(row * columns, (row + 1) * columns)),
    ),
  );
}

function combined(vectors: readonly Float64Array[], weights: ArrayLike<number>): Float64Array {
  const sum = new Float64Array(vectors[0].length);
  for (const [k, vector] of vectors.entries()) for (let i = 0; i < sum.length; i++) sum[i] += weights[k] * vector[i];
  return sum;
}

function matrixOf(rows: readonly ArrayLike<number>[]): Matrix {
  const columns = rows[0].length;
  const values = new Float32Array(rows.length * columns);
  for (const [i, row] of rows.entries()) values.set(row, i * columns);
  return { rows: rows.length, columns, values };
}
