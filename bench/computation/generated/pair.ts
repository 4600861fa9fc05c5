import type { Chance } from "./chance.js";

/** A right statement, and the same with another result. */
export interface Pair {
  readonly right: string;
  readonly wrong: string;
}

/** Writes a pair of one kind, drawn by chance. */
export type Kind = (chance: Chance) => Pair;
