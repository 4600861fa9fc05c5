import { bootstrapInterval, groupIndices } from "../../src/core/statistics/bootstrap.js";

/** How many of some runs have a property, as a share with a 95 % interval. Null where there are no such runs. */
export interface Rate {
  readonly count: number;
  readonly of: number;
  readonly value: number | null;
  readonly interval: readonly [low: number, high: number] | null;
}

/**
 * The share of `runs` that `counts`, of those that are `among`. Runs of one question hang together, so whole questions are
 * drawn (bootstrap); a share of 0 or 1 leaves nothing to draw from, so Wilson's interval is taken too, and of both the wider.
 */
export function rate<T extends { readonly question: string }>(
  runs: readonly T[],
  among: (run: T) => boolean,
  counts: (run: T) => boolean,
): Rate {
  const members = runs.filter(among);
  const [count, of] = [members.filter(counts).length, members.length];
  if (of === 0) return { count, of, value: null, interval: null };
  const drawn = bootstrapInterval(
    groupIndices(members.map(({ question }) => question)),
    (indices) => indices.filter((i) => counts(members[i])).length / indices.length,
  );
  const [low, high] = wilson(count, of);
  return { count, of, value: count / of, interval: [Math.min(low, drawn.low), Math.max(high, drawn.high)] };
}

/** The score interval of a share (Wilson, 1927), at 95 %. */
export function wilson(count: number, of: number): [low: number, high: number] {
  const z = 1.959964;
  const share = count / of;
  const middle = share + z ** 2 / (2 * of);
  const width = z * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2));
  const scale = 1 + z ** 2 / of;
  return [Math.max(0, (middle - width) / scale), Math.min(1, (middle + width) / scale)];
}
