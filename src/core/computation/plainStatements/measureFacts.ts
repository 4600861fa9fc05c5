import { Exact } from "../exact.js";
import { type Amount, measureOf } from "./amounts.js";
import { chineseAmount, chineseWhole } from "./chineseValue.js";
import { amountOf, englishValue, wholeNumber } from "./englishValue.js";
import { type Fact, type Facts, type Finding, found, loosely, onlyRight, open, whole } from "./fact.js";
import { exactly, shown } from "./value.js";

/** "A week has seven days", "a kilometre is 1000 metres", "a dozen is twelve": what one unit is in another. */

/** Between units of the calendar: what is right, and what could be meant too: working days, seasons, other calendars. */
interface Calendar {
  readonly right: readonly number[];
  readonly open: (count: number) => boolean;
  /** What its denial may say as well: a year has 365.25 days. */
  readonly loose?: boolean;
}
const only = (...right: number[]): Calendar => ({ right, open: () => false });
const calendar: Readonly<Record<string, Calendar>> = {
  "week day": { right: [7], open: (n) => n >= 4 && n <= 6 },
  "fortnight day": { right: [14], open: (n) => n === 10 || n === 15 },
  "fortnight week": only(2),
  "day hour": { right: [24], open: (n) => n < 24 },
  "hour minute": { right: [60], open: (n) => n === 45 || (n > 58 && n < 62) },
  "minute second": { right: [60], open: (n) => n > 58 && n < 62 },
  "hour second": { right: [3600], open: (n) => n > 3598 && n < 3602 },
  "day minute": { right: [1440], open: (n) => n < 1440 },
  "day second": { right: [86_400], open: (n) => n < 86_402 },
  "year month": only(12),
  "year day": { right: [365], open: (n) => n <= 366 || (n >= 383 && n <= 385), loose: true },
  "year week": { right: [52], open: (n) => n <= 53, loose: true },
  "month day": { right: [], open: (n) => n <= 31 },
  "month week": { right: [], open: (n) => n <= 5 },
  "decade year": only(10),
  "century year": only(100),
  "millennium year": only(1000),
  "century decade": only(10),
  "millennium century": only(10),
  "millennium decade": only(100),
  "decade month": only(120),
  "year hour": { right: [8760], open: (n) => n <= 8784, loose: true },
  "week hour": { right: [168], open: (n) => n < 168 },
  "leap year day": { right: [366], open: () => false },
  "common year day": { right: [365], open: () => false },
};

/** Numbers of things that have a name. */
const groups: Readonly<Record<string, number>> = {
  dozen: 12,
  "baker's dozen": 13,
  gross: 144,
  pair: 2,
  duo: 2,
  trio: 3,
  quartet: 4,
  quintet: 5,
  sextet: 6,
  septet: 7,
  octet: 8,
  biathlon: 2,
  triathlon: 3,
  pentathlon: 5,
  heptathlon: 7,
  decathlon: 10,
};
const members =
  "(?:items?|things?|eggs?|units?|pieces?|people|members?|musicians?|players?|singers?|events?|disciplines?|objects?|elements?|individuals?|donuts|doughnuts|rolls|bagels)";

/** How many of the second unit the first one has, against what is stated. */
function holdsOf(larger: string, smaller: string, times: Exact, stated: Exact): Finding | null {
  const row = calendar[`${larger} ${smaller}`];
  if (!row) return null;
  const each = stated.div(times).toNumber();
  const [right] = row.right;
  const is = right === undefined ? "28 to 31 days" : `${shown(times.times(right))} ${smaller}s`;
  if (right === each) return row.loose ? loosely(true, is) : found(true, is);
  return row.open(each) ? open : found(false, is);
}

/** How far amounts in two systems of units may be off before they are wrong. */
const ROUGHLY = 0.15;

function convertedTo(a: Amount, b: Amount): Finding | null {
  const names = [a.noun, b.noun].map(unitName);
  if (names.includes(null)) return null;
  const [x, y] = names as [string, string];
  const byCalendar = holdsOf(x, y, a.count, b.count) ?? holdsOf(y, x, b.count, a.count);
  if (byCalendar || `${x} ${y}` in calendar || `${y} ${x}` in calendar) return byCalendar;
  const [first, second] = [measureOf(a.noun), measureOf(b.noun)];
  if (!first || !second || first.name === second.name || first.dimensions.calendar || second.dimensions.calendar)
    return null;
  const [[dimension, power], more] = Object.entries(first.dimensions);
  if (more || second.dimensions[dimension as "length"] !== power || Object.keys(second.dimensions).length > 1)
    return null;
  const ratios = first.factors.flatMap((one, i) =>
    second.factors
      .filter((_, j) => first.factors.length !== second.factors.length || i === j)
      .map((other) => a.count.times(one).div(other)),
  );
  const expected = `${shown(ratios[0])} ${b.noun}`;
  const equals = ratios.map((ratio) => ratio.minus(b.count).abs().lte(ratio.abs().times("1e-9")));
  if (equals.every(Boolean)) return found(true, expected);
  if (equals.some(Boolean)) return null;
  const crosses = first.system !== second.system || ratios.length > 1;
  const off = (ratio: Exact) => ratio.minus(b.count).abs().div(ratio).toNumber();
  const near = Math.min(...ratios.map(off));
  // Bits and bytes of transfers have further bits; a thousandth more is another way to count.
  if (near <= (crosses ? ROUGHLY : 0.025)) return open;
  return found(false, expected);
}

