import { patternOf } from "../../patternOf.js";
import type { Computation, Settled } from "../../run/computation.js";
import type { ComputationContext } from "../context.js";
import { isRational } from "./algebra.js";
import { isUncertain } from "./derivations.js";
import { isDoubtful } from "./doubtful.js";
import { lettersOf } from "./formula.js";
import { isInexact, onlyValue, realValue, same, shown } from "./settle.js";
import { soleLetter, statedFormula } from "./statedFormula.js";

const sign = String.raw`(?:<=|>=|[<>≤≥]|\\(?:leqslant|geqslant|leq|geq|le|ge|lt|gt)(?![a-z]))`;
const side = (name: string): string => String.raw`(?<${name}>[^\s$<>=≤≥,;:，。\n][^$<>=≤≥,;:，。\n]{0,60}?)`;
/** "$2x + 3 > 11$, so $x > 4$". */
const inference = patternOf("gi", [
  `${side("left")}\\s{0,3}(?<first>${sign})\\s{0,3}${side("right")}`,
  String.raw`\$?[,.，]?\s{0,3}(?:and |or )?(?:(?:which )?(?:gives?|means|implies|yields)(?: us)?(?: that)?|so|thus|hence|therefore|then|we get|可?得|所以|因此|則|则|\\(?:Rightarrow|implies|quad|Longrightarrow)|⇒|=>|,)\s{0,3}(?:that |we (?:get|have|find) )?\$?`,
  `(?<letter>[a-z])\\s{0,3}(?<second>${sign})\\s{0,3}(?<number>-?(?:\\d{1,9}(?:\\.\\d{1,6})?(?:/\\d{1,6})?|\\\\[dt]?frac\\{-?\\d{1,6}\\}\\{\\d{1,6}\\}))`,
  String.raw`(?=[$*}\s]{0,3}(?:[.,;:!](?:\s|$|\$)|[。，；]|$|\n|(?:and|so|which|because|since|as|but)\b))`,
]);

const relation = (text: string): "<" | ">" | "<=" | ">=" => {
  const less = /^(?:<|≤|\\l)/.test(text);
  const equal = /[=≤≥]|\\[lg]e/.test(text);
  return less ? (equal ? "<=" : "<") : equal ? ">=" : ">";
};

const holdsFor = (x: number, at: string, bound: number): boolean =>
  same(x, bound) ? at.length === 2 : at.startsWith("<") ? x < bound : x > bound;

/** What a linear inequality is said to give; it fails where a whole number above zero has the first and not the second. */
export function checkInequalities(text: string, context: ComputationContext): Computation[] {
  if (text.length > 4_000 || !/[<>≤≥]|\\[lg](?:e|t)/.test(text) || isUncertain(text, context)) return [];
  return [...text.matchAll(inference)].flatMap((match): Computation[] => {
    const settled = settle(match.groups as Record<string, string>);
    const [start, end] = [match.index, match.index + match[0].length];
    return settled && !isDoubtful(text, start, end) ? [{ claim: match[0], ...settled, span: { start, end } }] : [];
  });
}

function settle({ left, right, first, second, letter, number }: Record<string, string>): Settled | null {
  const [a, b, bound] = [left, right, number].map(statedFormula);
  const stated = bound && onlyValue(bound);
  if (!a || !b || stated === null || isInexact(a) || isInexact(b) || (bound && isInexact(bound))) return null;
  const letters = new Set([...lettersOf(a), ...lettersOf(b)]);
  if (letters.size !== 1 || !letters.has(letter) || ![a, b].every(isRational)) return null;
  // x > 3, so x > 2
  if (soleLetter(a) === letter && a.type === "letter" && lettersOf(b).size === 0) return null;
  const at = (x: number): number | null => {
    const [y, z] = [a, b].map((formula) => realValue(formula, new Map([[letter, x]])));
    return y === null || z === null ? null : y - z;
  };
  const [zero, one, far] = [0, 1, 2.5].map(at);
  if (zero === null || one === null || far === null) return null;
  const slope = one - zero;
  if (same(slope, 0) || !same(zero + 2.5 * slope, far)) return null;
  const place = -zero / slope;
  const given = relation(first);
  const solved = slope > 0 ? given : given.startsWith("<") ? given.replace("<", ">") : given.replace(">", "<");
  const said = relation(second);
  const expected = `${letter} ${solved} ${shown(place)}`;
  if (solved === said && same(place, stated)) return { holds: true, expected };
  const near = [place, stated]
    .flatMap((edge) => [-2, -1, 0, 1, 2].map((by) => Math.round(edge) + by))
    .filter((x) => x >= 1);
  return near.some((x) => holdsFor(x, solved, place) && !holdsFor(x, said, stated)) ? { holds: false, expected } : null;
}
