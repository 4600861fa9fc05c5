import { auroc } from "../../core/statistics/auroc.js";
import { aurocByTopic } from "../evaluation/aurocByTopic.js";
import type { Outcomes } from "./outcomeSamples.js";

/** AUROC over all samples together, and within kinds of problem. */
export interface BothAurocs {
  readonly all: number;
  readonly within: number;
}

/**
 * AUROC over all samples together, and over pairs of one kind of problem: the probability that of two samples of a kind, one
 * of each label, the right one scores higher. NaN where no kind has both.
 */
export function bothAurocs(
  scores: ArrayLike<number>,
  { labels, domains }: Pick<Outcomes, "labels" | "domains">,
): BothAurocs {
  let [sum, pairs] = [0, 0];
  for (const [domain, value] of aurocByTopic(scores, labels, domains)) {
    const mine = labels.filter((_, i) => domains[i] === domain);
    const positive = mine.filter(Boolean).length;
    const count = positive * (mine.length - positive);
    sum += value * count;
    pairs += count;
  }
  return { all: auroc(scores, labels), within: sum / pairs };
}
