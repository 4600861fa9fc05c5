import { withValues } from "../template.js";

/** `//` and `%` are whole division and its remainder, for code. */
export type Operator = "+" | "-" | "×" | "÷" | "//" | "%";

/** A calculation with two terms: 3 × 4. */
export interface Calculation {
  readonly a: number;
  readonly op: Operator;
  readonly b: number;
}

/** What a calculation gives. */
export function resultOf({ a, op, b }: Calculation): number {
  switch (op) {
    case "+":
      return a + b;
    case "-":
      return a - b;
    case "×":
      return a * b;
    case "÷":
      return a / b;
    case "//":
      return Math.floor(a / b);
    case "%":
      return a % b;
  }
}

/** Operators that one is mistaken for. */
export const mistakenFor: Readonly<Record<Operator, readonly Operator[]>> = {
  "+": ["-", "×"],
  "-": ["+"],
  "×": ["+", "-"],
  "÷": ["-", "×"],
  "//": ["%", "-"],
  "%": ["//", "-"],
};

/** The text with the terms as `{a}` and `{b}`, the result as `{r}` and the whole equation as `{eq}`. */
export function withCalculation(text: string, { a, op, b }: Calculation, result: number): string {
  return withValues(text, { a, b, r: result, eq: `${a} ${op} ${b} = ${result}` });
}
