import { randomIndex, seededRandom } from "../../src/core/statistics/random.js";

/**
 * Pseudo-random tokens from the middle of the vocabulary, where no control tokens lie: the same for every contender, and
 * another first token for each seed, so that nothing is found in a cache.
 */
export function tokenIds(count: number, vocabularySize: number, seed: number): Int32Array {
  const random = seededRandom(seed);
  const first = Math.floor(vocabularySize / 10);
  return Int32Array.from({ length: count }, () => first + randomIndex(random, Math.floor(vocabularySize * 0.8)));
}
