import { countWords } from "./countWords.js";
import { capitalised } from "../capitalised.js";
import type { Computation } from "../run/computation.js";
import { isLeap, monthDays, months, weekdays } from "./calendarNames.js";
import { type ComputationContext, noContext } from "./context.js";
import { doubted } from "./doubt.js";
import { languageOf } from "./languages.js";

const month = months.join("|");
const weekday = weekdays.join("|");
const count = String.raw`\d{1,6}|${countWords.join("|")}`;

const patterns = {
  leap: /\b(?<year>\d{4})\s+(?:is|was|will\s+be)(?<not>n['’]t|\s+not)?\s+a\s+leap\s+year\b/gi,
  monthLength: new RegExp(
    String.raw`\b(?<month>${month})(?:\s+(?:of\s+)?(?<year>\d{4}))?\s+(?:always\s+)?(?:has|have|had)\s+(?<days>\d{1,2})\s+days\b`,
    "gi",
  ),
  daysIn: new RegExp(
    String.raw`\bthere\s+(?:are|were)\s+(?<days>\d{1,2})\s+days\s+in\s+(?<month>${month})\b(?:\s+(?:of\s+)?(?<year>\d{4}))?`,
    "gi",
  ),
  shifted: new RegExp(
    String.raw`\b(?:(?<count>${count})\s+(?<unit>days?|weeks?)|the\s+day)\s+(?<direction>after|before|from)\s+(?<from>${weekday})\s+(?:is|was|will\s+be|would\s+be)\s+(?:a\s+)?(?<to>${weekday})\b`,
    "gi",
  ),
  dated: new RegExp(
    String.raw`\b(?<month>${month})\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,\s+(?<year>[12]\d{3})\s*,?\s+(?:is|was|fell\s+on|falls\s+on)\s+(?:a\s+)?(?<to>${weekday})\b`,
    "gi",
  ),
};

/** Checks leap years, lengths of months and days of the week. */
export function checkDates(text: string, context: ComputationContext = noContext): Computation[] {
  const found: Computation[] = [];
  const language = languageOf(text, context.languages);
  const add = (match: RegExpMatchArray, holds: boolean | null, expected: string) => {
    const span = { start: match.index!, end: match.index! + match[0].length };
    if (holds === null || doubted(text, span.start, span.end, language)) return;
    found.push({ claim: match[0], holds, expected, span });
  };

  for (const match of text.matchAll(patterns.leap)) {
    const leap = isLeap(Number(match.groups!.year));
    add(match, leap === !match.groups!.not, `${match.groups!.year} is ${leap ? "" : "not "}a leap year`);
  }
  for (const match of [...text.matchAll(patterns.monthLength), ...text.matchAll(patterns.daysIn)]) {
    const { month: name, days, year } = match.groups!;
    // "May have 31 days" may be a verb.
    if (/^may\s+have/.test(match[0])) continue;
    const lengths = monthLengths(name.toLowerCase(), year ? [Number(year)] : yearsOf(text, context));
    add(match, lengths.includes(Number(days)) ? lengths.length === 1 || null : false, `${lengths.join(" or ")} days`);
  }
  // Working days, and days that are counted with the first, go another way.
  for (const match of context.conventions.has("counting") ? [] : text.matchAll(patterns.shifted)) {
    const { count: stated = "1", unit = "day", direction, from, to } = match.groups!;
    const number = /\d/.test(stated) ? Number(stated) : countWords.indexOf(stated.toLowerCase());
    const days = number * (/^week/i.test(unit) ? 7 : 1) * (/before/i.test(direction) ? -1 : 1);
    const day = (((weekdays.indexOf(from.toLowerCase()) + days) % 7) + 7) % 7;
    add(match, day === weekdays.indexOf(to.toLowerCase()), capitalised(weekdays[day]));
  }
  for (const match of text.matchAll(patterns.dated)) {
    const { month: name, day, year, to } = match.groups!;
    const date = new Date(Date.UTC(Number(year), months.indexOf(name.toLowerCase()), Number(day)));
    // The 31st of April, and dates before the Gregorian calendar was in use, are no days to compute with.
    if (date.getUTCDate() !== Number(day) || Number(year) < 1753) continue;
    add(match, weekdays[date.getUTCDay()] === to.toLowerCase(), capitalised(weekdays[date.getUTCDay()]));
  }
  return found;
}

/** How many days a month has in the year that is spoken of; February has two lengths where that is not one year. */
function monthLengths(month: string, years: readonly number[]): number[] {
  if (month !== "february") return [monthDays[months.indexOf(month)]];
  return years.length === 1 ? [isLeap(years[0]) ? 29 : 28] : [28, 29];
}

/** The years of the text, or else those that were spoken of before. */
function yearsOf(text: string, { years }: ComputationContext): number[] {
  const here = Array.from(text.matchAll(/(?<![\d.,])(?:1[5-9]|20|21)\d{2}(?![\d.,]\d)/g), ([year]) => Number(year));
  return here.length > 0 ? [...new Set(here)] : [...years];
}
