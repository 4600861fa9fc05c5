import { expect, test } from "vitest";
import { randomNormal, seededRandom } from "../../../../src/core/statistics/random.js";
import { spanCoordinates } from "../../../../src/training/fit/gram.js";
import { fitLogistic } from "../../../../src/training/fit/logistic.js";
import { type Matrix, rowDot } from "../../../../src/training/fit/matrix.js";

const random = seededRandom(3);
const [rows, columns] = [12, 40];
const matrix: Matrix = {
  rows,
  columns,
  values: Float32Array.from({ length: rows * columns }, () => randomNormal(random)),
};
const labels = Array.from({ length: rows }, (_, row) => row % 3 === 0);

test("samples have the same inner products in the coordinates of their span", () => {
  const { coordinates } = spanCoordinates(matrix);
  const row = (of: Matrix, i: number) => of.values.subarray(i * of.columns, (i + 1) * of.columns);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < rows; j++)
      expect(rowDot(coordinates, i, row(coordinates, j))).toBeCloseTo(rowDot(matrix, i, row(matrix, j)), 3);
  }
});

test("a fit there is the fit on the columns", () => {
  const { coordinates, onColumns } = spanCoordinates(matrix);
  const options = { l2: 0.3, tolerance: 1e-8, maxIterations: 500 };
  const there = fitLogistic(coordinates, labels, options);
  const here = fitLogistic(matrix, labels, options);
  const weights = onColumns(there.subarray(0, rows));
  for (let i = 0; i < columns; i++) expect(weights[i]).toBeCloseTo(here[i], 3);
  expect(there[rows]).toBeCloseTo(here[columns], 3);
});
