import { numbersInWords } from "../../answer/numerals/numberWords.js";
import { gcd, lcm } from "../divisors.js";
import { Exact } from "../exact.js";
import { type Amount, amountValue } from "./amounts.js";
import { combine, exactly, number, type Value, wholeOf } from "./value.js";

const digits = /^\d{1,3}(?:,\d{3})+(?:\.\d{1,12})?$|^\d{1,15}(?:\.\d{1,12})?$/;
/** How many times larger such words are where a billion is a million millions. */
const long: readonly (readonly [RegExp, string])[] = [
  [/\bbillions?\b/, "1e3"],
  [/\btrillions?\b/, "1e6"],
  [/\bquadrillions?\b/, "1e9"],
];
/** Words that are a number behind an article. */
const named: Readonly<Record<string, number>> = { "a gross": 144, "a baker's dozen": 13, nought: 0, "a pair": 2 };
const scaled: Readonly<Record<string, string>> = { thousand: "1e3", million: "1e6", billion: "1e9", trillion: "1e12" };

/** A number in digits or in words, and nothing else. */
export function numeral(given: string): Value | null {
  const text = given.trim().toLowerCase();
  const negative = /^(?:minus |negative |[-−]\s?)(?=\S)/.exec(text);
  if (negative) {
    const value = numeral(text.slice(negative[0].length));
    return value &&
      /^[\d\p{L}]/u.test(text.slice(negative[0].length)) &&
      !/^(?:an?|half)\b/.test(text.slice(negative[0].length))
      ? { ...value, low: value.high.neg(), high: value.low.neg() }
      : null;
  }
  if (digits.test(text)) return number(new Exact(text.replaceAll(",", "")), true);
  const fraction = /^(\d{1,9})\s?\/\s?(\d{1,9})$/.exec(text);
  if (fraction) return Number(fraction[2]) === 0 ? null : number(new Exact(fraction[1]).div(fraction[2]), true);
  if (text in named) return number(named[text]);
  const [read, ...more] = numbersInWords(text);
  const mixed = /^(\d{1,6}(?:\.\d{1,6})?) (thousand|million|billion|trillion)$/.exec(text);
  const value = mixed
    ? new Exact(mixed[1]).times(scaled[mixed[2]])
    : read && more.length === 0 && read.start === 0 && read.end === text.length
      ? worth(read.text)
      : null;
  if (!value) return null;
  const longer = long.filter(([word]) => word.test(text)).reduce((by, [, factor]) => by.times(factor), new Exact(1));
  return { low: value, high: value.times(longer), kind: "", bare: !/\bdozen/.test(text) };
}

function worth(text: string): Exact | null {
  const match = /^(?:(\d+) )?(\d+(?:\.\d+)?)(?:\/(\d+))?$/.exec(text);
  return match && new Exact(match[2]).div(match[3] ?? 1).plus(match[1] ?? 0);
}

/** Words for a number before it: "the number seven". */
const noun =
  /^(?:the )?(?:(?:whole |natural |real |decimal )?number|integer|value|fraction) (?!(?:of|after|before|right|immediately|directly|that)\b)(?=\S)/;
/** In these, what the words before them belong to is not clear. */
const unclear = /\b(?:plus|minus|times|multiplied|divided|squared|cubed|modulo|mod)\b/;

type Read = (match: readonly string[]) => Value | null;
const inner = (text: string): Value | null => (unclear.test(text) ? null : englishValue(text));
const of = (text: string, work: (value: Exact) => Exact | null): Value | null =>
  combine([inner(text)], ([value]) => work(value));
const ofNumber = (text: string, work: (value: Exact) => Exact | null): Value | null =>
  combine([numeral(text)], ([value]) => work(value));
const listed = (text: string, work: (values: readonly Exact[]) => Exact | null): Value | null => {
  const values = listOf(text);
  return values && combine(values, work);
};
const integers = (work: (a: number, b: number) => number) => (values: readonly Exact[]) =>
  values.every((value) => value.isInteger() && value.gt(0) && value.lt(1e12))
    ? new Exact(values.map((value) => value.toNumber()).reduce(work))
    : null;
/** "Minus three squared" is 9 to some and -9 to others. */
const base = (text: string): Value | null => (/^(?:minus|negative|[-−])/.test(text.trim()) ? null : numeral(text));
const powers = "zeroth first second third fourth fifth sixth seventh eighth ninth tenth".split(" ");
const power = (base: Exact, exponent: Exact) =>
  exponent.isInteger() && exponent.abs().lte(200) && (!base.isZero() || exponent.gt(0)) ? base.pow(exponent) : null;

