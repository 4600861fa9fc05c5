import type { TraitReading } from "../run/traitReading.js";
import { type Random, seededRandom, shuffled } from "../statistics/random.js";

/** Of fewer answers too large a share of all orders has the same two sides: of eight, two in seventy. */
export const LEAST_ANSWERS = 8;

/** On each side of a change. */
const LEAST_SIDE = 2;
/** In neutral deviations: two sides that hardly vary would make any step look large. */
const LEAST_SPREAD = 0.25;
const ORDERS = 999;
/** In neutral deviations. Harmless talks on changing subjects change by up to 2.8 beyond chance: their answers are not in a random order (docs/traits.md). */
export const LEAST_CHANGE = 3;

/** How one trait goes over the answers of a talk, in neutral deviations. */
export interface TraitDrift {
  readonly trait: string;
  /** Where the level changes most: index of the first answer behind it, by how much, and how often chance does as well. */
  readonly change: { readonly from: number; readonly by: number; readonly p: number };
  /** Least squares, a whole answer on; and how often chance does as well. */
  readonly trend: { readonly slope: number; readonly p: number };
}

/**
 * Change-point (the split with the largest two-sample t) and trend (correlation with the answer's place) of every trait. Each `p` is the share of
 * random orders of the answers in which any trait does as well (max-T, Westfall and Young, 1993): p ≤ 0.05 in one talk of twenty whose
 * answers have no order of their own, however many traits are read. Empty for fewer than {@link LEAST_ANSWERS}.
 * @param answers for each answer its readings, of the same traits in the same order
 */
export function drifts(answers: readonly (readonly TraitReading[])[], seed: number): TraitDrift[] {
  if (answers.length < LEAST_ANSWERS || answers[0].length === 0) return [];
  const curves = answers[0].map((_, k) => answers.map((readings) => readings[k].z));
  const changes = curves.map(changeOf);
  const trends = curves.map(trendOf);
  const best = chanceBest(curves, seededRandom(seed));
  return answers[0].map(({ trait }, k) => ({
    trait,
    change: { from: changes[k].from, by: changes[k].by, p: shareAbove(best.changes, changes[k].t) },
    trend: { slope: trends[k].slope, p: shareAbove(best.trends, Math.abs(trends[k].correlation)) },
  }));
}

/** Beyond chance, and by more than what a talk is about changes. */
export function hasDrifted({ change }: TraitDrift): boolean {
  return change.p <= 0.05 && Math.abs(change.by) >= LEAST_CHANGE;
}

function chanceBest(curves: readonly (readonly number[])[], random: Random) {
  const places = curves[0].map((_, i) => i);
  const [changes, trends]: [number[], number[]] = [[], []];
  for (let i = 0; i < ORDERS; i++) {
    const order = shuffled(random, places);
    const mixed = curves.map((curve) => order.map((place) => curve[place]));
    changes.push(Math.max(...mixed.map((curve) => changeOf(curve).t)));
    trends.push(Math.max(...mixed.map((curve) => Math.abs(trendOf(curve).correlation))));
  }
  return { changes, trends };
}

function shareAbove(values: readonly number[], value: number): number {
  return (1 + values.filter((each) => each >= value).length) / (1 + values.length);
}

function changeOf(curve: readonly number[]): { from: number; by: number; t: number } {
  const n = curve.length;
  let best = { from: 0, by: 0, t: -1 };
  for (let from = LEAST_SIDE; from <= n - LEAST_SIDE; from++) {
    const [before, after] = [momentsOf(curve.slice(0, from)), momentsOf(curve.slice(from))];
    const spread = Math.max(LEAST_SPREAD, Math.sqrt((before.squares + after.squares) / (n - 2)));
    const by = after.mean - before.mean;
    const t = Math.abs(by) / (spread * Math.sqrt(1 / from + 1 / (n - from)));
    if (t > best.t) best = { from, by, t };
  }
  return best;
}

function trendOf(curve: readonly number[]): { slope: number; correlation: number } {
  const middle = (curve.length - 1) / 2;
  const { mean, squares } = momentsOf(curve);
  const places = momentsOf(curve.map((_, i) => i)).squares;
  const together = curve.reduce((sum, value, i) => sum + (value - mean) * (i - middle), 0);
  return { slope: together / places, correlation: squares === 0 ? 0 : together / Math.sqrt(squares * places) };
}

/** @returns the mean, and the sum of squared distances from it */
function momentsOf(values: readonly number[]): { mean: number; squares: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean, squares: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) };
}
