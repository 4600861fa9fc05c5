import { seedFrom } from "../../../../core/statistics/random.js";
import type { AskedProblem } from "./askedProblem.js";

/** How one problem's solutions are written. */
export interface Sampling {
  /** Solutions that are written with these settings. */
  readonly n: number;
  /** 0 is greedy. */
  readonly temperature: number;
  readonly topP: number;
  readonly maxTokens: number;
  readonly seed: number;
}

export interface PlannedSampling {
  readonly asked: AskedProblem;
  readonly sampling: Sampling;
}

const WARM = { temperature: 0.7, topP: 0.95 } as const;
const GREEDY = { temperature: 0, topP: 1 } as const;

/** How often a problem is asked again for agreement. */
export const ASKED_AGAIN = 6;

/** Of five problems these many are solved greedily, the others at temperature. */
const GREEDY_OF_FIVE = 3;

/**
 * What is written for some problems: one solution each, greedily or at temperature, and for `again` of them, spread evenly over all,
 * a greedy one and {@link ASKED_AGAIN} more at temperature.
 */
export function samplingPlan(asked: readonly AskedProblem[], again: number): PlannedSampling[] {
  const every = again > 0 ? Math.max(1, Math.floor(asked.length / again)) : Number.POSITIVE_INFINITY;
  return asked.flatMap((one, i): PlannedSampling[] => {
    const base = { maxTokens: longest(one), seed: seedFrom(one.id) };
    const greedy = { asked: one, sampling: { n: 1, ...GREEDY, ...base } };
    if (i % every === 0 && i / every < again) {
      return [greedy, { asked: one, sampling: { n: ASKED_AGAIN, ...WARM, ...base } }];
    }
    return [i % 5 < GREEDY_OF_FIVE ? greedy : { asked: one, sampling: { n: 1, ...WARM, ...base } }];
  });
}

/** Under the product's own prompt, which asks for short steps, nearly all solutions are shorter. */
function longest({ messages }: AskedProblem): number {
  return messages[0]?.role === "system" ? 300 : 400;
}
