import { romanValue } from "../../answer/numerals/romanNumerals.js";
import { chineseWhole } from "./chineseValue.js";
import { wholeNumber } from "./englishValue.js";
import { type Facts, type Finding, found, whole } from "./fact.js";

/** Roman numerals, and numbers in base two, eight and sixteen. */

/** A single letter is a numeral where the sentence says so. */
const single: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };
/** Of two letters, those that are also sizes and abbreviations. */
const pairs: Readonly<Record<string, number>> = {
  XL: 40,
  XC: 90,
  CD: 400,
  CM: 900,
  LX: 60,
  MC: 1100,
  MM: 2000,
  CC: 200,
  DC: 600,
  MD: 1500,
  LI: 51,
  LV: 55,
  CI: 101,
  CV: 105,
  CX: 110,
  CL: 150,
  MI: 1001,
  MV: 1005,
  MX: 1010,
  ML: 1050,
  DI: 501,
  DV: 505,
  DX: 510,
  DL: 550,
  XX: 20,
};
/** Null for what is written another way than by rule, such as IIII on clocks. */
const romanOf = (text: string): number | null => single[text] ?? pairs[text] ?? romanValue(text);

function roman(numeral: string, stated: number | null): Finding | null {
  const value = /^[IVXLCDM]{1,15}$/.test(numeral) ? romanOf(numeral) : null;
  return value === null || stated === null ? null : found(value === stated, `${numeral} is ${value}`);
}

const bases: readonly (readonly [RegExp, number])[] = [
  [/^(?:binary|base 2|base two|二进制|二进位)$/i, 2],
  [/^(?:octal|base 8|base eight|八进制|八进位)$/i, 8],
  [/^(?:hexadecimal|hex|base 16|base sixteen|十六进制|十六进位)$/i, 16],
];
const digitsIn: Readonly<Record<number, RegExp>> = {
  2: /^(?:0b)?[01]{1,32}$/i,
  8: /^(?:0o)?[0-7]{1,12}$/i,
  16: /^(?:0x)?[\da-f]{1,10}$/i,
};
const baseOf = (name: string): number | undefined => bases.find(([form]) => form.test(name.trim()))?.[1];
const inBase = (text: string, base: number): number | null =>
  digitsIn[base].test(text) ? Number.parseInt(text.replace(/^0[box]/i, ""), base) : null;

/** "1010 in binary is 10", "10 in binary is 1010": the base may be that of either. */
function either(a: string, b: string, name: string, read: (text: string) => number | null): Finding | null {
  const base = baseOf(name);
  if (base === undefined) return null;
  const [x, y] = [a.trim(), b.trim()];
  const ways = [
    [inBase(x, base), read(y)],
    [read(x), inBase(y, base)],
  ].filter((way) => !way.includes(null));
  // 1010 of four bits is -6.
  if (ways.length === 0 || ways.flat().some((value) => value === null || value < 0)) return null;
  const holds = ways.some(([left, right]) => left === right);
  const [[first, second]] = ways as [number, number][];
  // Neither side looks like digits of the base alone: both ways fail.
  return found(holds, inBase(x, base) !== null ? `${x} is ${first}` : `${y} is ${second}`);
}

/** The digits are surely those of the base. */
function written(digits: string, stated: string, name: string, read: (text: string) => number | null): Finding | null {
  const base = baseOf(name);
  const [value, number] = [base && inBase(digits.trim(), base), read(stated)];
  return typeof value === "number" && number !== null && number >= 0
    ? found(value === number, `${digits.trim()} is ${value}`)
    : null;
}

const numeral = "(?<numeral>[IVXLCDM]{1,15})";
const base = "(?<base>binary|octal|hexadecimal|hex|base (?:2|8|16|two|eight|sixteen))";
const zhBase = "(?<base>二进制|二进位|八进制|八进位|十六进制|十六进位)";
const stands = "(?:is|equals|is equal to|represents|stands for|means|denotes)";

