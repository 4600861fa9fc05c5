import { evaluate, usual } from "./evaluation.js";
import { type Expression, isPowerOfTen, numbersOf, singleNumber } from "./expression.js";
import { Exact } from "./exact.js";
import { type Mark, type NumberToken, shownAs } from "./tokens.js";

/** Whether a relation holds; null where honest people could differ. */
export type Holds = boolean | null;

/** Relative errors: up to which a stated approximation is a good one, and from which on it is none. */
const CLOSE = 0.02;
const FAR = 0.1;
/** Relative error of numbers in a machine. */
const MACHINE = 1e-13;
/** How many times its value a result may be that is rounded up to its last decimal. */
const TOO_FAR = 4;
/** Largest exponent through which errors are followed. */
const MAX_POWER = 12;
/** Decimals up to which a result is short enough to be written out. */
const SHORT = 4;

/** Two values with the expressions that they come from, which say how they may have been rounded. */
export interface Sides {
  readonly a: Exact;
  readonly b: Exact;
  readonly left: Expression;
  readonly right: Expression;
  readonly mark: Mark;
  /** What 1 is worth in the result: a thousand, an hour in seconds. */
  readonly unit: Exact;
}

/** Whether two values are said to be equal rightly: exactly, or as a result rounded or cut to the decimals that it shows. */
export function equal(sides: Sides, approximate: boolean): Holds {
  const { a, b, left, right, mark } = sides;
  const difference = a.minus(b).abs();
  const size = Exact.max(a.abs(), b.abs());
  if (difference.lte(size.times("1e-40"))) return true;
  const relative = difference.div(size).toNumber();
  // What programs print: 0.1 + 0.2 = 0.30000000000000004.
  if (relative < MACHINE && !(a.isInteger() && b.isInteger())) return null;
  const numbers = [...numbersOf(left), ...numbersOf(right)].map(({ token }) => token);
  if (approximate || numbers.some((token) => token.approximate)) return near(sides, relative);
  const rounded = roundedResult(sides, relative);
  if (rounded !== false) return rounded;
  // √200 = 1.4 · 10: such roots are never written out in full.
  if (relative <= FAR && (isIrrational(left, mark) || isIrrational(right, mark))) return null;
  // Thousands, cents or percents that go without saying, but for powers of ten that are said.
  if (
    !a.isZero() &&
    !b.isZero() &&
    !numbers.some(({ scientific }) => scientific) &&
    !holdsPower(left) &&
    !holdsPower(right)
  ) {
    const ratio = Exact.max(a.abs(), b.abs()).div(Exact.min(a.abs(), b.abs()));
    if (ratio.eq(100) || ratio.eq(1000) || ratio.eq(1_000_000)) return null;
  }
  const off = uncertainty(left, mark).plus(uncertainty(right, mark)).times(sides.unit);
  return difference.lte(off) ? null : false;
}

/** Digits behind the decimal mark from which on a root is none that can be written. */
const ENDLESS = 30;

function isIrrational(expression: Expression, mark: Mark): boolean {
  if (expression.type === "binary") return isIrrational(expression.left, mark) || isIrrational(expression.right, mark);
  if (!("of" in expression)) return false;
  if (expression.type !== "root") return isIrrational(expression.of, mark);
  const value = evaluate(expression, { ...usual, mark });
  return (value !== null && value.decimalPlaces() > ENDLESS) || isIrrational(expression.of, mark);
}

function holdsPower(expression: Expression): boolean {
  return (
    expression.type === "binary" &&
    (expression.operator === "^" || holdsPower(expression.left) || holdsPower(expression.right))
  );
}

/** What "≈" allows: the result rounded to its last digit that is not 0, or an estimate of the same size. */
function near(sides: Sides, relative: number): Holds {
  const stated = statedSide(sides);
  if (!stated) return relative <= CLOSE ? true : relative <= FAR ? null : false;
  const { result, other, token, worth } = stated;
  const step = lastPlace(token, sides.mark).times(worth);
  const error = result.minus(other).abs();
  const rounds = error.lte(step.div(2)) || (error.lt(step) && other.abs().gt(result.abs()));
  if (rounds) return relative <= FAR ? true : null;
  return relative <= FAR && !isMiscalculated(sides, { result, error, step, relative }) ? null : false;
}

