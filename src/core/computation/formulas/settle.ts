import { Complex } from "complex.js";
import type { Settled } from "../../run/computation.js";
import { type Formula, kindOf, lettersOf, someIn } from "./formula.js";
import { formulaValue, type Letters, meaningsOf } from "./formulaValue.js";
import { POSITIVE_POINTS, sameAtPoints } from "./points.js";
import { tidy } from "./tidy.js";

/** Share of the size of two values that doubles may lose. */
const EQUAL = 1e-9;
/** Share by which what is rounded may differ. */
const ROUNDED = 0.05;

/** What letters stand for. */
export type Values = ReadonlyMap<string, number>;

const asLetters = (values: Values): Letters =>
  new Map([...values].map(([name, value]) => [name, new Complex(value, 0)] as const));

const usual = { log: "natural", angle: "radians", degrees: "number" } as const;

/** The real value with these letters, as calculus means it (radians, natural logarithms); null where it has none. */
export function realValue(formula: Formula, values: Values): number | null {
  const value = formulaValue(formula, usual, asLetters(values));
  return value && Math.abs(value.im) <= 1e-12 * Math.max(1, Math.abs(value.re)) ? value.re : null;
}

/** The value of what holds no letter, or only those that are given, if every way to mean it gives the same. */
export function onlyValue(formula: Formula, values: Values = new Map()): number | null {
  if ([...lettersOf(formula)].some((name) => !values.has(name))) return null;
  const found = meaningsOf([formula]).map((meaning) => formulaValue(formula, meaning, asLetters(values)));
  const [first] = found;
  if (!first || Math.abs(first.im) > 1e-12) return null;
  return found.every((value) => value !== null && same(value.re, first.re)) ? first.re : null;
}

export const same = (a: number, b: number): boolean => Math.abs(a - b) <= EQUAL * Math.max(1, Math.abs(a), Math.abs(b));

/** What rounding may have touched. */
export const isInexact = (formula: Formula): boolean =>
  someIn(
    formula,
    (part) =>
      part.type === "pi" ||
      (part.type === "number" && part.decimals > 0) ||
      (part.type === "call" && kindOf(part.name).value === undefined),
  );

/** Whether a stated value is the computed one; null where rounding may make the difference. `exact` is where nothing was rounded before. */
export function compareValues(computed: number, stated: number, exact: boolean): boolean | null {
  if (same(computed, stated)) return true;
  const size = Math.max(Math.abs(computed), Math.abs(stated));
  const rounds = !exact || !Number.isInteger(tidy(computed));
  if (
    rounds &&
    (Math.abs(computed - stated) <= ROUNDED * size ||
      (Number.isInteger(tidy(stated)) && Math.abs(computed - stated) < 1))
  )
    return null;
  return false;
}

/** A stated value beside one that is computed exactly, or to a share; null where the stated one may be rounded. */
export function compareStated(computed: number | null, said: Formula, share = EQUAL): Settled | null {
  const claimed = onlyValue(said);
  if (claimed === null || computed === null || !Number.isFinite(computed)) return null;
  const [off, size] = [Math.abs(computed - claimed), Math.max(Math.abs(computed), Math.abs(claimed))];
  if (off <= share * Math.max(1, size)) return { holds: true, expected: shown(computed) };
  const near = off <= ROUNDED * size || off < 1;
  const cut =
    someIn(said, (part) => part.type === "number" && part.decimals > 0) ||
    (!isFraction(computed, share) && !isInexact(said));
  return near && cut ? null : { holds: false, expected: shown(computed) };
}

/** A quotient of small whole numbers. */
function isFraction(value: number, share: number): boolean {
  for (let below = 1; below <= 120; below++)
    if (Math.abs(value * below - Math.round(value * below)) <= share * Math.max(1, Math.abs(value * below)))
      return true;
  return false;
}

/** Whether two sides are the same where letters stand for these numbers; null where it is not sure. */
export function holdsAt(left: Formula, right: Formula, values: Values): Settled | null {
  const [a, b] = [left, right].map((side) => onlyValue(side, values));
  if (a === null || b === null) return null;
  const exact = ![left, right].some(isInexact) && [...values.values()].every((value) => isShort(value));
  const holds = compareValues(a, b, exact);
  return holds === null ? null : { holds, expected: shown(a) };
}

/** A number that stands for itself, and for nothing that was cut. */
const isShort = (value: number): boolean => Number.isInteger(tidy(value * 60));

/** Whether two formulas are the same at several points; null where these do not decide it. */
export function sameEverywhere(left: Formula, right: Formula, letters: readonly string[]): boolean | null {
  return sameAtPoints((place) => {
    const values = new Map(letters.map((name, k) => [name, POSITIVE_POINTS[(k * 3 + place) % POSITIVE_POINTS.length]]));
    const [a, b] = [left, right].map((side) => realValue(side, values));
    return a === null || b === null ? null : Math.abs(a - b) <= 1e-7 * Math.max(1, Math.abs(a), Math.abs(b));
  });
}

export const shown = (value: number): string => String(Number(tidy(value).toFixed(6)));
