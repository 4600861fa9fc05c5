import { chineseNumerals } from "../../answer/numerals/chineseNumerals.js";
import { inOneScript } from "../../answer/equality/hanVariants.js";
import { Exact } from "../exact.js";
import { amountValue } from "./amounts.js";
import { combine, exactly, number, type Value, wholeOf } from "./value.js";

/** Pairs that are one word in what is read here, though not everywhere. */
const further: Readonly<Record<string, string>> = {
  於: "于",
  後: "后",
  週: "周",
  為: "为",
  並: "并",
  稜: "棱",
  閏: "闰",
  號: "号",
  係: "系",
  裡: "里",
  裏: "里",
  誕: "诞",
  鐘: "钟",
  噸: "吨",
  嗎: "吗",
  佔: "占",
  乾: "干",
  幾: "几",
  給: "给",
  隻: "只",
  駛: "驶",
  餘: "余",
  闊: "阔",
};

/** In simplified characters, each in its place, without spaces between Chinese characters. */
export function simplified(text: string): string {
  return inOneScript(text.normalize("NFKC")).replace(
    /\p{Script=Han}/gu,
    (character) => further[character] ?? character,
  );
}

/** A number in digits or in Chinese numerals, and nothing else; text in simplified characters. */
export function chineseNumeral(given: string): Value | null {
  const text = given.trim();
  const negative = /^[负-](?=[\d\p{Script=Han}])/u.exec(text);
  if (negative) {
    const value = exactly(chineseNumeral(text.slice(1)));
    return value && number(value.neg(), true);
  }
  if (/^\d{1,15}(?:\.\d{1,12})?$|^\d{1,3}(?:,\d{3})+$/.test(text))
    return number(new Exact(text.replaceAll(",", "")), true);
  const mixed = /^(\d{1,9}(?:\.\d{1,9})?)([千万亿])$/.exec(text);
  if (mixed) return number(new Exact(mixed[1]).times({ 千: 1e3, 万: 1e4, 亿: 1e8 }[mixed[2]] ?? 1), true);
  if (!/^[零〇一二三四五六七八九十百千万亿两分之点半廿卅]+$/.test(text)) return null;
  const [read, ...more] = chineseNumerals(`${text}。`);
  if (!read || more.length > 0 || read.start !== 0 || read.end !== text.length) return null;
  const match = /^(\d+(?:\.\d+)?)(?:\/(\d+))?$/.exec(read.text);
  return match && number(new Exact(match[1]).div(match[2] ?? 1), true);
}

const two = (x: string, y: string, work: (a: Exact, b: Exact) => Exact | null) =>
  combine([chineseNumeral(x), chineseNumeral(y)], ([a, b]) => work(a, b));
const one = (x: string, work: (value: Exact) => Exact | null) => combine([chineseNumeral(x)], ([value]) => work(value));

/** 三、五和七. */
export function chineseListOf(text: string): Value[] | null {
  const values = text.split(/[、,，和与及跟]/).map(chineseNumeral);
  return values.length > 1 && !values.includes(null) ? (values as Value[]) : null;
}
const listed = (text: string, work: (values: readonly Exact[]) => Exact) => {
  const values = chineseListOf(text);
  return values && combine(values, work);
};

