import { groupIndices } from "../../core/statistics/bootstrap.js";

/** A row of the high side and one of the low side, to the same question. */
export interface Pair {
  readonly high: number;
  readonly low: number;
}

/** Every pair of a high and a low row of the same question. */
export function pairsWithin(questions: readonly string[], labels: readonly boolean[]): Pair[] {
  return groupIndices(questions).flatMap((rows) =>
    rows
      .filter((row) => labels[row])
      .flatMap((high) => rows.filter((row) => !labels[row]).map((low): Pair => ({ high, low }))),
  );
}

/** Share of the pairs whose high row scores higher, ties counted half; NaN without pairs. */
export function rankedRight(scores: ArrayLike<number>, pairs: readonly Pair[]): number {
  let right = 0;
  for (const { high, low } of pairs) right += scores[high] > scores[low] ? 1 : scores[high] === scores[low] ? 0.5 : 0;
  return right / pairs.length;
}
