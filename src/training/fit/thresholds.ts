/** Shares of harmless samples that may pass for suspect. */
export const falsePositiveRates = [0.01, 0.05] as const;

/** The score that this share of the negative samples among `rows` reach; infinite without any. All rows when absent. */
export function thresholdFor(
  rate: number,
  scores: ArrayLike<number>,
  positive: readonly boolean[],
  rows?: Int32Array,
): number {
  const negative = Array.from(rows ?? positive.keys())
    .filter((i) => !positive[i])
    .map((i) => scores[i])
    .sort((a, b) => b - a);
  return negative[Math.floor(rate * negative.length)] ?? Number.POSITIVE_INFINITY;
}
