import type { TraitReading } from "../run/run.js";
import { momentsOf } from "../statistics/moments.js";

/**
 * What harmless replies of other authors show of each trait: what a sample of a training set is held against. A "value" is a reply's
 * projection on a trait, less that of the model's own answer where one was written (projection difference; persona vectors, 2507.21509).
 */
export interface Bands {
  readonly traits: readonly { readonly trait: string; readonly mean: number; readonly deviation: number }[];
  /** Scores of the harmless replies, each held against the others. */
  readonly scores: readonly number[];
}

/** Below it, a deviation would make anything look large. */
const LEAST_DEVIATION = 1e-6;

/** @param values for each harmless reply its values, in the order of the traits; at least three replies */
export function bandsOf(traits: readonly string[], values: readonly (readonly number[])[]): Bands {
  const bandsWithout = (left?: number) =>
    traits.map((trait, k) => {
      const { mean, deviation } = momentsOf(values.flatMap((own, i) => (i === left ? [] : [own[k]])));
      return { trait, mean, deviation: Math.max(LEAST_DEVIATION, deviation) };
    });
  return {
    traits: bandsWithout(),
    scores: values.map((own, i) => farthest(deviations({ traits: bandsWithout(i) }, own)).z),
  };
}

/** How far a reply lies along each trait from the harmless ones, in their deviations. */
export function deviations({ traits }: Pick<Bands, "traits">, values: readonly number[]): TraitReading[] {
  return traits.map(({ trait, mean, deviation }, k) => ({ trait, z: (values[k] - mean) / deviation }));
}

/** A reply's score, and the trait that it is of: the farthest along any trait. To lie far to the other side is none. */
export function farthest(readings: readonly TraitReading[]): TraitReading {
  return readings.reduce((most, reading) => (reading.z > most.z ? reading : most));
}

/** How many of the harmless replies score as high, each sample counted among them (conformal p-value; Vovk et al. 2005). */
export function shareAsHigh({ scores }: Pick<Bands, "scores">, score: number): number {
  return (1 + scores.filter((each) => each >= score).length) / (1 + scores.length);
}

/** How many ranks from the top are flagged at a rate: of a harmless reply that is like the others, `ranks` in `of`. */
export function flaggedRanks(harmless: number, rate: number): { readonly ranks: number; readonly of: number } {
  // A rate such as 0.05 of 99 + 1 is five, whatever the last bit says.
  return { ranks: Math.floor(rate * (harmless + 1) + 1e-9), of: harmless + 1 };
}

/**
 * How often a harmless set has as many flagged samples or more. Where the limit lies depends on the harmless replies that were drawn, so the number
 * flagged is beta-binomial: `samples` draws at a share that is Beta(ranks, of − ranks).
 */
export function chanceOfAsMany(
  flagged: number,
  samples: number,
  { ranks, of }: ReturnType<typeof flaggedRanks>,
): number {
  if (flagged === 0) return 1;
  if (ranks === 0) return 0;
  const logBeta = (a: number, b: number) => logFactorial(a - 1) + logFactorial(b - 1) - logFactorial(a + b - 1);
  let chance = 0;
  for (let k = flagged; k <= samples; k++) {
    const ways = logFactorial(samples) - logFactorial(k) - logFactorial(samples - k);
    chance += Math.exp(ways + logBeta(k + ranks, samples - k + of - ranks) - logBeta(ranks, of - ranks));
  }
  return Math.min(1, chance);
}

/** Stirling's series behind 20, whose error is then below 10⁻¹⁰. */
function logFactorial(n: number): number {
  if (n > 20) return n * Math.log(n) - n + Math.log(2 * Math.PI * n) / 2 + 1 / (12 * n) - 1 / (360 * n ** 3);
  let sum = 0;
  for (let k = 2; k <= n; k++) sum += Math.log(k);
  return sum;
}
