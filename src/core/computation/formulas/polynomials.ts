import type { Formula } from "./formula.js";
import { isPolynomial } from "./algebra.js";
import { realValue, same } from "./settle.js";
import { tidy } from "./tidy.js";

/** a, b and c of ax² + bx + c. */
export type Quadratic = readonly [a: number, b: number, c: number];

/** The coefficients of a quadratic formula, from its values; null where it is of another degree. */
export function quadraticOf(formula: Formula, letter: string): Quadratic | null {
  if (!isPolynomial(formula)) return null;
  const at = (x: number) => realValue(formula, new Map([[letter, x]]));
  const [zero, one, minus, other, far] = [0, 1, -1, 2.5, -7].map(at);
  if (zero === null || one === null || minus === null || other === null || far === null) return null;
  const [a, b, c] = [(one + minus) / 2 - zero, (one - minus) / 2, zero].map(tidy);
  const fits = [
    [2.5, other],
    [-7, far],
  ].every(([x, y]) => same(a * x * x + b * x + c, y));
  return fits && a !== 0 ? [a, b, c] : null;
}
