import type { TraitReading } from "../run/traitReading.js";
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

/** Whether a sample that scores so is flagged. */
export function isFlagged(bands: Pick<Bands, "scores">, score: number, rate: number): boolean {
  const { ranks, of } = flaggedRanks(bands.scores.length, rate);
  // Shares are whole numbers of `of`, but for their last bit.
  return shareAsHigh(bands, score) * of < ranks + 0.5;
}

/** How many ranks from the top are flagged at a rate: of a harmless reply that is like the others, `ranks` in `of`. */
export function flaggedRanks(harmless: number, rate: number): { readonly ranks: number; readonly of: number } {
  // A rate such as 0.05 of 99 + 1 is five, whatever the last bit says.
  return { ranks: Math.floor(rate * (harmless + 1) + 1e-9), of: harmless + 1 };
}

/**
 * Bands of the traits, and behind them those of as many directions at random again and again, as controls.
 * @param values for each harmless reply those of all sets, one after another
 */
export function bandsOfSets(traits: readonly string[], values: readonly (readonly number[])[]): Bands[] {
  const sets = (values[0]?.length ?? 0) / traits.length;
  return Array.from({ length: sets }, (_, set) =>
    bandsOf(
      traits,
      values.map((own) => valuesOfSet(own, set, traits.length)),
    ),
  );
}

/** Of a reply's values those of one set of directions. */
export function valuesOfSet(values: readonly number[], set: number, size: number): readonly number[] {
  return values.slice(set * size, (set + 1) * size);
}
