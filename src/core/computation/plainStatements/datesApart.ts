import { capitalised } from "../../capitalised.js";
import { months } from "../calendarNames.js";
import { chineseWhole } from "./chineseValue.js";
import { type DateSaid, dateOf, exists } from "./dateFacts.js";
import { wholeNumber } from "./englishValue.js";
import { type Fact, type Facts, type Finding, found, whole } from "./fact.js";

/** How many days lie between two dates, and which date is so long before or after another. */

const DAY = 86_400_000;
/** A year with a 29th of February and one without: what is said of no year must be so in both. */
const anyYear = [2023, 2024];

/** Days counted otherwise, or of another kind. */
const otherDays =
  /\b(?:business|working|work|school|week|trading|banking|court)[- ]?days?\b|\bweekends?\b|holiday|inclusive|including|both days|工作日|交易日|包括|包含|含首|含尾/i;

/** The days since 1970, in the year that is said or in the years that may be meant; null where there is no such date. */
function daysOf(date: DateSaid | null, years: readonly number[]): readonly number[] | null {
  if (!date || exists(date) !== true) return null;
  return years.map((year) => Date.UTC(date.year ?? year, date.month, date.day) / DAY);
}

function apart(from: DateSaid | null, to: DateSaid | null, stated: number | null): Finding | null {
  if (!from || !to || stated === null) return null;
  // "From December 30 to January 2": the year after.
  const wraps = from.year === null && to.year === null && (to.month - from.month || to.day - from.day) < 0;
  const years = from.year === null && to.year === null ? anyYear : [to.year ?? from.year!];
  const [starts, ends] = [
    daysOf(from, from.year === null ? years : [from.year]),
    daysOf(
      to,
      years.map((year) => year + (wraps ? 1 : 0)),
    ),
  ];
  if (!starts || !ends) return null;
  const lengths = [...new Set(starts.map((start, i) => ends[i % ends.length] - start))];
  if (lengths.some((length) => length < 0)) return null;
  const expected = `${lengths.join(" or ")} ${lengths.join() === "1" ? "day" : "days"}`;
  if (lengths.length === 1 && lengths[0] === stated) return { ...found(true, expected), loose: true };
  // The first and the last day may both be counted, or neither.
  if (lengths.some((length) => Math.abs(length - stated) <= 1)) return null;
  return { ...found(false, expected), loose: true, unless: "counting", unlessSaid: otherDays };
}

function after(from: DateSaid | null, days: number | null, stated: DateSaid | null): Finding | null {
  if (!from || !stated || days === null || exists(stated) === null) return null;
  const starts = daysOf(from, anyYear);
  if (!starts) return null;
  const dates = starts.map((start) => new Date((start + days) * DAY));
  const isStated = (date: Date): boolean =>
    date.getUTCMonth() === stated.month &&
    date.getUTCDate() === stated.day &&
    (stated.year === null || from.year === null || date.getUTCFullYear() === stated.year);
  const expected = [...new Set(dates.map((date) => `${capitalised(months[date.getUTCMonth()])} ${date.getUTCDate()}`))];
  const holds = dates.every(isStated);
  if (!holds && dates.some(isStated)) return null;
  return {
    ...found(holds, expected.join(" or ")),
    loose: true,
    ...(!holds && { unless: "counting", unlessSaid: otherDays }),
  };
}

/** Days of "4 days" and "2 weeks". */
function daysIn(n: string, unit: string): number | null {
  const count = wholeNumber(n);
  return count === null || count > 100_000 ? null : count * (/^week/i.test(unit) ? 7 : 1);
}

const from = String.raw`(?<from>[\p{L}\d][\p{L}\d,.'’ -]{3,40}?)`;
const to = String.raw`(?<to>[\p{L}\d][\p{L}\d,.'’ -]{3,40}?)`;
const time = String.raw`(?<n>[a-z\d,-]{1,20}) (?<unit>days?|weeks?)`;
const is = "(?:is|was|will be|would be|falls on|fell on|comes to|equals?|gives?|makes?|=)";
const are = "(?:there (?:is|are|were)|it is|is|are|was|were|makes?|gives?|equals?|=|takes?|lasts?)";

const interval = ({ from: a, to: b, n, unit }: Readonly<Record<string, string>>): Finding | null =>
  apart(dateOf(a), dateOf(b), daysIn(n, unit));
const shifted = ({ from: a, to: b, n, unit, way }: Readonly<Record<string, string>>): Finding | null => {
  const days = daysIn(n, unit);
  return after(dateOf(a), days === null ? null : /before|minus|[-−]|earlier/i.test(way) ? -days : days, dateOf(b));
};

const english: readonly Fact[] = [
  {
    form: whole(`(?:from )?${from},? (?:to|until|till|through) ${to},? ${are} (?:exactly )?${time}`),
    decide: interval,
  },
  { form: whole(`between ${from} and ${to},? ${are} (?:exactly )?${time}`), decide: interval },
  {
    form: whole(`there (?:is|are|were) (?:exactly )?${time} (?:between|from) ${from},? (?:and|to|until) ${to}`),
    decide: interval,
  },
  {
    form: whole(
      `(?:the )?(?:difference|number of days|time|interval|span|period|distance) (?:between|from) ${from},? (?:and|to|until) ${to} ${is} (?:exactly )?${time}`,
    ),
    decide: interval,
  },
  { form: whole(`${time} (?<way>after|before|from) ${from},? ${is} (?:on )?${to}`), decide: shifted },
  { form: whole(String.raw`${from},? ?(?<way>\+|[-−]|plus|minus) ?${time} ${is} ${to}`), decide: shifted },
  { form: whole(`${to} ${is} (?:exactly )?${time} (?<way>after|before) ${from}`), decide: shifted },
  { form: whole(`${from},? ${time} (?<way>later|earlier) ${is} ${to}`), decide: shifted },
  { form: whole(`adding ${time} to ${from} (?<way>gives|makes|is|brings us to|gets us to) ${to}`), decide: shifted },
];

const han = (name: string) => `(?<${name}>[\\d一二三四五六七八九十]{1,4}[年月].{1,12}?[日号])`;
const hanDays = ({ from: a, to: b, n }: Readonly<Record<string, string>>, way: 1 | -1 | null): Finding | null => {
  const days = chineseWhole(n);
  return way === null
    ? apart(dateOf(a), dateOf(b), days)
    : after(dateOf(a), days === null ? null : way * days, dateOf(b));
};
const chinese: readonly Fact[] = [
  {
    form: whole(
      `(?:从|由)?${han("from")}(?:到|至)${han("to")}(?:一?共|总共|相差|相隔|之间)?(?:是|有|为)?(?<n>[\\d一二三四五六七八九十百]{1,6})天`,
    ),
    decide: (groups) => hanDays(groups, null),
  },
  {
    form: whole(
      `${han("from")}(?:再?过|加上?|的|之?后的?第?)(?<n>[\\d一二三四五六七八九十百]{1,6})天(?:之?后|以后)?(?:就?是|为|等于)${han("to")}`,
    ),
    decide: (groups) => hanDays(groups, 1),
  },
];

export const datesApart: Facts = { about: /\bdays?\b|\bweeks?\b|天/iu, english, chinese };
