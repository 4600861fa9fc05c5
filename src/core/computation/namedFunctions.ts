import type { Computation } from "../run/computation.js";
import { type ComputationContext, noContext } from "./context.js";
import { gcd, lcm } from "./divisors.js";
import { doubted } from "./doubt.js";
import { languageOf } from "./languages.js";

const numbers = String.raw`\d{1,9}(?:\s?,\s?\d{1,9}){0,7}`;
const functions: ReadonlyMap<string, (of: readonly number[]) => number | undefined> = new Map([
  ["gcd", (of) => several(of, gcd)],
  ["hcf", (of) => several(of, gcd)],
  ["gcf", (of) => several(of, gcd)],
  ["lcm", (of) => several(of, lcm)],
  ["log10", ([of, ...more]) => (more.length === 0 ? powerOf(of, 10) : undefined)],
  ["log2", ([of, ...more]) => (more.length === 0 ? powerOf(of, 2) : undefined)],
]);
/** gcd(12, 18) = 6: nothing may go on before or behind it. */
const statement = new RegExp(
  String.raw`(?<![\p{L}\p{N}_.\\+*/^=×·-]\s?)\\?(?<name>${[...functions.keys()].join("|")})\s?\(\s?(?<of>${numbers})\s?\)\s?(?:=|is|equals)\s?(?<stated>\d{1,12})(?![\p{L}\p{N}]|[.,]\d|\s?[-+*/×·^=(%!÷])`,
  "giu",
);

/** log_2 8 = 3, \log_{10} 1000 = 3, log₂(1024) = 10. */
const logarithm =
  /(?<![\p{L}\p{N}_.\\+*/^=×·-]\s?)\\?log(?:_(?<base>\d{1,3})(?=[\s(])|_\{(?<braced>\d{1,3})\}|(?<low>[₀-₉]{1,3}))\s?(?:\(\s?(?<inside>\d{1,12})\s?\)|(?<of>\d{1,12}))\s?=\s?(?<stated>\d{1,6})(?![\p{L}\p{N}]|[.,]\d|\s?[-+*/×·^=(%!÷])/giu;

/** 0xFF = 255, 0b1010 = 10, 1010₂ = 10: digits that say their base, and what they are in the usual one. */
const digitsOfBase =
  /(?<![\p{L}\p{N}_.,\\+*/^=×·⊕&|~<>-]\s?)(?:0x(?<hex>[\da-f]{1,10})|0b(?<binary>[01]{1,40})|0o(?<octal>[0-7]{1,13})|(?<digits>[01]{2,40})₂)\s?=\s?(?<stated>\d{1,12})(?![\p{L}\p{N}₀-₉]|[.,]\d|\s?[-+*/×·^(%!÷⊕&|<>]|\s?(?:in|as)\s|\s?\\)/giu;
const baseOf = { hex: 16, binary: 2, octal: 8, digits: 2 } as const;

/**
 * Checks greatest common divisors, least common multiples and whole logarithms that are written as functions of numbers, and digits that
 * say their base.
 */
export function checkNamedFunctions(text: string, context: ComputationContext = noContext): Computation[] {
  if (!/gcd|hcf|gcf|lcm|log|0[xbo]|₂/iu.test(text)) return [];
  const language = languageOf(text, context.languages);
  const found = (pattern: RegExp, worthOf: (groups: Groups) => number | undefined) =>
    Array.from(text.matchAll(pattern)).flatMap((match): Computation[] => {
      const value = worthOf(match.groups!);
      const [start, end] = [match.index, match.index + match[0].length];
      if (value === undefined || !Number.isSafeInteger(value) || doubted(text, start, end, language)) return [];
      const holds = value === Number(match.groups!.stated);
      return [{ claim: match[0], holds, expected: String(value), span: { start, end } }];
    });
  return [
    ...found(statement, ({ name, of }) => functions.get(name.toLowerCase())?.(of.split(",").map(Number))),
    ...found(logarithm, logarithmOf),
    ...found(digitsOfBase, valueInBase),
  ];
}

type Groups = Readonly<Record<string, string>>;

function logarithmOf({ base, braced, low, inside, of }: Groups): number | undefined {
  const lowered = low && Array.from(low, (digit) => "₀₁₂₃₄₅₆₇₈₉".indexOf(digit)).join("");
  const to = Number(base ?? braced ?? lowered);
  return to >= 2 ? powerOf(Number(inside ?? of), to) : undefined;
}

function valueInBase(groups: Groups): number | undefined {
  const name = (["hex", "binary", "octal", "digits"] as const).find((each) => groups[each] !== undefined);
  return name && Number.parseInt(groups[name], baseOf[name]);
}

function several(of: readonly number[], step: (a: number, b: number) => number): number | undefined {
  return of.length < 2 ? undefined : of.reduce(step);
}

/** Undefined where it is no whole power: what is rounded is not checked here. */
function powerOf(value: number, base: number): number | undefined {
  if (value < 1) return undefined;
  const power = Math.round(Math.log(value) / Math.log(base));
  return base ** power === value ? power : undefined;
}