/** Figures of a result, and places of the last of them, from which on it is no estimate, and is off by more than rounding. */
const FIGURES = 100;
const PLACES = 5;
/** Share by which a factor between units, or π, may be cut. */
const CUT = 0.01;

/** √392 ≈ 18.8: worked out to three figures, none of which rounded numbers in it account for. */
function isMiscalculated(
  { left, right, mark, unit }: Sides,
  off: { readonly result: Exact; readonly error: Exact; readonly step: Exact; readonly relative: number },
): boolean {
  const units = off.result.div(off.step).abs();
  // 425 and 1,050 are round as well.
  const place = off.step.times(units.mod(25).isZero() ? 25 : units.mod(5).isZero() ? 5 : 1);
  const { error, result, relative } = off;
  if (result.abs().lt(place.times(FIGURES)) || error.lte(place.times(PLACES)) || relative <= CUT) return false;
  const loose = [left, right].filter((side) => !isStated(side)).map((side) => uncertainty(side, mark, looseness));
  return loose.length === 1 && error.gt(loose[0].times(unit));
}

/** What an approximate calculation may have cut from a number: 3 for π, 17% for a sixth, 50 for 47. */
function looseness(token: NumberToken, mark: Mark, isFactor: boolean): Exact {
  const { value, decimals } = shownAs(token, mark);
  if (token.fraction) return new Exact(0);
  if (decimals > 0 || token.percent) return lastPlaceShown(token, mark);
  const isRound = isFactor && (value.abs().lte(10) || value.mod(10).isZero());
  return isRound ? lastPlace(token, mark).times(token.scale).div(2) : new Exact(0);
}

/** One unit in the last place that a number shows, zeros too. */
const lastPlaceShown = (token: NumberToken, mark: Mark): Exact =>
  new Exact(10)
    .pow(-shownAs(token, mark).decimals)
    .times(token.percent ? 0.01 : 1)
    .times(token.scale);

/** A result rounded or cut to the decimals it shows; false where it is neither. */
function roundedResult(sides: Sides, relative: number): Holds {
  const stated = statedSide(sides);
  if (!stated) return false;
  const { result, other, token, worth } = stated;
  const { decimals } = shownAs(token, sides.mark);
  const step = new Exact(10).pow(-decimals - (token.percent ? 2 : 0)).times(worth);
  const error = result.minus(other).abs();
  if (decimals > 0 || token.percent || token.scale >= 1000) {
    if (error.gte(step)) return false;
    const proper = error.lte(step.div(2)) || other.abs().gt(result.abs());
    // 0.1 × 0.1 = 0.1: nobody rounds up that far.
    const isPlain = !token.percent && token.currency === "" && token.scale === 1;
    if (!proper && isPlain && result.abs().gte(other.abs().times(TOO_FAR))) return false;
    // 10.73 is no longer than 10.7, so nobody need have rounded it; 10/3 has to be.
    const places = other.div(worth).decimalPlaces();
    const short = !token.percent && places <= SHORT && (decimals < 2 || isCutShort(result, other, step));
    return proper && !short && (decimals >= 2 || relative <= CLOSE / (token.percent ? 1 : 4)) ? true : null;
  }
  if (error.lt(step) && !other.div(worth).isInteger()) return null;
  return isToItsFigures(sides, stated) ? null : false;
}

/** 1/8 = 0.12: cut before the end that it has, so that it is neither the value nor, by the common rule, the value rounded. */
const isCutShort = (result: Exact, other: Exact, step: Exact): boolean =>
  other.abs().gt(result.abs()) && other.minus(result).abs().gte(step.div(2));

/** (70 kg)(9.8 m/s²) = 690 N: what is measured is stated with as many figures as are known, two at least. */
function isToItsFigures({ left, right, mark }: Sides, { result, other, token, worth }: Stated): boolean {
  const numbers = [...numbersOf(left), ...numbersOf(right)];
  const step = lastPlace(token, mark).times(worth);
  return (
    numbers.filter(({ unit }) => unit && !unit.dimensions.money).length > 1 &&
    numbers.some((number) => number.token !== token && shownAs(number.token, mark).decimals > 0) &&
    result.abs().gte(step.times(10)) &&
    result.minus(other).abs().lte(step.div(2))
  );
}

