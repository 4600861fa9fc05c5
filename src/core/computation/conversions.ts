import type { Computation } from "../run/computation.js";
import { type ComputationContext, markOf, noContext } from "./context.js";
import { currencyOf } from "./currencies.js";
import { doubted } from "./doubt.js";
import { languageOf } from "./languages.js";
import { readDigits } from "./notations.js";
import { Exact } from "./exact.js";
import type { Mark } from "./tokens.js";
import type { BaseDimension } from "./unitTable.js";
import { multiplied, raised, sameDimensions, type Unit, unitOf } from "./units.js";

const number = String.raw`\d{1,6}\/\d{1,6}|\d{1,15}(?:[.,'’\u00a0\u202f ]\d{1,15}){0,6}|\.\d{1,15}`;
/** Any word, of which the table says whether it is a unit. */
const word = String.raw`(?:nautical\s|metric\s|short\s)?°?\s?[\p{Script=Latin}µμ-]{1,16}`;
const power = String.raw`(?:\s?[²³]|\^\{?[23]\}?)`;
const unit = String.raw`(?:(?:square|cubic|sq\.?|cu\.?)\s${word}|${word}${power}|${word}(?:(?:\s?\/\s?|\sper\s)${word})?|\p{Script=Han}{1,4}(?:\/\p{Script=Han}{1,2})?)`;
const degrees = "(?:degrees?\\s+)?";
const amount = (n: number) =>
  String.raw`(?<number${n}>[-−]?(?:${number})|\ban?|\bone|\beach|\bevery)\s?${degrees}(?<unit${n}>${unit})(?![\p{L}\p{N}²³^])`;

