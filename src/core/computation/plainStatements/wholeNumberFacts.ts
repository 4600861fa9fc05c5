import { divisibility, type Property, propertyOf } from "../numberFacts/wholeNumbers.js";
import { chineseListOf, chineseValue, chineseWhole } from "./chineseValue.js";
import { englishValue, listOf, wholeNumber } from "./englishValue.js";
import { alone, type Fact, type Facts, type Finding, found, whole } from "./fact.js";
import { ordinalFrom } from "./ordinals.js";
import { exactly, type Value, wholeOf } from "./value.js";

/** What is said in words of single whole numbers: kinds of numbers, divisors, the first and the last of a kind. */

const natural = (value: number | null): value is number => value !== null && value >= 0;

/** What a number is called, and whether it is so; null where it depends on who says it. */
const kinds: readonly (readonly [word: RegExp, is: (value: number) => boolean | null])[] = [
  [/^(?:a )?prime(?: number)?$/, (n) => natural(n) && holds(n, "prime")],
  [/^(?:a )?composite(?: number)?$/, (n) => (n < 0 ? null : holds(n, "composite"))],
  [/^(?:an )?even(?: number| integer)?$/, (n) => n % 2 === 0],
  [/^(?:an )?odd(?: number| integer)?$/, (n) => n % 2 !== 0],
  [/^(?:a )?(?:perfect square|square number)$/, (n) => natural(n) && holds(n, "perfect square")],
  [/^(?:a )?(?:perfect cube|cube number)$/, (n) => (n < 0 ? null : holds(n, "perfect cube"))],
  [/^a power of (?:two|2)$/, (n) => n >= 1 && Number.isInteger(Math.log2(n))],
  [/^a power of (?:ten|10)$/, (n) => n >= 1 && /^10*$/.test(String(n))],
  [/^a natural number$/, (n) => (n === 0 ? null : n > 0)],
  [
    /^(?:a )?(?:palindrome|palindromic(?: number)?)$/,
    (n) => (n < 0 ? null : String(n) === [...String(n)].reverse().join("")),
  ],
  [/^a triangular number$/, (n) => (n === 0 ? null : natural(n) && holds(8 * n + 1, "perfect square"))],
];
const holds = (value: number, property: Property): boolean =>
  propertyOf(String(value), property, false)?.holds ?? false;
/** Of numbers that need not be whole. */
const signs: readonly (readonly [word: RegExp, is: (value: Value) => boolean])[] = [
  [/^(?:a )?positive(?: number| integer)?$/, ({ low }) => low.gt(0)],
  [/^(?:a )?negative(?: number| integer)?$/, ({ high }) => high.lt(0)],
  [/^(?:an integer|a whole number)$/, ({ low, high }) => low.eq(high) && low.isInteger()],
];

function named(value: Value | null, word: string): Finding | null {
  if (value?.kind !== "" || value === null) return null;
  const text = word.trim().toLowerCase();
  const sign = signs.find(([form]) => form.test(text));
  if (sign) return found(sign[1](value), value.low.toString());
  const number = wholeOf(value);
  const kind = kinds.find(([form]) => form.test(text));
  if (number === null || !kind) return null;
  const is = kind[1](number);
  return is === null
    ? null
    : found(is, `${number} is ${is ? "" : "not "}${text.replace(/^an? | (?:number|integer)$/g, "")}`);
}

const kindWords = `(?:a |an )?(?:prime|composite|even|odd|perfect square|square number|perfect cube|cube number|palindrome|palindromic|positive|negative|triangular number)(?: number| integer)?|a power of (?:two|2|ten|10)|a natural number|an integer|a whole number`;

