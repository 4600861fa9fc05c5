import type { Settled } from "../../run/computation.js";
import { gcd, lcm } from "../divisors.js";

/** Whole numbers that are computed with. */
const MOST = 10_000_000_000;

function wholeOf(text: string): number | null {
  const value = Number(text.replaceAll(",", ""));
  return Number.isSafeInteger(value) && value <= MOST ? value : null;
}

/** Null for "1,200 and 3", which is two numbers or three. */
function numbersIn(text: string): number[] | null {
  if (/\d,\d/.test(text)) return null;
  const values = [...text.matchAll(/\d+/g)].map(([digits]) => wholeOf(digits));
  return values.includes(null) ? null : (values as number[]);
}

/** The greatest common divisor of listed numbers against a stated one. */
export const commonDivisor = (list: string, stated: string): Settled | null => equal(ofList(list, gcd), stated);

/** Their least common multiple. */
export const commonMultiple = (list: string, stated: string): Settled | null => equal(ofList(list, lcm), stated);

/** What is left when one number is divided by another. */
export function remainder(number: string, by: string, stated: string): Settled | null {
  const [dividend, divisor] = [wholeOf(number), wholeOf(by)];
  return equal(dividend === null || !divisor ? null : dividend % divisor, stated);
}

/** The sum of a number's digits. */
export function digitSum(number: string, stated: string): Settled | null {
  const digits = Array.from(number.replaceAll(",", ""), Number);
  return equal(
    digits.reduce((sum, digit) => sum + digit, 0),
    stated,
  );
}

/** How many positive divisors a number has. */
export const divisorCount = (number: string, stated: string): Settled | null =>
  equal(countDivisors(wholeOf(number)), stated);

/** The product of powers that a number is said to be. */
export function factorization(number: string, factors: string): Settled | null {
  const whole = wholeOf(number);
  const powers = [...factors.matchAll(/(\d+)(?:\s?\^\s?\{?(\d+)\}?)?/g)];
  const value = powers.reduce((sum, [, base, exponent = "1"]) => sum * Number(base) ** Number(exponent), 1);
  if (whole === null || !Number.isSafeInteger(value)) return null;
  // Without exponents, the different factors may be named.
  return value === whole || factors.includes("^") ? { holds: value === whole, expected: number } : null;
}

/** The median of listed numbers. */
export const medianOf = (list: string, stated: string): Settled | null => equal(median(numbersIn(list)), stated);

/** What listed numbers come to. */
export const sumOf = (list: string, stated: string): Settled | null =>
  equal(numbersIn(list)?.reduce((a, b) => a + b) ?? null, stated);

function ofList(text: string, combine: (a: number, b: number) => number): number | null {
  const values = numbersIn(text);
  if (!values || values.length < 2 || values.includes(0)) return null;
  const value = values.reduce((a, b) => combine(a, b));
  return Number.isSafeInteger(value) ? value : null;
}

function median(values: readonly number[] | null): number | null {
  if (!values || values.length < 3) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function equal(value: number | null, given: string): Settled | null {
  if (value === null) return null;
  return { holds: value === Number(given.replaceAll(",", "")), expected: String(value) };
}

export type Property = "prime" | "composite" | "even" | "odd" | "perfect square" | "perfect cube";

/** Whether a number has a property, or has it not. */
export function propertyOf(text: string, name: Property, not: boolean): Settled | null {
  const number = wholeOf(text);
  if (number === null) return null;
  const has = properties[name](number);
  const because = name === "prime" && !has && number > 1 ? ` (${leastFactor(number)} divides it)` : "";
  return { holds: has !== not, expected: `${number} is ${has ? "" : "not "}${name}${because}` };
}

const properties: Readonly<Record<Property, (number: number) => boolean>> = {
  prime: (number) => number > 1 && leastFactor(number) === number,
  composite: (number) => number > 1 && leastFactor(number) !== number,
  even: (number) => number % 2 === 0,
  odd: (number) => number % 2 === 1,
  "perfect square": (number) => Math.round(Math.sqrt(number)) ** 2 === number,
  "perfect cube": (number) => Math.round(Math.cbrt(number)) ** 3 === number,
};

function leastFactor(number: number): number {
  for (let factor = 2; factor * factor <= number; factor++) if (number % factor === 0) return factor;
  return number;
}

function countDivisors(number: number | null): number | null {
  if (!number || number > 1_000_000_000) return null;
  let count = 0;
  for (let factor = 1; factor * factor <= number; factor++)
    if (number % factor === 0) count += factor * factor === number ? 1 : 2;
  return count;
}

/** Whether a number is divided by another without a rest, or is not. */
export function divisibility(number: string, by: string, not: boolean): Settled | null {
  const [dividend, divisor] = [wholeOf(number), wholeOf(by)];
  if (dividend === null || !divisor) return null;
  const left = dividend % divisor;
  return {
    holds: (left === 0) !== not,
    expected: left === 0 ? `${dividend} = ${divisor} × ${dividend / divisor}` : `remainder ${left}`,
  };
}
