import { evaluate, type Meaning } from "./evaluation.js";
import { type Expression, numbersOf } from "./expression.js";
import { Exact, type NumberToken, type Relation } from "./tokens.js";
import type { Dimension } from "./units.js";

/** Whether a relation holds; null where honest people could differ. */
export type Holds = boolean | null;

/** Relative error under which a stated approximation holds, and above which it fails. */
const CLOSE = 0.02;
const FAR = 0.1;
/** Relative error that rounding on the way to a result may leave. */
const ROUNDED_ON_THE_WAY = 0.01;

/**
 * Compares two expressions in every way they may be meant. True when one way holds; false only when all fail; null when
 * one is undecided or none has a value.
 */
export function compare(left: Expression, relation: Relation, right: Expression): Holds {
  if (lacksUnits(left, right) || lacksUnits(right, left)) return null;
  const results = new Set<Holds>();
  for (const [leftMeaning, rightMeaning] of meanings(left, right)) {
    const a = evaluate(left, leftMeaning);
    const b = evaluate(right, rightMeaning);
    if (!a || !b || !sane(a) || !sane(b)) continue;
    results.add(compareValues(a, b, relation, left, right));
  }
  if (results.has(true)) return true;
  return results.has(null) || results.size === 0 ? null : false;
}

/** One side is in two units, as "52 weeks and 1 day", and the other in none. */
function lacksUnits(side: Expression, other: Expression): boolean {
  return other.type === "compound" && !numbersOf(side).some(({ unit }) => unit !== undefined);
}

/** The plain value of an expression, for saying what would be right. */
export function plainValue(expression: Expression): Exact | null {
  return evaluate(expression, { percent: "hundredths", scale: true, base: null });
}

function meanings(left: Expression, right: Expression): [Meaning, Meaning][] {
  const numbers = [...numbersOf(left), ...numbersOf(right)];
  const percents = numbers.some(({ token }) => token.percent)
    ? (["hundredths", "number", "relative"] as const)
    : (["hundredths"] as const);
  const scales = numbers.some(({ token }) => token.scale !== 1) ? [true, false] : [true];
  const bases: (Dimension | null)[] = [null, ...mixedDimensions(numbers)];
  const found: [Meaning, Meaning][] = [];
  for (const base of bases) {
    for (const scale of scales) {
      for (const scaleRight of scales) {
        for (const percent of percents) {
          for (const percentRight of percents)
            found.push([
              { percent, scale, base },
              { percent: percentRight, scale: scaleRight, base },
            ]);
        }
      }
    }
  }
  return found;
}

/** Dimensions in which the numbers carry different units: hours and minutes. */
export function mixedDimensions(numbers: readonly (Expression & { type: "number" })[]): Dimension[] {
  const seen = new Map<Dimension, Set<string>>();
  for (const { token, unit } of numbers) {
    const dimension = token.currency === "$" ? "money" : unit?.dimension;
    if (!dimension) continue;
    const names = seen.get(dimension) ?? new Set();
    names.add(token.currency === "$" ? "dollar" : unit!.name);
    seen.set(dimension, names);
  }
  return [...seen].filter(([, names]) => names.size > 1).map(([dimension]) => dimension);
}

function sane(value: Exact): boolean {
  return value.isFinite() && value.abs().lt("1e100");
}

function compareValues(a: Exact, b: Exact, relation: Relation, left: Expression, right: Expression): Holds {
  switch (relation) {
    case "<":
      return a.lt(b);
    case ">":
      return a.gt(b);
    case "<=":
      return a.lte(b);
    case ">=":
      return a.gte(b);
    default:
      return equal(a, b, left, right, relation === "≈");
  }
}

function equal(a: Exact, b: Exact, left: Expression, right: Expression, approximate: boolean): Holds {
  const difference = a.minus(b).abs();
  const size = Exact.max(a.abs(), b.abs());
  if (difference.lte(size.times("1e-40"))) return true;
  const relative = difference.div(size).toNumber();
  const numbers = [...numbersOf(left), ...numbersOf(right)].map(({ token }) => token);
  if (approximate || numbers.some((token) => token.approximate)) {
    return relative <= CLOSE || difference.lte(shownUnit(numbers)) ? true : relative <= FAR ? null : false;
  }
  // A result rounded or cut to the decimals it shows.
  const result = singleNumber(right) ?? singleNumber(left);
  if (result) {
    const unit = new Exact(10).pow(-result.decimals - (result.percent ? 2 : 0));
    if (difference.lt(unit) && (result.decimals > 0 || result.percent)) return true;
    const other = singleNumber(right) ? a : b;
    const whole = result.decimals === 0 && (!result.percent || size.gt(1.5));
    if (whole && difference.lt(1) && !other.isInteger()) return null;
  }
  // Thousands, cents or percents that go without saying.
  if (size.gt(0) && !a.isZero() && !b.isZero()) {
    const ratio = Exact.max(a.abs(), b.abs()).div(Exact.min(a.abs(), b.abs()));
    if (ratio.eq(100) || ratio.eq(1000) || ratio.eq(1_000_000)) return null;
  }
  const inexact = numbers.some((token) => token.decimals >= 2 && token.currency === "");
  return inexact && relative <= ROUNDED_ON_THE_WAY ? null : false;
}

/** One unit in the last digit of the coarsest number that shows decimals, or 1. */
function shownUnit(numbers: readonly NumberToken[]): Exact {
  const decimals = Math.min(...numbers.filter((token) => token.decimals > 0).map((token) => token.decimals));
  return new Exact(10).pow(Number.isFinite(decimals) ? -decimals : 0);
}

export function singleNumber(expression: Expression): NumberToken | null {
  if (expression.type === "number") return expression.token;
  if (expression.type === "negative") return singleNumber(expression.of);
  return null;
}
