import { evaluate, type Meaning, usual } from "./evaluation.js";
import { Exact } from "./exact.js";
import { type Expression, numbersOf, type Quantity, singleNumber } from "./expression.js";
import { type Claimed, type Outcome, outcomeOf } from "./outcomes.js";

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
    compounds(claimed),
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