/** "2 hours = 120 minutes", "a week has 7 days"; what stands before and after must not belong to a longer expression. */
const statement = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,/*×^+-]|\p{N}(?:['’\u00a0\u2009\u202f]|\{,\})|[\p{N}*×/+-] |\b(?:and|of|by|per|than|in|for|within|every|each|times) )${amount(1)}\s*(?<relation>=|≈|equals?|(?:is|are)(?:\s+(?:equal\s+to|the\s+same\s+as|exactly))?|has|have|contains?|makes?|converts?\s+to|(?:is|are)\s+converted\s+to)\s*(?<about>(?:about|approximately|roughly|around)\s+)?${amount(2)}`,
  "giu",
);
/** "There are 60 minutes in an hour." */
const existence = new RegExp(
  String.raw`\bthere\s+(?:are|is)\s+(?<about>(?:about|approximately|roughly|around)\s+)?${amount(1)}\s+in\s+${amount(2)}`,
  "giu",
);
const goesOn =
  /^\s*(?:[-+*/×÷^²³]|and\s+(?:\d|an?\b|half)|,?\s*\d|per\b|a\b|of\b|more\b|less\b|longer\b|away\b|apart\b|old\b|older\b|later\b|earlier\b|or\b|to\b|[-–]\s*\d)|^['’]/iu;

/** Checks statements that one amount is the same as another in a different unit of the same dimension. */
export function checkConversions(text: string, context: ComputationContext = noContext): Computation[] {
  const conversions = conversionsIn(text, markOf(context));
  if (conversions.length === 0 || /\b(?:map|scale|represents?|ratio|rate)\b/i.test(text)) return [];
  const language = languageOf(text, context.languages);
  const mayBeDrawn = drawn.test(text) || drawn.test(context.stated);
  return conversions.flatMap(({ match, first, second, outcome }) => {
    const start = match.index;
    const end = start + match[0].length;
    if (outcome.holds === null || (outcome.alone && (mayBeDrawn || !isWholeLine(text, start, end)))) return [];
    if (doubted(text, start, end, language)) return [];
    if ([first, second].some(({ unit }) => context.units.has(unit.name))) return [];
    const near = text.slice(Math.max(0, start - NEAR), end + NEAR);
    if ([first, second].some(({ unit }) => otherwise[unit.name]?.test(near))) return [];
    const { holds, expected } = outcome;
    return [{ claim: match[0], holds, expected, span: { start, end } }];
  });
}

/** What says of units that they have another size stands this near. UTF-16 code units. */
const NEAR = 200;
/** Where units have another size: at sea, on old machines, and on lines that send more than what they carry. */
const otherwise: Readonly<Record<string, RegExp>> = {
  mile: /\b(?:nautical|maritime|sea|geographical|roman|swedish|norwegian)\b/i,
  byte: /\b(?:uart|rs-?232|serial|baud|(?:start|stop|parity) bits?|parity|encod(?:ed|ing)|8b\/?10b|wire|overhead|framing|pdp-?\d+|univac|cdc|word size)\b/i,
};

/** Names of the units that a text gives another size than they have: "on this planet a day has 20 hours". */
export function resizedUnits(text: string): string[] {
  return conversionsIn(text, ".")
    .filter(({ outcome }) => outcome.holds !== true)
    .flatMap(({ first, second }) => [first.unit.name, second.unit.name]);
}

interface Conversion {
  readonly match: RegExpExecArray;
  readonly first: Amount;
  readonly second: Amount;
  readonly outcome: Outcome;
}

/** Nothing else is said beside it. */
const isWholeLine = (text: string, start: number, end: number): boolean =>
  /(?:^|\n|[.;。；]\s?)\s{0,3}(?:[-*•]\s)?(?:(?:so|thus|therefore|hence|then|and|because|since)\s|所以，?|因此，?)?$/i.test(
    text.slice(Math.max(0, start - 24), start),
  ) && /^\s{0,3}(?:$|[.。;；]?(?:\n|$)|[.。;；]\s)/.test(text.slice(end, end + 8));
/** What is drawn, built or played smaller than it is; a prompt comes without spaces. */
const drawn = /draw|map|scale|model|diagram|blueprint|poster|sketch|game|simulat|miniature|[圖图]|遊戲|游戏|比例|模型/i;

interface Outcome {
  readonly holds: boolean | null;
  /** Only where the statement is all that its line says. */
  readonly alone?: boolean;
  readonly expected: string;
}

function conversionsIn(text: string, mark: Mark | null): Conversion[] {
  const found = (pattern: RegExp, given: 1 | 2, stated: 1 | 2) =>
    Array.from(text.matchAll(pattern), (match) => conversionOf(text, match, given, stated, mark));
  return [...found(statement, 1, 2), ...found(existence, 2, 1)].filter((conversion) => conversion !== null);
}

function conversionOf(
  text: string,
  match: RegExpExecArray,
  given: 1 | 2,
  stated: 1 | 2,
  mark: Mark | null,
): Conversion | null {
  const groups = match.groups!;
  // A K beside a degree is a kelvin, and elsewhere a thousand.
  const isOfHeat = [groups.unit1, groups.unit2].some((one) => /°|℃|celsius|fahrenheit/i.test(one));
  const amount = (n: 1 | 2) => {
    const unit = groups[`unit${n}`];
    if (unit === "K" && isOfHeat) return amountOf(groups[`number${n}`], "kelvin", mark);
    return isLoneLetter(unit, groups[`unit${n === 1 ? 2 : 1}`], text)
      ? null
      : amountOf(groups[`number${n}`], unit, mark);
  };
  const [first, second] = [amount(given), amount(stated)];
  const end = match.index + match[0].length;
  // "1 hour 20 minutes = …": the smaller part of a longer amount.
  if (/\d\s?\p{L}{1,12}\s?$/u.test(text.slice(Math.max(0, match.index - 24), match.index))) return null;
  if (!first || !second || first.unit.name === second.unit.name || goesOn.test(text.slice(end, end + 12))) return null;
  // Two letters may be variables.
  if (first.unit.letter && second.unit.letter) return null;
  if (first.unit.dimensions.money && differentCurrencies(first.unit, second.unit)) return null;
  const approximate = Boolean(groups.about) || groups.relation === "≈";
  const outcome = first.unit.dimensions.temperature
    ? temperature(first, second, /equal|same|exact/i.test(groups.relation ?? "") && !approximate)
    : isSpeed(first.unit)
      ? speed(first, second, approximate)
      : convert(first, second, approximate, /convert/i.test(groups.relation ?? ""));
  return outcome && { match, first, second, outcome };
}

/** Rates of exchange change. */
function differentCurrencies(a: Unit, b: Unit): boolean {
  const [first, second] = [currencyOf[a.name], currencyOf[b.name]];
  return first !== undefined && second !== undefined && first !== second;
}

/** A letter that may be anything, unless the other unit is made of it: "5000 J = 5 kJ", and not "6 N = 3 kN, so k = 2". */
function isLoneLetter(unit: string, other: string, text: string): boolean {
  if (!/^[JWNVAKt]$/.test(unit)) return false;
  const prefix = /^([kMGmµμ])[JWNVA]$/u.exec(other)?.[1];
  return prefix === undefined || !other.endsWith(unit) || new RegExp(`(?<![\\p{L}])${prefix}\\s?[=≈]`, "u").test(text);
}

interface Amount {
  readonly value: Exact;
  readonly decimals: number;
  /** Its digits without the noughts at its ends. */
  readonly figures: number;
  readonly unit: Unit;
  readonly word: string;
}

function amountOf(number: string, unitWord: string, mark: Mark | null): Amount | null {
  const unit =
    speedOf(unitWord) ?? powerOf(unitWord) ?? unitOf(unitWord.replace(/\s/g, unitWord.startsWith("°") ? "" : " "));
  if (!unit || (unit.compound && !isSpeed(unit) && !isMechanical(unit)) || number.length > 30) return null;
  if (!/\d/.test(number)) return { value: new Exact(1), decimals: 0, figures: 1, unit, word: unitWord };
  const negative = /^[-−]/.test(number);
  const [numerator, denominator] = number.replace(/^[-−]/, "").split("/");
  const { ".": point, ",": comma } = readDigits(numerator);
  // Where the document does not show its decimal mark, both readings must agree.
  const shown = mark === "," ? comma : mark === "." || comma === null || point?.value.eq(comma.value) ? point : null;
  const value = shown?.value.div(denominator ?? 1).times(negative ? -1 : 1);
  const figures = numerator.replace(/\D/g, "").replace(/^0+|0+$/g, "").length;
  return value?.isFinite() ? { value, decimals: shown?.decimals ?? 0, figures, unit, word: unitWord } : null;
}

/** "km/h" and "meters per second". */
function speedOf(words: string): Unit | undefined {
  const [above, below, more] = words.split(/\s?\/\s?|\sper\s/u).map((name) => unitOf(name.trim()));
  return above?.dimensions.length === 1 && below?.dimensions.time === 1 && !more
    ? multiplied(above, raised(below, -1))
    : undefined;
}

/** "m²", "cm^3", "square feet", "cu. in", "平方米": the power shows that it is a unit, whatever its letter. */
function powerOf(words: string): Unit | undefined {
  const named = /^(?<power>sq|cu)[a-z]{0,5}\.?\s(?<name>.+)$/iu.exec(words)?.groups;
  const raisedTo = /^(?<name>[^²³^]+?)\s?\^?\{?(?<power>[²³23])\}?$/u.exec(words)?.groups;
  const han = /^(?<power>平方|立方)(?<name>.+)$/u.exec(words)?.groups;
  const { name, power } = named ?? raisedTo ?? han ?? {};
  const of = name === undefined ? undefined : unitOf(name.trim() === "in" ? "inch" : name.trim());
  if (of?.dimensions.length !== 1 || of.compound) return undefined;
  return { ...raised(of, /^(?:sq|²|2|平)/iu.test(power) ? 2 : 3), letter: false };
}

/** Energies, powers, pressures and forces with a name of their own: kWh, hp, atm. */
function isMechanical({ name, dimensions }: Unit): boolean {
  return dimensions.mass === 1 && (dimensions.time ?? 0) < 0 && !name.includes("·") && !name.includes("^");
}

function isSpeed({ dimensions }: Unit): boolean {
  return dimensions.length === 1 && dimensions.time === -1 && Object.keys(dimensions).length === 2;
}

/** How far a speed may be off that is rounded, and one that is said to be about as large. */
const SPEED_ROUNDED = 0.02;

/** By exact factors, rounded to the digits that are shown. */
function speed(a: Amount, b: Amount, approximate: boolean): Outcome | null {
  if (!isSpeed(b.unit)) return null;
  const value = a.value.times(a.unit.factors[0]).div(b.unit.factors[0]);
  const expected = `${value.toSignificantDigits(6).toString()} ${b.word}`;
  const off = value.minus(b.value).abs();
  const error = relativeError(value, b.value);
  if (error < 1e-9 || (off.lte(lastPlace(b).div(2)) && error <= ROUNDED)) return { holds: true, expected };
  const isLoose = approximate || a.unit.system !== b.unit.system || off.lte(lastPlace(b).div(2));
  const isNear = off.lte(new Exact(10).pow(-b.decimals).div(2)) || error <= (isLoose ? DOUBTFUL : SPEED_ROUNDED);
  return { holds: isNear ? null : false, expected };
}

/** Relative errors between systems of units: of a rounded amount, and of one that may still be meant. */
const ROUNDED = 0.025;
const DOUBTFUL = 0.1;
/** Figures from which on an amount is not meant roughly. */
const FIGURES = 4;

function convert(a: Amount, b: Amount, approximate: boolean, converts: boolean): Outcome | null {
  const calendar = betweenCalendars(a.unit, b.unit);
  const pairs = calendar ?? samePlaces(a.unit, b.unit);
  if (pairs.length === 0) return null;
  const candidates = pairs.map(([factorA, factorB]) => a.value.times(factorA).div(factorB));
  const errors = candidates.map((expected) => relativeError(expected, b.value));
  const best = errors.indexOf(Math.min(...errors));
  const usual = calendar ? best : 0;
  const expected = `${candidates[best].toSignificantDigits(6).toString()} ${b.word}`;
  const crosses = a.unit.system !== b.unit.system || calendar !== null || a.unit.compound;
  if (errors[usual] < 1e-12) return { holds: isUsualCalendar(a, b, calendar !== null) || null, expected };
  const rounds = candidates[usual].minus(b.value).abs().lte(lastPlace(b).div(2));
  if (rounds && (b.decimals > 0 || crosses || approximate) && errors[usual] <= ROUNDED && !calendar)
    return { holds: true, expected };
  if (isInchExactly(a, b, approximate)) return { holds: false, expected };
  const isExact = !approximate && [a, b].every(({ figures }) => figures >= FIGURES);
  if (errors[best] <= (isExact ? ROUNDED : crosses || approximate ? DOUBTFUL : 0.01)) return { holds: null, expected };
  if (isCountedInBoth(a, b, candidates[best])) return { holds: null, expected };
  if (isOnTheGround(a, b, candidates[best])) return { holds: false, expected, alone: true };
  // A scale drawing, a working day of 8 hours, a school week of 5 days: not what the units are, but nothing wrong.
  if (!converts && (errors[best] > 9 || b.value.lt(candidates[best].div(9))) && !isWeighed(a.unit, b.unit))
    return { holds: null, expected };
  const conventional =
    calendar !== null || /^(?:day|week|fortnight)$/.test(a.unit.name) || /^(?:day|week|fortnight)$/.test(b.unit.name);
  return { holds: conventional && isLess(a, b, candidates[best]) ? null : false, expected };
}

/** "1 TB = 931 GB": sold by thousands, and shown by 1024s under the same names. */
function isCountedInBoth(a: Amount, b: Amount, expected: Exact): boolean {
  if (!a.unit.dimensions.data || !b.unit.dimensions.data) return false;
  return [1, 2, 3, 4].some((power) => relativeError(expected, b.value.times(new Exact(1.024).pow(power))) <= 0.01);
}

/** "1 inch = 2.45 cm": neither 2.54 nor 2.5, to the hundredths that it shows. */
function isInchExactly(a: Amount, b: Amount, approximate: boolean): boolean {
  if (approximate || a.unit.name !== "inch" || b.unit.name !== "centimeter" || b.decimals < 2) return false;
  return ["2.54", "2.5"].every((factor) => a.value.times(factor).minus(b.value).abs().gt(lastPlace(b).times(2)));
}

/** Longer than any drawing, in metres. */
const DRAWN = 10;
/** "5 km = 500 m": a power of ten lost between two lengths that no drawing has. */
function isOnTheGround(a: Amount, b: Amount, expected: Exact): boolean {
  if (![a, b].every(({ unit }) => unit.dimensions.length === 1 && unit.system === "metric")) return false;
  const lengths = [a, b].map(({ value, unit }) => value.times(unit.factors[0]));
  const ratio = Exact.max(expected, b.value).div(Exact.min(expected, b.value));
  return lengths.every((length) => length.gte(DRAWN)) && [10, 100, 1000].some((power) => ratio.eq(power));
}

/** Areas, volumes, data, and masses in metric units, which no drawing and no working day scales. */
function isWeighed(a: Unit, b: Unit): boolean {
  return [a, b].every(
    ({ dimensions, system, compound }) =>
      compound ||
      (dimensions.length ?? 0) >= 2 ||
      dimensions.data === 1 ||
      (system === "metric" && dimensions.mass === 1),
  );
}

function relativeError(expected: Exact, stated: Exact): number {
  if (expected.isZero()) return stated.isZero() ? 0 : 1;
  return expected.minus(stated).div(expected).abs().toNumber();
}

/** One unit in the last shown place that is not 0. */
function lastPlace({ value, decimals }: Amount): Exact {
  if (decimals > 0) return new Exact(10).pow(-decimals);
  const zeros = /0*$/.exec(value.abs().toFixed(0))?.[0].length ?? 0;
  return new Exact(10).pow(value.isZero() ? 0 : zeros);
}

/** A year has 365 days; months of 28 to 31 days and years of 366 are all right, but none is the rule. */
function isUsualCalendar(a: Amount, b: Amount, calendar: boolean): boolean {
  if (!calendar) return true;
  const [years, days] = a.unit.dimensions.calendar ? [a, b] : [b, a];
  return years.unit.name === "year" && days.unit.name === "day" && days.value.div(years.value).eq(365);
}

/** A working week has fewer hours than a week: the larger unit is said to hold less of the smaller one. */
function isLess(a: Amount, b: Amount, expected: Exact): boolean {
  const aIsLarger = b.value.abs().gt(a.value.abs());
  return aIsLarger ? b.value.lt(expected) : b.value.gt(expected);
}

/** Factors of both units in one place after the other: in the United States, then elsewhere. None where they measure different things. */
function samePlaces(a: Unit, b: Unit): (readonly [Exact, Exact])[] {
  const [dimension] = Object.keys(a.dimensions) as BaseDimension[];
  if (
    a.compound || b.compound
      ? !sameDimensions(a.dimensions, b.dimensions)
      : a.dimensions[dimension] !== b.dimensions[dimension]
  )
    return [];
  if (a.factors.length === b.factors.length) return a.factors.map((factor, i) => [factor, b.factors[i]] as const);
  return a.factors.flatMap((factor) => b.factors.map((other) => [factor, other] as const));
}

/** Months and years have no fixed length in days: any of the usual ones will do. */
function betweenCalendars(a: Unit, b: Unit): (readonly [Exact, Exact])[] | null {
  const day = new Exact(86_400);
  const months = [28, 29, 30, 30.4, 30.5, 31];
  const years = [364, 365, 365.25, 366];
  const seconds = ({ factors: [factor] }: Unit) =>
    (factor.lt(12) ? months : years.map((days) => days / 12)).map((days) => factor.times(days).times(day));
  const isTime = (unit: Unit) => unit.dimensions.time === 1 && !unit.compound;
  if (a.dimensions.calendar && isTime(b)) return seconds(a).map((length) => [length, b.factors[0]] as const);
  if (isTime(a) && b.dimensions.calendar) return seconds(b).map((length) => [a.factors[0], length] as const);
  return null;
}

/** Where water freezes and boils is known to the degree. */
function isFixedPoint({ value, unit }: Amount): boolean {
  return (
    (unit.name === "celsius" && (value.isZero() || value.eq(100))) ||
    (unit.name === "fahrenheit" && (value.eq(32) || value.eq(212)))
  );
}

function temperature(a: Amount, b: Amount, exactly: boolean): Outcome | null {
  if (!b.unit.dimensions.temperature) return null;
  const kelvin = toKelvin(a);
  const value =
    b.unit.name === "kelvin"
      ? kelvin
      : b.unit.name === "celsius"
        ? kelvin.minus("273.15")
        : kelvin.minus("273.15").times(9).div(5).plus(32);
  const error = value.minus(b.value).abs();
  const expected = `${value.toDecimalPlaces(2).toString()} ${b.word}`;
  if (error.lte(new Exact(10).pow(-b.decimals).div(2))) return { holds: true, expected };
  // Ovens are set to full tens.
  if (isOvens(a) && isOvens(b) && error.lte(10)) return { holds: null, expected };
  if (exactly && isFixedPoint(a) && error.gte(1)) return { holds: false, expected };
  return { holds: error.lt(2) || error.lte(Exact.min(lastPlace(b).div(2), 5)) ? null : false, expected };
}

/** Between a slow oven and a hot one, in full tens. */
function isOvens({ value, unit, decimals }: Amount): boolean {
  const [least, most] = unit.name === "celsius" ? [120, 260] : [250, 500];
  return decimals === 0 && value.mod(5).isZero() && value.gte(least) && value.lte(most);
}

function toKelvin({ value, unit }: Amount): Exact {
  if (unit.name === "kelvin") return value;
  return (unit.name === "celsius" ? value : value.minus(32).times(5).div(9)).plus("273.15");
}