const readers: readonly (readonly [RegExp, Read])[] = [
  [
    /^pi$|^π$/,
    () => ({ low: new Exact("3.14159265358979"), high: new Exact("3.1415926535898"), kind: "", bare: false }),
  ],
  [/^the square of (.+)$/, ([, x]) => of(x, (value) => value.pow(2))],
  [/^the cube of (.+)$/, ([, x]) => of(x, (value) => value.pow(3))],
  [/^(.+) squared$/, ([, x]) => combine([base(x)], ([value]) => value.pow(2))],
  [/^(.+) cubed$/, ([, x]) => combine([base(x)], ([value]) => value.pow(3))],
  [
    /^(.+?) (?:raised )?to the power (?:of )?(.+)$/,
    ([, x, y]) => combine([base(x), numeral(y)], ([of, exponent]) => power(of, exponent)),
  ],
  [
    /^(.+?) (?:raised )?to the ([a-z]{5,8}) power$/,
    ([, x, y]) => combine([base(x)], ([of]) => (powers.includes(y) ? power(of, new Exact(powers.indexOf(y))) : null)),
  ],
  [
    /^the (?:positive |principal )?square root of (.+)$/,
    ([, x]) => of(x, (value) => (value.lt(0) ? null : value.sqrt())),
  ],
  [/^the cube root of (.+)$/, ([, x]) => of(x, (value) => value.cbrt())],
  [/^the absolute value of (.+)$/, ([, x]) => of(x, (value) => value.abs())],
  [/^the reciprocal of (.+)$/, ([, x]) => of(x, (value) => (value.isZero() ? null : new Exact(1).div(value)))],
  [/^the factorial of (.+)$|^(.+) factorial$/, ([, x, y]) => of(x ?? y, factorial)],
  [/^(?:the double of|double|twice) (.+)$/, ([, x]) => ofNumber(x, (value) => value.times(2))],
  [/^(?:the triple of|triple|thrice) (.+)$/, ([, x]) => ofNumber(x, (value) => value.times(3))],
  [/^(?:the )?half of (.+)$/, ([, x]) => ofNumber(x, (value) => value.div(2))],
  [
    /^(.{1,30}?)(?:%| percent| per cent) of (.+)$/,
    ([, x, y]) => combine([numeral(x), inner(y)], ([share, all]) => share.times(all).div(100)),
  ],
  [
    /^((?:an?|one|two|three|four|five|six|seven|eight|nine|\d{1,2})[ -](?:third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth|hundredth)s?) of (.+)$/,
    ([, x, y]) => combine([numeral(x.replace("-", " ")), inner(y)], ([share, all]) => share.times(all)),
  ],
  [/^the (?:sum|total) of (.+)$/, ([, x]) => listed(x, (values) => values.reduce((a, b) => a.plus(b)))],
  [/^the product of (.+)$/, ([, x]) => listed(x, (values) => values.reduce((a, b) => a.times(b)))],
  [
    /^the quotient of (.+)$/,
    ([, x]) => listed(x, ([a, b, ...rest]) => (rest.length > 0 || b.isZero() ? null : a.div(b))),
  ],
  [
    /^the difference (?:between|of) (.+)$/,
    ([, x]) =>
      listed(x, (values) => (values.length === 2 && values[0].gte(values[1]) ? values[0].minus(values[1]) : null)),
  ],
  [
    /^the (?:maximum|largest|greatest|biggest|highest) (?:of|among) (.+)$/,
    ([, x]) => listed(x, (values) => Exact.max(...values)),
  ],
  [/^the (?:minimum|smallest|lowest) (?:of|among) (.+)$/, ([, x]) => listed(x, (values) => Exact.min(...values))],
  [/^the (?:greatest|highest|largest) common (?:divisor|factor) of (.+)$/, ([, x]) => listed(x, integers(gcd))],
  [/^the (?:least|lowest|smallest) common (?:multiple|denominator) of (.+)$/, ([, x]) => listed(x, integers(lcm))],
  [
    /^the (?:number|integer) (?:right |immediately |directly |that comes (?:right )?)?(before|after) (.+)$/,
    ([, side, x]) => of(x, (value) => (value.isInteger() ? value.plus(side === "after" ? 1 : -1) : null)),
  ],
  [
    /^the (successor|predecessor) of (.+)$/,
    ([, side, x]) => of(x, (value) => (value.isInteger() ? value.plus(side === "successor" ? 1 : -1) : null)),
  ],
  [
    /^the remainder (?:when|of) (.+?) (?:is )?divided by (.+)$/,
    ([, x, y]) =>
      combine([numeral(x), numeral(y)], ([a, b]) =>
        a.isInteger() && b.isInteger() && a.gte(0) && b.gt(0) ? a.mod(b) : null,
      ),
  ],
  [
    /^(.+?) (?:divided by) (.+)$/,
    ([, x, y]) => combine([numeral(x), numeral(y)], ([a, b]) => (b.isZero() ? null : a.div(b))),
  ],
  [
    /^(.+?) (?:times|multiplied by) (.+)$/,
    ([, x, y]) =>
      combine([numeral(x), ...chain(y, / times | multiplied by /)], (all) => all.reduce((a, b) => a.times(b))),
  ],
  [
    /^(.+?) (?:plus|added to) (.+)$/,
    ([, x, y]) => combine([numeral(x), ...chain(y, / plus /)], (all) => all.reduce((a, b) => a.plus(b))),
  ],
  [/^(.+?) (?:minus) (.+)$/, ([, x, y]) => combine([numeral(x), numeral(y)], ([a, b]) => a.minus(b))],
  [/^(.{1,40}?) more than (.+)$/, ([, x, y]) => combine([numeral(x), compared(y)], ([a, b]) => b.plus(a))],
  [/^(.{1,40}?) (?:less|fewer) than (.+)$/, ([, x, y]) => combine([numeral(x), compared(y)], ([a, b]) => b.minus(a))],
  [
    /^(.+?) (?:subtracted|taken away) from (.+)$/,
    ([, x, y]) => combine([numeral(x), numeral(y)], ([a, b]) => b.minus(a)),
  ],
];

