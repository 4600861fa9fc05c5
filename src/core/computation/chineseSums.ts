import { chineseNumerals } from "../answer/numerals/chineseNumerals.js";
import { decimalValue } from "../answer/numbers.js";
import type { Computation } from "../run/computation.js";
import { doubted } from "./doubt.js";

const number = "[零〇一二三四五六七八九十百千两兩]{1,9}";
const signs: readonly (readonly [words: RegExp, work: (a: number, b: number) => number])[] = [
  [/^加/u, (a, b) => a + b],
  [/^[減减]/u, (a, b) => a - b],
  [/^乘/u, (a, b) => a * b],
  [/^除以/u, (a, b) => a / b],
];
/** 三加四等於七: a whole clause, or one behind a word that concludes, with what is counted behind it. */
const statement = new RegExp(
  `(?<=^|[，,。；;：:！!？?\\n\\s]|所以|因此|因为|因為|那麼|那么|於是|于是|則|则|即|得)(?<left>${number})\\s?(?<sign>加上?|[減减]去?|乘以?|乘上|除以)\\s?(?<right>${number})\\s?(?:等[於于]|得)\\s?(?<stated>${number})(?=[個个顆颗元塊块人隻只本]?[一-龥]{0,2}(?:[，,。；;！!\\s]|$))`,
  "gu",
);

/** Checks sums, differences, products and quotients of two numbers that are written in Chinese numerals. */
export function checkChineseSums(text: string): Computation[] {
  if (!/等[於于]|得/u.test(text)) return [];
  return Array.from(text.matchAll(statement)).flatMap((match): Computation[] => {
    const { left, sign, right, stated } = match.groups as Record<"left" | "sign" | "right" | "stated", string>;
    const [a, b, c] = [left, right, stated].map(numeralValue);
    const work = signs.find(([words]) => words.test(sign))?.[1];
    const [start, end] = [match.index, match.index + match[0].length];
    if (!work || a === undefined || b === undefined || c === undefined || doubted(text, start, end, "chinese"))
      return [];
    const value = work(a, b);
    // What does not come out whole, or below zero, may have been meant with a remainder.
    if (!Number.isInteger(value) || value < 0) return [];
    return [{ claim: match[0], holds: value === c, expected: String(value), span: { start, end } }];
  });
}

function numeralValue(numeral: string): number | undefined {
  const [only, ...more] = chineseNumerals(`${numeral}個`);
  const whole = only !== undefined && more.length === 0 && only.end - only.start === numeral.length;
  return whole ? (decimalValue(only.text) ?? undefined) : undefined;
}
