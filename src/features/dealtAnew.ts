import { seededRandom, shuffled } from "../core/statistics/random.js";
import type { FeatureDictionary } from "./dictionary.js";
import type { RunFeatures } from "./overSteps.js";
import { tells } from "./telling.js";

const DEALINGS = 999;
/** Share of the dealings in which any feature at all may differ as much as one that is beyond chance. */
const LEVEL = 0.05;
/** Sums in another order differ in their last digits. */
const ROUNDING = 1 - 1e-9;

/**
 * Above which difference none is chance: all steps of two runs are dealt out anew to two runs of the same lengths, many times, and each time
 * the feature counts that differs most, so that of many features none is beyond chance for their number alone (a permutation test with the
 * largest statistic, Westfall and Young, 1993). Differences are of mean strengths a step, by how rare the feature is: see {@link tells}.
 * Infinite where so few steps cannot be dealt out in enough ways.
 */
export function largestByChance(
  dictionary: Pick<FeatureDictionary, "frequency">,
  left: RunFeatures,
  right: RunFeatures,
): number {
  if (leastShare(left.length, right.length) > LEVEL) return Number.POSITIVE_INFINITY;
  const used = new Map<number, number>();
  const placeOf = (feature: number) => {
    const place = used.get(feature) ?? used.size;
    used.set(feature, place);
    return place;
  };
  const steps = [...left, ...right].map((features) =>
    features.map((one) => ({ at: placeOf(one.feature), weight: tells(dictionary, one) })),
  );
  const sums = new Float64Array(used.size);
  const random = seededRandom(1);
  const largest = Array.from({ length: DEALINGS }, () => {
    sums.fill(0);
    for (const [place, step] of shuffled(random, steps).entries()) {
      const share = place < left.length ? 1 / left.length : -1 / right.length;
      for (const { at, weight } of step) sums[at] += share * weight;
    }
    return sums.reduce((most, sum) => Math.max(most, Math.abs(sum)), 0);
  });
  // Of the dealings and the runs as they are, no more than the level's share may reach what is beyond it.
  const allowed = Math.floor(LEVEL * (DEALINGS + 1)) - 1;
  return largest.sort((a, b) => b - a)[allowed] / ROUNDING;
}

/** Of all ways to deal out the steps, the share that differs as much as the runs do: as they are, and turned round where both are as long. */
function leastShare(left: number, right: number): number {
  let ways = 1;
  for (let i = 1; i <= left; i++) ways *= (right + i) / i;
  return (left === right ? 2 : 1) / ways;
}
