import type { Mark } from "./tokens.js";

/** How the text around a claim computes. */
export interface Usage {
  /** The decimal mark of the document; null where it shows none. */
  readonly mark: Mark | null;
  /** The document shows its decimal point, or is in English: else 12.500 may be a whole number. */
  readonly pointShown: boolean;
  /** By its sign, as in ≈, or by what was rounded before it in its chain. */
  readonly approximate: boolean;
  /** The text speaks of rounding or estimating, which excuses a result and does not make it right. */
  readonly rounded: boolean;
  /** Bases other than ten that numbers may be written in. */
  readonly bases: readonly number[];
  /** Sums are taken modulo one of these; empty with `modular` where it is not known which. */
  readonly moduli: readonly number[];
  readonly modular: boolean;
  /** Machine numbers wrap around, or stop at the largest. */
  readonly wraps: boolean;
}

export const usualUsage: Usage = {
  mark: ".",
  pointShown: true,
  approximate: false,
  rounded: false,
  bases: [],
  moduli: [],
  modular: false,
  wraps: false,
};
