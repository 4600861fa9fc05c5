import type { Levers } from "./run.js";

/** Of the change: what is less than the one has not begun, what is more than the other is over. */
const BEGUN = 0.2;
const DONE = 0.8;

/** Layer by layer the share of the change that the stream carries there: the mean of adding and taking out. */
export function carriedByLayer({ added, takenOut }: Pick<Levers, "added" | "takenOut">): number[] {
  return added.map((share, layer) => (share + takenOut[layer]) / 2);
}

/**
 * From the first layer behind all that carry less than a fifth to the first behind all that carry less than four fifths. Null where the
 * last layer does not carry that much, or the share jumps before the first.
 */
export function holdOf(carried: readonly number[]): Levers["hold"] {
  const from = carried.findLastIndex((share) => share < BEGUN) + 1;
  const to = carried.findLastIndex((share) => share < DONE) + 1;
  return to >= carried.length || to === 0 ? null : { from: Math.min(from, to), to };
}
