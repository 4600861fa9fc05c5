import { auroc } from "../../core/statistics/auroc.js";
import { bootstrapInterval, groupIndices, type Interval } from "../../core/statistics/bootstrap.js";
import { randomNormal, seededRandom } from "../../core/statistics/random.js";
import { bagOfWordsScores } from "../evaluation/bagOfWords.js";
import { rowDot } from "../fit/matrix.js";
import { pairsWithin, rankedRight } from "./pairs.js";
import type { TraitFit } from "./traitFit.js";
import type { ScaledReplies } from "./traitSamples.js";

/** Below it, a trait is not read. */
export const LEAST_AUROC = 0.75;

const RANDOM_DIRECTIONS = 50;

/** How well a direction tells the two sides of its trait, on questions and wordings left out, and what else tells them. */
export interface TraitFigures {
  readonly name: string;
  readonly high: number;
  readonly low: number;
  readonly auroc: number;
  /** 95 %, bootstrap over questions. */
  readonly interval: Interval;
  /** Share of the pairs of one question that are ranked right. */
  readonly within: number;
  /** The same two where the fit knew the wordings from other questions, as a bag of words does. */
  readonly knownWordings: { readonly auroc: number; readonly within: number };
  /** AUROC on the replies' openings alone. */
  readonly opening: number;
  /** The difference of means at its best layer, and which layer that is (0-based). */
  readonly meanDifference: { readonly layer: number; readonly auroc: number };
  /** A bag of words over the reply, on questions left out. */
  readonly words: { readonly auroc: number; readonly within: number };
  /** The pairs of one question that the bag of words ranks wrongly: how many, and the share that the direction ranks right. */
  readonly misleading: { readonly pairs: number; readonly within: number };
  /** The number of tokens of the reply; below 0.5 the high side is shorter. */
  readonly length: number;
  /** Directions at random over the same layers: the mean distance of their AUROC from 0.5, and the largest, each added to 0.5. */
  readonly random: { readonly mean: number; readonly most: number };
}

export function traitFigures(
  name: string,
  scaled: ScaledReplies,
  fit: TraitFit,
  { layers, seed }: { readonly layers: readonly number[]; readonly seed: number },
): TraitFigures {
  const { contrast, logits, openings, knownWordings, meanDifference } = fit;
  const { labels, questions, rows } = contrast;
  const replies = Array.from(rows, (row) => scaled.replies[row]);
  const pairs = pairsWithin(questions, labels);
  const words = bagOfWordsScores(
    replies.map(({ text }, i) => ({ text, label: labels[i], topic: questions[i] })),
    8,
    seed,
  );
  const misleading = pairs.filter(({ high, low }) => words[high] <= words[low]);
  const best = meanDifference.reduce((a, value, i) => (value > meanDifference[a] ? i : a), 0);
  const high = labels.filter(Boolean).length;
  return {
    name,
    high,
    low: labels.length - high,
    auroc: auroc(logits, labels),
    interval: bootstrapInterval(
      groupIndices(questions),
      (drawn) =>
        auroc(
          drawn.map((i) => logits[i]),
          drawn.map((i) => labels[i]),
        ),
      { seed, draws: 500 },
    ),
    within: rankedRight(logits, pairs),
    knownWordings: { auroc: auroc(knownWordings, labels), within: rankedRight(knownWordings, pairs) },
    opening: auroc(openings, labels),
    meanDifference: { layer: layers[best], auroc: meanDifference[best] },
    words: { auroc: auroc(words, labels), within: rankedRight(words, pairs) },
    misleading: { pairs: misleading.length, within: misleading.length === 0 ? 0 : rankedRight(logits, misleading) },
    length: auroc(
      replies.map(({ tokens }) => tokens),
      labels,
    ),
    random: randomFigures(scaled, fit, seed),
  };
}

function randomFigures(scaled: ScaledReplies, { contrast }: TraitFit, seed: number): TraitFigures["random"] {
  const random = seededRandom(seed);
  const away = Array.from({ length: RANDOM_DIRECTIONS }, () => {
    const direction = Float64Array.from({ length: scaled.matrix.columns }, () => randomNormal(random));
    const scores = Array.from(contrast.rows, (row) => rowDot(scaled.matrix, row, direction));
    return Math.abs(auroc(scores, contrast.labels) - 0.5);
  });
  return {
    mean: 0.5 + away.reduce((sum, value) => sum + value, 0) / away.length,
    most: 0.5 + Math.max(...away),
  };
}

/** AUROC of a direction on the two sides of another contrast. */
export function readingOf(
  scaled: ScaledReplies,
  { weights }: Pick<TraitFit, "weights">,
  { rows, labels }: Pick<TraitFit["contrast"], "rows" | "labels">,
): number {
  return auroc(
    Array.from(rows, (row) => rowDot(scaled.matrix, row, weights)),
    labels,
  );
}
