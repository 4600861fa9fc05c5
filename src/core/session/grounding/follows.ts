import { atPercent } from "../association/otherNumbers.js";
import type { SeenNumber } from "./seen.js";

/** Among more numbers than these some pair gives almost any number. */
const MAX_OPERANDS = 26;
const MAX_SUBSET = 11;

export const isTime = /^(?:ms|milliseconds?|s|secs?|seconds?|mins?|minutes?|hours?|h|days?|weeks?)$/;

export const isSize = /^(?:[kmgt]i?b|bytes?)$/;
const isTemperature = /^(?:°[cf]?|degrees?|c|f|celsius|fahrenheit)$/;

/** Measures of which people are told the other: a pound is so many kilograms, a mile so many kilometres. */
const measures: readonly { readonly names: RegExp; readonly factor: number }[] = [
  { names: /^(?:lbs?|pounds?|kgs?|kilos?|kilograms?)$/, factor: 2.20462 },
  { names: /^(?:oz|ounces?)$/, factor: 28.3495 },
  { names: /^(?:mi|miles?|kms?|kilomet(?:er|re)s?|mph)$/, factor: 1.609344 },
  { names: /^(?:ft|foot|feet|m|met(?:er|re)s?)$/, factor: 3.28084 },
  { names: /^(?:in|inch(?:es)?|cm)$/, factor: 2.54 },
  { names: /^(?:gal|gallons?|l|lit(?:er|re)s?)$/, factor: 3.78541 },
];

/** 754 seconds are 12 minutes and 34 seconds. */
const isPartOfTime = (value: number, unit: string, other: number): boolean =>
  isTime.test(unit) &&
  [60, 3600, 86_400, 24].some((factor) => Math.floor(other / factor) === value || Math.round(other % factor) === value);

/** How many of one unit another is: a number may be printed in either. */
function factorsOf(unit: string): readonly number[] {
  if (/^(?:%|percent)$/.test(unit)) return [1, 100];
  if (isSize.test(unit)) return [1, 1000, 1024, 1e6, 1024 ** 2, 1e9, 1024 ** 3];
  if (isTime.test(unit)) return [1, 1000, 60, 3600, 24, 7, 60_000, 1e6, 1e9];
  const measure = measures.find(({ names }) => names.test(unit));
  if (measure) return [1, measure.factor, 100 * measure.factor, measure.factor / 1000];
  return [1, 2, 12, 60, 100, 1000, 1e6];
}

/** How far off a number may be that is written with these digits: half of its last place, trailing zeros being places left out. */
export function roundingOf(digits: string, rough: boolean): number {
  const plain = digits.replaceAll(",", "");
  const decimals = /\.(\d+)$/.exec(plain)?.[1].length ?? 0;
  const zeros = decimals > 0 ? 0 : (/[1-9](0+)$/.exec(plain)?.[1].length ?? 0);
  const own = decimals > 0 ? 0.51 * 10 ** -decimals : zeros >= 2 ? 10 ** zeros : 0.51;
  return rough && decimals === 0 ? Math.max(own, Number(plain) * (zeros > 0 ? 0.1 : 0.06)) : own;
}

