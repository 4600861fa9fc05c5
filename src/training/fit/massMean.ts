import { addRow, type Matrix } from "./matrix.js";
import type { LinearProbe } from "../../probes/linearProbe.js";

/**
 * The difference of the class means as a direction, its bias halfway between them (mass-mean probe, Marks and
 * Tegmark 2023, 2310.06824). On standardised columns this is diagonal linear discriminant analysis.
 */
export function fitMassMean(matrix: Matrix, labels: ArrayLike<boolean>, rows: ArrayLike<number>): LinearProbe {
  const means = [new Float64Array(matrix.columns), new Float64Array(matrix.columns)];
  const counts = [0, 0];
  for (let k = 0; k < rows.length; k++) counts[labels[rows[k]] ? 1 : 0]++;
  for (let k = 0; k < rows.length; k++) {
    const side = labels[rows[k]] ? 1 : 0;
    addRow(matrix, rows[k], 1 / counts[side], means[side]);
  }
  const direction = Float32Array.from(means[1], (value, i) => value - means[0][i]);
  let bias = 0;
  for (let i = 0; i < matrix.columns; i++) bias -= (direction[i] * (means[0][i] + means[1][i])) / 2;
  return { direction, bias };
}
