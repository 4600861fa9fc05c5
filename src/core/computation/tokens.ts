import { Decimal } from "decimal.js";
import type { Unit } from "./units.js";

/** Exact to 60 digits; more than any step shows. */
export const Exact = Decimal.clone({ precision: 60, toExpNeg: -40, toExpPos: 40 });
export type Exact = Decimal;

export interface NumberToken {
  readonly type: "number";
  readonly value: Exact;
  /** Digits shown after the decimal point. */
  readonly decimals: number;
  readonly percent: boolean;
  readonly currency: string;
  /** A word such as "million" or "dozen" behind it, which may or may not be part of the value. */
  readonly scale: number;
  /** Written with dots behind its digits, or after "about". */
  readonly approximate: boolean;
  /** From words such as "half of" or "twice", or mixed as 3 1/2. */
  readonly fraction: boolean;
  readonly start: number;
  readonly end: number;
}

export type Operator = "+" | "-" | "*" | "/" | "^" | "of";
export type Relation = "=" | "≈" | "<" | ">" | "<=" | ">=";

export type Token =
  | NumberToken
  | { readonly type: "operator"; readonly operator: Operator; readonly start: number; readonly end: number }
  | {
      readonly type: "relation";
      readonly relation: Relation;
      readonly inWords: boolean;
      readonly start: number;
      readonly end: number;
    }
  | {
      readonly type: "word";
      readonly text: string;
      readonly unit: Unit | undefined;
      readonly start: number;
      readonly end: number;
    }
  /** `open`/`close` bracket, `root` √, `fraction` \frac, `break` the end of a clause, `opaque` what is not understood. */
  | {
      readonly type: "open" | "close" | "root" | "fraction" | "break" | "dash-bullet" | "opaque";
      readonly start: number;
      readonly end: number;
    };
