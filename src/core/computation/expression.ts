import { type NumberToken, type Operator, shownAs } from "./tokens.js";
import type { Unit } from "./units.js";

export interface Quantity {
  readonly type: "number";
  readonly token: NumberToken;
  readonly unit: Unit | undefined;
  /** Words behind it that are no unit. */
  readonly nouns: string;
  /** It stands alone in brackets. */
  readonly bracketed: boolean;
}

export type Expression =
  | Quantity
  /** `1 hour 15 minutes`: one quantity in two units. */
  | { readonly type: "compound"; readonly parts: readonly Quantity[] }
  | { readonly type: "negative"; readonly of: Expression }
  | { readonly type: "root"; readonly of: Expression; readonly index: number }
  | { readonly type: "factorial"; readonly of: Expression }
  | {
      readonly type: "binary";
      readonly operator: Operator;
      readonly left: Expression;
      readonly right: Expression;
      /** The exponent is a character of its own, and may be the number of a footnote. */
      readonly footnote: boolean;
    };

export function binary(operator: Operator, left: Expression, right: Expression): Expression & { type: "binary" } {
  return { type: "binary", operator, left, right, footnote: false };
}

export function holds(expression: Expression, operator: Operator): boolean {
  return expression.type === "binary" && expression.operator === operator;
}

export function isPowerOfTen(expression: Expression): boolean {
  return (
    expression.type === "binary" &&
    expression.operator === "^" &&
    expression.left.type === "number" &&
    shownAs(expression.left.token, ".").value.eq(10)
  );
}

/** A percentage or fraction, of which something can be taken. */
export function isShare(expression: Expression): boolean {
  if (expression.type === "number") {
    const { token } = expression;
    return token.percent || token.fraction || shownAs(token, ".").value.lt(1);
  }
  return holds(expression, "/");
}

/** 1/2, 3/8, as in mixed numbers. */
export function isProperFraction(expression: Expression): boolean {
  if (expression.type !== "binary" || expression.operator !== "/") return false;
  const { left, right } = expression;
  if (left.type !== "number" || right.type !== "number") return false;
  const [a, b] = [left, right].map(({ token }) => shownAs(token, ".").value);
  return a.lt(b) && /^(?:[234568]|1[06])$/.test(b.toString());
}

/** `… / 1.5`, behind which a power of ten may belong to the divisor. */
export function dividesByNumber(expression: Expression): boolean {
  return expression.type === "binary" && expression.operator === "/" && expression.right.type === "number";
}

/** All numbers of an expression, in order. */
export function numbersOf(expression: Expression): Quantity[] {
  const found: Quantity[] = [];
  const pending: Expression[] = [expression];
  while (pending.length > 0) {
    const next = pending.pop()!;
    if (next.type === "number") found.push(next);
    else if (next.type === "compound") found.push(...next.parts);
    else if (next.type === "binary") pending.push(next.right, next.left);
    else pending.push(next.of);
  }
  return found;
}

export function singleNumber(expression: Expression): NumberToken | null {
  if (expression.type === "number") return expression.token;
  if (expression.type === "negative") return singleNumber(expression.of);
  return null;
}
