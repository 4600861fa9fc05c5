import { capitalised } from "../../capitalised.js";
import { monthDays, months, weekdays } from "../calendarNames.js";
import { chineseWhole } from "./chineseValue.js";
import { wholeNumber } from "./englishValue.js";
import { alone, type Fact, type Facts, type Finding, found, loosely, whole } from "./fact.js";
import { ordinalFrom } from "./ordinals.js";

/** The order of months and of days of the week, and how long months are. */

const lengths: readonly (readonly number[])[] = monthDays.map((days) => (days === 28 ? [28, 29] : [days]));

export const monthPattern = months.join("|");
export const weekdayPattern = weekdays.join("|");
const monthAt = (name: string): number => months.indexOf(name.toLowerCase());
const dayAt = (name: string): number => weekdays.indexOf(name.toLowerCase());

export const chineseWeekdays = "日一二三四五六";
export const chineseWeekday = "(?:星期|周|礼拜)";
const chineseDay = (name: string): number => (name === "天" ? 0 : chineseWeekdays.indexOf(name));

/**
 * The one before the other in a row that begins anew: right where it is so from any usual beginning, wrong where it is so from none and
 * the way round is the longer one. "November comes before February" can be said of a winter.
 */
function inRow(a: number, b: number, size: number, starts: readonly number[], after: boolean): Finding | null {
  const [first, second] = after ? [b, a] : [a, b];
  if (first === second) return found(false, "the same");
  const forward = (second - first + size) % size;
  const said = starts.map((start) => (first - start + size) % size < (second - start + size) % size);
  if (said.every(Boolean)) return loosely(true, "in this order");
  if (forward === 1) return null;
  return said.every((one) => !one) && forward > size / 2 ? found(false, "the other way round") : null;
}
/** A year from January; a week from Sunday or from Monday. */
function monthOrder(a: number, b: number, after: boolean): Finding | null {
  const finding = inRow(a, b, 12, [0], after);
  const [first, second] = [Math.min(a, b), Math.max(a, b)].map((month) => capitalised(months[month]));
  return finding && found(finding.holds, `${first} comes before ${second}`);
}
const dayOrder = (a: number, b: number, after: boolean) => inRow(a, b, 7, [0, 1], after);

function nextTo(a: number, b: number, by: number, names: readonly string[]): Finding {
  const expected = (b + by + names.length) % names.length;
  return found(a === expected, capitalised(names[expected]));
}

const order =
  "(?<direction>comes before|comes after|is before|is after|precedes|is earlier (?:in the year )?than|is later (?:in the year )?than|comes earlier (?:in the year )?than|comes later (?:in the year )?than|falls before|falls after|occurs before|occurs after|comes sooner than)(?: the month of)?";
const adjacent =
  "(?:comes|is|falls) (?:right|immediately|directly|just) (?<direction>before|after)|immediately (?<direction2>precedes|follows)|(?<direction3>follows)";
/** Months that are also names of persons, who stand in queues and are tall. */
const persons = /^(?:april|may|june|august)$/i;
const ofMonths = (a: string, b: string, finding: Finding | null): Finding | null =>
  persons.test(a) && persons.test(b) ? alone(finding) : finding;
const later = (direction: string): boolean => /after|later|follow/i.test(direction);
const inWeek = "(?: in the week| of the week)?";
const inYear = "(?: in the year| in the calendar| in a year| in the calendar year| of the year)?";

function monthsOfLength(count: number, days: number, negative = false): Finding | null {
  // Every month has 28 days, and all but one have 30.
  if (days < 30 || negative) return days > 31 ? found(count === 0, "no month has so many days") : null;
  if (days === 30) return count === 4 ? found(true, "4 months") : count === 11 ? null : found(false, "4 months");
  if (days === 31) return found(count === 7, "7 months");
  return found(count === 0, "no month has so many days");
}

