import { seededRandom, shuffled } from "../../core/statistics/random.js";

export interface Fold {
  readonly train: Int32Array;
  readonly test: Int32Array;
}

/** Whole groups (topics) are held out, each exactly once, spread evenly over `count` folds. */
export function groupFolds(groups: readonly string[], count: number, seed: number): Fold[] {
  const names = shuffled(seededRandom(seed), [...new Set(groups)]);
  const foldOf = new Map(names.map((name, i) => [name, i % count]));
  return Array.from({ length: Math.min(count, names.length) }, (_, fold) => ({
    train: indicesWhere(groups, (group) => foldOf.get(group) !== fold),
    test: indicesWhere(groups, (group) => foldOf.get(group) === fold),
  }));
}

/** The same folds, trained on nothing of a group (a problem) that has samples in the test. */
export function withoutSharedGroups(folds: readonly Fold[], groups: readonly string[]): Fold[] {
  return folds.map(({ train, test }) => {
    const held = new Set(Array.from(test, (row) => groups[row]));
    return { train: train.filter((row) => !held.has(groups[row])), test };
  });
}

export function indicesWhere<T>(values: readonly T[], holds: (value: T, index: number) => boolean): Int32Array {
  const found: number[] = [];
  for (const [index, value] of values.entries()) if (holds(value, index)) found.push(index);
  return Int32Array.from(found);
}
