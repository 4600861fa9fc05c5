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

/** Checks greatest common divisors, least common multiples and whole logarithms that are written as functions of numbers. */
export function checkNamedFunctions(text: string, context: ComputationContext = noContext): Computation[] {
  if (!/gcd|hcf|gcf|lcm|log(?:10|2)/iu.test(text)) return [];
  const language = languageOf(text, context.languages);
  return Array.from(text.matchAll(statement)).flatMap((match): Computation[] => {
    const { name, of, stated } = match.groups as Record<"name" | "of" | "stated", string>;
    const value = functions.get(name.toLowerCase())?.(of.split(",").map(Number));
    const [start, end] = [match.index, match.index + match[0].length];
    if (value === undefined || !Number.isSafeInteger(value) || doubted(text, start, end, language)) return [];
    return [{ claim: match[0], holds: value === Number(stated), expected: String(value), span: { start, end } }];
  });
}

function several(of: readonly number[], step: (a: number, b: number) => number): number | undefined {
  return of.length < 2 ? undefined : of.reduce(step);
}

/** Undefined where it is no whole power: what is rounded is not checked here. */
function powerOf(value: number, base: number): number | undefined {
  const power = Math.round(Math.log(value) / Math.log(base));
  return base ** power === value ? power : undefined;
}