function monthLength(name: string, stated: number | null): Finding | null {
  const has = lengths[typeof name === "string" && /^\d+$/.test(name) ? Number(name) : monthAt(name)];
  if (!has || stated === null) return null;
  if (!has.includes(stated)) return found(false, `${has.join(" or ")} days`);
  return has.length === 1 ? found(true, `${stated} days`) : null;
}

const longest = (name: string, word: string): Finding | null => {
  if (/short/i.test(word)) return found(monthAt(name) === 1, "February");
  // Seven months are the longest.
  return monthAt(name) === 1 || lengths[monthAt(name)][0] === 30 ? found(false, "31 days is the most") : null;
};

const english: readonly Fact[] = [
  {
    form: whole(`(?:the month of )?(?<a>${monthPattern}) ${order} (?<b>${monthPattern})${inYear}`),
    decide: ({ a, b, direction }) => ofMonths(a, b, monthOrder(monthAt(a), monthAt(b), later(direction))),
  },
  {
    form: whole(`(?:the month of )?(?<a>${monthPattern}) (?:${adjacent}) (?<b>${monthPattern})${inYear}`),
    decide: ({ a, b, direction, direction2, direction3 }) => {
      const exact = nextTo(monthAt(a), monthAt(b), later(direction ?? direction2 ?? direction3) ? 1 : -1, months);
      // "June follows April", though not at once.
      return ofMonths(
        a,
        b,
        direction3 === undefined || exact.holds ? exact : failing(monthOrder(monthAt(a), monthAt(b), true)),
      );
    },
  },
  {
    form: whole(
      `the (?:next )?month (?:right |immediately |directly |that comes |that comes right )?(?<direction>before|after|following|preceding) (?<b>${monthPattern}) is (?<a>${monthPattern})|(?<a2>${monthPattern}) is the month (?:right |immediately |directly |that comes )?(?<direction2>before|after|following|preceding) (?<b2>${monthPattern})`,
    ),
    decide: ({ a, b, direction, a2, b2, direction2 }) =>
      nextTo(monthAt(a ?? a2), monthAt(b ?? b2), later(direction ?? direction2) ? 1 : -1, months),
  },
  {
    form: whole(
      `the (?<place>[a-z]+|\\d{1,2}(?:st|nd|rd|th)) month(?<of> of the(?: calendar)? year| of a year| in the year| in a year)? is (?<a>${monthPattern})|(?<a2>${monthPattern}) is the (?<place2>[a-z]+|\\d{1,2}(?:st|nd|rd|th)) month(?<of2> of the(?: calendar)? year| of a year| in the year| in a year)?`,
    ),
    decide: ({ a, a2, place, place2, of, of2 }) => {
      const said = place ?? place2;
      const number = /^last$/i.test(said) ? 12 : ordinalFrom(said);
      if (/^(?:shortest|longest)$/i.test(said)) return longest(a ?? a2, said);
      if (number === null || number < 1 || number > 12) return null;
      const finding = found(monthAt(a ?? a2) === number - 1, capitalised(months[number - 1]));
      // The third month of a course may be April.
      return (of ?? of2) === undefined ? alone(finding) : finding;
    },
  },
  {
    form: whole(`(?<a>${weekdayPattern}) ${order} (?<b>${weekdayPattern})${inWeek}`),
    decide: ({ a, b, direction }) => dayOrder(dayAt(a), dayAt(b), later(direction)),
  },
  {
    form: whole(
      `(?<a>${weekdayPattern}) (?:comes|is|falls) (?:right|immediately|directly|just) (?<direction>before|after) (?<b>${weekdayPattern})`,
    ),
    decide: ({ a, b, direction }) => nextTo(dayAt(a), dayAt(b), later(direction) ? 1 : -1, weekdays),
  },
  {
    form: whole(
      `the day (?:right |immediately |directly |that comes |that comes right )?(?<direction>before|after|following|preceding) (?<b>${weekdayPattern}) is (?:a )?(?<a>${weekdayPattern})|(?<a2>${weekdayPattern}) is the day (?:right |immediately |directly |that comes )?(?<direction2>before|after|following|preceding) (?<b2>${weekdayPattern})`,
    ),
    decide: ({ a, b, direction, a2, b2, direction2 }) =>
      nextTo(dayAt(a ?? a2), dayAt(b ?? b2), later(direction ?? direction2) ? 1 : -1, weekdays),
  },
  {
    form: whole(
      `(?<n>[a-z\\d-]+) days? (?<direction>after|before|from) (?<b>${weekdayPattern}) (?:is|will be|was) (?:a )?(?<a>${weekdayPattern})`,
    ),
    decide: ({ n, direction, a, b }) => {
      const days = wholeNumber(n);
      return days === null
        ? null
        : nextTo(dayAt(a), (dayAt(b) + (/before/i.test(direction) ? -1 : 1) * (days % 7) + 7) % 7, 0, weekdays);
    },
  },
  {
    form: whole(
      `(?:there are |exactly |only )*(?<n>[a-z\\d]+) months? (?:of the year |in the year |in a year )?(?:with|have|has|that have|which have|that has) (?:exactly )?(?<days>[a-z\\d-]+) days`,
    ),
    decide: ({ n, days }) => {
      const [count, each] = [/^no$/i.test(n) ? 0 : wholeNumber(n), wholeNumber(days)];
      return count === null || each === null ? null : monthsOfLength(count, each);
    },
  },
  {
    form: whole(
      `(?:the month of )?(?<a>${monthPattern}) (?:always )?(?:has|contains|consists of|is) (?:exactly )?(?<n>[a-z\\d-]+) days(?: long)?|there are (?:exactly )?(?<n2>[a-z\\d-]+) days in (?:the month of )?(?<a2>${monthPattern})`,
    ),
    decide: ({ a, n, a2, n2 }) => monthLength(a ?? a2, wholeNumber(n ?? n2)),
  },
  {
    form: whole(
      `(?:in (?:a|every) (?<year3>leap|common) year,? )?february has (?<n>[a-z\\d-]+) days(?: in (?:a |every )?(?<year>leap|common) years?)?`,
    ),
    decide: ({ n, year, year3 }) => {
      const [stated, kind] = [wholeNumber(n), (year ?? year3)?.toLowerCase()];
      if (stated === null || kind === undefined) return null;
      return found(stated === (kind === "leap" ? 29 : 28), kind === "leap" ? "29 days" : "28 days");
    },
  },
  {
    form: whole(
      `(?<a>${monthPattern}) (?:has (?<word>more|fewer|less) days|is (?<word2>longer|shorter)) than (?<b>${monthPattern})(?: has| does)?`,
    ),
    decide: ({ a, b, word, word2 }) => {
      const [x, y] = [lengths[monthAt(a)], lengths[monthAt(b)]];
      const sign = Math.sign(x[0] - y[0]);
      return ofMonths(
        a,
        b,
        found(/more|longer/i.test(word ?? word2) ? sign > 0 : sign < 0, `${x.join(" or ")} and ${y.join(" or ")} days`),
      );
    },
  },
  {
    form: whole(`(?<a>${weekdayPattern}) is (?:a|part of the) (?<kind>weekend)(?: day)?`),
    // In some countries Friday is.
    decide: ({ a }) => (/^(?:monday|tuesday|wednesday)$/i.test(a) ? found(false, "a weekday") : null),
  },
  {
    form: whole("(?:there are |the week has |a week has )(?<n>[a-z\\d]+) (?:days of the week|days in the week)"),
    decide: ({ n }) => {
      const stated = wholeNumber(n);
      return stated === null || (stated >= 4 && stated < 7) ? null : found(stated === 7, "7 days");
    },
  },
  {
    form: whole("(?:there are )(?<n>[a-z\\d]+) (?:months of the year|months in the year|calendar months)"),
    decide: ({ n }) => {
      const stated = wholeNumber(n);
      return stated === null ? null : found(stated === 12, "12 months");
    },
  },
];