function unitName(noun: string): string | null {
  const text = noun.toLowerCase().replace(/^(?:solar |calendar |full |whole )(?=(?:day|year|month)s?$)/, "");
  const year = /^(?:a )?(leap|common) years?$/.exec(text);
  if (year) return `${year[1]} year`;
  const unit = measureOf(text);
  return unit?.name ?? null;
}

/** "a week", "one kilometre", "leap years". */
function oneOf(text: string): Amount | null {
  const match = /^(?:an?|the|one|each|every|1|any|all)?\s?((?:leap |common )?[a-z]+)$/i.exec(text.trim());
  return match ? { count: new Exact(1), noun: match[1].toLowerCase() } : null;
}

const statedAmount = (text: string): Amount | null => {
  const amount = amountOf(text.trim().toLowerCase());
  return amount && unitName(amount.noun) !== null ? amount : null;
};
const subject = (text: string): Amount | null => {
  const amount = oneOf(text) ?? amountOf(text.trim().toLowerCase());
  return amount && unitName(amount.noun) !== null ? amount : null;
};

const made =
  "(?:has|have|contains?|consists? of|is made up of|comprises|is|are|equals?|is equal to|are equal to|is the same as|is exactly|are exactly|lasts?|is the equivalent of|is equivalent to|makes?|make up|includes?|converts? to|is converted to)";

const english: readonly Fact[] = [
  {
    form: whole(
      `(?<a>.+?) ${made} (?:exactly |a total of |always )?(?<b>.+?)(?: long| in (?:length|total|duration|it)| in all)?`,
    ),
    decide: ({ a, b }) => {
      const [x, y] = [subject(a), statedAmount(b)];
      const finding = x && y && convertedTo(x, y);
      // "The hour has 50 minutes" may be one of school.
      return /^the /i.test(a) && !finding?.open ? onlyRight(finding) : finding;
    },
  },
  {
    form: whole("there (?:are|is) (?:exactly |always )?(?<b>.+?) in (?<a>.+)"),
    decide: ({ a, b }) => {
      const [x, y] = [subject(a), statedAmount(b)];
      return x && y ? convertedTo(x, y) : null;
    },
  },
  {
    form: whole(
      "(?:converting|changing|turning) (?<a>.+?) (?:in)?to (?<unit>[a-z]+) (?:gives|is|yields|equals|makes|results in|we get) (?:us )?(?<n>[\\d.,]+|[a-z-]+)(?: (?<unit2>[a-z]+))?",
    ),
    decide: ({ a, unit, n, unit2 }) => {
      const [x, count] = [subject(a), exactly(englishValue(n))];
      // "to meters gives 500 m"
      const short = unit2 !== undefined && unit2.length === 1 && unit.toLowerCase().startsWith(unit2.toLowerCase());
      const names = [unit, short ? unit : (unit2 ?? unit)].map((name) => unitName(name.toLowerCase()));
      return x && count && names[0] !== null && names[0] === names[1]
        ? convertedTo(x, { count, noun: unit.toLowerCase() })
        : null;
    },
  },
  {
    form: whole("the number of (?<unit>[a-z]+) in (?<a>.+?) is (?<n>.+)"),
    decide: ({ unit, a, n }) => {
      const [x, count] = [subject(a), exactly(englishValue(n))];
      return x && count && unitName(unit) !== null ? convertedTo(x, { count, noun: unit.toLowerCase() }) : null;
    },
  },
  {
    form: whole(
      `(?:a|an|one|every|each) (?<group>${Object.keys(groups).join("|")}) (?:is|has|contains|consists of|equals|is equal to|means|is made up of|comprises|refers to|includes) (?:exactly )?(?<n>[a-z\\d -]+?)(?: ${members})?`,
    ),
    decide: ({ group, n }) => {
      const stated = wholeNumber(n);
      return stated === null
        ? null
        : found(stated === groups[group.toLowerCase()], String(groups[group.toLowerCase()]));
    },
  },
  {
    form: whole(
      `there are (?:exactly )?(?<n>[a-z\\d -]+?)(?: ${members})? in (?:a|an|one|every|each) (?<group>${Object.keys(groups).join("|")})`,
    ),
    decide: ({ group, n }) => {
      const stated = wholeNumber(n);
      return stated === null
        ? null
        : found(stated === groups[group.toLowerCase()], String(groups[group.toLowerCase()]));
    },
  },
];

const chineseSubject = (text: string): Amount | null => {
  const leap = /^(闰年|平年)$/.exec(text.trim().replace(/^(?:一个|每个)/, ""));
  if (leap) return { count: new Exact(1), noun: leap[1] === "闰年" ? "leap year" : "common year" };
  const amount = chineseAmount(text.trim().replace(/^每/, "一"));
  return amount && unitName(amount.noun) !== null ? amount : null;
};
const chinese: readonly Fact[] = [
  {
    form: whole(
      "(?<a>.+?)(?:之中|中|里面|(?<![公英海])里)?(?:一?共)?(?:有|等于|是|为|包含|包括|相当于)(?:整整)?(?<b>.+)",
    ),
    decide: ({ a, b }) => {
      const [x, y] = [chineseSubject(a), chineseSubject(b)];
      return x && y ? convertedTo(x, y) : null;
    },
  },
  {
    form: whole("一打(?:鸡蛋)?(?:是|有|等于|为|共有)(?<n>.+?)(?:个(?:鸡蛋)?|支|只|颗)?"),
    decide: ({ n }) => {
      const stated = chineseWhole(n);
      return stated === null ? null : found(stated === 12, "12");
    },
  },
];

export const measureFacts: Facts = { english, chinese };
