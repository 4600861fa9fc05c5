import type { Settled } from "../../run/computation.js";
import { type Formula, lettersOf, someIn } from "./formula.js";
import { POSITIVE_POINTS, sameAtPoints } from "./points.js";
import { compareStated, realValue, type Values } from "./settle.js";

/** Functions that have no derivative at some points, or jump. */
const corners = /^(?:abs|floor|ceil|gcd|lcm|max|min|factorial|binomial)$/;

/** What calculus of a formula is sure of: no corners, no sums, and no logarithm of which the base is not said. */
export const isSmooth = (formula: Formula): boolean =>
  !someIn(
    formula,
    (part) =>
      part.type === "series" ||
      part.type === "progression" ||
      part.type === "degrees" ||
      (part.type === "call" && (corners.test(part.name) || (part.name === "log" && part.base === undefined))),
  );

/** Values of a formula about a place, five of them; null where one is missing. */
function around(formula: Formula, letter: string, at: number, step: number, values: Values): number[] | null {
  const found = [-2, -1, 0, 1, 2].map((k) => realValue(formula, new Map([...values, [letter, at + k * step]])));
  return found.every((value) => value !== null) ? found : null;
}

/** The first or second derivative at a place, to about nine digits. */
export function derivativeAt(
  formula: Formula,
  letter: string,
  at: number,
  order: 1 | 2 = 1,
  values: Values = new Map(),
): number | null {
  const step = order === 1 ? 1e-3 : 1e-2;
  const found = around(formula, letter, at, step, values);
  if (!found) return null;
  const [a, b, c, d, e] = found;
  return order === 1 ? (a - 8 * b + 8 * d - e) / (12 * step) : (-a + 16 * b - 30 * c + 16 * d - e) / (12 * step * step);
}

/** Letters of which nobody supposes that they change with the one by which is derived. */
export const isConstant = (letter: string): boolean => /^[abckmnC]$/.test(letter);

/** Whether one formula is the derivative of another; null where points do not decide it. */
export function isDerivative(
  of: Formula,
  stated: Formula,
  letter: string,
  letters: readonly string[],
  order: 1 | 2 = 1,
): boolean | null {
  if (![of, stated].every(isSmooth)) return null;
  const others = letters.filter((name) => name !== letter);
  if (!others.every(isConstant)) return null;
  return sameAtPoints((place) => {
    const point = POSITIVE_POINTS[place];
    const values = new Map(
      others.map((name, k) => [name, POSITIVE_POINTS[(place + 2 * k + 1) % POSITIVE_POINTS.length]]),
    );
    const slope = derivativeAt(of, letter, point, order, values);
    const said = realValue(stated, new Map([...values, [letter, point]]));
    if (slope === null || said === null) return null;
    return Math.abs(slope - said) <= 1e-5 * Math.max(1, Math.abs(slope), Math.abs(said));
  }, 1);
}

/** What is said to be an antiderivative: it holds the letter, and its derivative is the formula. */
export function antiderivative(formula: Formula, said: Formula, letter: string): Settled | null {
  if (!lettersOf(said).has(letter)) return null;
  const holds = isDerivative(said, formula, letter, [...new Set([...lettersOf(formula), ...lettersOf(said)])]);
  return holds === null ? null : { holds, expected: "another antiderivative" };
}

/** Share by which a computed integral may be off. */
const SURE = 1e-6;

/** What the integral of a formula of one letter between two numbers is said to be; null where it cannot be computed closely enough. */
export function definiteIntegral(
  formula: Formula,
  said: Formula,
  letter: string,
  from: number,
  to: number,
): Settled | null {
  const found = integralOf(formula, letter, from, to);
  return found && found.error <= SURE * Math.max(1, Math.abs(found.value))
    ? compareStated(found.value, said, SURE)
    : null;
}

/** The integral between two numbers, and how far it may be off; null where the formula has no value there. */
function integralOf(
  formula: Formula,
  letter: string,
  from: number,
  to: number,
): { readonly value: number; readonly error: number } | null {
  const [rough, fine] = [500, 1000].map((parts) => simpson(formula, letter, from, to, parts));
  return rough === null || fine === null ? null : { value: fine, error: Math.abs(fine - rough) };
}

function simpson(formula: Formula, letter: string, from: number, to: number, parts: number): number | null {
  let sum = 0;
  for (let k = 0; k <= parts; k++) {
    const value = realValue(formula, new Map([[letter, from + ((to - from) * k) / parts]]));
    if (value === null) return null;
    sum += value * (k === 0 || k === parts ? 1 : k % 2 === 1 ? 4 : 2);
  }
  return (sum * (to - from)) / (3 * parts);
}
