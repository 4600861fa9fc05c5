import type { ProbeHead } from "../../../probes/probeSet.js";
import type { OwnSolution, SolvedProblem } from "../../corpora/solutions/solvedProblems.js";
import { falsePositiveRates, thresholdFor } from "../../fit/thresholds.js";
import { calibrateOverTopics } from "../../fit/topicCalibration.js";
import { outcomesOf } from "../../outcome/outcomeSamples.js";

/** What the head is to tell. */
export const isWrong = ({ right }: OwnSolution): boolean => !right;

/** [solutions]: of the logits of each solution's steps the mean, the first and the last. */
export interface OverSolutions {
  readonly mean: Float64Array;
  readonly first: Float64Array;
  readonly last: Float64Array;
}

/** @param logits of all steps, solution after solution */
export function overSolutions(solved: readonly SolvedProblem[], logits: Float64Array): OverSolutions {
  let at = 0;
  const mine = solved.map(({ solution }) => {
    at += solution.steps.length;
    return logits.subarray(at - solution.steps.length, at);
  });
  return {
    mean: Float64Array.from(mine, (steps) => steps.reduce((sum, value) => sum + value, 0) / steps.length),
    first: Float64Array.from(mine, (steps) => steps.at(0) ?? Number.NaN),
    last: Float64Array.from(mine, (steps) => steps.at(-1) ?? Number.NaN),
  };
}

/** How the mean over a solution's steps becomes a probability, and the means that few right solutions reach. */
export function calibratedOverSolutions(
  solved: readonly SolvedProblem[],
  logits: Float64Array,
): Pick<ProbeHead, "calibration" | "thresholds"> {
  const { labels, domains } = outcomesOf(solved, isWrong);
  const { mean } = overSolutions(solved, logits);
  return {
    calibration: calibrateOverTopics(mean, labels, domains),
    thresholds: falsePositiveRates.map((falsePositiveRate) => ({
      falsePositiveRate,
      logit: thresholdFor(falsePositiveRate, mean, labels),
    })),
  };
}
