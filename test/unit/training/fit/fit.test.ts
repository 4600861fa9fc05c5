import { describe, expect, test } from "vitest";
import { auroc } from "../../../../src/core/statistics/auroc.js";
import { randomNormal, seededRandom } from "../../../../src/core/statistics/random.js";
import { crossFit } from "../../../../src/training/fit/crossFit.js";
import { groupFolds, withoutSharedGroups } from "../../../../src/training/fit/folds.js";
import { searchL2 } from "../../../../src/training/fit/l2Search.js";
import { minimise } from "../../../../src/training/fit/lbfgs.js";
import { fitLogistic } from "../../../../src/training/fit/logistic.js";
import { fitMassMean } from "../../../../src/training/fit/massMean.js";
import { type Matrix, probeScores } from "../../../../src/training/fit/matrix.js";
import { principalComponents } from "../../../../src/training/fit/principal.js";
import { bestLayers } from "../../../../src/training/fit/layerFits.js";
import { fitStack, stackedOutOfFold, stackScores } from "../../../../src/training/fit/stack.js";
import { columnMoments, standardised } from "../../../../src/training/fit/standardise.js";
import { plantedRows } from "../../probes/planted.js";

const cosine = (a: ArrayLike<number>, b: ArrayLike<number>) => {
  let [ab, aa, bb] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    ab += a[i] * b[i];
    aa += a[i] * a[i];
    bb += b[i] * b[i];
  }
  return ab / Math.sqrt(aa * bb);
};
const every = (matrix: Matrix) => Int32Array.from({ length: matrix.rows }, (_, row) => row);

test("L-BFGS finds the minimum of a badly scaled quadratic", () => {
  const target = Float64Array.from({ length: 30 }, (_, i) => i - 10);
  const x = minimise(
    (at, gradient) => {
      let value = 0;
      for (let i = 0; i < at.length; i++) {
        const weight = 1 + i * i;
        value += (weight / 2) * (at[i] - target[i]) ** 2;
        gradient[i] = weight * (at[i] - target[i]);
      }
      return value;
    },
    new Float64Array(30),
    { tolerance: 1e-8, maxIterations: 300 },
  );
  for (const [i, value] of x.entries()) expect(value).toBeCloseTo(target[i], 5);
});

test("logistic regression stops where its own gradient vanishes", () => {
  const { matrix, labels } = plantedRows({ rows: 300, columns: 8 });
  const scaled = standardised(matrix, columnMoments(matrix, every(matrix)));
  const l2 = 0.1;
  const w = fitLogistic(scaled, labels, { l2, tolerance: 1e-7 });
  for (let i = 0; i <= 8; i++) {
    let gradient = i < 8 ? l2 * w[i] : 0;
    for (let row = 0; row < 300; row++) {
      let z = w[8];
      for (let j = 0; j < 8; j++) z += w[j] * scaled.values[row * 8 + j];
      gradient += ((1 / (1 + Math.exp(-z)) - (labels[row] ? 1 : 0)) * (i < 8 ? scaled.values[row * 8 + i] : 1)) / 300;
    }
    expect(gradient).toBeCloseTo(0, 6);
  }
});

describe("a planted direction", () => {
  const { matrix, labels, topicOf, planted, scale } = plantedRows({ rows: 1200, columns: 64, topics: 12, strength: 4 });
  const folds = groupFolds(topicOf, 6, 1);

  test("is found on raw columns of any scale and holds on topics left out", () => {
    const { outOfFold, probe } = crossFit(matrix, labels, folds, { l2: 0.03 });
    expect(auroc(outOfFold, labels)).toBeGreaterThan(0.95);
    expect(
      cosine(
        probe.direction.map((value, i) => value * scale[i]),
        planted,
      ),
    ).toBeGreaterThan(0.9);
    expect(auroc(probeScores(matrix, probe), labels)).toBeGreaterThan(0.95);
  });

  test("rows left out are scored but never trained on", () => {
    const spoiled = labels.map((label, row) => (row < 300 ? !label : label));
    const { outOfFold } = crossFit(matrix, spoiled, folds, { l2: 0.03, exclude: (row) => row < 300, foldsOnly: true });
    expect(auroc(outOfFold.subarray(0, 300), spoiled.slice(0, 300))).toBeLessThan(0.05);
  });

  test("several rows a sample are trained on as their mean and scored one by one", () => {
    const noise = seededRandom(4);
    const values = new Float32Array(2 * matrix.values.length);
    for (let i = 0; i < matrix.values.length; i++) {
      const row = Math.floor(i / 64);
      const offset = scale[i % 64] * randomNormal(noise);
      values[2 * row * 64 + (i % 64)] = matrix.values[i] + offset;
      values[(2 * row + 1) * 64 + (i % 64)] = matrix.values[i] - offset;
    }
    const pairs = crossFit({ rows: 2400, columns: 64, values }, labels, folds, { l2: 0.03 });
    const single = crossFit(matrix, labels, folds, { l2: 0.03 });
    expect(cosine(pairs.probe.direction, single.probe.direction)).toBeCloseTo(1, 3);
    for (const i of [0, 7, 400]) {
      expect((pairs.outOfFold[2 * i] + pairs.outOfFold[2 * i + 1]) / 2).toBeCloseTo(single.outOfFold[i], 2);
    }
  });

  test("shuffled labels leave nothing", () => {
    const random = seededRandom(9);
    const shuffledLabels = labels.map(() => random() < 0.5);
    const { outOfFold } = crossFit(matrix, shuffledLabels, folds, { l2: 0.03, foldsOnly: true });
    expect(Math.abs(auroc(outOfFold, shuffledLabels) - 0.5)).toBeLessThan(0.1);
  });

  test("is found by the mass means once topics are centred", () => {
    const group = topicOf.map((topic) => Number(topic.split(" ")[1]));
    const scaled = standardised(matrix, columnMoments(matrix, every(matrix)), group);
    expect(auroc(probeScores(scaled, fitMassMean(scaled, labels, every(scaled))), labels)).toBeGreaterThan(0.95);
  });
});