interface Stated {
  readonly result: Exact;
  readonly other: Exact;
  readonly token: NumberToken;
  /** What 1 is worth in the token: a thousand, an hour in seconds, 10²³. */
  readonly worth: Exact;
}

/** The side that is one number, and so the result. */
function statedSide({ a, b, left, right, unit }: Sides): Stated | null {
  const [onRight, onLeft] = [statedNumber(right), statedNumber(left)];
  if (onRight) return { ...onRight, result: b, other: a, worth: onRight.worth.times(unit) };
  return onLeft && { ...onLeft, result: a, other: b, worth: onLeft.worth.times(unit) };
}

/** Whether a side is one number, 3.3 or 3.3 × 10⁻¹⁹. */
export const isStated = (side: Expression): boolean => statedNumber(side) !== null;

/** 3.3, and 3.3 × 10⁻¹⁹. */
function statedNumber(side: Expression): Pick<Stated, "token" | "worth"> | null {
  const token = singleNumber(side);
  if (token) return { token, worth: new Exact(1) };
  if (side.type !== "binary" || side.operator !== "*" || !isPowerOfTen(side.right)) return null;
  const mantissa = singleNumber(side.left);
  const worth = evaluate(side.right, usual);
  return mantissa && worth && { token: mantissa, worth };
}

/** One unit in the last shown place that is not 0: 10 in 3,450, 0.01 in 3.45. */
function lastPlace(token: NumberToken, mark: Mark): Exact {
  const { value, decimals } = shownAs(token, mark);
  let step = new Exact(10).pow(-decimals);
  if (decimals === 0 && !value.isZero()) {
    const zeros = /0*$/.exec(value.abs().toFixed(0))![0].length;
    step = new Exact(10).pow(zeros);
  }
  return step.times(token.percent ? 0.01 : 1);
}

/**
 * How far a value may be off because of the rounded numbers in it: 33.3% and 0.67 stand for thirds, 3.14 for π. In the
 * unit of the value; the errors of all numbers add up at worst.
 */
function uncertainty(
  expression: Expression,
  mark: Mark,
  ofNumber: (token: NumberToken, mark: Mark, isFactor: boolean) => Exact = numberUncertainty,
  isFactor = false,
): Exact {
  const none = new Exact(0);
  switch (expression.type) {
    case "number":
      return ofNumber(expression.token, mark, isFactor);
    case "compound":
    case "factorial":
      return none;
    case "negative":
      return uncertainty(expression.of, mark, ofNumber);
    case "root": {
      const [value, of] = [expression, expression.of].map((each) => evaluate(each, { ...usual, mark }));
      const off = uncertainty(expression.of, mark, ofNumber);
      // The derivative of the n-th root of x is the root by n · x.
      return value && of && !of.isZero() ? off.times(value.div(of.times(expression.index)).abs()) : off;
    }
    case "binary": {
      if (expression.operator === "choose" || expression.operator === "arrange") return none;
      const [a, b] = [expression.left, expression.right].map(
        (side) => evaluate(side, { ...usual, mark })?.abs() ?? none,
      );
      const [offA, offB] = [expression.left, expression.right].map((side) =>
        uncertainty(side, mark, ofNumber, expression.operator === "*"),
      );
      if (expression.operator === "+" || expression.operator === "-") return offA.plus(offB);
      if (expression.operator === "/") return b.isZero() ? none : offA.plus(a.div(b).times(offB)).div(b);
      if (expression.operator === "^")
        return a.isZero() || b.gt(MAX_POWER) ? none : b.times(a.pow(b.minus(1))).times(offA);
      return a.times(offB).plus(b.times(offA));
    }
  }
}

/** One unit in the last place of a number that looks rounded. */
function numberUncertainty(token: NumberToken, mark: Mark): Exact {
  const { value, decimals } = shownAs(token, mark);
  const repeating = token.percent
    ? /^(?:33|34|66|67|16|17|83|14|11)$|(?:3\.3|6\.[67]|4\.3|1\.1|2\.[05])$/
    : /\d(?:3\.3|6\.[67]|4\.3|1\.1)$/;
  // 0.25 and 0.35 are exact more often than not, 0.33 and 0.67 are not.
  const rounded = decimals >= 2 ? !value.times(20).isInteger() : repeating.test(value.toString());
  if (token.currency !== "" || !rounded) return new Exact(0);
  return lastPlaceShown(token, mark);
}
