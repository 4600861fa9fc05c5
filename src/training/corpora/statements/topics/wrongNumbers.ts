import { between, type Random } from "../../../../core/statistics/random.js";

/** A wrong result near the right one, never negative. */
export function near(random: Random, right: number, spread = Math.max(3, Math.round(Math.abs(right) / 4))): number {
  const offset = between(random, 1, spread);
  return random() < 0.5 && right - offset >= 0 ? right - offset : right + offset;
}
