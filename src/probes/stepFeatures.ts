/**
 * What the likelihood of a step's tokens says, each turned so that more is more suspect. Natural logarithms:
 * `least` is minus the log-probability of its least likely token, `mean` minus the mean over its tokens, `answer` minus that of
 * the least likely token of its last number or name.
 */
export const stepFeatures = ["least", "mean", "answer"] as const;
export type StepFeature = (typeof stepFeatures)[number];
export type StepFeatures = Readonly<Record<StepFeature, number>>;

/** No token is taken to be less likely than this, so that a single odd one does not outweigh everything. */
const FLOOR = -15;

/** @param logProbs of the step's tokens; `answer` is the span of those that hold its last number or name. */
export function featuresOf(
  logProbs: ArrayLike<number>,
  answer: { readonly start: number; readonly end: number },
): StepFeatures {
  const values = Array.from(logProbs, (value) => (value > FLOOR ? value : FLOOR));
  const least = (from: readonly number[]) => -from.reduce((low, value) => Math.min(low, value), 0);
  return {
    least: least(values),
    mean: -values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length),
    answer: least(values.slice(answer.start, answer.end)),
  };
}
