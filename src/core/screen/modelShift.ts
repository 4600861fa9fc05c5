import type { FirstTokens } from "./firstTokens.js";
import { momentsOf } from "../statistics/moments.js";

/** How a fine-tune reads beside its base along one trait, over the same questions. */
export interface TraitShift {
  readonly trait: string;
  /** Mean difference of the answers, in deviations of the base's own answers to these questions. */
  readonly shift: number;
  /** 95 %, over questions. */
  readonly low: number;
  readonly high: number;
  /** Share of directions at random that shift as far either way. */
  readonly p: number;
  /** The same difference where both read the base's answers: what has changed other than its words. */
  readonly onSameWords: number;
}

/** Two models, held against each other. */
export interface ScreenedModel {
  readonly base: string;
  readonly tuned: string;
  /** That both answer. */
  readonly questions: number;
  /** Left out, since one of the two ends its turn at once. */
  readonly unanswered: number;
  /** Of each answer, at most. */
  readonly tokens: number;
  /** Directions at random, and how far 95 of 100 of them shift at most. */
  readonly random: { readonly directions: number; readonly most: number };
  /** Answers that are the same in both, word for word. */
  readonly sameAnswers: number;
  /** Those farthest along first. */
  readonly traits: readonly TraitShift[];
  readonly firstTokens: FirstTokens;
  /** Answers of both to the questions at which they read most differently. */
  readonly examples: readonly { readonly question: string; readonly base: string; readonly tuned: string }[];
}

/** Of one model, [questions][directions]: the traits, and behind them directions at random. */
export type Readings = readonly (readonly number[])[];

/**
 * The shift of each trait, those farthest along first, and that of the random directions behind them. A fine-tune shifts whatever is read, so
 * a trait's shift says something only beside theirs.
 * @param base what the base reads in its own answers; `tuned` what the other reads in its own; `same` what it reads in the base's
 */
export function shiftsOf(
  traits: readonly string[],
  { base, tuned, same }: { readonly base: Readings; readonly tuned: Readings; readonly same: Readings },
): Pick<ScreenedModel, "traits" | "random"> {
  const columns = base[0].map((_, k) => {
    const unit = momentsOf(base.map((own) => own[k])).deviation || 1;
    const differences = base.map((own, q) => (tuned[q][k] - own[k]) / unit);
    const { mean, deviation } = momentsOf(differences);
    const half = (1.96 * deviation) / Math.sqrt(base.length);
    const onSameWords = momentsOf(base.map((own, q) => (same[q][k] - own[k]) / unit)).mean;
    return { shift: mean, low: mean - half, high: mean + half, onSameWords };
  });
  const random = columns
    .slice(traits.length)
    .map(({ shift }) => Math.abs(shift))
    .sort((a, b) => a - b);
  const shifts = traits.map((trait, k): TraitShift => {
    const asFar = random.filter((other) => other >= Math.abs(columns[k].shift)).length;
    return { trait, ...columns[k], p: (1 + asFar) / (1 + random.length) };
  });
  return {
    traits: shifts.sort((a, b) => b.shift - a.shift),
    random: { directions: random.length, most: random[Math.ceil(0.95 * random.length) - 1] ?? 0 },
  };
}
