import { auroc } from "../../core/statistics/auroc.js";
import { bootstrapInterval, groupIndices, type Interval } from "../../core/statistics/bootstrap.js";
import { expectedCalibrationError } from "../../core/statistics/calibration.js";
import { falsePositiveRates, thresholdFor } from "../fit/thresholds.js";
import { calibratedOutOfFold } from "../fit/topicCalibration.js";
import type { OwnFolds, SampleFacts } from "./ownSamples.js";

/** How well a score tells wrong samples from right ones. */
export interface OwnFigure {
  readonly name: string;
  readonly right: number;
  readonly wrong: number;
  /** Null where one of both is missing. */
  readonly auroc: number | null;
  /** 95 %, bootstrap over problems. */
  readonly interval: Interval | null;
  /** Share of the wrong samples above all but so many of the right ones, for each of `falsePositiveRates`. */
  readonly found: readonly number[];
}

export interface Scored {
  readonly name: string;
  readonly scores: Float64Array;
}

/** @param rows the samples that count */
export function ownFigure(
  { name, scores }: Scored,
  wrong: readonly boolean[],
  facts: readonly SampleFacts[],
  rows: Int32Array,
  seed: number,
): OwnFigure {
  const mine = Array.from(rows, (i) => ({ score: scores[i], wrong: wrong[i], problem: facts[i].problem }));
  const positives = mine.filter((one) => one.wrong).length;
  const counts = { name, right: mine.length - positives, wrong: positives };
  if (positives === 0 || positives === mine.length)
    return { ...counts, auroc: null, interval: null, found: falsePositiveRates.map(() => 0) };
  const over = (drawn: ArrayLike<number>) =>
    auroc(
      Array.from(drawn, (i) => mine[i].score),
      Array.from(drawn, (i) => mine[i].wrong),
    );
  return {
    ...counts,
    auroc: over([...mine.keys()]),
    interval: bootstrapInterval(groupIndices(mine.map(({ problem }) => problem)), over, { seed, draws: 300 }),
    found: falsePositiveRates.map((rate) => {
      const threshold = thresholdFor(
        rate,
        mine.map((one) => one.score),
        mine.map((one) => one.wrong),
      );
      return mine.filter((one) => one.wrong && one.score > threshold).length / positives;
    }),
  };
}

/** Rows that share a value. */
export function byGroup(rows: Int32Array, groupOf: (row: number) => string): Map<string, Int32Array> {
  const groups = new Map<string, number[]>();
  for (const row of rows) {
    const name = groupOf(row);
    const known = groups.get(name);
    if (known) known.push(row);
    else groups.set(name, [row]);
  }
  return new Map([...groups].map(([name, mine]) => [name, Int32Array.from(mine)]));
}

/** Expected calibration error of scores over the samples, each fold calibrated on what it was fitted on. */
export function calibrationError(scores: Float64Array, wrong: readonly boolean[], { all }: OwnFolds): number {
  return expectedCalibrationError(calibratedOutOfFold(scores, wrong, all), wrong);
}
