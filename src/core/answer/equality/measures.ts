import { decimalValue } from "../numbers.js";
import { plainText, THIN_SPACE } from "../numerals/plainText.js";
import { numeralsIn } from "../numerals/scan.js";
import { compoundIn } from "./compounds.js";
import { withPowers } from "./powers.js";

/**
 * How much of the first unit of its row each is: exact ones alone, which nobody rounds between. Not those of `core/computation`, whose library
 * the editor would load with every answer that it compares.
 */
const rows: Readonly<Record<string, readonly (readonly [names: string, factor: number])[]>> = {
  time: [
    ["s sec secs second seconds 秒", 1],
    ["min mins minute minutes 分鐘 分钟", 60],
    ["h hr hrs hour hours 小時 小时", 3600],
    ["day days 天", 86_400],
    ["week weeks 週 周", 604_800],
  ],
  length: [
    ["mm millimeter millimeters millimetre millimetres", 0.001],
    ["cm centimeter centimeters centimetre centimetres 公分 厘米", 0.01],
    ["m meter meters metre metres 公尺 米", 1],
    ["km kilometer kilometers kilometre kilometres 公里 千米", 1000],
  ],
  // Of the United States; nobody is held to 2.54 cm.
  "customary length": [
    ["in inch inches", 1],
    ["ft foot feet", 12],
    ["yd yard yards", 36],
    ["mi mile miles", 63_360],
  ],
  mass: [
    ["mg milligram milligrams 毫克", 0.001],
    ["g gram grams 克", 1],
    ["kg kilogram kilograms 公斤 千克", 1000],
  ],
  "customary mass": [
    ["oz ounce ounces", 1],
    ["lb lbs", 16],
  ],
};
/** A unit of one name that is a power or a quotient of others. */
const derived: readonly (readonly [names: string, of: string, factor: number])[] = [
  ["ml mL milliliter milliliters millilitre millilitres 毫升", "cm^3", 1],
  ["l L liter liters litre litres 公升 升", "cm^3", 1000],
  ["mph", "mi/h", 1],
  ["kph kmh", "km/h", 1],
];
/** Cents are of dollars or of euros. */
const money: readonly (readonly [names: string, kinds: readonly string[], factor: number])[] = [
  ["$ US$ dollar dollars USD", ["$"], 100],
  ["€ euro euros EUR", ["€"], 100],
  ["£ GBP", ["£"], 100],
  ["cent cents", ["$", "€"], 1],
  ["¢", ["$"], 1],
  ["pence", ["£"], 1],
];
const temperatures: readonly (readonly [names: RegExp, celsius: (value: number) => number])[] = [
  [/^(?:°\s?C|℃|degrees? (?:C|celsius|centigrade))$/i, (value) => value],
  [/^(?:°\s?F|℉|degrees? (?:F|fahrenheit))$/i, (value) => ((value - 32) * 5) / 9],
];

interface Unit {
  /** What it can measure, such as `length^2`. */
  readonly kinds: readonly string[];
  readonly factor: number;
}

interface Base {
  readonly kind: string;
  readonly power: number;
  readonly factor: number;
}

const bases: ReadonlyMap<string, Base> = new Map(
  Object.entries(rows).flatMap(([kind, units]) =>
    units.flatMap(([names, factor]) =>
      names.split(" ").map((name): [string, Base] => [name, { kind, power: 1, factor }]),
    ),
  ),
);

function baseOf(word: string): Base | undefined {
  return bases.get(word) ?? (word.length > 3 ? bases.get(word.toLowerCase()) : undefined);
}

const byName: ReadonlyMap<string, Unit> = new Map([
  ...derived.flatMap(([names, of, factor]) => {
    const unit = quotient(of);
    return names
      .split(" ")
      .flatMap((name): [string, Unit][] => (unit ? [[name, { ...unit, factor: unit.factor * factor }]] : []));
  }),
  ...money.flatMap(([names, kinds, factor]) =>
    names.split(" ").map((name): [string, Unit] => [name, { kinds, factor }]),
  ),
]);

/** cm, cm^2, "square feet", 平方公尺, "feet squared", cm2: a unit to a power. */
function powered(text: string): Base | undefined {
  const [, before = "", word = "", behind = ""] =
    /^(square |sq\.? |cubic |cu\.? |平方|立方)?(\p{L}{1,20}?)(\^[23]|[23]| squared| cubed)?$/u.exec(text.trim()) ?? [];
  const base = baseOf(word);
  if (!base || (before !== "" && behind !== "")) return undefined;
  const power = /^(?:sq|平)| sq|2/u.test(before || behind) ? 2 : before === "" && behind === "" ? 1 : 3;
  return { kind: base.kind, power, factor: base.factor ** power };
}

/** km/h, "meters per second", m/s^2. */
function quotient(text: string): Unit | undefined {
  const [above, below, more] = text.split(/\s?\/\s?| per |每/u).map(powered);
  if (!above || more) return undefined;
  if (!/\/| per |每/u.test(text)) return { kinds: [`${above.kind}^${above.power}`], factor: above.factor };
  if (!below || below.kind === above.kind) return undefined;
  return {
    kinds: [`${above.kind}^${above.power}/${below.kind}^${below.power}`],
    factor: above.factor / below.factor,
  };
}

/** A number with a unit whose size is known. */
export interface Measured {
  /** Its number alone. */
  readonly number: number;
  readonly kinds: readonly string[];
  /** In the first unit of its kind. */
  readonly value: number;
}

/** Measures are no longer than this. UTF-16 code units. */
const LONGEST = 80;

/** A text that is one number with its unit, and nothing else. */
export function measureIn(text: string): Measured | undefined {
  if (text.length > LONGEST) return undefined;
  const plain = withPowers(plainText(text).text.replaceAll(THIN_SPACE, " "))
    // Dollars around a formula are no money.
    .replace(/\$([^$]*)\$/g, "$1")
    .trim()
    .replace(/[.。]$/, "");
  const compound = compoundIn(plain);
  // Its parts have no number in common that it could be compared by.
  if (compound) return { number: Number.NaN, ...compound };
  const [first] = numeralsIn(plain, { decimal: ".", stated: true });
  if (first?.start !== 0 || first.text === null || first.text.endsWith("%")) return undefined;
  const number = decimalValue(first.text);
  if (number === null) return undefined;
  const behind = plain.slice(first.end).trim();
  const [, sign = ""] = /^[-−+]?\s?((?:US)?[$€£])/.exec(plain) ?? [];
  if (sign !== "" && behind !== "") return undefined;
  const name = sign === "" ? behind : sign;
  const temperature = temperatures.find(([names]) => names.test(name));
  if (temperature) return { number, kinds: ["temperature"], value: temperature[1](number) };
  const unit = byName.get(name) ?? (name.length > 3 ? byName.get(name.toLowerCase()) : undefined) ?? quotient(name);
  return unit && { number, kinds: unit.kinds, value: number * unit.factor };
}
