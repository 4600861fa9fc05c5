import type { Computation } from "../run/computation.js";
import { type ComputationContext, noContext } from "./context.js";
import { doubted } from "./doubt.js";
import { gcd, lcm } from "./divisors.js";
import { withoutDelimiters } from "./formulas/mathSpans.js";
import { languageOf } from "./languages.js";

/** Whole numbers that are computed with. */
const MOST = 10_000_000_000;
const whole = String.raw`\d{1,3}(?:,\d{3})+(?!\d)|\d{1,11}`;
const list = String.raw`(?<list>(?:${whole})(?:(?:\s*,\s*(?:${whole})){0,20}\s*,?\s*and\s*(?:${whole})|(?:,\s+(?:${whole})){2,20}))`;
const is = String.raw`\s*(?:is|are|=|equals|was|:)\s*`;
const stated = String.raw`(?<stated>-?\d{1,12}(?:,\d{3})*(?:\.\d{1,8})?)(?![\d%°]|[.,]\d|\s*(?:[-+*/^×·÷=%]|\\|st\b|nd\b|rd\b|th\b|times\b|percent\b))`;
/** Nothing that could make another number of what begins here. */
const alone = String.raw`(?<![\p{N}_.\\^*/+(×·{<>−-]\s?|[\p{L}\p{N}]|\p{N},|\b(?:than|plus|minus|times|of|by|to|over|least|most|and|or|mod|digit|column|row|number|no|step|page|line|case|problem|question)\s)`;

type Found = Omit<Computation, "span" | "claim">;
type Groups = Readonly<Record<string, string | undefined>>;

/** What can be stated of whole numbers in words: a form, and what decides it. */
const facts: readonly { readonly form: RegExp; readonly decide: (groups: Groups) => Found | null }[] = [
  {
    form: new RegExp(
      String.raw`${alone}(?<number>${whole})\s+is\s+(?<not>not\s+)?(?:(?:an?|indeed|also|itself)\s+){0,2}(?<property>prime|composite|even|odd|perfect\s+square|perfect\s+cube)(?:\s+(?:number|integer))?(?!\s+(?!(?:so|and|but|because|since|which|that|as|for|while|then|we|it|or|whereas|hence|too|also)\b)\p{L}|[-–\p{L}])`,
      "giu",
    ),
    decide: ({ number = "", not, property = "" }) => hasProperty(wholeOf(number), property, not !== undefined),
  },
  {
    form: new RegExp(
      String.raw`\b(?:the\s+)?(?:greatest|highest)\s+common\s+(?:divisor|factor)\s+(?:\([A-Z]{3}\)\s+)?(?:of|between)\s+${list}${is}${stated}`,
      "giu",
    ),
    decide: ({ list: of = "", stated: value = "" }) => equal(ofList(of, gcd), value),
  },
  {
    form: new RegExp(
      String.raw`\b(?:the\s+)?(?:least|lowest|smallest)\s+common\s+(?:multiple|denominator)\s+(?:\([A-Z]{3}\)\s+)?(?:of|between)\s+${list}${is}${stated}`,
      "giu",
    ),
    decide: ({ list: of = "", stated: value = "" }) => equal(ofList(of, lcm), value),
  },
  {
    form: new RegExp(
      String.raw`${alone}(?<number>${whole})\s+(?:is\s+)?divided\s+by\s+(?<by>${whole})\s*,?\s*(?:leaves|gives|has|with|is|there\s+is)\s+(?:an?\s+|the\s+)?remainder\s+(?:of\s+|is\s+)?${stated}`,
      "giu",
    ),
    decide: ({ number = "", by = "", stated: value = "" }) => equal(rest(wholeOf(number), wholeOf(by)), value),
  },
  {
    form: new RegExp(
      String.raw`\b(?:the\s+)?remainder\s+(?:when|of|if)\s+(?<number>${whole})\s+(?:is\s+)?divided\s+by\s+(?<by>${whole})${is}${stated}`,
      "giu",
    ),
    decide: ({ number = "", by = "", stated: value = "" }) => equal(rest(wholeOf(number), wholeOf(by)), value),
  },
  {
    form: new RegExp(
      String.raw`\b(?:the\s+)?(?:sum\s+of\s+(?:the|its)\s+digits|digit\s+sum)\s+of\s+(?<number>${whole})${is}${stated}`,
      "giu",
    ),
    decide: ({ number = "", stated: value = "" }) =>
      equal(
        Array.from(number.replaceAll(",", ""), Number).reduce((sum, digit) => sum + digit, 0),
        value,
      ),
  },
  {
    form: new RegExp(
      String.raw`\b(?:the\s+)?number\s+of\s+(?:positive\s+)?(?:divisors|factors)\s+of\s+(?<number>${whole})${is}${stated}`,
      "giu",
    ),
    decide: ({ number = "", stated: value = "" }) => equal(divisors(wholeOf(number)), value),
  },
  {
    form: new RegExp(
      String.raw`\b(?:the\s+)?median\s+of\s+(?:the\s+(?:numbers|values|set|list|data)\s+)?${list}${is}${stated}`,
      "giu",
    ),
    decide: ({ list: of = "", stated: value = "" }) => equal(median(numbersIn(of)), value),
  },
  {
    form: new RegExp(
      String.raw`${alone}(?<number>${whole})\s+is\s+(?<not>not\s+)?(?:evenly\s+)?(?<relation>divisible\s+by|a\s+multiple\s+of|a\s+factor\s+of|a\s+divisor\s+of)\s+(?<by>${whole})(?![\d%^]|[.,]\d|\s*(?:[-+*/^×·÷=%(]|\\|or\b|nor\b|and\s+\d|,\s*\d|other\b|if\b|but\s+not\b))`,
      "giu",
    ),
    decide: ({ number = "", not, relation = "", by = "" }) =>
      divides(wholeOf(number), wholeOf(by), relation, not !== undefined),
  },
];

