import type { ComputationCheck } from "../run/run.js";
import { doubted } from "./doubt.js";
import { Exact } from "./tokens.js";
import { type Unit, unitNames, unitOf } from "./units.js";

const number = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+|\d+\/\d+|\d+|\.\d+`;
const unit = unitNames.map((name) => name.replace("°", "°\\s?")).join("|");
const degrees = "(?:degrees?\\s+)?";
const amount = (n: number) =>
  String.raw`(?<number${n}>[-−]?(?:${number})|\ban?|\bone|\beach|\bevery)\s?${degrees}(?<unit${n}>${unit})\b`;

/** "2 hours = 120 minutes", "a week has 7 days"; what stands before and after must not belong to a longer expression. */
const statement = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,/*×^+-]|[\p{N}*×/+-] |\b(?:and|of|by|per|than|in|for|within|every|each|times) )${amount(1)}\s*(?<relation>=|≈|equals?|(?:is|are)(?:\s+(?:equal\s+to|the\s+same\s+as|exactly))?|has|have|contains?|makes?)\s*(?<about>(?:about|approximately|roughly|around)\s+)?${amount(2)}`,
  "giu",
);
/** "There are 60 minutes in an hour." */
const existence = new RegExp(
  String.raw`\bthere\s+(?:are|is)\s+(?<about>(?:about|approximately|roughly|around)\s+)?${amount(1)}\s+in\s+${amount(2)}`,
  "giu",
);
const goesOn =
  /^\s*(?:[-+*/×÷^²³]|and\s+\d|,?\s*\d|per\b|a\b|of\b|more\b|less\b|longer\b|away\b|apart\b|old\b|older\b|later\b|earlier\b)|^['’]/iu;

/** Checks statements that one amount is the same as another in a different unit of the same dimension. */
export function checkConversions(text: string): ComputationCheck[] {
  return [
    ...Array.from(text.matchAll(statement), (match) => check(text, match, 1, 2)),
    ...Array.from(text.matchAll(existence), (match) => check(text, match, 2, 1)),
  ].filter((found) => found !== null);
}

function check(text: string, match: RegExpMatchArray, given: 1 | 2, stated: 1 | 2): ComputationCheck | null {
  const groups = match.groups!;
  const amount = (n: 1 | 2) => amountOf(groups[`number${n}`], groups[`unit${n}`]);
  const [first, second] = [amount(given), amount(stated)];
  const start = match.index!;
  const end = start + match[0].length;
  if (!first || !second || first.unit.name === second.unit.name || goesOn.test(text.slice(end, end + 12))) return null;
  const result =
    first.unit.dimension === "temperature"
      ? temperature(first, second)
      : convert(first, second, Boolean(groups.about) || groups.relation === "≈");
  if (
    !result ||
    (!result.holds && (doubted(text, start, end) || /\b(?:map|scale|represents?|ratio|rate)\b/i.test(text)))
  )
    return null;
  return { kind: "computation", claim: match[0], holds: result.holds, expected: result.expected, span: { start, end } };
}

interface Amount {
  readonly value: Exact;
  readonly decimals: number;
  readonly unit: Unit;
  readonly word: string;
}

function amountOf(number: string, unitWord: string): Amount | null {
  const unit = unitOf(unitWord.replace(/\s/g, "").toLowerCase());
  if (!unit || number.length > 30) return null;
  const plain = number.replaceAll(",", "").replace("−", "-");
  const [numerator, denominator] = /\d/.test(plain) ? plain.split("/") : ["1"];
  const value = new Exact(numerator!).div(denominator ?? 1);
  if (!value.isFinite()) return null;
  return { value, decimals: /\.(\d+)$/.exec(plain)?.[1]?.length ?? 0, unit, word: unitWord };
}

/** Relative errors: rounded between systems of units, and doubtful. */
const ROUNDED = 0.025;
const DOUBTFUL = 0.1;

function convert(a: Amount, b: Amount, approximate: boolean): { holds: boolean; expected: string } | null {
  const calendar = between(a.unit, b.unit);
  if (a.unit.dimension !== b.unit.dimension && !calendar) return null;
  let best = Number.POSITIVE_INFINITY;
  let closest: Exact | null = null;
  for (const [factorA, factorB] of calendar ?? factors(a.unit, b.unit)) {
    const expected = a.value.times(factorA).div(factorB);
    const error = expected.isZero()
      ? b.value.isZero()
        ? 0
        : 1
      : expected.minus(b.value).div(expected).abs().toNumber();
    const rounded = b.decimals > 0 && expected.minus(b.value).abs().lt(new Exact(10).pow(-b.decimals));
    if (error < best) closest = expected;
    best = Math.min(best, rounded ? 0 : error);
  }
  if (!closest) return null;
  const expected = `${closest.toSignificantDigits(6).toString()} ${b.word}`;
  if (best < 1e-12) return { holds: true, expected };
  const crosses = a.unit.system !== b.unit.system || calendar !== null;
  if ((crosses || approximate) && best <= ROUNDED) return { holds: true, expected };
  if (best <= (crosses || approximate ? DOUBTFUL : 0.01)) return null;
  // A scale drawing, a working day of 8 hours, a school week of 5 days: not what the units are, but nothing wrong.
  if (best > 9 || b.value.lt(closest.div(9))) return null;
  const conventional =
    (a.unit.dimension === "time" && /day|week|fortnight/.test(a.unit.name + b.unit.name)) || calendar !== null;
  if (conventional && (a.value.times(a.unit.factors[0]).gt(0) ? isLess(a, b, closest) : true)) return null;
  return { holds: false, expected };
}

/** A working week has fewer hours than a week: the larger unit is said to hold less of the smaller one. */
function isLess(a: Amount, b: Amount, expected: Exact): boolean {
  const aIsLarger = b.value.abs().gt(a.value.abs());
  return aIsLarger ? b.value.lt(expected) : b.value.gt(expected);
}

function factors(a: Unit, b: Unit): [number, number][] {
  if (a.factors.length === b.factors.length) return a.factors.map((factor, i) => [factor, b.factors[i]]);
  return a.factors.flatMap((factor) => b.factors.map((other): [number, number] => [factor, other]));
}

/** Months and years have no fixed length in days: any of the usual ones will do. */
function between(a: Unit, b: Unit): [number, number][] | null {
  const day = 86_400;
  const months = [28, 29, 30, 30.4, 30.5, 31];
  const years = [364, 365, 365.25, 366];
  const seconds = (unit: Unit) =>
    (unit.factors[0] < 12 ? months : years.map((days) => days / 12)).map((days) => unit.factors[0] * days * day);
  if (a.dimension === "calendar" && b.dimension === "time") return seconds(a).map((s) => [s, b.factors[0]]);
  if (a.dimension === "time" && b.dimension === "calendar") return seconds(b).map((s) => [a.factors[0], s]);
  return null;
}

function temperature(a: Amount, b: Amount): { holds: boolean; expected: string } | null {
  const kelvin = toKelvin(a);
  const value =
    b.unit.name === "kelvin"
      ? kelvin
      : b.unit.name === "celsius"
        ? kelvin.minus("273.15")
        : kelvin.minus("273.15").times(9).div(5).plus(32);
  const error = value.minus(b.value).abs();
  const unit = new Exact(10).pow(-b.decimals);
  const expected = `${value.toDecimalPlaces(2).toString()} ${b.word}`;
  if (error.lt(unit)) return { holds: true, expected };
  return error.lt(2) ? null : { holds: false, expected };
}

function toKelvin({ value, unit }: Amount): Exact {
  if (unit.name === "kelvin") return value;
  return (unit.name === "celsius" ? value : value.minus(32).times(5).div(9)).plus("273.15");
}
