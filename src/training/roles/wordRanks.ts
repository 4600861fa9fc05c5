import type { Fold } from "../fit/folds.js";

/** Added to each count, so that a word that a role never said is not impossible. */
const SMOOTHING = 0.1;

/**
 * What the words alone say of the role: naive Bayes over the words of each role's replies (McCallum and Nigam, 1998), roles equally likely.
 * @returns for each tested row the roles, the likeliest first
 */
export function wordRanks(
  texts: readonly string[],
  labels: readonly string[],
  { train, test }: Fold,
): ReadonlyMap<number, readonly string[]> {
  const counts = new Map<string, Map<string, number>>();
  const vocabulary = new Set<string>();
  for (const row of train) {
    const own = counts.get(labels[row]) ?? new Map<string, number>();
    counts.set(labels[row], own);
    for (const word of wordsOf(texts[row])) {
      vocabulary.add(word);
      own.set(word, (own.get(word) ?? 0) + 1);
    }
  }
  const roles = [...counts].map(([name, own]) => ({
    name,
    own,
    all: [...own.values()].reduce((sum, count) => sum + count, 0) + SMOOTHING * vocabulary.size,
  }));
  return new Map(
    Array.from(test, (row): [number, string[]] => {
      const words = wordsOf(texts[row]).filter((word) => vocabulary.has(word));
      const scored = roles.map(({ name, own, all }) => ({
        name,
        score: words.reduce((sum, word) => sum + Math.log(((own.get(word) ?? 0) + SMOOTHING) / all), 0),
      }));
      return [row, scored.toSorted((a, b) => b.score - a.score).map(({ name }) => name)];
    }),
  );
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
}