const failing = (finding: Finding | null): Finding | null => (finding?.holds === false ? finding : null);
const chineseMonth = (text: string): number | null => {
  const number = chineseWhole(text);
  return number !== null && number >= 1 && number <= 12 ? number - 1 : null;
};

const chinese: readonly Fact[] = [
  {
    form: whole(
      "(?<a>[\\d一二三四五六七八九十]{1,2})月(?:份)?(?:在|是在)(?<b>[\\d一二三四五六七八九十]{1,2})月(?:份)?的?之?(?<direction>前|后)面?",
    ),
    decide: ({ a, b, direction }) => {
      const [x, y] = [chineseMonth(a), chineseMonth(b)];
      return x === null || y === null ? null : monthOrder(x, y, direction === "后");
    },
  },
  {
    form: whole(
      "(?<a>[\\d一二三四五六七八九十]{1,2})月(?:份)?比(?<b>[\\d一二三四五六七八九十]{1,2})月(?:份)?(?<direction>早|晚)",
    ),
    decide: ({ a, b, direction }) => {
      const [x, y] = [chineseMonth(a), chineseMonth(b)];
      return x === null || y === null ? null : monthOrder(x, y, direction === "晚");
    },
  },
  {
    form: whole(
      "(?<a>[\\d一二三四五六七八九十]{1,2})月(?:份)?(?:的?后(?:面)?一个月|的?下(?:一)?个月|之后的?一个月|之后的那个月)是(?<b>[\\d一二三四五六七八九十]{1,2})月(?:份)?",
    ),
    decide: ({ a, b }) => {
      const [x, y] = [chineseMonth(a), chineseMonth(b)];
      return x === null || y === null ? null : nextTo(y, x, 1, months);
    },
  },
  {
    form: whole("(?<a>[\\d一二三四五六七八九十]{1,2})月(?:份)?(?:总是|一共|共)?有(?<n>.+?)[天日]"),
    decide: ({ a, n }) => {
      const [x, days] = [chineseMonth(a), chineseWhole(n)];
      return x === null ? null : monthLength(String(x), days);
    },
  },
  {
    form: whole("闰年的?(?:2|二)月(?:份)?有(?<n>.+?)[天日]|平年的?(?:2|二)月(?:份)?有(?<m>.+?)[天日]"),
    decide: ({ n, m }) => {
      const stated = chineseWhole(n ?? m);
      return stated === null ? null : found(stated === (n === undefined ? 28 : 29), n === undefined ? "28" : "29");
    },
  },
  {
    form: whole("(?:一年(?:中|里|之中)?)?有(?<n>.+?)个月(?:份)?有(?<days>.+?)[天日]"),
    decide: ({ n, days }) => {
      const [count, each] = [chineseWhole(n), chineseWhole(days)];
      return count === null || each === null ? null : monthsOfLength(count, each);
    },
  },
  {
    form: whole(
      `${chineseWeekday}(?<a>[日天一二三四五六])的?(?<direction>后|前|第二|隔|次|下)(?:面)?(?:的)?(?:一天|天|一日|日)是${chineseWeekday}(?<b>[日天一二三四五六])`,
    ),
    decide: ({ a, b, direction }) => nextTo(chineseDay(b), chineseDay(a), direction === "前" ? -1 : 1, weekdays),
  },
  {
    form: whole(
      `${chineseWeekday}(?<a>[日天一二三四五六])在${chineseWeekday}(?<b>[日天一二三四五六])的?之?(?<direction>前|后)面?`,
    ),
    decide: ({ a, b, direction }) => dayOrder(chineseDay(a), chineseDay(b), direction === "后"),
  },
];

export const calendarFacts: Facts = { english, chinese };
