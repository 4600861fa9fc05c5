import type { LinearProbe } from "../../probes/linearProbe.js";

/** Row-major samples [rows, columns]. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float32Array;
}

/** Dot product of one row with a vector. */
export function rowDot(matrix: Matrix, row: number, vector: ArrayLike<number>): number {
  const { columns, values } = matrix;
  const base = row * columns;
  // Four running sums keep the processor's pipeline full; a single one is half as fast.
  let [s0, s1, s2, s3] = [0, 0, 0, 0];
  let i = 0;
  for (; i + 3 < columns; i += 4) {
    s0 += values[base + i] * vector[i];
    s1 += values[base + i + 1] * vector[i + 1];
    s2 += values[base + i + 2] * vector[i + 2];
    s3 += values[base + i + 3] * vector[i + 3];
  }
  for (; i < columns; i++) s0 += values[base + i] * vector[i];
  return s0 + s1 + (s2 + s3);
}

/** vector += scale · row */
export function addRow(matrix: Matrix, row: number, scale: number, vector: Float64Array): void {
  const { columns, values } = matrix;
  const base = row * columns;
  for (let i = 0; i < columns; i++) vector[i] += scale * values[base + i];
}

/** Scores [rows] of a probe. */
export function probeScores(matrix: Matrix, probe: LinearProbe): Float64Array {
  return Float64Array.from({ length: matrix.rows }, (_, row) => rowDot(matrix, row, probe.direction) + probe.bias);
}

/** [rows / views, columns]: the mean of every `views` rows that follow each other. */
export function meanViews(matrix: Matrix, views: number): Matrix {
  if (views === 1) return matrix;
  if (!Number.isInteger(matrix.rows / views)) throw new RangeError(`${matrix.rows} rows are not ${views} a sample.`);
  const { columns } = matrix;
  const values = new Float32Array((matrix.rows / views) * columns);
  for (let row = 0; row < matrix.rows; row++) {
    const base = Math.floor(row / views) * columns;
    for (let i = 0; i < columns; i++) values[base + i] += matrix.values[row * columns + i] / views;
  }
  return { rows: matrix.rows / views, columns, values };
}