export const notationFacts: Facts = {
  english: [
    {
      form: whole(`(?:the )?roman numerals? (?:for )?${numeral} ${stands} (?:the number )?(?<a>.+)`),
      decide: ({ numeral: text, a }) => roman(text, wholeNumber(a)),
    },
    {
      form: whole(`(?:the )?roman numeral (?:for|of) (?<a>.+?) is (?:written )?(?:as )?${numeral}`),
      decide: ({ numeral: text, a }) => roman(text, wholeNumber(a)),
    },
    {
      form: whole(
        `${numeral} (?:${stands} (?:the number )?(?<a>.+?) in roman numerals|is (?:the )?roman numeral (?:for|of) (?<b>.+)|in roman numerals ${stands} (?<c>.+))`,
      ),
      decide: ({ numeral: text, a, b, c }) => roman(text, wholeNumber(a ?? b ?? c)),
    },
    {
      form: whole(
        `in roman numerals,? (?<a>.+?) is (?:written )?(?:as )?${numeral}|(?<b>.+?) in roman numerals is (?:written )?(?:as )?(?<other>[IVXLCDM]{1,15})`,
      ),
      decide: ({ numeral: text, other, a, b }) => roman(text ?? other, wholeNumber(a ?? b)),
    },
    {
      form: whole(`in roman numerals,? ${numeral} ${stands} (?<a>.+)`),
      decide: ({ numeral: text, a }) => roman(text, wholeNumber(a)),
    },
    {
      form: whole(`(?<a>.+?) is (?:written|expressed|represented) (?:as )?${numeral} in roman numerals`),
      decide: ({ numeral: text, a }) => roman(text, wholeNumber(a)),
    },
    {
      form: whole(`(?<a>[\\da-z ]+?) in ${base} (?:is|equals|is equal to|is written as) (?<b>[\\da-z -]+)`),
      decide: ({ a, b, base: name }) => either(a, b, name, wholeNumber),
    },
    {
      form: whole(`in ${base},? (?<a>[\\da-z ]+?) (?:is|equals|is written as|is written) (?<b>[\\da-z -]+)`),
      decide: ({ a, b, base: name }) => either(a, b, name, wholeNumber),
    },
    {
      form: whole(`(?<a>[\\da-z ]+?) (?:is|equals) (?<b>[\\da-z]+) in ${base}`),
      decide: ({ a, b, base: name }) => either(a, b, name, wholeNumber),
    },
    {
      form: whole(
        `(?:the )?${base} (?:number|numeral|value)? ?(?<a>[\\da-f]+) (?:${stands}) (?:the (?:decimal )?number )?(?<b>[\\da-z -]+?)(?: in decimal| in base ten| in base 10)?`,
      ),
      decide: ({ a, b, base: name }) => written(a, b, name, wholeNumber),
    },
    {
      form: whole(
        `the ${base} (?:representation|form|notation|number|equivalent) (?:of|for) (?<b>.+?) is (?<a>[\\da-f]+)|(?<c>[\\da-f]+) is the (?<base2>binary|octal|hexadecimal) (?:representation|form|notation|number|equivalent) (?:of|for) (?<d>.+)`,
      ),
      decide: ({ a, b, c, d, base: name, base2 }) => written(a ?? c, b ?? d, name ?? base2, wholeNumber),
    },
    {
      form: whole("(?<a>0[bx][\\da-f]{1,10}) (?:is|equals|is equal to) (?<b>.+?)(?: in decimal)?"),
      decide: ({ a, b }) => written(a, b, /^0b/i.test(a) ? "binary" : "hex", wholeNumber),
    },
  ],
  chinese: [
    {
      form: whole(`罗马数字的?${numeral}(?:是|等于|代表|表示|为)(?:数字)?(?<a>.+)`),
      decide: ({ numeral: text, a }) => roman(text, chineseWhole(a)),
    },
    {
      form: whole(
        `(?<a>.+?)的罗马数字(?:是|为|写作)${numeral}|(?<b>.+?)用罗马数字(?:写作|表示是|表示为|写是)(?<other>[IVXLCDM]{1,15})`,
      ),
      decide: ({ numeral: text, other, a, b }) => roman(text ?? other, chineseWhole(a ?? b)),
    },
    {
      form: whole(`${zhBase}的?(?:数字?)?(?<a>[\\da-fA-F]+)(?:是|等于|为|表示)(?:十进[制位]的)?(?<b>.+)`),
      decide: ({ a, b, base: name }) => written(a, b, name, chineseWhole),
    },
    {
      form: whole(`(?<b>.+?)的${zhBase}(?:表示|形式|写法)?(?:是|为)(?<a>[\\da-fA-F]+)`),
      decide: ({ a, b, base: name }) => written(a, b, name, chineseWhole),
    },
  ],
};
