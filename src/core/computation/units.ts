import { convert, type Unit as LibraryUnit } from "convert";
import { conversions } from "convert/conversions";
import { Exact } from "./exact.js";

import { type BaseDimension, type Dimensions, measuredFamilies, ownFamilies, type System } from "./unitTable.js";

/** A unit, or a product of units such as `miles per hour`. */
export interface Unit {
  readonly name: string;
  readonly dimensions: Dimensions;
  readonly system: System;
  /** In coherent base units, and what the same name means elsewhere: a US pint, then an imperial one. */
  readonly factors: readonly Exact[];
  /** Which scale of each dimension it uses: hours and minutes are two scales of time. */
  readonly scales: ReadonlyMap<BaseDimension, string>;
  /** Written with one letter, which may as well be a variable. */
  readonly letter: boolean;
  /** A quotient or a product of units, such as `mph` or `m/s`. */
  readonly compound: boolean;
}

const units = new Map<string, Unit>();

type Entry = Omit<Unit, "letter" | "scales" | "compound">;

function enter(
  names: readonly string[],
  unit: Entry,
  made: Readonly<Partial<Record<BaseDimension, string>>> = {},
): void {
  const bases = Object.keys(unit.dimensions) as BaseDimension[];
  const coherent = bases.length > 1 && unit.factors[0].eq(1) ? coherentScales : made;
  const scales = new Map(bases.map((base) => [base, coherent[base] ?? unit.name]));
  const compound = bases.length > 1 || Object.values(unit.dimensions).some((power) => power < 0);
  for (const name of names)
    units.set(name, { ...unit, scales, compound, letter: /^\p{Script=Latin}$|^Ω$/u.test(name) });
}

/** What coherent derived units are made of: a newton is a kilogram metre per square second. */
const coherentScales: Readonly<Partial<Record<BaseDimension, string>>> = {
  mass: "kilogram",
  length: "meter",
  time: "second",
  current: "ampere",
};

/** Singular and plural, British and American. */
function libraryNames(name: string): readonly string[] {
  for (const { units } of conversions.values()) {
    const found = units.find(({ names }) => names.includes(name));
    if (found) return found.names;
  }
  throw new Error(`The library of units knows no ${name}.`);
}

/** Its factors are doubles: 15 digits are what they state. */
function libraryFactor(name: string, base: string): Exact {
  const factor: number = convert(1, name as LibraryUnit).to(base as LibraryUnit);
  return new Exact(factor.toPrecision(15));
}

for (const { dimensions, base, system, rows } of measuredFamilies) {
  for (const [name, words = "", elsewhere = []] of rows) {
    const factor = libraryFactor(name, base);
    const others = elsewhere.map(([quantity, other]) => libraryFactor(other, base).times(quantity));
    const names = [...libraryNames(name).map((known) => known.toLowerCase()), ...words.split(" ").filter(Boolean)];
    enter(names, { name: name.replace(/^(?:short|US) /, ""), dimensions, system, factors: [factor, ...others] });
  }
}
for (const { dimensions, rows } of ownFamilies) {
  for (const [names, factor, made] of rows) {
    const all = names.split(" ");
    const name = all[0].replace("°c", "celsius").replace("°f", "fahrenheit");
    const [numerator, denominator = "1"] = factor.split("/");
    enter(all, { name, dimensions, system: "common", factors: [new Exact(numerator).div(denominator)] }, made);
  }
}

/** Symbols are read as they are written, `MB` and `mW`, and names in any case; single letters never in another case. */
export function unitOf(word: string): Unit | undefined {
  return units.get(word) ?? (word.length > 1 ? units.get(word.toLowerCase()) : undefined);
}

/** The longest unit that a run of Chinese characters begins with, `小時` of `小時的車程`; its length is that of its name. */
export function leadingUnit(run: string): { readonly unit: Unit; readonly length: number } | undefined {
  for (let length = Math.min(run.length, 4); length > 0; length--) {
    const unit = units.get(run.slice(0, length));
    // 年 is a year and 年級 a grade: a single character is a unit only at the end of a phrase.
    if (unit && (length > 1 || /^(?:$|[的。，後后前內内])/u.test(run.slice(1)))) return { unit, length };
  }
  return undefined;
}

/** Units that may follow a number without a space: `5kg`, `30min`; not `2m`, which may be a variable. */
export function isGluedUnit(word: string): boolean {
  const unit = unitOf(word);
  return unit !== undefined && !unit.letter && word.length <= 4 && unit.name !== "degree";
}

/** The unit to a power: `cm²`. */
export function raised(unit: Unit, exponent: number): Unit {
  if (exponent === 1) return unit;
  const dimensions = Object.fromEntries(
    Object.entries(unit.dimensions).map(([dimension, power]) => [dimension, power * exponent]),
  ) as Dimensions;
  return {
    ...unit,
    name: `${unit.name}^${exponent}`,
    dimensions,
    factors: unit.factors.map((factor) => factor.pow(exponent)),
    compound: unit.compound || exponent < 0,
  };
}

/** `kilogram` and `meter per second squared` as one unit. */
export function multiplied(a: Unit, b: Unit): Unit {
  const length = Math.max(a.factors.length, b.factors.length);
  return {
    name: `${a.name}·${b.name}`,
    dimensions: addDimensions(a.dimensions, b.dimensions, 1),
    system: a.system === b.system ? a.system : "common",
    factors: Array.from({ length }, (_, i) => factorIn(a, i).times(factorIn(b, i))),
    scales: new Map([...a.scales, ...b.scales]),
    letter: false,
    compound: true,
  };
}

/** What the unit is in the given place, the usual place being 0. */
export function factorIn(unit: Unit, place: number): Exact {
  return unit.factors[Math.min(place, unit.factors.length - 1)];
}

/** Dimensions of a product (`sign` 1) or quotient (`sign` -1); powers of zero are left out. */
export function addDimensions(a: Dimensions, b: Dimensions, sign: 1 | -1): Dimensions {
  const sum: Partial<Record<BaseDimension, number>> = { ...a };
  for (const [dimension, power] of Object.entries(b) as [BaseDimension, number][]) {
    const total = (sum[dimension] ?? 0) + sign * power;
    if (total === 0) delete sum[dimension];
    else sum[dimension] = total;
  }
  return sum;
}

export function sameDimensions(a: Dimensions, b: Dimensions): boolean {
  return Object.keys(addDimensions(a, b, -1)).length === 0;
}

/** Minutes behind hours: both can make one quantity. */
export function isSmaller(unit: Unit | undefined, than: Unit | undefined): boolean {
  if (!unit || !than || unit.compound || than.compound) return false;
  const [dimension, more] = [...unit.scales.keys()];
  return more === undefined && than.scales.has(dimension) && unit.factors[0].lt(than.factors[0]);
}
