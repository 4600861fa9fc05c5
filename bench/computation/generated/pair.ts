import type { Chance } from "./chance.js";

/** A right statement, and the same with another result. */
export interface Pair {
  readonly right: string;
  readonly wrong: string;
}

/** Writes a pair of one kind, drawn by chance. */
export type Kind = (chance: Chance) => Pair;

/** The statement with its result, right and wrong; `change` is added to the wrong one. */
export function pair(change: number, result: number, say: (result: number) => string): Pair {
  return { right: say(result), wrong: say(result + change) };
}
