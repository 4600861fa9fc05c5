import type { Expression } from "./expression.js";
import { Exact, type NumberToken } from "./tokens.js";
import type { Dimension, Unit } from "./units.js";

/** One of the ways in which people mean what they write. */
export interface Meaning {
  /** 20% as 0.2, as 20, or as a share of what it is added to. */
  readonly percent: "hundredths" | "number" | "relative";
  /** Whether "million" or "dozen" behind a number counts. */
  readonly scale: boolean;
  /** Numbers with a unit of this dimension are taken to the base unit. */
  readonly base: Dimension | null;
}

const MAX_EXPONENT = 400;

/** The value, or null where it has none or is too large to be meant. */
export function evaluate(expression: Expression, meaning: Meaning): Exact | null {
  switch (expression.type) {
    case "number":
      return numberValue(expression.token, expression.unit, meaning);
    case "compound": {
      if (meaning.base === null) return null;
      return expression.parts.reduce<Exact>(
        (sum, part) => sum.plus(numberValue(part.token, part.unit, meaning)),
        new Exact(0),
      );
    }
    case "negative":
      return evaluate(expression.of, meaning)?.neg() ?? null;
    case "root": {
      const of = evaluate(expression.of, meaning);
      return of && !of.isNegative() ? of.sqrt() : null;
    }
    case "binary": {
      const left = evaluate(expression.left, meaning);
      const right = evaluate(expression.right, meaning);
      return left && right && combine(expression, left, right, meaning);
    }
  }
}

function numberValue(token: NumberToken, unit: Unit | undefined, meaning: Meaning): Exact {
  let value = token.value;
  if (token.percent && meaning.percent !== "number") value = value.div(100);
  if (meaning.scale) value = value.times(token.scale);
  if (meaning.base === "money" && token.currency === "$") return value;
  if (meaning.base !== null && unit?.dimension === meaning.base && unit.factors.length > 0)
    value = value.times(unit.factors[0]);
  return value;
}

function combine(
  expression: Expression & { type: "binary" },
  left: Exact,
  right: Exact,
  meaning: Meaning,
): Exact | null {
  const relative = meaning.percent === "relative" && isPercentage(expression.right) && !isPercentage(expression.left);
  switch (expression.operator) {
    case "+":
      return relative ? left.times(right.plus(1)) : left.plus(right);
    case "-":
      return relative ? left.times(new Exact(1).minus(right)) : left.minus(right);
    case "*":
    case "of":
      return left.times(right);
    case "/":
      return right.isZero() ? null : left.div(right);
    case "^":
      if (right.abs().gt(MAX_EXPONENT) || left.abs().gt(1e12) || (left.isZero() && right.lte(0))) return null;
      if (left.isNegative() && !right.isInteger()) return null;
      return left.pow(right);
  }
}

function isPercentage(expression: Expression): boolean {
  return expression.type === "number" && expression.token.percent;
}