/** Numbers of a kind in order, as far as a small ordinal needs; where it may begin with 0, in both ways. */
const rows: readonly (readonly [word: RegExp, rows: readonly (readonly number[])[]])[] = [
  [/^primes?(?: numbers?)?$|^质数$|^素数$/, [rowOf((n) => holds(n, "prime"), 2)]],
  [/^odd primes?(?: numbers?)?$/, [rowOf((n) => holds(n, "prime"), 3)]],
  [/^composite(?: numbers?)?$|^合数$/, [rowOf((n) => holds(n, "composite"), 4)]],
  [/^even(?: natural)?(?: numbers?)?$|^偶数$/, [rowOf((n) => n % 2 === 0, 0), rowOf((n) => n % 2 === 0, 2)]],
  [/^positive even(?: numbers?| integers?)?$|^正偶数$/, [rowOf((n) => n % 2 === 0, 2)]],
  [/^(?:positive )?odd(?: natural)?(?: numbers?| integers?)?$|^奇数$|^正奇数$/, [rowOf((n) => n % 2 === 1, 1)]],
  [/^positive (?:integers?|whole numbers?)$|^正整数$/, [rowOf(() => true, 1)]],
  [/^natural numbers?$|^自然数$/, [rowOf(() => true, 0), rowOf(() => true, 1)]],
  [
    /^(?:perfect squares?|square numbers?)$|^平方数$|^完全平方数$/,
    [rowOf((n) => holds(n, "perfect square"), 0), rowOf((n) => holds(n, "perfect square"), 1)],
  ],
  [/^two-digit (?:numbers?|integers?)$|^两位数$/, [rowOf(() => true, 10)]],
  [/^three-digit (?:numbers?|integers?)$|^三位数$/, [rowOf(() => true, 100)]],
  [/^four-digit (?:numbers?|integers?)$|^四位数$/, [rowOf(() => true, 1000)]],
  [/^two-digit primes?(?: numbers?)?$|^两位质数$/, [rowOf((n) => holds(n, "prime"), 11)]],
];

function rowOf(is: (value: number) => boolean, from: number): number[] {
  const row: number[] = [];
  for (let value = from; row.length < 25; value++) if (is(value)) row.push(value);
  return row;
}

function nth(place: number | null, kind: string, stated: number | null): Finding | null {
  const found_ = rows.find(([word]) => word.test(kind.trim().toLowerCase()));
  if (!found_ || place === null || place < 1 || place > 20 || stated === null) return null;
  const values = [...new Set(found_[1].map((row) => row[place - 1]))];
  if (!values.includes(stated)) return found(false, values.join(" or "));
  return values.length === 1 ? found(true, String(stated)) : null;
}

const last: readonly (readonly [RegExp, number])[] = [
  [/^(?:single-digit|one-digit) (?:number|integer)$|^digit$|^一位数$|^个位数$/, 9],
  [/^two-digit (?:number|integer)$|^两位数$/, 99],
  [/^three-digit (?:number|integer)$|^三位数$/, 999],
  [/^four-digit (?:number|integer)$|^四位数$/, 9999],
  [/^two-digit prime(?: number)?$|^两位质数$/, 97],
  [/^negative integer$|^负整数$/, -1],
];

function largest(kind: string, stated: number | null): Finding | null {
  const known = last.find(([word]) => word.test(kind.trim().toLowerCase()));
  return known && stated !== null ? found(stated === known[1], String(known[1])) : null;
}

function divides(number: number | null, by: number | null): Finding | null {
  if (number === null || by === null || by === 0) return null;
  return divisibility(String(Math.abs(number)), String(Math.abs(by)), false);
}

function digitsOf(number: number | null, count: number | null): Finding | null {
  if (!natural(number) || count === null) return null;
  const has = String(number).length;
  return found(has === count, `${has} digits`);
}

const primesBetween = (from: number, to: number): number[] => {
  const found_: number[] = [];
  for (let value = from; value <= to && found_.length < 200; value++) if (holds(value, "prime")) found_.push(value);
  return found_;
};
/** How far a number of a kind may be. */
const FURTHEST = 1000;
/** The next number of a kind behind another, or before it. */
function neighbour(
  kind: string,
  by: number | null,
  from: number | null,
  down: boolean,
  stated: number | null,
): Finding | null {
  if (from === null || stated === null || Math.abs(from) > 1_000_000) return null;
  const word = kind.toLowerCase().replace(/^square$/, "perfect square");
  const is = (value: number): boolean | null =>
    by !== null
      ? by > 0 && value % by === 0
      : word === "even" || word === "odd"
        ? (value % 2 === 0) === (word === "even")
        : word === "whole" || (value > 0 ? holds(value, word as Property) : null);
  if (word.startsWith("multiple") && by === null) return null;
  for (let step = 1; step <= FURTHEST; step++) {
    const value = down ? from - step : from + step;
    const fits = is(value);
    if (fits === null) return null;
    if (fits) return found(value === stated, String(value));
  }
  return null;
}
const quantified = /^(?:a|an|the only|only)\b/i;
const coprime = (list: Value[] | null): Finding | null => {
  const numbers = list?.map(wholeOf);
  if (numbers?.length !== 2 || numbers.some((one) => !one || one < 1)) return null;
  const [a, b] = numbers as [number, number];
  let [x, y] = [a, b];
  while (y > 0) [x, y] = [y, x % y];
  return found(x === 1, `greatest common divisor ${x}`);
};

