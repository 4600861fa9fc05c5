import {
  brierScore,
  expectedCalibrationError,
  type ReliabilityBin,
  reliabilityBins,
} from "../../core/statistics/calibration.js";
import type { Fold } from "../fit/folds.js";
import { calibratedOutOfFold } from "../fit/topicCalibration.js";

/** How well probabilities agree with what is the case. */
export interface Reliability {
  /** Expected calibration error. */
  readonly error: number;
  readonly brier: number;
  readonly bins: readonly ReliabilityBin[];
}

/** Of the logits as probabilities, each fold calibrated on the others. */
export function reliabilityOf(logits: Float64Array, labels: readonly boolean[], folds: readonly Fold[]): Reliability {
  const calibrated = calibratedOutOfFold(logits, labels, folds);
  return {
    error: expectedCalibrationError(calibrated, labels),
    brier: brierScore(calibrated, labels),
    bins: reliabilityBins(calibrated, labels),
  };
}
