import type { TraitReading } from "../run/traitReading.js";

/**
 * Neutral deviations to each side of the neutral mean. Of 275 readings of harmless steps the farthest lay at 2.3 (docs/traits.md); what is
 * within the band is not worth a word.
 */
export const BAND = 2.5;

/** An AUROC below which more than one pair in five is ranked the wrong way round. */
const WEAK_BELOW = 0.8;

/** How well a trait is told. */
export interface ToldTrait {
  readonly name: string;
  /** Told to have it against told not to, on questions and wordings left out. */
  readonly auroc: number;
}

/** How well roles are told. */
export interface ToldRoles {
  readonly roles: number;
  /** Share of the replies whose role is the nearest, and among the five nearest. */
  readonly first: number;
  readonly five: number;
  /** The same by the words of the replies. */
  readonly words: { readonly first: number; readonly five: number };
  /** Whether they are told well enough to be named. */
  readonly named: boolean;
}

/** One trait over the steps of a run, or over the answers of a talk. */
export interface TraitCourse {
  readonly trait: string;
  /** z-scores step by step; null where none was read. */
  readonly z: readonly (number | null)[];
  /** Of the whole response, where that was read. */
  readonly whole: number | undefined;
}

export function isWeak({ auroc }: ToldTrait): boolean {
  return auroc < WEAK_BELOW;
}

export function departs(z: number): boolean {
  return Math.abs(z) > BAND;
}

/** The readings outside the band, the farthest first. */
export function departing(readings: readonly TraitReading[]): TraitReading[] {
  return readings.filter(({ z }) => departs(z)).toSorted((a, b) => Math.abs(b.z) - Math.abs(a.z));
}

/** Index of the place that is farthest from the neutral mean; -1 where nothing was read. */
export function farthestPlace({ z }: Pick<TraitCourse, "z">): number {
  return z.reduce<number>((far, value, i) => (value !== null && distance(value) > distance(z[far]) ? i : far), -1);
}

/**
 * Every trait that was read anywhere, those that go farthest first.
 * @param places for each step or answer its readings; undefined where none were read
 * @param whole of the whole response
 */
export function traitCourses(
  places: readonly (readonly TraitReading[] | undefined)[],
  whole: readonly TraitReading[] = [],
): TraitCourse[] {
  const names = new Set([...places.flatMap((readings) => readings ?? []), ...whole].map(({ trait }) => trait));
  const byPlace = places.map(zByTrait);
  const ofWhole = zByTrait(whole);
  return [...names]
    .map((trait) => ({ trait, z: byPlace.map((z) => z.get(trait) ?? null), whole: ofWhole.get(trait) }))
    .toSorted((a, b) => farthest(b) - farthest(a));
}

function zByTrait(readings: readonly TraitReading[] = []): ReadonlyMap<string, number> {
  return new Map(readings.map(({ trait, z }) => [trait, z]));
}

function farthest({ z }: TraitCourse): number {
  return Math.max(-1, ...z.map(distance));
}

/** From the neutral mean; what was not read is nearest. */
function distance(z: number | null | undefined): number {
  return typeof z === "number" ? Math.abs(z) : -1;
}
