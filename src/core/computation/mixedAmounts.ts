import type { Computation, Settled } from "../run/computation.js";
import { type ComputationContext, noContext } from "./context.js";
import { doubted } from "./doubt.js";
import { Exact } from "./exact.js";
import { languageOf } from "./languages.js";
import { isSupposed } from "./supposed.js";
import { isSmaller, type Unit, unitOf } from "./units.js";

const part = String.raw`\d{1,9}(?:,\d{3}){0,3}(?:\.\d{1,4})?\s?(?:\p{Script=Latin}{1,12}(?![\p{Script=Latin}\p{N}²³^/])|\p{Script=Han}{1,2})`;
const amount = (name: string) => String.raw`(?<${name}>${part}(?:\s?,?\s?(?:and\s)?${part}){0,2})`;
/** Where the statement begins: nothing before it may belong to the first amount. */
const begin = String.raw`(?<=^|[\n(:;!?*=，。；：]\s{0,3}|[.,]\s{1,3}|\b(?:so|thus|then|therefore|hence|that|since|because)\s|[即故]|所以|因此)`;
/** Nor may anything behind it belong to the last. */
const end = String.raw`(?=\s*(?:$|[;)\n。；，]|[.:!?*](?!\d)|,(?!\s?\d)|(?:so|because|since|which|in\s+total|altogether)\b))`;
const statement = new RegExp(
  String.raw`${begin}${amount("left")}\s*(?:=|等[於于]|是|\s(?:is|are|equals|is\s+(?:equal\s+to|the\s+same\s+as))\s)\s*${amount("right")}${end}`,
  "giu",
);
const onePart = /(\d[\d,]*(?:\.\d+)?)\s?(\p{Script=Latin}{1,12}|\p{Script=Han}{1,2})/gu;

/** A working day has 8 hours, a school week 5 days, and nobody knows how long a month is. */
const variable = /^(?:day|week|fortnight|month|year)$/;

/** Checks amounts in two units against the same in others: "135 minutes = 2 hours 15 minutes", "5 feet 10 inches is 70 inches". */
export function checkMixedAmounts(text: string, context: ComputationContext = noContext): Computation[] {
  if (/\b(?:map|scale|represents?|ratio|rate)\b/i.test(text)) return [];
  const language = languageOf(text, context.languages);
  return Array.from(text.matchAll(statement)).flatMap((match): Computation[] => {
    const [left, right] = [partsOf(match.groups!.left), partsOf(match.groups!.right)];
    const [start, stop] = [match.index, match.index + match[0].length];
    if (!left || !right || left.length + right.length < 3) return [];
    if ([...left, ...right].some(({ unit }) => variable.test(unit.name) || context.units.has(unit.name))) return [];
    const settled = compared(left, right);
    if (!settled || doubted(text, start, stop, language) || isSupposed(text, start)) return [];
    return [{ ...settled, claim: match[0], span: { start, end: stop } }];
  });
}

interface Part {
  readonly value: Exact;
  readonly decimals: number;
  readonly unit: Unit;
  readonly word: string;
}

/** The parts of an amount, the larger first; null where they are none of one amount. */
function partsOf(amount: string): readonly Part[] | null {
  const parts = Array.from(amount.matchAll(onePart)).flatMap(([, digits, word]): Part[] => {
    const unit = unitOf(word === "in" ? "inch" : word);
    const value = new Exact(digits.replaceAll(",", ""));
    return unit && !unit.compound ? [{ value, decimals: /\.(\d+)/.exec(digits)?.[1].length ?? 0, unit, word }] : [];
  });
  const falls = parts.every(({ unit }, i) => i === 0 || isSmaller(unit, parts[i - 1].unit));
  // "m" is a meter, or short for minutes behind hours.
  const read = amount.match(onePart)?.length === parts.length && falls && parts.length > 0;
  return read && !parts.every(({ unit }) => unit.letter && unit.dimensions.time === undefined) ? parts : null;
}

/** Null where they measure different things, or where one may have been rounded or cut. */
function compared(left: readonly Part[], right: readonly Part[]): Settled | null {
  const [first, second] = [left[0].unit, right[0].unit];
  const [dimension, more] = Object.keys(first.dimensions);
  if (more !== undefined || Object.keys(second.dimensions).join() !== dimension) return null;
  if ([...left, ...right].some(({ unit }) => unit.factors.length > 1 || unit.system !== first.system)) return null;
  if (first.dimensions.temperature) return null;
  const [a, b] = [sum(left), sum(right)];
  const expected = inUnitsOf(a, right);
  if (a.eq(b)) return { holds: true, expected };
  const steps = [left, right].map((parts) => {
    const { unit, decimals } = parts[parts.length - 1];
    return unit.factors[0].times(new Exact(10).pow(-decimals));
  });
  return a
    .minus(b)
    .abs()
    .lt(Exact.max(...steps))
    ? null
    : { holds: false, expected };
}

function sum(parts: readonly Part[]): Exact {
  return parts.reduce((all, { value, unit }) => all.plus(value.times(unit.factors[0])), new Exact(0));
}

/** The amount as the statement has it: whole numbers of its larger units, and the rest in its smallest. */
function inUnitsOf(value: Exact, parts: readonly Part[]): string {
  let rest = value;
  return parts
    .map(({ unit, word }, i) => {
      const count = rest.div(unit.factors[0]);
      const shown = i < parts.length - 1 ? count.floor() : count.toDecimalPlaces(4);
      rest = rest.minus(shown.times(unit.factors[0]));
      return `${shown.toString()} ${word}`;
    })
    .join(" ");
}
