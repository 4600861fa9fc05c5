import type { Settled } from "../../../run/computation.js";
import { isInexact, onlyValue, same, shown } from "../settle.js";
import { statedFormula } from "../statedFormula.js";
import type { Groups } from "./statementKind.js";

export type Point = readonly number[];

export function pointOf(groups: Groups, name: string): Point | null {
  const said = ["x", "y", "z"].map((axis) => groups[name + axis]).filter((each) => each !== undefined);
  const values = said.map((each) => {
    const formula = statedFormula(each);
    return formula && !isInexact(formula) ? onlyValue(formula) : null;
  });
  return values.every((each) => each !== null) ? values : null;
}

export function pointsOf(groups: Groups): readonly [Point, Point] | null {
  const [a, b] = [pointOf(groups, "a"), pointOf(groups, "b")];
  return a && b && a.length === b.length && a.some((each, k) => each !== b[k]) ? [a, b] : null;
}

export const showPoint = (at: Point): string => `(${at.map(shown).join(", ")})`;

export function samePoint(computed: Point | null, said: Point | null): Settled | null {
  if (!computed || !said || computed.length !== said.length) return null;
  return { holds: computed.every((each, k) => same(each, said[k])), expected: showPoint(computed) };
}

export function slopeOf(groups: Groups): number | null {
  const both = pointsOf(groups);
  if (both?.[0].length !== 2 || both[0][0] === both[1][0]) return null;
  return (both[1][1] - both[0][1]) / (both[1][0] - both[0][0]);
}
