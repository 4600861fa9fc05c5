import { applyPlatt, fitPlatt, sigmoid } from "../../core/statistics/calibration.js";
import type { Fold } from "./folds.js";
import type { Calibration } from "../../probes/probeSet.js";

/**
 * Platt scaling on out-of-fold logits, every topic with the same weight, and how its two parameters spread over
 * topics: the sandwich covariance of clustered data (Huber 1967; Liang and Zeger 1986) times the number of topics,
 * which is the covariance for one topic instead of for their mean.
 */
export function calibrateOverTopics(
  logits: ArrayLike<number>,
  labels: ArrayLike<boolean>,
  topics: readonly string[],
): Calibration {
  const sizes = new Map<string, number>();
  for (const topic of topics) sizes.set(topic, (sizes.get(topic) ?? 0) + 1);
  const weights = topics.map((topic) => topics.length / (sizes.size * sizes.get(topic)!));
  const { a, b } = fitPlatt(logits, labels, weights);
  const gradients = new Map([...sizes.keys()].map((topic) => [topic, [0, 0]]));
  let [haa, hab, hbb] = [1e-9, 0, 1e-9];
  for (const [row, topic] of topics.entries()) {
    const z = logits[row];
    const p = sigmoid(a * z + b);
    const error = weights[row] * (p - (labels[row] ? 1 : 0));
    const curvature = weights[row] * p * (1 - p);
    const gradient = gradients.get(topic)!;
    gradient[0] += error * z;
    gradient[1] += error;
    haa += curvature * z * z;
    hab += curvature * z;
    hbb += curvature;
  }
  const determinant = haa * hbb - hab * hab;
  let [varianceA, covarianceAB, varianceB] = [0, 0, 0];
  for (const [ga, gb] of gradients.values()) {
    const [da, db] = [(hbb * ga - hab * gb) / determinant, (haa * gb - hab * ga) / determinant];
    varianceA += sizes.size * da * da;
    covarianceAB += sizes.size * da * db;
    varianceB += sizes.size * db * db;
  }
  return { a, b, varianceA, covarianceAB, varianceB };
}

/** Probabilities, each fold calibrated on the logits of the others. */
export function calibratedOutOfFold(
  logits: Float64Array,
  labels: readonly boolean[],
  folds: readonly Fold[],
): Float64Array {
  const calibrated = new Float64Array(labels.length);
  for (const { train, test } of folds) {
    const scale = fitPlatt(
      Array.from(train, (row) => logits[row]),
      Array.from(train, (row) => labels[row]),
    );
    for (const row of test) calibrated[row] = applyPlatt(scale, logits[row]);
  }
  return calibrated;
}