const readers: readonly (readonly [RegExp, (match: readonly string[]) => Value | null])[] = [
  [
    /^(?:圆周率|π)$/,
    () => ({ low: new Exact("3.14159265358979"), high: new Exact("3.1415926535898"), kind: "", bare: false }),
  ],
  [/^一打$/, () => number(12)],
  [/^(.+)的(?:平方|二次方)$/, ([, x]) => one(x, (value) => value.pow(2))],
  [/^(.+)的(?:立方|三次方)$/, ([, x]) => one(x, (value) => value.pow(3))],
  [/^(.+)的(?:算术)?平方根$/, ([, x]) => one(x, (value) => (value.lt(0) ? null : value.sqrt()))],
  [/^(.+)的立方根$/, ([, x]) => one(x, (value) => value.cbrt())],
  [/^(.+)的(.+)次方$/, ([, x, y]) => two(x, y, (a, b) => (b.isInteger() && b.gt(0) && b.lte(100) ? a.pow(b) : null))],
  [/^(.+)的(?:一半|二分之一)$/, ([, x]) => one(x, (value) => value.div(2))],
  [/^(.+)的(.+分之.+)$/, ([, x, y]) => two(x, y, (a, b) => a.times(b))],
  [/^(.+)的(.+)倍$/, ([, x, y]) => two(x, y, (a, b) => a.times(b))],
  [
    /^(.+)的阶乘$/,
    ([, x]) =>
      one(x, (value) => (value.isInteger() && value.gte(0) && value.lte(30) ? product(value.toNumber()) : null)),
  ],
  [/^(.+)的绝对值$/, ([, x]) => one(x, (value) => value.abs())],
  [/^(.+[、,，和与及跟].+)的和$/, ([, x]) => listed(x, (values) => values.reduce((a, b) => a.plus(b)))],
  [
    /^(.+[、,，和与及跟].+)的积$|^(.+[、,，和与及跟].+)的乘积$/,
    ([, x, y]) => listed(x ?? y, (values) => values.reduce((a, b) => a.times(b))),
  ],
  [/^(.+)[和与跟](.+)的差$/, ([, x, y]) => two(x, y, (a, b) => a.minus(b).abs())],
  [/^(.+)加上?(.+)$/, ([, x, y]) => two(x, y, (a, b) => a.plus(b))],
  [/^(.+)减去?(.+)$/, ([, x, y]) => two(x, y, (a, b) => a.minus(b))],
  [/^(.+)乘(?:以|上)?(.+)$/, ([, x, y]) => two(x, y, (a, b) => a.times(b))],
  [/^(.+)除以(.+)$/, ([, x, y]) => two(x, y, (a, b) => (b.isZero() ? null : a.div(b)))],
];

function product(last: number): Exact {
  let value = new Exact(1);
  for (let factor = 2; factor <= last; factor++) value = value.times(factor);
  return value;
}

/** The number or the amount that a phrase in simplified characters names; null where it names another thing. */
export function chineseValue(given: string): Value | null {
  const text = given.trim().replace(/^(?:数字|整数|自然数|数)(?=[\d负零一二三四五六七八九十百千万])/, "");
  if (text.length > 60) return null;
  const plain = chineseNumeral(text);
  if (plain) return plain;
  for (const [form, read] of readers) {
    const match = form.exec(text);
    if (match) return read(match);
  }
  const amount = chineseAmount(text);
  return amount && amountValue(amount);
}

/** 三公里, 一百公尺, 两个小时. */
export function chineseAmount(text: string) {
  const match =
    /^([\d.,负零〇一二三四五六七八九十百千万亿两半]+?)(个?)([^\d零〇一二三四五六七八九十百千万亿两个]{1,4})$/u.exec(
      text,
    );
  if (!match) return null;
  const [, head, measure, word] = match;
  const count = exactly(head === "半" ? number(0.5) : chineseNumeral(head));
  if (!count) return null;
  const noun = inChinese[word] ?? (measure === "个" && word === "月" ? "个月" : word);
  return { count, noun };
}

/** Names of units in simplified characters that the table of units has not. */
const inChinese: Readonly<Record<string, string>> = {
  世纪: "century",
  公吨: "tonne",
  日: "day",
  星期: "week",
  周: "week",
  礼拜: "week",
  小时: "hour",
  钟头: "hour",
  年代: "decade",
  英里: "mile",
  分: "minute",
  分钟: "minute",
  秒钟: "second",
  秒: "second",
};

export const chineseWhole = (text: string): number | null => wholeOf(chineseValue(text));
