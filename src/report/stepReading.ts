import type { Reading, ReadingPosition, Step } from "../core/run/run.js";

/**
 * The truth reading that a step's score stands for: the one whose probability is the score, else the first.
 * A reading with a curve over the layers is preferred among equals.
 */
export function truthReading(step: Step): Reading | undefined {
  const truth = step.readings.filter((reading) => reading.head === "truth");
  const same = truth.filter((reading) => reading.probability === step.scores.truth);
  const candidates = same.length > 0 ? same : truth;
  return candidates.find((reading) => reading.byLayer !== undefined) ?? candidates[0];
}

/** The larger side of the reading's interval, so that "± this" always covers it. */
export function plusMinus(reading: Reading): number | undefined {
  if (reading.interval === undefined) return undefined;
  const [low, high] = reading.interval;
  return Math.max(reading.probability - low, high - reading.probability, 0);
}

/** Two decimals, which is already more than the calibration supports. */
export function decimals(value: number): string {
  return value.toFixed(2);
}

export const positionWords: Readonly<Record<ReadingPosition, string>> = {
  "last-content": "last content token",
  closing: "closing punctuation",
  "exact-answer": "exact answer",
  "prompt-end": "end of the prompt",
};

/** The readings' distance from the training activations, where that is too far to trust. */
export function outOfDomainBy(reading: Reading): number | undefined {
  return reading.outOfDomain !== undefined && reading.outOfDomain > 1 ? reading.outOfDomain : undefined;
}
