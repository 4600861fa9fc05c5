import { months } from "../../calendarNames.js";

/** A date as it is written: 3/4/2019 is one day to those who write the month first, and another to the others. Days since 1970. */
export interface WrittenDate {
  readonly monthFirst: number | null;
  readonly dayFirst: number | null;
}

const DAY = 86_400_000;
const names = months
  .map((name) => (name.length > 3 ? `${name}|${name.slice(0, 3)}${name === "september" ? "|sept" : ""}` : name))
  .join("|");
const weekday = "(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?";

/** A date in digits or with the name of its month, with its year. */
export const datePattern = `${weekday}(?:\\d{1,2}/\\d{1,2}/\\d{4}|(?:${names})\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|(?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:${names})\\.?,? \\d{4})(?![\\d/])`;

const digits = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const monthDay = new RegExp(`^(?<month>${names})\\.? (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{4})$`, "i");
const dayMonth = new RegExp(
  `^(?:the )?(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<month>${names})\\.?,? (?<year>\\d{4})$`,
  "i",
);

/** The date that a text of the pattern says; null where there is no such day. */
export function writtenDate(text: string): WrittenDate | null {
  const given = text.replace(new RegExp(`^${weekday}`, "i"), "");
  const inDigits = digits.exec(given);
  if (inDigits) {
    const [a, b, year] = inDigits.slice(1).map(Number);
    const date = { monthFirst: dayOf(year, a, b), dayFirst: dayOf(year, b, a) };
    return date.monthFirst === null && date.dayFirst === null ? null : date;
  }
  const { month, day, year } = (monthDay.exec(given) ?? dayMonth.exec(given))?.groups ?? {};
  if (month === undefined) return null;
  const at = months.findIndex((name) => name.startsWith(month.slice(0, 3).toLowerCase()));
  return on(dayOf(Number(year), at + 1, Number(day)));
}

/** A date about which nobody differs. */
export const on = (day: number | null): WrittenDate | null =>
  day === null ? null : { monthFirst: day, dayFirst: day };

/** Days since 1970; null where there is no such day, or the calendar was another one. */
export function dayOf(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const there = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return there && year >= 1753 ? date.getTime() / DAY : null;
}

export type CalendarUnit = "day" | "week" | "month" | "year";

/** The day that lies so many units later, or earlier; null where a month has no such day. */
export function shifted(day: number | null, count: number, unit: CalendarUnit): number | null {
  if (day === null) return null;
  if (unit === "day" || unit === "week") return day + count * (unit === "week" ? 7 : 1);
  const date = new Date(day * DAY);
  const month = date.getUTCMonth() + (unit === "month" ? count : 0);
  const year = date.getUTCFullYear() + (unit === "year" ? count : 0) + Math.floor(month / 12);
  return dayOf(year, (((month % 12) + 12) % 12) + 1, date.getUTCDate());
}

/** `09/08/2021` */
export function shownDay(day: number): string {
  const date = new Date(day * DAY);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(date.getUTCMonth() + 1)}/${two(date.getUTCDate())}/${date.getUTCFullYear()}`;
}