const english: readonly Fact[] = [
  {
    form: whole(`(?<a>.+?) (?:is|was) (?:indeed |also |actually |clearly |obviously |itself )?(?<word>${kindWords})`),
    decide: ({ a, word }) => {
      if (quantified.test(a) && !/dozen/i.test(a)) return null;
      const finding = named(englishValue(a), word);
      // "One is even, the other is not."
      return /^one$/i.test(a.trim()) ? alone(finding) : finding;
    },
  },
  {
    form: whole(`(?<a>.+?) is (?:exactly |evenly |also )?divisible by (?<by>.+?)(?: without (?:a |any )?remainder)?`),
    decide: ({ a, by }) => divides(wholeNumber(a), wholeNumber(by)),
  },
  {
    form: whole(
      "(?<by>.+?) (?:divides|evenly divides|goes evenly into) (?<a>.+?)(?: evenly| exactly| without (?:a |any )?remainder)?",
    ),
    decide: ({ a, by }) => divides(wholeNumber(a), wholeNumber(by)),
  },
  {
    form: whole("(?<a>.+?) is an? (?:integer |whole )?(?<word>multiple|factor|divisor) of (?<by>.+)"),
    decide: ({ a, word, by }) =>
      /multiple/i.test(word) ? divides(wholeNumber(a), wholeNumber(by)) : divides(wholeNumber(by), wholeNumber(a)),
  },
  {
    form: whole(
      "the (?<place>[a-z-]+|\\d{1,2}(?:st|nd|rd|th)) (?<kind>(?:positive |odd |two-digit )?(?:prime|composite|even|odd|perfect square|square|natural|positive)(?: natural)?(?: numbers?| integers?)?|positive integer|perfect square) is (?<a>.+)",
    ),
    decide: ({ place, kind, a }) =>
      nth(/^(?:smallest|least|lowest)$/i.test(place) ? 1 : ordinalFrom(place), kind, wholeNumber(a)),
  },
  {
    form: whole("(?<a>.+?) is the (?<place>[a-z-]+|\\d{1,2}(?:st|nd|rd|th)) (?<kind>.+)"),
    decide: ({ place, kind, a }) =>
      nth(/^(?:smallest|least|lowest)$/i.test(place) ? 1 : ordinalFrom(place), kind, wholeNumber(a)),
  },
  {
    form: whole("the (?:smallest|least|lowest) (?<kind>.+?) is (?<a>.+)"),
    decide: ({ kind, a }) => nth(1, kind, wholeNumber(a)),
  },
  {
    form: whole("the (?:largest|greatest|biggest|highest) (?<kind>.+?) is (?<a>.+)"),
    decide: ({ kind, a }) => largest(kind, wholeNumber(a)),
  },
  {
    form: whole("(?<a>.+?) is the (?:largest|greatest|biggest|highest) (?<kind>.+)"),
    decide: ({ kind, a }) => largest(kind, wholeNumber(a)),
  },
  {
    form: whole("(?<a>.+?) is the only even prime(?: number)?|the only even prime(?: number)? is (?<b>.+)"),
    decide: ({ a, b }) => {
      const number = wholeNumber(a ?? b);
      return number === null ? null : found(number === 2, "2");
    },
  },
  {
    form: whole(
      "(?<a>.+?) (?:has|contains|consists of) (?:exactly )?(?<count>[a-z\\d]+) digits?|(?<b>.+?) is a (?<size>one|single|two|three|four|five|six)-digit (?:number|integer)",
    ),
    decide: ({ a, count, b, size }) =>
      digitsOf(wholeNumber(a ?? b), wholeNumber((count ?? size).replace(/single/i, "one"))),
  },
  {
    form: whole("(?<a>.+?) has (?:exactly )?(?<count>.+?) (?:positive )?(?:divisors|factors)"),
    decide: ({ a, count }) => {
      const [number, stated] = [wholeNumber(a), wholeNumber(count)];
      if (!natural(number) || number === 0 || number > 1_000_000 || stated === null) return null;
      let has = 0;
      for (let by = 1; by * by <= number; by++) if (number % by === 0) has += by * by === number ? 1 : 2;
      // Prime factors, and divisors but the number itself, are counted too.
      return stated === has ? found(true, `${has}`) : stated > has ? found(false, `${has}`) : null;
    },
  },
  {
    form: whole(
      "the next prime(?: number)? after (?<a>.+?) is (?<b>.+)|(?<c>.+?) is the next prime(?: number)? after (?<d>.+)",
    ),
    decide: ({ a, b, c, d }) => {
      const [from, stated] = [wholeNumber(a ?? d), wholeNumber(b ?? c)];
      if (!natural(from) || from > 1_000_000 || stated === null) return null;
      const [next] = primesBetween(from + 1, from + 400);
      return next === undefined ? null : found(next === stated, String(next));
    },
  },
  {
    form: whole(
      "the (?<way>next|previous|first|closest|nearest) (?<kind>even|odd|whole|composite|perfect square|square|multiple of (?<by>[a-z\\d]+))(?: number| integer)? (?<side>after|before|above|below|greater than|larger than|less than|following) (?<a>.+?) is (?<b>.+)",
    ),
    decide: ({ way, kind, by, side, a, b }) => {
      const down = /before|below|less/i.test(side);
      // "The first even number below 10" may be 2.
      if (/^previous$/i.test(way) ? !down : /^first$/i.test(way) && down) return null;
      return neighbour(kind, by === undefined ? null : wholeNumber(by), wholeNumber(a), down, wholeNumber(b));
    },
  },
  {
    form: whole(
      "(?<b>.+?) is the next (?<kind>even|odd|whole|composite|perfect square|square)(?: number| integer)? after (?<a>.+)",
    ),
    decide: ({ a, kind, b }) => neighbour(kind, null, wholeNumber(a), false, wholeNumber(b)),
  },
  {
    form: whole(
      "there (?:are|is) (?:exactly )?(?<count>.+?) prime(?: number)?s? (?<how>between|from|less than|smaller than|below|under) (?<a>.+?)(?: (?:and|to) (?<b>.+))?",
    ),
    decide: ({ count, how, a, b }) => {
      const stated = /^no$/i.test(count) ? 0 : wholeNumber(count);
      const [x, y] = [wholeNumber(a), b === undefined ? null : wholeNumber(b)];
      const two = /between|from/i.test(how);
      if (stated === null || x === null || (two ? y === null || y <= x : b !== undefined) || Math.max(x, y ?? 0) > 1000)
        return null;
      const counts =
        two && y !== null
          ? [primesBetween(x, y).length, primesBetween(x + 1, y - 1).length]
          : [primesBetween(2, x - 1).length];
      if (!counts.includes(stated)) return found(false, [...new Set(counts)].join(" or "));
      return new Set(counts).size === 1 ? found(true, String(stated)) : null;
    },
  },
  {
    form: whole("(?<list>.+ and .+?) are (?:coprime|relatively prime|mutually prime)(?: numbers)?"),
    decide: ({ list }) => coprime(listOf(list)),
  },
  {
    form: whole("(?<a>.+?) is (?:a |an )?(?<word>rational|irrational)(?: number)?"),
    decide: ({ a, word }) => {
      const root = /^the (square|cube) root of (.+)$/i.exec(a.trim());
      const under = root && wholeNumber(root[2]);
      const rational = /^(?:pi|π)$/i.test(a.trim())
        ? false
        : root
          ? under === null || under < 0
            ? null
            : holds(under, /square/i.test(root[1]) ? "perfect square" : "perfect cube")
          : exactly(englishValue(a)) !== null && /^[\d\p{L}\s,./-]+$/u.test(a) && !/\b(?:root|pi)\b/i.test(a)
            ? true
            : null;
      return rational === null ? null : found(rational === /^r/i.test(word), rational ? "rational" : "irrational");
    },
  },
];

