import { bandsOfSets, deviations, isFlagged, valuesOfSet } from "../../src/core/screen/bands.js";
import { auroc } from "../../src/core/statistics/auroc.js";
import { twoDecimals } from "../../src/training/report/reportTable.js";

/** What one kind of samples reads: [samples][columns]. */
export type Values = readonly (readonly number[])[];

/** As `cotcheck screen` has it unless told otherwise. */
export const RATE = 0.05;

/** What a screening would say of a sample's values: along the traits, and behind them along each set of directions at random in their place. */
export function scorers(names: readonly string[], harmless: Values) {
  return bandsOfSets(names, harmless).map((bands, set) => {
    const read = (values: readonly number[]) =>
      deviations(bands, valuesOfSet(values, set, names.length)).map(({ z }) => z);
    const score = (values: readonly number[]) => Math.max(...read(values));
    return {
      read,
      score,
      along: (trait: number) => (values: readonly number[]) => read(values)[trait],
      flagged: (values: readonly number[]) => isFlagged(bands, score(values), RATE),
    };
  });
}

export type Scorer = ReturnType<typeof scorers>[number];

/** How well each scorer tells samples from others. */
export function told(sets: readonly Scorer[], high: Values, low: Values): number[] {
  return sets.map(({ score }) => aurocOf(high.map(score), low.map(score)));
}

/** Of what is told by the traits and by directions at random behind them: those of the latter, the mean and the largest. */
export function besideRandom([, ...random]: readonly number[]): string {
  const mean = random.reduce((sum, value) => sum + value, 0) / random.length;
  return `${twoDecimals(mean)}, ${twoDecimals(Math.max(...random))}`;
}

export function aurocOf(high: readonly number[], low: readonly number[]): number {
  return auroc([...high, ...low], [...high.map(() => true), ...low.map(() => false)]);
}

export function share(values: Values, holds: (own: readonly number[]) => boolean): string {
  return twoDecimals(values.filter(holds).length / values.length);
}
