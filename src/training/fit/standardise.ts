import { addRow, type Matrix } from "./matrix.js";
import type { LinearProbe } from "../../probes/linearProbe.js";

/** Per column: x becomes (x - mean) / scale. */
export interface Standardisation {
  readonly mean: Float64Array;
  readonly scale: Float64Array;
}

/** Mean and deviation over the given rows. A column that does not vary keeps scale 1. */
export function columnMoments(matrix: Matrix, rows: ArrayLike<number>): Standardisation {
  const mean = new Float64Array(matrix.columns);
  const square = new Float64Array(matrix.columns);
  for (let k = 0; k < rows.length; k++) addRow(matrix, rows[k], 1 / rows.length, mean);
  for (let k = 0; k < rows.length; k++) {
    const base = rows[k] * matrix.columns;
    for (let i = 0; i < matrix.columns; i++) square[i] += (matrix.values[base + i] - mean[i]) ** 2;
  }
  return { mean, scale: square.map((sum) => Math.sqrt(sum / rows.length) || 1) };
}

/** Standardised copy. `groupOf` centres each row on its own group's mean instead of the whole mean. */
export function standardised(matrix: Matrix, moments: Standardisation, groupOf?: ArrayLike<number>): Matrix {
  const { rows, columns } = matrix;
  const values = new Float32Array(rows * columns);
  const means = groupOf ? groupMeans(matrix, groupOf) : null;
  for (let row = 0; row < rows; row++) {
    const mean = means?.get(groupOf![row]) ?? moments.mean;
    for (let i = 0; i < columns; i++) {
      values[row * columns + i] = (matrix.values[row * columns + i] - mean[i]) / moments.scale[i];
    }
  }
  return { rows, columns, values };
}

function groupMeans(matrix: Matrix, groupOf: ArrayLike<number>): Map<number, Float64Array> {
  const counts = new Map<number, number>();
  for (let row = 0; row < matrix.rows; row++) counts.set(groupOf[row], (counts.get(groupOf[row]) ?? 0) + 1);
  const means = new Map<number, Float64Array>();
  for (const [group, count] of counts) {
    const mean = new Float64Array(matrix.columns);
    for (let row = 0; row < matrix.rows; row++) if (groupOf[row] === group) addRow(matrix, row, 1 / count, mean);
    means.set(group, mean);
  }
  return means;
}

/** Folds the standardisation into the probe, so that it reads raw residuals. */
export function onRawResiduals(
  weights: ArrayLike<number>,
  bias: number,
  { mean, scale }: Standardisation,
): LinearProbe {
  const direction = new Float32Array(weights.length);
  let shift = 0;
  for (let i = 0; i < weights.length; i++) {
    direction[i] = weights[i] / scale[i];
    shift += direction[i] * mean[i];
  }
  return { direction, bias: bias - shift };
}
