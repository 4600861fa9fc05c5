import type { Exact } from "../exact.js";
import type { Unit } from "../units.js";

/** What a step gives to a thing: "Mercury's year is 88 days". */
export interface Quantity {
  /** In lower case, without articles and marks: `mercury`, `the red box` as `red box`. */
  readonly thing: string;
  /** What of the thing is measured, where it is said: `year`, `orbital period`. */
  readonly attribute: string | null;
  readonly value: Exact;
  readonly unit: Unit;
  /** The words that say it. */
  readonly text: string;
  /** Index of the step. */
  readonly step: number;
}

/** The same amount in base units. */
export function amountOf({ value, unit }: Pick<Quantity, "value" | "unit">): Exact {
  return value.times(unit.factors[0]);
}

/** What the steps so far give to things, in their order. */
export interface Ledger {
  /** How many steps there were. */
  readonly steps: number;
  readonly quantities: readonly Quantity[];
}

export const emptyLedger: Ledger = { steps: 0, quantities: [] };
