/** Units of measure: what each is in its dimension's base unit. */

export type Dimension = "time" | "calendar" | "length" | "mass" | "volume" | "money" | "temperature";
/** Conversions inside one system are exact; between two they are commonly rounded. */
export type System = "metric" | "customary" | "common";

export interface Unit {
  readonly dimension: Dimension;
  readonly system: System;
  /** In the base unit: second, month, metre, gram, litre, dollar. Several where the name has several meanings. */
  readonly factors: readonly number[];
  readonly name: string;
}

type Row = readonly [names: string, factors: number | readonly number[], system?: System];

const table: Readonly<Record<Exclude<Dimension, "temperature">, readonly Row[]>> = {
  time: [
    ["second seconds sec secs", 1],
    ["minute minutes min mins", 60],
    ["hour hours hr hrs", 3600],
    ["day days", 86_400],
    ["week weeks", 604_800],
    ["fortnight fortnights", 1_209_600],
  ],
  calendar: [
    ["month months", 1],
    ["year years yr yrs", 12],
    ["decade decades", 120],
    ["century centuries", 1200],
    ["millennium millennia", 12_000],
  ],
  length: [
    ["millimeter millimeters millimetre millimetres mm", 0.001, "metric"],
    ["centimeter centimeters centimetre centimetres cm", 0.01, "metric"],
    ["decimeter decimeters decimetre decimetres dm", 0.1, "metric"],
    ["meter meters metre metres m", 1, "metric"],
    ["kilometer kilometers kilometre kilometres km kms", 1000, "metric"],
    ["inch inches", 0.0254, "customary"],
    ["foot feet ft", 0.3048, "customary"],
    ["yard yards yd yds", 0.9144, "customary"],
    ["mile miles mi", 1609.344, "customary"],
  ],
  mass: [
    ["milligram milligrams mg", 0.001, "metric"],
    ["gram grams g", 1, "metric"],
    ["kilogram kilograms kg kgs kilo kilos", 1000, "metric"],
    ["tonne tonnes", 1_000_000, "metric"],
    ["ton tons", [907_184.74, 1_000_000, 1_016_046.9088], "customary"],
    ["ounce ounces oz", 28.349523125, "customary"],
    ["pound pounds lb lbs", 453.59237, "customary"],
    ["stone stones", 6350.29318, "customary"],
  ],
  volume: [
    ["milliliter milliliters millilitre millilitres ml", 0.001, "metric"],
    ["centiliter centiliters centilitre centilitres cl", 0.01, "metric"],
    ["deciliter deciliters decilitre decilitres dl", 0.1, "metric"],
    ["liter liters litre litres l", 1, "metric"],
    ["teaspoon teaspoons tsp", 0.00492892159375, "customary"],
    ["tablespoon tablespoons tbsp", 0.01478676478125, "customary"],
    ["cup cups", [0.2365882365, 0.284130625], "customary"],
    ["pint pints", [0.473176473, 0.56826125], "customary"],
    ["quart quarts", [0.946352946, 1.1365225], "customary"],
    ["gallon gallons", [3.785411784, 4.54609], "customary"],
  ],
  money: [
    ["cent cents", 0.01],
    ["nickel nickels", 0.05],
    ["dime dimes", 0.1],
    ["dollar dollars usd", 1],
  ],
};

const units = new Map<string, Unit>();
for (const [dimension, rows] of Object.entries(table) as [Dimension, readonly Row[]][]) {
  for (const [names, factors, system = "common"] of rows) {
    const [name] = names.split(" ");
    const unit: Unit = { dimension, system, factors: typeof factors === "number" ? [factors] : factors, name: name! };
    for (const alias of names.split(" ")) units.set(alias, unit);
  }
}
for (const [names, name] of [
  ["°c celsius", "celsius"],
  ["°f fahrenheit", "fahrenheit"],
  ["kelvin kelvins", "kelvin"],
] as const) {
  for (const alias of names.split(" "))
    units.set(alias, { dimension: "temperature", system: "common", factors: [], name });
}

/** A single letter counts in lower case only: M and G are variables. */
export function unitOf(word: string): Unit | undefined {
  return units.get(word.length === 1 ? word : word.toLowerCase());
}

/** All names, longest first, for regular expressions. */
export const unitNames: readonly string[] = [...units.keys()].sort((a, b) => b.length - a.length);

/** Units that may follow a number without a space: `5kg`, `30min`; not `2m`, which may be a variable. */
const glued = new Set("mm cm dm km mg kg ml cl dl oz lb lbs ft yd min mins sec secs hr hrs".split(" "));
export function isGluedUnit(word: string): boolean {
  return glued.has(word.toLowerCase());
}