const chineseKinds: readonly (readonly [RegExp, string])[] = [
  [/^(?:质数|素数)$/, "prime"],
  [/^合数$/, "composite"],
  [/^(?:偶数|双数)$/, "even"],
  [/^(?:奇数|单数)$/, "odd"],
  [/^(?:完全)?平方数$/, "perfect square"],
  [/^(?:完全)?立方数$/, "perfect cube"],
  [/^正数$/, "positive"],
  [/^负数$/, "negative"],
  [/^整数$/, "an integer"],
  [/^自然数$/, "a natural number"],
];
const chineseKind = "质数|素数|合数|偶数|双数|奇数|单数|(?:完全)?平方数|(?:完全)?立方数|正数|负数|整数|自然数";
const chinese: readonly Fact[] = [
  {
    form: whole(`(?<a>.+?)(?:是|为)(?:一?个)?(?<word>${chineseKind})`),
    decide: ({ a, word }) => named(chineseValue(a), chineseKinds.find(([form]) => form.test(word))?.[1] ?? ""),
  },
  {
    form: whole("(?<a>.+?)(?:可以|能够?)被(?<by>.+?)整除"),
    decide: ({ a, by }) => divides(chineseWhole(a), chineseWhole(by)),
  },
  {
    form: whole("(?<by>.+?)(?:可以|能够?)整除(?<a>.+)"),
    decide: ({ a, by }) => divides(chineseWhole(a), chineseWhole(by)),
  },
  {
    form: whole("(?<a>.+?)是(?<by>.+?)的(?<word>倍数|因数|约数)"),
    decide: ({ a, by, word }) =>
      word === "倍数" ? divides(chineseWhole(a), chineseWhole(by)) : divides(chineseWhole(by), chineseWhole(a)),
  },
  {
    form: whole("最小的(?<kind>.+?)(?:是|为)(?<a>.+)"),
    decide: ({ kind, a }) => nth(1, kind, chineseWhole(a)),
  },
  { form: whole("(?<a>.+?)是最小的(?<kind>.+)"), decide: ({ kind, a }) => nth(1, kind, chineseWhole(a)) },
  { form: whole("最大的(?<kind>.+?)(?:是|为)(?<a>.+)"), decide: ({ kind, a }) => largest(kind, chineseWhole(a)) },
  { form: whole("(?<a>.+?)是最大的(?<kind>.+)"), decide: ({ kind, a }) => largest(kind, chineseWhole(a)) },
  {
    form: whole("第(?<place>.+?)个(?<kind>质数|素数|合数|正整数|奇数|正偶数)(?:是|为)(?<a>.+)"),
    decide: ({ place, kind, a }) => nth(chineseWhole(place), kind, chineseWhole(a)),
  },
  {
    form: whole("(?<a>.+?)是唯一的(?:偶质数|偶素数)"),
    decide: ({ a }) => {
      const number = chineseWhole(a);
      return number === null ? null : found(number === 2, "2");
    },
  },
  {
    form: whole("(?<a>.+?)是(?:一?个)?(?<size>一|两|二|三|四|五|六)位数"),
    decide: ({ a, size }) => digitsOf(chineseWhole(a), chineseWhole(size)),
  },
  {
    form: whole("(?<a>.+?)(?:之?后|后面)?的?下一个(?<kind>偶数|奇数|质数|素数|整数)(?:是|为)(?<b>.+)"),
    decide: ({ a, kind, b }) =>
      neighbour(
        { 偶数: "even", 奇数: "odd", 质数: "prime", 素数: "prime", 整数: "whole" }[kind] ?? "whole",
        null,
        chineseWhole(a),
        false,
        chineseWhole(b),
      ),
  },
  {
    form: whole(
      "(?<a>\\d{1,12})的?(?:各个?数位|各位|数字|每一?位)(?:上的?)?(?:数字)?(?:之和|的?总?和|相加|加起来)(?:是|为|等于|得)(?<b>.+)",
    ),
    decide: ({ a, b }) => {
      const stated = chineseWhole(b);
      const sum = [...a].reduce((total, digit) => total + Number(digit), 0);
      return stated === null ? null : found(stated === sum, String(sum));
    },
  },
  { form: whole("(?<list>.+?)互[质素]"), decide: ({ list }) => coprime(chineseListOf(list)) },
];

export const wholeNumberFacts: Facts = { english, chinese };
