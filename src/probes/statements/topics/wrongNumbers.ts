import { type Random, randomIndex } from "../../../core/statistics/random.js";

/** An integer from low to high, both included. */
export const between = (random: Random, low: number, high: number) => low + randomIndex(random, high - low + 1);

/** A wrong result near the right one, never negative. */
export function near(random: Random, right: number, spread = Math.max(3, Math.round(Math.abs(right) / 4))): number {
  const offset = between(random, 1, spread);
  return random() < 0.5 && right - offset >= 0 ? right - offset : right + offset;
}
