import { expect, test } from "vitest";
import {
  applyPlatt,
  brierScore,
  expectedCalibrationError,
  fitPlatt,
  reliabilityBins,
  sigmoid,
  softplus,
} from "../../../../src/core/statistics/calibration.js";
import { randomNormal, seededRandom } from "../../../../src/core/statistics/random.js";

function drawn(count: number, a: number, b: number) {
  const random = seededRandom(7);
  const scores = Array.from({ length: count }, () => 3 * randomNormal(random));
  return { scores, labels: scores.map((score) => random() < sigmoid(a * score + b)) };
}

test("sigmoid and softplus hold far from zero", () => {
  expect(sigmoid(-800)).toBe(0);
  expect(sigmoid(800)).toBe(1);
  expect(softplus(800)).toBe(800);
  expect(softplus(-40)).toBeCloseTo(Math.exp(-40), 30);
});

test("Platt scaling recovers the line that made the labels, at any scale of the scores", () => {
  const { scores, labels } = drawn(20_000, 0.7, -0.4);
  const fit = fitPlatt(scores, labels);
  expect(fit.a).toBeCloseTo(0.7, 1);
  expect(fit.b).toBeCloseTo(-0.4, 1);
  const stretched = fitPlatt(
    scores.map((score) => score * 1e4),
    labels,
  );
  expect(stretched.a * 1e4).toBeCloseTo(fit.a, 6);
});

test("Platt scaling stays finite on separable scores and on one class", () => {
  const separable = fitPlatt([-2, -1, 1, 2], [false, false, true, true]);
  expect(Number.isFinite(separable.a)).toBe(true);
  expect(applyPlatt(separable, 2)).toBeGreaterThan(0.7);
  expect(applyPlatt(fitPlatt([1, 2, 3], [true, true, true]), 2)).toBeGreaterThan(0.5);
});

test("weights count an item so many times", () => {
  const once = fitPlatt([0, 1, 1, 2, 2], [false, true, false, true, true], [1, 1, 1, 1, 3]);
  const repeated = fitPlatt([0, 1, 1, 2, 2, 2, 2], [false, true, false, true, true, true, true]);
  expect(once.a).toBeCloseTo(repeated.a, 9);
  expect(once.b).toBeCloseTo(repeated.b, 9);
});

test("calibration error is near zero for honest probabilities and large for boastful ones", () => {
  const { scores, labels } = drawn(20_000, 1, 0);
  expect(expectedCalibrationError(scores.map(sigmoid), labels)).toBeLessThan(0.02);
  expect(
    expectedCalibrationError(
      scores.map((score) => sigmoid(8 * score)),
      labels,
    ),
  ).toBeGreaterThan(0.08);
});

test("bins and Brier score by hand", () => {
  const bins = reliabilityBins([0.05, 0.15, 1], [false, true, true], 10);
  expect(bins[0]).toMatchObject({ count: 1, predicted: 0.05, observed: 0 });
  expect(bins[1]).toMatchObject({ count: 1, observed: 1 });
  expect(bins[9]).toMatchObject({ count: 1, predicted: 1, observed: 1 });
  expect(brierScore([0.5, 1], [false, true])).toBe(0.125);
});