/** What so many are more or less than: "three more than twice 6". */
const compared = (text: string): Value | null =>
  numeral(text) ?? (/^(?:twice|double|half of) /.test(text) ? englishValue(text) : null);

const chain = (text: string, by: RegExp): (Value | null)[] => text.split(by).map(numeral);

const factorial = (value: Exact): Exact | null => {
  if (!value.isInteger() || value.lt(0) || value.gt(40)) return null;
  let product = new Exact(1);
  for (let factor = 2; value.gte(factor); factor++) product = product.times(factor);
  return product;
};

/** "3, 7 and 5": at least two numbers, where the commas make no larger ones. */
export function listOf(text: string): Value[] | null {
  if (/\d,\d/.test(text)) return null;
  const commas = text.split(/\s*,\s*(?:and )?/);
  const last = commas.at(-1) as string;
  // "one hundred and five and six": the first "and" that leaves two numbers.
  const ands = [...last.matchAll(/ and /g)];
  const ways = [
    ...ands.map(({ index }) => [...commas.slice(0, -1), last.slice(0, index), last.slice(index + 5)]),
    ...(commas.length > 1 ? [commas] : []),
  ];
  const read = ways.map((parts) => parts.map(numeral)).filter((values) => values.length > 1 && !values.includes(null));
  return read.length === 1 ? (read[0] as Value[]) : null;
}

/** "two hours", "a kilogram", "half an hour". */
export function amountOf(text: string): Amount | null {
  for (const [, head, noun] of [
    /^(.+?)(?:[ -]| ?(?=%))([a-z]+|%)$/.exec(text),
    /^(.+) ([a-z]+ [a-z]+)$/.exec(text),
  ].filter((match) => match !== null)) {
    const count = exactly(
      /^(?:an?|each|every)$/.test(head) ? number(1) : /^half an?$/.test(head) ? number(0.5) : numeral(head),
    );
    if (count) return { count, noun };
  }
  return null;
}

/** The number or the amount that a phrase names; null where it names another thing. */
export function englishValue(given: string): Value | null {
  const text = given.trim().toLowerCase().replace(noun, "");
  if (text.length > 120) return null;
  const plain = numeral(text);
  if (plain) return plain;
  for (const [form, read] of readers) {
    const match = form.exec(text);
    if (match) return read(match);
  }
  const amount = amountOf(text);
  return amount && amountValue(amount);
}

export const wholeNumber = (text: string): number | null => wholeOf(englishValue(text));