/** Whether a number stands among those seen, rounded, in another unit, or reckoned from few of them; undecided counts as yes. */
export function follows(
  value: number,
  unit: string,
  off: number,
  seen: readonly SeenNumber[],
  own: readonly number[],
): boolean {
  const near = (other: number) => Math.abs(other - value) <= off + 1e-9;
  const exact = (other: number) => Math.abs(other - value) <= Math.max(Math.min(off, 0.51), Math.abs(value) * 1e-6);
  // "92,500 more", of two numbers with more places: rounded to a few parts of a thousand, which two others seldom give.
  const rounded = (other: number) => Math.abs(other - value) <= Math.max(0.51, Math.min(off, Math.abs(value) * 0.003));
  const factors = factorsOf(unit);
  const share = /^(?:%|percent|x?)$/.test(unit);
  for (const { value: other } of seen) {
    // Less a header, the first, oneself.
    if (near(other) || (Number.isInteger(value) && Math.abs(other - value) <= 2)) return true;
    if (other !== 0 && factors.some((factor) => near(other * factor) || near(other / factor))) return true;
    // So many a second are so long each.
    if (other !== 0 && isTime.test(unit) && factors.some((factor) => near(factor / other))) return true;
    if (isPartOfTime(value, unit, other)) return true;
    if (isTemperature.test(unit) && (near(other * 1.8 + 32) || near((other - 32) / 1.8))) return true;
    if (other <= 1 && near(100 * (1 - other))) return true;
    if (other <= 100 && near(100 - other)) return true;
  }
  const returned = [...new Set(seen.filter((number) => number.returned).map((number) => number.value))];
  const all = [...new Set(seen.map((number) => number.value))];
  const operands = all.length <= MAX_OPERANDS ? all : returned;
  if (operands.length > MAX_OPERANDS) return true;
  const total = operands.reduce((sum, number) => sum + number, 0);
  if (near(total) || (operands.length > 1 && near(total / operands.length))) return true;
  if (share && operands.some((part) => near((100 * part) / total))) return true;
  if (ofColumns(seen.filter((number) => number.returned).map((number) => number.value)).some(near)) return true;
  for (const a of operands)
    for (const b of operands) {
      if (rounded(a + b) || rounded(a - b) || exact(a * b) || near((a + b) / 2)) return true;
      // Totals are reckoned from three: so many at a price, less a discount.
      if (operands.some((c) => [a * b + c, a + b - c, a * b - c, a - b - c, a * b * c].some(exact))) return true;
      if (operands.some((c) => c <= 100 && [a * b * (1 + c / 100), a * b * (1 - c / 100)].some(exact))) return true;
      if (near((a * b) / 100) || atPercent(a, b, operands).some(near)) return true;
      if (b === 0) continue;
      const ratio = a / b;
      // Metres and seconds as kilometres an hour, so many a minute as so many an hour.
      if ([1, 3.6, 60, 1000, ...factors].some((factor) => near(factor * ratio))) return true;
      // What a clock of nanoseconds or microseconds gives for each, and how many a second.
      if ((a >= 1e6 || b >= 1e6) && [1e6, 1e9, 1e-3, 1e-6].some((factor) => near(factor * ratio))) return true;
      if (share && (near(100 * ratio) || near(100 * (ratio - 1)) || near(100 * (1 - ratio)))) return true;
    }
  if (share && perYear(operands, all).some(near)) return true;
  const said = own.filter((number) => number !== value).slice(-24);
  if (operands.some((amount) => said.some((other) => exact(amount * other) || atPercent(amount, other, []).some(near))))
    return true;
  // A share of a total that the message gives itself.
  if (share && said.some((whole) => whole > 0 && [...operands, ...said].some((part) => near((100 * part) / whole))))
    return true;
  return reckoned(value, said) || subsetSum(value, returned, exact);
}

/** By how many per cent a year one is more than another, over as many years as any two of those seen are apart. */
function perYear(operands: readonly number[], all: readonly number[]): number[] {
  const years = all.filter((value) => Number.isInteger(value) && value > 1900 && value < 2100);
  const spans = [...new Set(years.flatMap((a) => years.map((b) => a - b)))].filter((span) => span > 1 && span < 60);
  return spans.flatMap((span) =>
    operands.flatMap((a) => operands.flatMap((b) => (a > b && b > 0 ? [100 * ((a / b) ** (1 / span) - 1)] : []))),
  );
}

/** Columns of a table have few neighbours, and few rows are added up. */
const MAX_STRIDE = 4;
const MAX_ROWS = 12;

/** Sums and means of what stands one behind the other, or in one column of a table. */
function ofColumns(values: readonly number[]): number[] {
  const last = values.slice(-MAX_OPERANDS * 2);
  const found: number[] = [];
  for (let stride = 1; stride <= MAX_STRIDE; stride++)
    for (let from = 0; from < last.length; from++) {
      let sum = last[from];
      for (let rows = 2, at = from + stride; rows <= MAX_ROWS && at < last.length; rows++, at += stride) {
        sum += last[at];
        if (rows > 2) found.push(sum, sum / rows);
      }
    }
  return found;
}

/** From what else the message says, which may be rounded itself. */
function reckoned(value: number, said: readonly number[]): boolean {
  const near = (other: number) => Math.abs(other - value) <= value * 0.005;
  return said.some(
    (a) => near(2 * a) || said.some((b) => near(a + b) || near(a - b) || near(a * b) || (b !== 0 && near(a / b))),
  );
}

function subsetSum(value: number, values: readonly number[], same: (sum: number) => boolean): boolean {
  const list = values.filter((number) => number > 0 && number <= value + 1);
  if (list.length > MAX_SUBSET) return true;
  let sums = [0];
  for (const number of list) {
    sums = sums.concat(sums.map((sum) => sum + number));
    if (sums.some(same)) return true;
  }
  return false;
}
