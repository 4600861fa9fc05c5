import { type Expression, numbersOf, type Quantity } from "./expression.js";
import { Exact } from "./exact.js";
import { type Mark, type NumberToken, shownAs } from "./tokens.js";
import { addDimensions, factorIn, sameDimensions, type Unit, unitOf } from "./units.js";
import type { Dimensions } from "./unitTable.js";

/** One of the ways in which people mean what they write. */
export interface Meaning {
  readonly mark: Mark;
  /** 20% as 0.2, as 20, or as a share of what it is added to. */
  readonly percent: "hundredths" | "number" | "relative";
  /** Whether "million" or "dozen" behind a number counts. */
  readonly scale: boolean;
  /** Numbers with a unit are taken to base units, as they are in the given place; null: units say nothing. */
  readonly units: number | null;
  /** ^ as a power, or as the exclusive or of programs. */
  readonly caret: "power" | "xor";
  /** / as in arithmetic, or dropping the remainder. */
  readonly division: "exact" | "whole";
  /** The base in which whole numbers are written. */
  readonly base: number;
  /** Raised digits are exponents, not footnotes. */
  readonly exponents: boolean;
  /** (200) in accounts is a loss of 200. */
  readonly brackets: "plain" | "negative";
  /** 8.30 is half past eight. */
  readonly clock: boolean;
}

export const usual: Meaning = {
  mark: ".",
  percent: "hundredths",
  scale: true,
  units: null,
  caret: "power",
  division: "exact",
  base: 10,
  exponents: true,
  clock: false,
  brackets: "plain",
};

const MAX_EXPONENT = 400;

/** The value, or null where it has none or is too large to be meant. */
export function evaluate(expression: Expression, meaning: Meaning): Exact | null {
  switch (expression.type) {
    case "number": {
      const value = numberValue(expression, meaning);
      return expression.bracketed && meaning.brackets === "negative" ? (value?.neg() ?? null) : value;
    }
    case "compound": {
      if (meaning.units === null) return null;
      return expression.parts.reduce<Exact | null>((sum, part) => {
        const value = numberValue(part, meaning);
        return sum && value && sum.plus(value);
      }, new Exact(0));
    }
    case "negative":
      return evaluate(expression.of, meaning)?.neg() ?? null;
    case "root": {
      const of = evaluate(expression.of, meaning);
      return of && root(of, expression.index);
    }
    case "factorial": {
      const of = evaluate(expression.of, meaning);
      return of && product(1, of);
    }
    case "binary": {
      const left = evaluate(expression.left, meaning);
      if (expression.footnote && !meaning.exponents) return left;
      const right = evaluate(expression.right, meaning);
      return left && right && combine(expression, left, right, meaning);
    }
  }
}

function numberValue({ token, unit }: Quantity, meaning: Meaning): Exact | null {
  let value: Exact | null = shownAs(token, meaning.mark).value;
  if (meaning.base !== 10) value = inBase(token, meaning.base);
  if (meaning.clock) value = onClock(token);
  if (!value) return null;
  if (token.percent && meaning.percent !== "number") value = value.div(100);
  if (meaning.scale) value = value.times(token.scale);
  if (meaning.units === null) return value;
  const measured = unitWithCurrency(token, unit);
  return measured ? value.times(factorIn(measured, meaning.units)) : value;
}

function inBase({ digits }: NumberToken, base: number): Exact | null {
  if (digits === "" || Array.from(digits, Number).some((digit) => digit >= base)) return null;
  return Array.from(digits, Number).reduce((sum, digit) => sum.times(base).plus(digit), new Exact(0));
}

/** Hours of a time such as 8.30. */
function onClock(token: NumberToken): Exact | null {
  const { value, decimals } = shownAs(token, ".");
  const minutes = value.mod(1).times(100);
  if (token.currency !== "" || value.gt(48) || (decimals === 2 && minutes.gte(60))) return null;
  return decimals === 2 ? value.floor().plus(minutes.div(60)) : value;
}

/** `$15/hour`: the sign is the unit of what is counted, and words behind the number may divide it. */
export function unitWithCurrency(token: NumberToken, unit: Unit | undefined): Unit | undefined {
  if (token.currency === "") return unit;
  const dollar = unitOf("dollar") as Unit;
  if (!unit || unit.dimensions.money) return unit?.dimensions.money ? { ...unit, factors: dollar.factors } : dollar;
  const dimensions = addDimensions(unit.dimensions, dollar.dimensions, 1);
  return { ...unit, dimensions, scales: new Map([...unit.scales, ...dollar.scales]), compound: true };
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
    case "/": {
      if (right.isZero()) return null;
      const quotient = left.div(right);
      return meaning.division === "whole" ? quotient.floor() : quotient;
    }
    case "^":
      return meaning.caret === "xor" ? exclusiveOr(left, right) : power(left, right);
    case "choose":
    case "arrange": {
      if (!isCount(left) || !isCount(right) || right.gt(left)) return null;
      const arranged = product(left.minus(right).plus(1).toNumber(), left);
      const orders = expression.operator === "choose" ? product(1, right) : new Exact(1);
      return arranged && orders && arranged.div(orders);
    }
  }
}

