import { capitalised } from "../../capitalised.js";
import { isLeap, monthDays, months, weekdays } from "../calendarNames.js";
import { chineseWeekday, chineseWeekdays, monthPattern, weekdayPattern } from "./calendarFacts.js";
import { chineseWhole } from "./chineseValue.js";
import { wholeNumber } from "./englishValue.js";
import { type Fact, type Facts, type Finding, found, open, whole } from "./fact.js";
import { ordinalFrom } from "./ordinals.js";

/** Days of the week of dates, dates that there are and are not, leap years, centuries. */

export interface DateSaid {
  readonly year: number | null;
  /** From 0. */
  readonly month: number;
  readonly day: number;
}

/** Days that have a name and one date everywhere. */
const feasts: readonly (readonly [RegExp, month: number, day: number])[] = [
  [/^christmas(?: day)?$|^圣诞节$/i, 11, 25],
  [/^christmas eve$|^平安夜$/i, 11, 24],
  [/^boxing day$/i, 11, 26],
  [/^new year['’]s day$|^元旦$/i, 0, 1],
  [/^new year['’]s eve$/i, 11, 31],
  [/^(?:valentine['’]s day|saint valentine['’]s day)$|^情人节$/i, 1, 14],
  [/^halloween$|^万圣夜$/i, 9, 31],
  [/^april fools['’]? day$|^愚人节$/i, 3, 1],
  [/^(?:saint|st\.?) patrick['’]s day$/i, 2, 17],
  [/^(?:pi day)$/i, 2, 14],
];

const dateForms: readonly (readonly [RegExp, (groups: Readonly<Record<string, string>>) => DateSaid | null])[] = [
  [
    new RegExp(`^(?<month>${monthPattern}) (?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,? (?:of )?(?<year>\\d{4}))?$`, "i"),
    ({ month, day, year }) => said(year, months.indexOf(month.toLowerCase()), Number(day)),
  ],
  [
    new RegExp(
      `^(?:the )?(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<month>${monthPattern}),?(?: (?:of )?(?<year>\\d{4}))?$`,
      "i",
    ),
    ({ month, day, year }) => said(year, months.indexOf(month.toLowerCase()), Number(day)),
  ],
  [
    new RegExp(`^(?:the )?(?<day>[a-z-]{4,14}) of (?<month>${monthPattern})(?:,? (?<year>\\d{4}))?$`, "i"),
    ({ month, day, year }) => {
      const place = ordinalFrom(day);
      return place === null ? null : said(year, months.indexOf(month.toLowerCase()), place);
    },
  ],
  [
    /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/,
    ({ year, month, day }) => said(year, Number(month) - 1, Number(day)),
  ],
  [
    /^(?<year>\d{4})年(?<month>\d{1,2}|[一二三四五六七八九十]{1,2})月(?<day>\d{1,2}|[一二三四五六七八九十]{1,3})[日号]$/,
    ({ year, month, day }) => said(year, (chineseWhole(month) ?? 0) - 1, chineseWhole(day) ?? 0),
  ],
  [
    /^(?<month>\d{1,2}|[一二三四五六七八九十]{1,2})月(?<day>\d{1,2}|[一二三四五六七八九十]{1,3})[日号]$/,
    ({ month, day }) => said(undefined, (chineseWhole(month) ?? 0) - 1, chineseWhole(day) ?? 0),
  ],
];

const said = (year: string | undefined, month: number, day: number): DateSaid => ({
  year: year === undefined ? null : Number(year),
  month,
  day,
});

export function dateOf(text: string): DateSaid | null {
  const given = text
    .trim()
    .replace(/^(?:the date |the day )(?:of )?/i, "")
    .replace(/,$/, "");
  for (const [form, read] of dateForms) {
    const match = form.exec(given);
    if (match) return read(match.groups as Record<string, string>);
  }
  const feast = /^(?<name>.+?)(?: (?:of |in )?(?<year>\d{4}))$|^(?<year2>\d{4})年的?(?<name2>.+)$/.exec(given)?.groups;
  const day = feast && feasts.find(([name]) => name.test((feast.name ?? feast.name2).trim()));
  return day ? said(feast.year ?? feast.year2, day[1], day[2]) : null;
}

const lengthOf = (month: number, year: number | null): number =>
  month === 1 && (year === null || isLeap(year)) ? 29 : monthDays[month];

/** There are such dates; null where the calendar was another one. */
export function exists({ year, month, day }: DateSaid): boolean | null {
  if (month < 0 || month > 11 || day < 1) return false;
  if (year !== null && year < 1753) return null;
  return day <= lengthOf(month, year);
}

/** The year until which the older calendar was in use in places. */
const OLD_STYLE = 1927;

function weekdayOf(date: DateSaid | null, stated: number): Finding | null {
  if (!date || date.year === null || exists(date) !== true) return null;
  const at = (days: number) =>
    (((Math.floor(Date.UTC(date.year ?? 0, date.month, date.day) / 86_400_000) + days + 4) % 7) + 7) % 7;
  const is = at(0);
  const expected = capitalised(weekdays[is]);
  if (is === stated) return found(true, expected);
  // What was the 25th of October in Petersburg was the 7th of November in Paris.
  const behind = date.year < 1800 ? 11 : date.year < 1900 ? 12 : 13;
  if (at(behind) !== stated || date.year >= OLD_STYLE) return found(false, expected);
  return date.year >= 1900 ? open : { ...found(false, expected), unless: "old style" };
}

function existence(text: string, claimed: boolean): Finding | null {
  const date = dateOf(text);
  const there = date && exists(date);
  return typeof there === "boolean"
    ? found(there === claimed, there ? "there is such a date" : "there is no such date")
    : null;
}

const leapYear = (year: number, claimed: boolean): Finding | null =>
  year < 1753 || year > 9999
    ? null
    : found(isLeap(year) === claimed, `${year} is ${isLeap(year) ? "" : "not "}a leap year`);

/** 1900 ends one century for some and begins another for others. */
function century(year: number, stated: number | null): Finding | null {
  if (stated === null || year < 1) return null;
  const is = Math.ceil(year / 100);
  if (year % 100 === 0) return stated === is || stated === is + 1 ? null : found(false, `${is}`);
  return found(is === stated, `${is}`);
}

const fell = "(?:is|was|falls on|fell on|will be|will fall on|lands on|landed on|occurs on|occurred on|is on|was on)";
const date = `(?<date>[\\p{L}\\d,.'’ -]{4,40}?)`;
const year = "(?:the year )?(?<year>\\d{4})";

const english: readonly Fact[] = [
  {
    form: whole(`${date},? ${fell} (?:on )?(?:an? )?(?<day>${weekdayPattern})`),
    decide: ({ date: text, day }) => weekdayOf(dateOf(text), weekdays.indexOf(day.toLowerCase())),
  },
  {
    form: whole(
      `${date} (?<says>exists|is a (?:valid|real|possible|true|genuine|proper)(?: calendar)? date|is a (?:valid|real) day|is valid)`,
    ),
    decide: ({ date: text }) => existence(text, true),
  },
  {
    form: whole(`${date} (?:is an? (?:invalid|impossible|nonexistent|non-existent)(?: calendar)? date|is invalid)`),
    decide: ({ date: text }) => existence(text, false),
  },
  {
    form: whole(`there (?:is|was) (?:a |the )?(?:date )?${date}`),
    decide: ({ date: text }) => existence(text, true),
  },
  {
    form: whole(`(?<month>${monthPattern}) has an? (?<day>\\d{1,2}(?:st|nd|rd|th)|[a-z]+-?[a-z]*)(?: day)?`),
    decide: ({ month, day }) => {
      const place = ordinalFrom(day);
      const at = months.indexOf(month.toLowerCase());
      // The 29th of February comes every four years.
      if (place === null || (at === 1 && place === 29)) return null;
      return found(place <= lengthOf(at, null), `${lengthOf(at, null)} days`);
    },
  },
  {
    form: whole(`${year} (?:is|was|will be) (?:an? )?(?<kind>leap|common) year`),
    decide: ({ year: at, kind }) => leapYear(Number(at), /leap/i.test(kind)),
  },
  {
    form: whole(`${year} (?:has|had|will have) (?<n>[a-z\\d -]+) days`),
    decide: ({ year: at, n }) => {
      const [y, stated] = [Number(at), wholeNumber(n)];
      const has = isLeap(y) ? 366 : 365;
      return y < 1753 || stated === null ? null : found(stated === has, `${has} days`);
    },
  },
  {
    form: whole(`(?:in )?february (?:of )?(?<year>\\d{4}) (?:has|had) (?<n>[a-z\\d-]+) days`),
    decide: ({ year: at, n }) => {
      const [y, stated] = [Number(at), wholeNumber(n)];
      return y < 1753 || stated === null ? null : found(stated === lengthOf(1, y), `${lengthOf(1, y)} days`);
    },
  },
  {
    form: whole(
      `${year} (?:is|was|falls|lies|belongs|fell|lay) (?:in|to|within|part of) the (?<place>[a-z-]+|\\d{1,2}(?:st|nd|rd|th)) century`,
    ),
    decide: ({ year: at, place }) => century(Number(at), ordinalFrom(place)),
  },
  {
    form: whole(`${year} (?:is|was|falls|lies|belongs|fell) (?:in|to|within|part of) the (?<decade>\\d{3}0)['’]?s`),
    decide: ({ year: at, decade }) => {
      // The 1900s are ten years or a hundred.
      if (/00$/.test(decade)) return at.slice(0, 2) === decade.slice(0, 2) ? null : found(false, `${at.slice(0, 3)}0s`);
      return found(at.slice(0, 3) === decade.slice(0, 3), `${at.slice(0, 3)}0s`);
    },
  },
  {
    form: whole(
      "(?:the year )(?<a>\\d{3,4}) (?:is|was|came|comes|is earlier|was earlier|is later|was later) (?<direction>before|after|than) (?:the year )?(?<b>\\d{3,4})",
    ),
    decide: ({ a, b, direction }) =>
      /than/i.test(direction) || a === b
        ? null
        : found(
            /before/i.test(direction) ? Number(a) < Number(b) : Number(a) > Number(b),
            [a, b].toSorted((x, y) => Number(x) - Number(y)).join(" came before "),
          ),
  },
  {
    form: whole(
      "(?<a>1[1-9]\\d\\d|20\\d\\d) (?:came|comes|was|is) (?<direction>before|after|earlier than|later than) (?<b>1[1-9]\\d\\d|20\\d\\d)",
    ),
    decide: ({ a, b, direction }) =>
      a === b
        ? null
        : found(
            /before|earlier/i.test(direction) ? Number(a) < Number(b) : Number(a) > Number(b),
            [a, b].toSorted((x, y) => Number(x) - Number(y)).join(" came before "),
          ),
  },
  {
    form: whole(
      "the (?<a>[a-z-]+|\\d{1,2}(?:st|nd|rd|th)) century (?:came|comes|was|is) (?<direction>before|after|earlier than|later than) the (?<b>[a-z-]+|\\d{1,2}(?:st|nd|rd|th))(?: century)?",
    ),
    decide: ({ a, b, direction }) => {
      const [x, y] = [ordinalFrom(a), ordinalFrom(b)];
      return x === null || y === null || x === y
        ? null
        : found(/before|earlier/i.test(direction) ? x < y : x > y, `century ${Math.min(x, y)} came first`);
    },
  },
];

const chineseDate = "(?<date>.{4,20}?)";
const chinese: readonly Fact[] = [
  {
    form: whole(`${chineseDate}(?:那天|当天)?是${chineseWeekday}(?<day>[日天一二三四五六])`),
    decide: ({ date: text, day }) => weekdayOf(dateOf(text), day === "天" ? 0 : chineseWeekdays.indexOf(day)),
  },
  {
    form: whole(`${chineseDate}(?:这一天|这天|这个日期)?(?:是)?存在(?:的)?`),
    decide: ({ date: text }) => existence(text, true),
  },
  {
    form: whole(`${chineseDate}是(?:一个)?(?:有效|合法|真实)的?日期`),
    decide: ({ date: text }) => existence(text, true),
  },
  {
    form: whole("(?<year>\\d{4})年是(?<kind>闰年|平年)"),
    decide: ({ year: at, kind }) => leapYear(Number(at), kind === "闰年"),
  },
  {
    form: whole("(?<year>\\d{4})年(?:是|在|属于)(?:第)?(?<place>.+?)世纪"),
    decide: ({ year: at, place }) => century(Number(at), chineseWhole(place)),
  },
];

export const dateFacts: Facts = { english, chinese };