test("folds hold out whole groups, each once", () => {
  const groups = Array.from({ length: 100 }, (_, i) => `g${i % 13}`);
  const folds = groupFolds(groups, 5, 3);
  expect([...folds.flatMap(({ test: held }) => [...held])].sort((a, b) => a - b)).toEqual(groups.map((_, i) => i));
  for (const { train, test: held } of folds) {
    const inside = new Set([...held].map((row) => groups[row]));
    expect([...train].some((row) => inside.has(groups[row]))).toBe(false);
    expect(train.length + held.length).toBe(100);
  }
});

test("a problem with texts of two kinds is in no fit that either kind is read by", () => {
  const kinds = ["given", "given", "given", "own", "own", "other"];
  const problems = ["a", "b", "c", "a", "b", "d"];
  const folds = withoutSharedGroups(groupFolds(kinds, 3, 1), problems);
  const own = folds.find(({ test: held }) => held.includes(3))!;
  expect([...own.test]).toEqual([3, 4]);
  expect([...own.train]).toEqual([2, 5]);
});

test("stacking weighs the better score more and never gives a negative weight", () => {
  const random = seededRandom(2);
  const labels = Array.from({ length: 2000 }, () => random() < 0.5);
  const noisy = (noise: number) =>
    Float64Array.from(labels, (label) => (label ? 1 : -1) + noise * randomNormal(random));
  const scores = [noisy(1), noisy(3), Float64Array.from(labels, () => randomNormal(random))];
  scores[2] = scores[2].map((value, i) => value - 0.2 * (labels[i] ? 1 : -1));
  const stack = fitStack(scores, labels);
  expect(stack.weights[0]).toBeGreaterThan(stack.weights[1]);
  expect(Math.min(...stack.weights)).toBeGreaterThanOrEqual(0);
  expect(stack.weights[2]).toBe(0);
  expect(auroc(stackScores(scores, stack), labels)).toBeGreaterThan(auroc(scores[0], labels));
});

test("a stacked score is weighed without the rows that it scores", () => {
  const labels = [true, false, true, false, true, false, false, true];
  const follows = (sign: number) => (label: boolean, i: number) => (i < 4 ? sign : 1) * (label ? 1 : -1);
  const [told, turned] = [1, -1].map((sign) => Float64Array.from(labels, follows(sign)));
  const folds = groupFolds(
    labels.map((_, i) => (i < 4 ? "a" : "b")),
    2,
    1,
  );
  const scored = (column: Float64Array, rows: number[]) => {
    const scores = stackedOutOfFold([column], labels, folds);
    return auroc(
      rows.map((i) => scores[i]),
      rows.map((i) => labels[i]),
    );
  };
  expect(scored(told, [0, 1, 2, 3])).toBe(1);
  // In the other half it points the other way, and so it does here.
  expect(scored(turned, [0, 1, 2, 3])).toBe(0);
});

test("the layers that are best alone are taken, by depth, and the first of equal strengths of regularisation", async () => {
  const fits = [0.6, 0.9, 0.7, 0.8].map((auroc, layer) => ({ layer, auroc }));
  expect(bestLayers(fits, 2).map(({ layer }) => layer)).toEqual([1, 3]);
  expect(bestLayers(fits, 9)).toEqual(fits);
  const aurocs = [0.6, 0.8, 0.8, 0.7];
  const { l2, tried } = await searchL2([0.1, 0.3, 1, 3], async (_, i) => aurocs[i]);
  expect(l2).toBe(0.3);
  expect(tried.map(({ auroc }) => auroc)).toEqual(aurocs);
});

test("principal components are orthonormal, ordered and have the planted variances", () => {
  const random = seededRandom(8);
  const deviations = [10, 5, 2, 1, 1, 1, 1, 1];
  const values = Float32Array.from({ length: 4000 * 8 }, (_, i) => deviations[i % 8] * randomNormal(random));
  const { vectors, variances } = principalComponents({ rows: 4000, columns: 8, values }, 2);
  expect(Math.abs(vectors[0][0])).toBeCloseTo(1, 2);
  expect(Math.abs(vectors[1][1])).toBeCloseTo(1, 2);
  expect(cosine(vectors[0], vectors[1])).toBeCloseTo(0, 6);
  expect(Math.sqrt(variances[0])).toBeCloseTo(10, 0);
  expect(Math.sqrt(variances[1])).toBeCloseTo(5, 0);
});
