import { type Expression, numbersOf, singleNumber } from "./expression.js";
import { Exact } from "./exact.js";
import { type Mark, type NumberToken, shownAs } from "./tokens.js";

/** Whether a relation holds; null where honest people could differ. */
export type Holds = boolean | null;

/** Relative errors: up to which a stated approximation is a good one, and from which on it is none. */
const CLOSE = 0.02;
const FAR = 0.1;
/** Relative error that rounding on the way to a result may leave. */
const ROUNDED_ON_THE_WAY = 0.01;
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
  const numbers = [...numbersOf(left), ...numbersOf(right)].map(({ token }) => token);
  if (approximate || numbers.some((token) => token.approximate)) return near(sides, relative);
  const rounded = roundedResult(sides, relative);
  if (rounded !== false) return rounded;
  // Thousands, cents or percents that go without saying.
  if (!a.isZero() && !b.isZero()) {
    const ratio = Exact.max(a.abs(), b.abs()).div(Exact.min(a.abs(), b.abs()));
    if (ratio.eq(100) || ratio.eq(1000) || ratio.eq(1_000_000)) return null;
  }
  return relative <= roundedOnTheWay(numbers, mark) ? null : false;
}

/** What "≈" allows: the result rounded to its last digit that is not 0, or an estimate of the same size. */
function near(sides: Sides, relative: number): Holds {
  const stated = statedSide(sides);
  if (!stated) return relative <= CLOSE ? true : relative <= FAR ? null : false;
  const { result, other, token } = stated;
  const step = lastPlace(token, sides);
  const error = result.minus(other).abs();
  const rounds = error.lte(step.div(2)) || (error.lt(step) && other.abs().gt(result.abs()));
  if (rounds) return relative <= FAR ? true : null;
  return relative <= FAR ? null : false;
}

/** A result rounded or cut to the decimals it shows; false where it is neither. */
function roundedResult(sides: Sides, relative: number): Holds {
  const stated = statedSide(sides);
  if (!stated) return false;
  const { result, other, token } = stated;
  const { decimals } = shownAs(token, sides.mark);
  const step = new Exact(10).pow(-decimals - (token.percent ? 2 : 0)).times(sides.unit);
  const error = result.minus(other).abs();
  if (decimals > 0 || token.percent || token.scale >= 1000) {
    if (error.gte(step)) return false;
    const proper = error.lte(step.div(2)) || other.abs().gt(result.abs());
    // 10.73 is no longer than 10.7, so nobody need have rounded it; 10/3 has to be.
    const short = !token.percent && decimals < 2 && other.div(sides.unit).decimalPlaces() <= SHORT;
    return proper && !short && (decimals >= 2 || relative <= CLOSE / (token.percent ? 1 : 4)) ? true : null;
  }
  return error.lt(step) && !other.div(sides.unit).isInteger() ? null : false;
}

/** The side that is one number, and so the result. */
function statedSide({ a, b, left, right }: Sides): { result: Exact; other: Exact; token: NumberToken } | null {
  const rightNumber = singleNumber(right);
  if (rightNumber) return { result: b, other: a, token: rightNumber };
  const leftNumber = singleNumber(left);
  return leftNumber && { result: a, other: b, token: leftNumber };
}

/** One unit in the last shown place that is not 0: 10 in 3,450, 0.01 in 3.45. */
function lastPlace(token: NumberToken, { mark, unit }: Sides): Exact {
  const { value, decimals } = shownAs(token, mark);
  let step = new Exact(10).pow(-decimals);
  if (decimals === 0 && !value.isZero()) {
    const zeros = /0*$/.exec(value.abs().toFixed(0))![0].length;
    step = new Exact(10).pow(zeros);
  }
  return step.times(token.percent ? 0.01 : 1).times(unit);
}

/** 33.3% and 0.67 stand for thirds: what is computed with them is off by a little. */
function roundedOnTheWay(numbers: readonly NumberToken[], mark: Mark): number {
  const errors = numbers.map((token) => {
    const { value, decimals } = shownAs(token, mark);
    if (token.currency !== "") return 0;
    // 0.25 and 0.35 are exact more often than not, 0.33 and 0.67 are not.
    if (decimals >= 2) return value.times(20).isInteger() ? 0 : ROUNDED_ON_THE_WAY;
    if (token.percent && decimals === 0 && /^(?:33|34|66|67|16|17|83|14|11)$/.test(value.toString())) return CLOSE;
    return decimals === 1 &&
      value.gte(10) &&
      /(?:33\.3|66\.[67]|16\.[67]|83\.3|14\.3|11\.1|12\.[05])$/.test(value.toString())
      ? ROUNDED_ON_THE_WAY
      : 0;
  });
  return Math.max(0, ...errors);
}
