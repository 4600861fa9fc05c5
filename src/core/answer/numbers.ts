import { type DecimalSign, decimalSignOf } from "./numerals/digits.js";
import { plainText } from "./numerals/plainText.js";
import { numeralsIn } from "./numerals/scan.js";

export interface StatedNumber {
  /** Without currency, spaces and thousands separators: `-1200.5`, `3/4`, `1 1/2`, `20%`. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** All numbers of a text that hold digits, with where they stand. Locales whose form leaves a doubt are read as English. */
export function statedNumbers(text: string): StatedNumber[] {
  return numeralsIn(text, { decimal: ".", stated: false }).flatMap(({ text: number, start, end }) => {
    const part = /[\p{N}_]/u.test(text[end] ?? "") || !/\d/.test(text.slice(start, end));
    return number === null || part ? [] : [{ text: number, start, end }];
  });
}

/** Value of a text that is one number in any notation, units and a percent sign ignored; null when it holds none or several. */
export function numberValue(text: string): number | null {
  const plain = plainText(text).text;
  const decimal: DecimalSign = decimalSignOf(plain) ?? ".";
  const found = numeralsIn(plain, { decimal, stated: true });
  if (found.length !== 1 || found[0].text === null || found[0].inExpression) return null;
  return decimalValue(found[0].text);
}

/** Of a number as `StatedNumber` writes it. */
export function decimalValue(number: string): number | null {
  const match = /^(-?)(?:(\d+) )?(\d*\.?\d+)(?:\/(\d*\.?\d+))?%?$/.exec(number);
  if (!match) return null;
  const [, sign, whole, above, below] = match;
  const value = Number(whole ?? 0) + Number(above) / Number(below ?? 1);
  return Number.isFinite(value) ? (sign === "-" ? -value : value) : null;
}
