import type { Computation } from "../run/computation.js";
import { type ComputationContext, noContext } from "./context.js";
import { doubted } from "./doubt.js";
import { Exact } from "./exact.js";
import { languageOf } from "./languages.js";

const celsius = String.raw`(?:°\s?C|℃|degrees? C(?:elsius)?|\^\{?\\circ\}?\s?(?:C|\\(?:text|mathrm)\{C\}))`;
const fahrenheit = String.raw`(?:°\s?F|℉|degrees? F(?:ahrenheit)?|\^\{?\\circ\}?\s?(?:F|\\(?:text|mathrm)\{F\}))`;
const kelvin = String.raw`(?:K|kelvins?|\\(?:text|mathrm)\{K\})`;
const given = String.raw`(?<given>[-−]?\d{1,6}(?:\.\d{1,6})?)\s?`;
const stated = String.raw`\s?(?<relation>=|≈|\\approx)\s?(?<stated>[-−]?\d{1,6}(?:\.\d{1,6})?)\s?`;
const by = String.raw`\s?(?:[*×·]|\\times|\\cdot)\s?`;
const fraction = (a: number, b: number) =>
  String.raw`(?:\(${a}\s?\/\s?${b}\)|${a}\s?\/\s?${b}|\\[dt]?frac\{${a}\}\{${b}\})`;
const zero = String.raw`(?<zero>273(?:\.15)?)(?:\s?${kelvin})?`;
const rule = (...parts: readonly string[]): RegExp =>
  new RegExp(
    String.raw`(?<![\p{L}\p{N}.,/*×·^+]\s?)${parts.join("")}(?![\p{L}\p{N}²³^]|[.,]\d|\s?[-+*×·/]\s?\d)`,
    "giu",
  );

/** How one scale is taken to another, with the unit of what it is taken from written out. */
const rules: readonly { readonly form: RegExp; readonly of: (given: Exact, zero: string) => Exact }[] = [
  {
    form: rule(
      given,
      celsius,
      by,
      `(?:${fraction(9, 5)}|1\\.80?)`,
      String.raw`\s?\+\s?32(?:\s?${fahrenheit})?`,
      stated,
      fahrenheit,
    ),
    of: (value) => value.times(9).div(5).plus(32),
  },
  {
    form: rule(
      String.raw`\(\s?`,
      given,
      fahrenheit,
      String.raw`\s?[-−]\s?32(?:\s?${fahrenheit})?\s?\)`,
      `(?:${by}${fraction(5, 9)}|\\s?[/÷]\\s?1\\.80?)`,
      stated,
      celsius,
    ),
    of: (value) => value.minus(32).times(5).div(9),
  },
  { form: rule(given, celsius, String.raw`\s?\+\s?`, zero, stated, kelvin), of: (value, zero) => value.plus(zero) },
  { form: rule(given, kelvin, String.raw`\s?[-−]\s?`, zero, stated, celsius), of: (value, zero) => value.minus(zero) },
];

/** Checks "25 °C × 9/5 + 32 = 77 °F" and its like: the rule takes one scale to the other, though the units of the sum do not agree. */
export function checkTemperatureFormulas(text: string, context: ComputationContext = noContext): Computation[] {
  if (!/\b32\b|273/.test(text)) return [];
  const language = languageOf(text, context.languages);
  return rules.flatMap(({ form, of }) =>
    Array.from(text.matchAll(form)).flatMap((match): Computation[] => {
      const [start, end] = [match.index, match.index + match[0].length];
      const { given = "", stated = "", relation, zero = "" } = match.groups ?? {};
      const [value, said] = [of(numberOf(given), zero), numberOf(stated)];
      const off = value.minus(said).abs();
      const rounds = off.lte(new Exact(10).pow(-(stated.split(".")[1]?.length ?? 0)).div(2));
      if ((!rounds && off.lt(relation === "=" ? 1 : 3)) || doubted(text, start, end, language)) return [];
      const expected = `${value.toDecimalPlaces(2).toString()} ${match[0].slice(match[0].lastIndexOf(stated) + stated.length).trim()}`;
      return [{ claim: match[0], holds: rounds, expected, span: { start, end } }];
    }),
  );
}

const numberOf = (digits: string): Exact => new Exact(digits.replace("−", "-"));
