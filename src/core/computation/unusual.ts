import { evaluate, type Meaning, usual } from "./evaluation.js";
import { Exact } from "./exact.js";
import { type Expression, numbersOf, type Quantity, singleNumber } from "./expression.js";
import { type Claimed, type Outcome, outcomeOf } from "./outcomes.js";
import { shownAs } from "./tokens.js";
import { factorIn } from "./units.js";

/** As programs compute, in another base, with footnotes: none of it makes a claim right, but any may have been meant. */
export function unusually(claimed: Claimed, bases: readonly number[]): Outcome[] {
  const { numbers } = claimed;
  const wholes: Meaning = { ...usual, division: "whole" };
  const ways: Meaning[] = [
    { ...usual, caret: "xor" },
    // Quotients on both sides that are cut are equal too often to say anything.
    ...(singleNumber(claimed.right) ? [wholes, { ...wholes, caret: "xor" as const }] : []),
    { ...usual, exponents: false },
    { ...usual, clock: true },
    { ...usual, brackets: "negative" },
    ...[...bases, ...(isBinary(numbers) ? [2] : [])].map((base) => ({ ...usual, base })),
  ];
  return [
    ...ways.map((way) => outcomeOf(claimed, way, way)),
    joinsDigits(claimed),
    differsOnClock(claimed),
    differsInFourDigits(claimed),
    compounds(claimed),
    isUnitOfQuotient(claimed),
    comparesDoubles(claimed),
  ];
}

/** 3 + 4 = 34, as strings. */
function joinsDigits({ left, right, relation }: Claimed): boolean {
  const digits = numbersOf(left).map(({ token }) => token.digits);
  return (
    relation === "=" && digits.length > 1 && !digits.includes("") && digits.join("") === singleNumber(right)?.digits
  );
}

/** 20% off + 10% off = 28% off: one after the other. */
function compounds({ left, right }: Claimed): boolean {
  const shares = percentTerms(left);
  const result = evaluate(right, usual);
  if (shares === null || shares.length < 2 || !result || !singleNumber(right)?.percent) return false;
  const one = new Exact(1);
  const [grown, shrunk] = [1, -1].map((sign) =>
    shares.reduce((all, share) => all.times(one.plus(share.times(sign))), one),
  );
  return grown.minus(1).eq(result) || one.minus(shrunk).eq(result);
}

/** The terms of a sum of percentages alone, with their signs. */
function percentTerms(expression: Expression): Exact[] | null {
  if (expression.type === "negative") return percentTerms(expression.of)?.map((share) => share.neg()) ?? null;
  if (expression.type === "number") return expression.token.percent ? [evaluate(expression, usual) as Exact] : null;
  if (expression.type !== "binary" || !/^[-+]$/.test(expression.operator)) return null;
  const [a, b] = [percentTerms(expression.left), percentTerms(expression.right)];
  return a && b && [...a, ...(expression.operator === "-" ? b.map((share) => share.neg()) : b)];
}

/** From 9 to 5 is 8 hours, 22 h + 4 h is 2 h. */
function differsOnClock({ left, right, numbers }: Claimed): boolean {
  if (left.type !== "binary" || right.type !== "number" || numbers.length !== 3) return false;
  const [from, to, hours] = numbers.map(({ token }) => Number(token.digits || Number.NaN));
  if (!(from <= 24 && to <= 24 && hours <= 24)) return false;
  if (right.unit?.name !== "hour") return false;
  return left.operator === "-"
    ? (to - from - hours) % 12 === 0
    : left.operator === "+" && (from + to - hours) % 12 === 0;
}

/** 1245 + 30 = 1315: hours and minutes of a clock. */
function differsInFourDigits({ left, right, numbers, relation }: Claimed): boolean {
  if (relation !== "=" || left.type !== "binary" || right.type !== "number" || numbers.length !== 3) return false;
  if (left.operator !== "+" && left.operator !== "-") return false;
  const digits = numbers.map(({ token }) => token.digits);
  if (![digits[0], digits[2]].every((time) => /^(?:[01]\d|2[0-3])[0-5]\d$/.test(time)) || digits[1] === "")
    return false;
  const [from, by, to] = digits.map((time) => Math.floor(Number(time) / 100) * 60 + (Number(time) % 100));
  return (from + (left.operator === "+" ? by : -by) - to) % 1440 === 0;
}

/** 1/60 s = 16.7 ms: the unit may be that of the quotient. */
function isUnitOfQuotient({ left, right }: Claimed): boolean {
  if (left.type !== "binary" || left.operator !== "/" || left.right.type !== "number" || !left.right.unit) return false;
  const [above, below] = [left.left, left.right].map((part) => evaluate(part, usual));
  const stated = evaluate(right, { ...usual, units: 0 });
  if (!above || !below || !stated || below.isZero()) return false;
  const quotient = above.div(below).times(factorIn(left.right.unit, 0));
  const shown = singleNumber(right);
  if (!shown) return false;
  const unit = right.type === "number" && right.unit ? factorIn(right.unit, 0) : 1;
  const rounding = new Exact(10).pow(-shownAs(shown, ".").decimals).div(2).times(unit);
  return quotient.minus(stated).abs().lte(rounding);
}

/** 0.1 + 0.2 > 0.3: to programs, it is. */
function comparesDoubles({ left, relation, right }: Claimed): boolean {
  if (relation === "=" || relation === "≈") return false;
  const [a, b] = [doubleOf(left), doubleOf(right)];
  return relation === "<" ? a < b : relation === ">" ? a > b : relation === "<=" ? a <= b : a >= b;
}

/** Not a number where it holds more than the four operations. */
function doubleOf(expression: Expression): number {
  if (expression.type === "number") return shownAs(expression.token, ".").value.toNumber();
  if (expression.type === "negative") return -doubleOf(expression.of);
  if (expression.type !== "binary") return Number.NaN;
  const [a, b] = [doubleOf(expression.left), doubleOf(expression.right)];
  switch (expression.operator) {
    case "+":
      return a + b;
    case "-":
      return a - b;
    case "*":
      return a * b;
    case "/":
      return a / b;
    default:
      return Number.NaN;
  }
}

/** All digits are 0 or 1. */
function isBinary(numbers: readonly Quantity[]): boolean {
  return numbers.every(({ token }) => /^[01]+$/.test(token.digits));
}

export function failsInBase(claimed: Claimed, base: number): boolean {
  const way = { ...usual, base };
  const outcome = outcomeOf(claimed, way, way);
  return outcome === false || outcome === null;
}

export function failsModulo({ left, right }: Claimed, moduli: readonly number[]): boolean {
  const a = evaluate(left, usual);
  const b = evaluate(right, usual);
  if (!a?.isInteger() || !b?.isInteger() || moduli.length === 0) return false;
  return moduli.every((modulus) => !a.minus(b).mod(modulus).isZero());
}
