import type { Span } from "../core/run/span.js";

/**
 * What the likelihood of a step's tokens says, each turned so that more is more suspect. Natural logarithms:
 * `least` is minus the log-probability of its least likely token, `mean` minus the mean over its tokens, `answer` minus that of
 * the least likely token of its last number or name. `text` is the mean log-probability of the text so far: in a text that is likely
 * to the model as a whole, as one that a model wrote is, less makes a step suspect than in one of a person's.
 */
export const stepFeatures = ["least", "mean", "answer", "text"] as const;
export type StepFeature = (typeof stepFeatures)[number];
export type StepFeatures = Readonly<Record<StepFeature, number>>;

/** No token is taken to be less likely than this, so that a single odd one does not outweigh everything. */
const FLOOR = -15;

/** A text of which little is read is taken to be like others: as if so many tokens of so much had gone before it. */
const BEFORE = { tokens: 20, logProb: -0.4 } as const;

/**
 * @param logProbs of the text's tokens, from its first one at least to the step's end
 * @param step the span of the step's tokens; `answer` is that of those that hold its last number or name. Both count from the text's first.
 */
export function featuresOf(
  logProbs: ArrayLike<number>,
  { step, answer }: { readonly step: Span; readonly answer: Span },
): StepFeatures {
  const logProb = (i: number) => (logProbs[i] > FLOOR ? logProbs[i] : FLOOR);
  const least = ({ start, end }: Span) => {
    let lowest = 0;
    for (let i = start; i < end; i++) lowest = Math.min(lowest, logProb(i));
    return -lowest;
  };
  const sum = (start: number, end: number) => {
    let total = 0;
    for (let i = start; i < end; i++) total += logProb(i);
    return total;
  };
  return {
    least: least(step),
    mean: -sum(step.start, step.end) / Math.max(1, step.end - step.start),
    answer: least(answer),
    text: (sum(0, step.end) + BEFORE.tokens * BEFORE.logProb) / (step.end + BEFORE.tokens),
  };
}
