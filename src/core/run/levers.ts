import type { Lever } from "./lever.js";

/** Whether two are of the same sentence, or of the same step. */
export function isSameSubject(one: Pick<Lever, "sentence" | "step">, other: Pick<Lever, "sentence" | "step">): boolean {
  return one.step === other.step && one.sentence === other.sentence;
}

/** The one that moves the answer most; undefined where there is none. */
export function strongestLever(levers: readonly Lever[]): Lever | undefined {
  const moves = ({ logOddsWith, logOddsWithout }: Lever) => Math.abs(logOddsWith - logOddsWithout);
  return levers.reduce<Lever | undefined>(
    (most, lever) => (most && moves(most) >= moves(lever) ? most : lever),
    undefined,
  );
}

/** Of the change: what is less than the one has not begun, what is more than the other is over. */
const BEGUN = 0.2;
const DONE = 0.8;

/** Layer by layer the share of the change that the stream carries there: the mean of adding and taking out. */
export function carriedByLayer({ added, takenOut }: Pick<Lever, "added" | "takenOut">): number[] {
  return added.map((share, layer) => (share + takenOut[layer]) / 2);
}

/**
 * From the first layer behind all that carry less than a fifth to the first behind all that carry less than four fifths. Null where the
 * last layer does not carry that much, or the share jumps before the first.
 */
export function holdOf(carried: readonly number[]): Lever["hold"] {
  const from = carried.findLastIndex((share) => share < BEGUN) + 1;
  const to = carried.findLastIndex((share) => share < DONE) + 1;
  return to >= carried.length || to === 0 ? null : { from: Math.min(from, to), to };
}

/**
 * The first layer, 0-based, from which on taking out what the sentence does leaves the answer no likelier than not: the last layer leaves
 * what there is without the sentence. Null where the answer is no likelier than not with it, or still likelier without it.
 */
export function outweighedFrom({
  logOddsWith,
  logOddsWithout,
  takenOut,
}: Pick<Lever, "logOddsWith" | "logOddsWithout" | "takenOut">): number | null {
  if (logOddsWith <= 0 || logOddsWithout > 0) return null;
  const left = takenOut.map((share) => logOddsWith - share * (logOddsWith - logOddsWithout));
  const layer = left.findLastIndex((logOdds) => logOdds > 0) + 1;
  return layer < left.length ? layer : null;
}
