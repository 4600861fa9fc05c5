const DAY = 86_400_000;

/** From January, as Date counts them: 0 to 11. */
export const months = "January February March April May June July August September October November December".split(
  " ",
);

/** A month from 0 to 11 and a day of it. */
export type MonthDay = readonly [month: number, day: number];

const utc = (year: number, [month, day]: MonthDay) => new Date(Date.UTC(year, month, day));

/** 0 is Sunday. */
export const weekdayOf = (year: number, date: MonthDay) => utc(year, date).getUTCDay();

/** Of a month, from 0 to 11. */
export const daysIn = (year: number, month: number) => utc(year, [month + 1, 0]).getUTCDate();

/** From one date to a later one of the same year. */
export const daysBetweenDates = (year: number, from: MonthDay, to: MonthDay) =>
  Math.round((utc(year, to).getTime() - utc(year, from).getTime()) / DAY);
