import { randomIndex, seededRandom } from "./random.js";

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Linear interpolation between order statistics; `sorted` ascending, `q` in [0, 1]. */
export function quantile(sorted: ArrayLike<number>, q: number): number {
  const at = (sorted.length - 1) * q;
  const below = Math.floor(at);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (sorted[above] - sorted[below]) * (at - below);
}

/** The indices of equal keys together, in the order in which the keys first come. */
export function groupIndices(keys: readonly string[]): number[][] {
  const groups = new Map<string, number[]>();
  for (const [i, key] of keys.entries()) {
    const members = groups.get(key);
    if (members) members.push(i);
    else groups.set(key, [i]);
  }
  return [...groups.values()];
}

/**
 * Percentile bootstrap over groups (Efron, 1979): whole groups are drawn with replacement, so that items of one
 * problem or topic stay together. `statistic` gets the indices drawn; draws where it is NaN are left out.
 */
export function bootstrapInterval(
  groups: readonly (readonly number[])[],
  statistic: (indices: number[]) => number,
  options: { readonly draws?: number; readonly level?: number; readonly seed?: number } = {},
): Interval {
  const { draws = 500, level = 0.95, seed = 1 } = options;
  const random = seededRandom(seed);
  const values: number[] = [];
  for (let draw = 0; draw < draws; draw++) {
    const indices: number[] = [];
    for (let i = 0; i < groups.length; i++) {
      for (const index of groups[randomIndex(random, groups.length)]) indices.push(index);
    }
    const value = statistic(indices);
    if (!Number.isNaN(value)) values.push(value);
  }
  if (values.length === 0) return { low: Number.NaN, high: Number.NaN };
  values.sort((a, b) => a - b);
  return { low: quantile(values, (1 - level) / 2), high: quantile(values, (1 + level) / 2) };
}
