import type { Act } from "../acts/act.js";
import type { Claim, Quantity } from "../claims/claim.js";
import { stem } from "../claims/details.js";
import type { Evidence } from "../evidence.js";
import type { Conflict } from "./association.js";
import { holds, statedFor } from "./statedNumbers.js";

/** A claim of doing that counts what it did to, where the acts it rests on print another number of the same. */
export function countedOtherwise(claim: Claim, acts: readonly Act[], evidence: Evidence): Conflict | null {
  for (const number of claim.quantities) {
    if (number.rough || number.noun === "" || number.unit !== "") continue;
    const conflict = numberConflict(number, claim, acts, evidence);
    if (conflict) return conflict;
  }
  return null;
}

/** The output states another number of the same thing, and this one nowhere. */
export function numberConflict(
  number: Quantity,
  claim: Claim,
  acts: readonly Act[],
  evidence: Evidence,
): Conflict | null {
  const wanted = number.noun === "" ? null : stem(number.noun);
  for (let i = acts.length - 1; i >= 0; i--) {
    const act = acts[i];
    if (act.outcome === "failed" || act.outcome === "refused") continue;
    const stated = statedFor(act, number, wanted, claim, evidence);
    if (stated.length === 0) continue;
    if (
      stated.some(
        ({ value, quote }) => near(value, number) || (Math.abs(value - number.value) === 1 && isLines(act, quote)),
      ) ||
      acts.some(
        (other) =>
          holds(evidence, other, number.value) ||
          (other !== act && statedFor(other, number, wanted, claim, evidence).some(({ value }) => near(value, number))),
      )
    )
      return null;
    const printed = numbersOf(act, evidence);
    if (
      derivable(number.value, [...stated.map(({ value }) => value), ...printed]) ||
      derivable(number.value, printed) ||
      claim.quantities.length > 4
    )
      return null;
    return { why: "value", act, quote: stated[stated.length - 1].quote };
  }
  return null;
}

/** Lines of a file, one of which may be its header. */
function isLines({ text }: Act, quote: string): boolean {
  return /\bwc\b/.test(text) || /\d\s+\S+\.(?:csv|tsv|txt|jsonl|log)\b/.test(quote);
}

function near(given: number, { value: claimed, unit }: Quantity): boolean {
  // "−9 degrees" and "minus 9" are read without their sign.
  const value = Math.abs(given);
  // A rate of 0.05 is 5 %.
  if (/^(?:%|percent)$/.test(unit) && value <= 1 && Math.abs(value * 100 - claimed) <= 0.5) return true;
  // Rounded for people: 94.6 % is 95 %, 48,213 is 48,000.
  if (value === claimed || (Math.abs(value - claimed) <= 0.5 && !Number.isInteger(value))) return true;
  return (unit !== "" || claimed % 100 === 0) && Math.abs(value - claimed) < Math.abs(value) * 0.01;
}

/** Plain numbers of a small answer, from which another may have been reckoned. */
function numbersOf(act: Act, evidence: Evidence): number[] {
  const values = evidence.valuesOf(act).flatMap(({ value }) => (typeof value === "number" ? [value] : []));
  return values.length > 20 ? [] : values;
}

const units = [60, 100, 1000, 1024, 3600, 1e6, 1024 ** 2, 1e9, 1024 ** 3];

/** Numbers of which every choice is added up. */
const FEW = 10;

/** Whether some of the numbers add up to it, without their cents: what is paid, open and overdue is all there is. */
function addUp(claimed: number, numbers: readonly number[]): boolean {
  if (numbers.length > FEW) return false;
  let sums = new Set([0]);
  for (const number of numbers) sums = new Set([...sums, ...[...sums].map((sum) => sum + number)]);
  return [...sums].some((sum) => sum === claimed || Math.round(sum) === claimed);
}

/** A price less or with so many percent, and a sum at interest for as many years as some number gives. */
export const atPercent = (amount: number, percent: number, years: readonly number[]): number[] =>
  percent > 100
    ? []
    : [1, ...years.filter((year) => Number.isInteger(year) && year > 1 && year <= 40)].flatMap((year) => [
        amount * (1 + percent / 100) ** year,
        amount * (1 - percent / 100) ** year,
      ]);

/** Whether a number is another in another unit, or a sum, difference, product, share or mean of those that are stated. */
export function derivable(claimed: number, stated: readonly number[]): boolean {
  const list = stated.slice(-20);
  const sum = list.reduce((total, value) => total + value, 0);
  const close = (value: number) => Math.abs(value - claimed) <= Math.max(Math.abs(claimed) * 0.005, 0.0051);
  // Cents as money, bytes as kilobytes, seconds as minutes.
  if (list.some((value) => units.some((unit) => close(value / unit) || close(value * unit)))) return true;
  // Degrees of Celsius as Fahrenheit, and back.
  if (list.some((value) => close(value * 1.8 + 32) || close((value - 32) / 1.8))) return true;
  return (
    list.length > 1 &&
    (addUp(claimed, list) ||
      close(sum) ||
      close(sum / list.length) ||
      // A share of all of them.
      (sum > 0 && list.some((value) => close((100 * value) / sum))) ||
      list.some((a) =>
        list.some(
          (b) =>
            close(a - b) ||
            close(a + b) ||
            close(a * b) ||
            close(a * (1 + b)) ||
            close(a * (1 - b)) ||
            close((a * b) / 100) ||
            atPercent(a, b, list).some(close) ||
            (b !== 0 && (close(a / b) || close((100 * a) / b))),
        ),
      ))
  );
}
