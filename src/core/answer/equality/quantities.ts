import { numberValue } from "../numbers.js";
import { plainText } from "../numerals/plainText.js";
import { type Measured, measureIn } from "./measures.js";
import { withPowers } from "./powers.js";

/** A number as an answer gives it. */
export interface Quantity {
  readonly value: number;
  readonly percent: boolean;
  readonly unit: string;
  /** Its sign; empty where it has none, or several. */
  readonly currency: string;
  /** What the whole of it measures, where its unit is one of a table and means one thing. */
  readonly measured: Measured | undefined;
}

export function quantityOf(text: string): Quantity | null {
  const measured = measureIn(text);
  const value = measured?.number ?? numberValue(text) ?? powerOf(text);
  if (value === null) return null;
  const [, unit = ""] =
    /[\d)}.]\s?\\?,?\s?(?:\\(?:text|mathrm)\{\s?)?(\p{Script=Latin}{1,3}(?:\/\p{Script=Latin}{1,3})?[²³]?)\}?\s?\.?$/u.exec(
      text.trimEnd().slice(-40),
    ) ?? [];
  const percent = /%|\bper ?cent\b|百分/i.test(text);
  const known = units.has(unit.replace(/[²³]$/, "")) ? unit : (/‰/.exec(text)?.[0] ?? "");
  // Signs of dollars around a formula are no money.
  const currencies = new Set(text.replace(/\$([^$]+)\$/g, "$1").match(/[$€£¥₹₩₽]/g));
  return { value, percent, unit: known, currency: currencies.size === 1 ? [...currencies][0] : "", measured };
}

/** Units of one spelling; a different one makes another quantity. */
const units = new Set(
  "mm cm dm m km in ft yd mi mg g kg t ms s min h ml cl l L Hz kHz MHz GHz V W kW J kJ N Pa K m/s km/h mph".split(" "),
);

/** Numbers that are written as a power alone, as 10^6 and 2^{10}. */
function powerOf(text: string): number | null {
  const plain = withPowers(plainText(text).text.trim());
  const match = /^\$?\s?(-?\d{1,6})\s?\^\s?\(?(-?\d{1,4})\)?\s?\$?$/.exec(plain);
  if (!match) return null;
  const value = Number(match[1]) ** Number(match[2]);
  return Number.isFinite(value) ? value : null;
}

export function sameQuantity(a: Quantity, b: Quantity): boolean {
  if (a.measured && b.measured) return sameMeasure(a.measured, b.measured);
  if (a.unit !== "" && b.unit !== "" && a.unit !== b.unit) return false;
  if (a.currency !== "" && b.currency !== "" && a.currency !== b.currency) return false;
  if (a.percent !== b.percent && [a.unit, b.unit].includes("‰")) return false;
  if (close(a.value, b.value)) return true;
  // A share of the whole: 50 % and 0.5. The percent sign of an answer to "what percent" may be left out, which is the case above.
  if (a.percent === b.percent) return false;
  const [percent, plain] = a.percent ? [a.value, b.value] : [b.value, a.value];
  return Math.abs(plain) < 1 && close(percent / 100, plain);
}

/** "2 hours" and "120 minutes", 36 km/h and 10 m/s. */
export function sameMeasure(a: Measured, b: Measured): boolean {
  return a.kinds.some((kind) => b.kinds.includes(kind)) && close(a.value, b.value);
}

/** Up to rounding of the arithmetic, not of the answer. */
export function close(x: number, y: number): boolean {
  return Math.abs(x - y) <= 1e-9 * Math.max(1e-300, Math.abs(x), Math.abs(y));
}