/** Checks what is said in words of whole numbers: primes and squares, divisors, remainders, sums of digits, medians. */
export function checkNumberFacts(given: string, context: ComputationContext = noContext): Computation[] {
  if (
    !/prime|composite|even|odd|perfect|common|remainder|digit|divisors|factors?|median|divisible|multiple/i.test(given)
  )
    return [];
  if (context.conventions.has("redefined") || context.bases.length > 0) return [];
  const text = withoutDelimiters(given);
  const language = languageOf(text, context.languages);
  return facts.flatMap(({ form, decide }) =>
    Array.from(text.matchAll(form)).flatMap((match): Computation[] => {
      const found = decide(match.groups ?? {});
      const [start, end] = [match.index, match.index + match[0].length];
      if (!found || doubted(text, start, end, language) || isSupposed(text, start)) return [];
      return [{ ...found, claim: given.slice(start, end), span: { start, end } }];
    }),
  );
}

/** "Neither 91 is prime", "if 91 is prime": the whole sentence counts. */
function isSupposed(text: string, start: number): boolean {
  const sentence = text
    .slice(Math.max(0, start - 200), start)
    .split(/[.;!?]\s|\n/)
    .at(-1) as string;
  return /\b(?:if|whether|suppose|assume|check|test|unless|when|not|neither|nor|no|say|says|said|think|thinks|claim\w*|believe\w*|guess\w*|false|wrong|show|prove|because|until|either|or|modulo|base)\b/i.test(
    sentence,
  );
}

function wholeOf(text: string): number | null {
  const value = Number(text.replaceAll(",", ""));
  return Number.isSafeInteger(value) && value <= MOST ? value : null;
}

/** Null for "1,200 and 3", which is two numbers or three. */
function numbersIn(text: string): number[] | null {
  if (/\d,\d/.test(text)) return null;
  const values = [...text.matchAll(/\d+/g)].map(([digits]) => wholeOf(digits));
  return values.includes(null) ? null : (values as number[]);
}

function ofList(text: string, combine: (a: number, b: number) => number): number | null {
  const values = numbersIn(text);
  if (!values || values.length < 2 || values.includes(0)) return null;
  const value = values.reduce((a, b) => combine(a, b));
  return Number.isSafeInteger(value) ? value : null;
}

function rest(number: number | null, by: number | null): number | null {
  return number === null || !by ? null : number % by;
}

function median(values: readonly number[] | null): number | null {
  if (!values || values.length < 3) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function equal(value: number | null, given: string): Found | null {
  if (value === null) return null;
  return { holds: value === Number(given.replaceAll(",", "")), expected: String(value) };
}

function hasProperty(number: number | null, property: string, not: boolean): Found | null {
  if (number === null) return null;
  const name = property.toLowerCase().replace(/\s+/, " ");
  const has = properties[name]?.(number);
  if (has === undefined) return null;
  const because = name === "prime" && !has && number > 1 ? ` (${leastFactor(number)} divides it)` : "";
  return { holds: has !== not, expected: `${number} is ${has ? "" : "not "}${name}${because}` };
}

const properties: Readonly<Record<string, (number: number) => boolean>> = {
  prime: (number) => number > 1 && leastFactor(number) === number,
  composite: (number) => number > 1 && leastFactor(number) !== number,
  even: (number) => number % 2 === 0,
  odd: (number) => number % 2 === 1,
  "perfect square": (number) => Math.round(Math.sqrt(number)) ** 2 === number,
  "perfect cube": (number) => Math.round(Math.cbrt(number)) ** 3 === number,
};

function leastFactor(number: number): number {
  for (let factor = 2; factor * factor <= number; factor++) if (number % factor === 0) return factor;
  return number;
}

function divisors(number: number | null): number | null {
  if (!number || number > 1_000_000_000) return null;
  let count = 0;
  for (let factor = 1; factor * factor <= number; factor++)
    if (number % factor === 0) count += factor * factor === number ? 1 : 2;
  return count;
}

function divides(number: number | null, by: number | null, relation: string, not: boolean): Found | null {
  if (number === null || by === null) return null;
  const [dividend, divisor] = /factor|divisor/i.test(relation) ? [by, number] : [number, by];
  if (divisor === 0) return null;
  const left = dividend % divisor;
  return {
    holds: (left === 0) !== not,
    expected: left === 0 ? `${dividend} = ${divisor} × ${dividend / divisor}` : `remainder ${left}`,
  };
}
