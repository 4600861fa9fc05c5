import { between, pick, seededRandom } from "../../../src/core/statistics/random.js";

/** Draws from a seeded source. */
export interface Chance {
  /** A whole number from `low` to `high`, both included. */
  readonly whole: (low: number, high: number) => number;
  readonly one: <T>(items: readonly T[]) => T;
}

export function chance(seed: number): Chance {
  const random = seededRandom(seed);
  return { whole: (low, high) => between(random, low, high), one: (items) => pick(random, items) };
}
