import type { Exact } from "./exact.js";
import type { Unit } from "./units.js";

/** The sign before the decimals: 12.5 or 12,5. */
export type Mark = "." | ",";

/** A number as its digits show it. */
export interface Shown {
  readonly value: Exact;
  /** Digits after the decimal mark. */
  readonly decimals: number;
}

export interface NumberToken {
  readonly type: "number";
  /** What the digits say under either decimal mark, null where they say nothing: "12.500" is 12.5 or 12500, "12,5" only 12.5. */
  readonly shown: Readonly<Record<Mark, Shown | null>>;
  /** Its digits where it is a whole number without separators, else empty. */
  readonly digits: string;
  /** Written with a power of ten, as in 6e23. */
  readonly scientific: boolean;
  /** Grouped by plain spaces, as in "12 500", which may be two numbers. */
  readonly spaced: boolean;
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

/** `choose` and `arrange` count subsets and arrangements: C(10, 3), P(10, 3). */
export type Operator = "+" | "-" | "*" | "/" | "^" | "of" | "choose" | "arrange";
export type Relation = "=" | "≈" | "<" | ">" | "<=" | ">=";

export interface OperatorToken {
  readonly type: "operator";
  readonly operator: Operator;
  /** A dash between two numbers without spaces, as in 10–15, or an exponent that may be the number of a footnote. */
  readonly tight: boolean;
  /** Its sign has other meanings as well, as the letter of C(10, 3): what it gives is never called wrong. */
  readonly loose?: boolean;
  readonly start: number;
  readonly end: number;
}

export interface WordToken {
  readonly type: "word";
  /** In lower case. */
  readonly text: string;
  readonly unit: Unit | undefined;
  readonly start: number;
  readonly end: number;
}

export type Token =
  | NumberToken
  | OperatorToken
  | WordToken
  | {
      readonly type: "relation";
      readonly relation: Relation;
      readonly inWords: boolean;
      readonly start: number;
      readonly end: number;
    }
  /**
   * `open`/`close` bracket, `root` √, `fraction` \frac, `binomial` \binom, `factorial` !, `break` the end of a clause, `opaque` what is
   * not understood.
   */
  | {
      readonly type:
        | "open"
        | "close"
        | "root"
        | "fraction"
        | "binomial"
        | "factorial"
        | "break"
        | "dash-bullet"
        | "plus-bullet"
        | "opaque";
      /** A bracket of the kind [ ]. */
      readonly square?: boolean;
      /** A brace of LaTeX, which parts nothing from the text. */
      readonly brace?: boolean;
      /** Of a root: 3 for cube roots; 2 where there is none. */
      readonly index?: number;
      readonly start: number;
      readonly end: number;
    };

/** Whether no expression reaches over the token: a clause ends, or a line begins with a bullet. */
export function endsClause({ type }: Token): boolean {
  return type === "break" || type === "dash-bullet" || type === "plus-bullet";
}

/** The number under the given decimal mark, or under the other where it is none under that. */
export function shownAs({ shown }: NumberToken, mark: Mark): Shown {
  return (shown[mark] ?? shown["."] ?? shown[","]) as Shown;
}

/** A number that is not written in digits. */
export function numberInWords(value: Exact, start: number, end: number): NumberToken {
  const shown = { value, decimals: 0 };
  return {
    type: "number",
    shown: { ".": shown, ",": shown },
    digits: "",
    scientific: false,
    spaced: false,
    percent: false,
    currency: "",
    scale: 1,
    approximate: false,
    fraction: false,
    start,
    end,
  };
}

/** What was read at a place of a text, which may say nothing, and where it ends. */
export interface Read {
  readonly tokens: readonly Token[];
  readonly end: number;
}

/** A token that says no more than its type. */
export type PlainType = Exclude<Token["type"], "number" | "operator" | "relation" | "word">;

export function plainToken(type: PlainType, start: number, end: number): Token {
  return { type, start, end };
}

export function operatorToken(operator: Operator, start: number, end: number, tight = false): OperatorToken {
  return { type: "operator", operator, tight, start, end };
}

export function relationToken(relation: Relation, start: number, end: number, inWords = false): Token {
  return { type: "relation", relation, inWords, start, end };
}

/** @param index 2 for square roots, 3 for cube roots. */
export function rootToken(index: number, start: number, end: number): Token {
  return { type: "root", index, start, end };
}
