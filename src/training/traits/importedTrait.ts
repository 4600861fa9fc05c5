import { auroc } from "../../core/statistics/auroc.js";
import type { TraitDirection } from "../../probes/traitPack.js";
import { bagOfWordsScores } from "../evaluation/bagOfWords.js";
import { calibratedTraits, neutralReadings, traitValue } from "./neutralReadings.js";
import { pairsWithin, rankedRight } from "./pairs.js";
import type { ReadReply } from "./readReply.js";
import { LEAST_AUROC } from "./traitEvaluation.js";
import { traitContrast } from "./traitSamples.js";

/**
 * A direction that was made elsewhere as a trait: measured on the replies that were told to have the trait `like` or to be the contrary, none of which it
 * was fitted on here, and counted from neutral replies. It is switched off where it does not tell the two sides, and where it tells them the wrong way round.
 * Throws RangeError when a side has no reply.
 */
export function importedTrait(
  { name, stack }: Pick<TraitDirection, "name" | "stack">,
  replies: readonly ReadReply[],
  { like, seed }: { readonly like: string; readonly seed: number },
): TraitDirection {
  const { rows, labels, questions } = traitContrast(replies, like);
  if (!labels.includes(true) || !labels.includes(false))
    throw new RangeError(`There are no replies to tell ${name} by.`);
  const own = Array.from(rows, (row) => replies[row]);
  const direction = { name, stack, bias: 0 };
  const values = own.map(({ means }) => traitValue(direction, means));
  const told = auroc(values, labels);
  const words = bagOfWordsScores(
    own.map(({ text }, i) => ({ text, label: labels[i], topic: questions[i] })),
    8,
    seed,
  );
  const trait = { ...direction, on: told >= LEAST_AUROC };
  const [calibrated] = calibratedTraits([trait], neutralReadings([trait], replies), (_, { mean, deviation }) => {
    const side = (high: boolean) => {
      const some = values.filter((_, i) => labels[i] === high);
      return (some.reduce((sum, value) => sum + value, 0) / some.length - mean) / deviation;
    };
    return {
      auroc: told,
      within: rankedRight(values, pairsWithin(questions, labels)),
      words: auroc(words, labels),
      high: side(true),
      low: side(false),
    };
  });
  return calibrated;
}