/** Of what is counted one by one: beyond, products have more digits than are computed with. */
const MAX_COUNT = 1_000;

function isCount(value: Exact): boolean {
  return value.isInteger() && !value.isNegative() && value.lte(MAX_COUNT);
}

/** from · (from + 1) · … · to; null where it has more digits than are computed with. */
function product(from: number, to: Exact): Exact | null {
  if (!isCount(to)) return null;
  let value = new Exact(1);
  for (let factor = from; to.gte(factor); factor++) {
    value = value.times(factor);
    if (value.gt("1e55")) return null;
  }
  return value;
}

function root(of: Exact, index: number): Exact | null {
  if (index === 2) return of.isNegative() ? null : of.sqrt();
  if (of.isNegative()) return index % 2 === 0 ? null : (root(of.neg(), index)?.neg() ?? null);
  const value = of.pow(new Exact(1).div(index));
  const whole = value.round();
  return whole.pow(index).eq(of) ? whole : value;
}

function power(left: Exact, right: Exact): Exact | null {
  if (right.abs().gt(MAX_EXPONENT) || left.abs().gt(1e12) || (left.isZero() && right.lte(0))) return null;
  if (left.isNegative() && !right.isInteger()) return null;
  return left.pow(right);
}

function exclusiveOr(left: Exact, right: Exact): Exact | null {
  const fits = (value: Exact) => value.isInteger() && !value.isNegative() && value.lt(2 ** 31);
  return fits(left) && fits(right) ? new Exact(left.toNumber() ^ right.toNumber()) : null;
}

/** 20%, and 20% + 5%. */
function isPercentage(expression: Expression): boolean {
  if (expression.type === "number") return expression.token.percent;
  if (expression.type !== "binary" || !/[-+]/.test(expression.operator)) return false;
  return isPercentage(expression.left) && isPercentage(expression.right);
}

/** Dimensions of the value, with unknown words as numbers; null where a sum has terms of different kinds. */
export function dimensionsOf(expression: Expression): Dimensions | null {
  switch (expression.type) {
    case "number":
      return unitWithCurrency(expression.token, expression.unit)?.dimensions ?? {};
    case "compound":
      return dimensionsOf(expression.parts[0]);
    case "negative":
      return dimensionsOf(expression.of);
    case "root": {
      const { index } = expression;
      const of = dimensionsOf(expression.of);
      if (!of || Object.values(of).some((exponent) => exponent % index !== 0)) return null;
      return Object.fromEntries(Object.entries(of).map(([dimension, exponent]) => [dimension, exponent / index]));
    }
    case "factorial":
      return isPlain(dimensionsOf(expression.of)) ? {} : null;
    case "binary":
      return dimensionsOfBinary(expression);
  }
}

function isPlain(dimensions: Dimensions | null): boolean {
  return dimensions !== null && Object.keys(dimensions).length === 0;
}

function dimensionsOfBinary(expression: Expression & { type: "binary" }): Dimensions | null {
  const { operator, footnote } = expression;
  const left = dimensionsOf(expression.left);
  const right = dimensionsOf(expression.right);
  if (!left || !right) return null;
  if (operator === "choose" || operator === "arrange") return isPlain(left) && isPlain(right) ? {} : null;
  if (operator === "*" || operator === "of") return addDimensions(left, right, 1);
  if (operator === "/") return addDimensions(left, right, -1);
  if (operator === "^") {
    const exponent = expression.right.type === "number" ? shownAs(expression.right.token, ".").value.toNumber() : 0;
    if (isPlain(left)) return {};
    if (!Number.isInteger(exponent) || footnote) return null;
    return Object.fromEntries(Object.entries(left).map(([dimension, power]) => [dimension, power * exponent]));
  }
  // A percentage of the whole may be added to anything.
  if (isPercentage(expression.right)) return left;
  return sameDimensions(left, right) ? left : null;
}

/** Whether any of its numbers has a unit. */
export function isMeasured(expression: Expression): boolean {
  return numbersOf(expression).some(({ token, unit }) => unit !== undefined || token.currency !== "");
}
