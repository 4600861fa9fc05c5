import { chineseNumeral } from "./chineseValue.js";
import { numeral } from "./englishValue.js";
import { exactly, type Value } from "./value.js";

/** Times of day, and lengths of time in hours and minutes, as English and Chinese words say them. */

export interface TimeOfDay {
  /** Minutes since midnight; since midnight or noon where it is not said which half of the day is meant. */
  readonly minutes: number;
  readonly half: boolean;
}

/** Longer ones say more than a time. */
const LONGEST = 48;
const plain = (value: Value | null): number | null => exactly(value)?.toNumber() ?? null;

const meridiem = String.raw`(?: ?(?<half>[ap])\.?m\b\.?| (?:in the (?<part>morning|afternoon|evening)|at (?<night>night)))?`;
const onClock = new RegExp(String.raw`^(?<hour>\d{1,2})[:.](?<minute>[0-5]\d)${meridiem}(?: sharp)?$`, "i");
const onTheHour = new RegExp(String.raw`^(?<hour>\d{1,2}|[a-z]{3,6})(?<clock> o'clock)?${meridiem}(?: sharp)?$`, "i");
const inWords = /^(?:(?<half>half)|(?:a )?(?<quarter>quarter)) (?<way>past|to) (?<hour>[a-z]{3,6}|\d{1,2})$/i;

/** All that may be one of these. */
export const englishTimePattern = String.raw`(?:(?:\d{1,2}(?:[:.]\d\d)?|[a-z]{3,6}(?= (?:o'clock|[ap]\.?m|in |at )))(?: o'clock)?(?: ?[ap]\.?m\b\.?| in the (?:morning|afternoon|evening)| at night)?(?: sharp)?|(?:12 )?(?:noon|midnight)|(?:half|(?:a )?quarter) (?:past|to) [a-z\d]{1,6})`;

/** "9:45", "9:45 PM", "14:30", "nine o'clock", "quarter to ten", "noon"; null for a bare number. */
export function englishTime(given: string): TimeOfDay | null {
  const text = given.trim().toLowerCase();
  if (text.length > LONGEST) return null;
  if (/^(?:12 )?noon$/.test(text)) return { minutes: 720, half: true };
  if (/^(?:12 )?midnight$/.test(text)) return { minutes: 0, half: true };
  const spoken = inWords.exec(text)?.groups;
  if (spoken) {
    const hour = plain(numeral(spoken.hour));
    const by = spoken.half ? 30 : 15;
    if (hour === null || hour < 1 || hour > 12 || (spoken.half && spoken.way === "to")) return null;
    return { minutes: (hour * 60 + (spoken.way === "to" ? -by : by)) % 720, half: false };
  }
  const read = onClock.exec(text)?.groups ?? onTheHour.exec(text)?.groups;
  if (!read) return null;
  const said = read.half ?? read.part ?? read.night;
  if (read.minute === undefined && read.clock === undefined && said === undefined) return null;
  const hour = plain(numeral(read.hour));
  if (hour === null) return null;
  // At night it may be before midnight or behind it.
  const half = said === undefined || said === "night" ? null : /^(?:a|morning)$/.test(said) ? "am" : "pm";
  return timeOf(hour, Number(read.minute ?? 0), half);
}

function timeOf(hour: number, minute: number, half: "am" | "pm" | null): TimeOfDay | null {
  if (!Number.isInteger(hour) || hour < 0 || hour > 24 || minute < 0 || minute > 59) return null;
  if (half !== null) {
    if (hour > 12 || hour === 0) return null;
    return { minutes: (hour % 12) * 60 + minute + (half === "pm" ? 720 : 0), half: true };
  }
  if (hour > 12 || hour === 0) return { minutes: (hour % 24) * 60 + minute, half: true };
  return { minutes: ((hour * 60) % 720) + minute, half: false };
}

const amount = String.raw`(?:\d{1,4}(?:\.\d{1,3})?|[a-z]+(?:[ -][a-z]+){0,3})`;
const inEnglish = new RegExp(
  String.raw`^(?:(?<hours>${amount}) ?(?:hours?|hrs?|h)(?<half> and a half)?(?:$|,? and (?=.)|,? (?=.)|(?=\d)))?(?:(?<minutes>${amount}) ?(?:minutes?|mins?|m))?$`,
);
const shares: Readonly<Record<string, number>> = {
  "half an hour": 30,
  "a half hour": 30,
  "a quarter of an hour": 15,
  "three quarters of an hour": 45,
};

/** Minutes: "1 hour and 45 minutes", "90 min", "an hour and a half", "1h45m"; null for anything else. */
export function englishDuration(given: string): number | null {
  const text = given
    .trim()
    .toLowerCase()
    .replace(/(?<=[a-z])-(?=(?:hour|minute))/g, " ");
  if (text.length > LONGEST) return null;
  if (text in shares) return shares[text];
  const read = inEnglish.exec(text)?.groups;
  if (!read || (read.hours === undefined && read.minutes === undefined)) return null;
  const count = (words: string | undefined) =>
    words === undefined ? 0 : /^an?$/.test(words) ? 1 : plain(numeral(words));
  const [hours, minutes] = [count(read.hours), count(read.minutes)];
  if (hours === null || minutes === null || hours > 24 || (read.half !== undefined && read.minutes !== undefined))
    return null;
  const both = hours * 60 + (read.half ? 30 : 0) + minutes;
  return both > 0 && Number.isInteger(both) ? both : null;
}

/** In simplified characters. */
const numerals = "[\\d.]{1,5}|[零〇一二两三四五六七八九十]{1,4}";
export const chineseTimePattern = String.raw`(?:上午|早上|早晨|凌晨|清晨|中午|下午|傍晚|晚上|夜里)?(?:\d{1,2}:[0-5]\d|(?:\d{1,2}|[零一二两三四五六七八九十]{1,3})[点时](?!间)(?:半|整|[一三]刻|(?:\d{1,2}|零?[一二三四五六七八九十]{1,3})分?(?!钟))?)`;
const chineseTimeForm =
  /^(?<part>上午|早上|早晨|凌晨|清晨|中午|下午|傍晚|晚上|夜里)?(?:(?<h>\d{1,2}):(?<m>[0-5]\d)|(?<hour>\d{1,2}|[零一二两三四五六七八九十]{1,3})[点时](?:(?<half>半)|整|(?<quarter>[一三])刻|(?<minute>\d{1,2}|零?[一二三四五六七八九十]{1,3})分?)?)$/u;

export function chineseTime(text: string): TimeOfDay | null {
  const read = chineseTimeForm.exec(text)?.groups;
  if (!read) return null;
  const number = (words: string) => plain(chineseNumeral(words.replace(/^零(?=.)/u, "")));
  const hour = read.h === undefined ? number(read.hour) : Number(read.h);
  const minute =
    read.m !== undefined
      ? Number(read.m)
      : read.half
        ? 30
        : read.quarter
          ? read.quarter === "一"
            ? 15
            : 45
          : read.minute === undefined
            ? 0
            : number(read.minute);
  if (hour === null || minute === null) return null;
  // Nights and noons reach over the halves of the day.
  const half = /^(?:上午|早上|早晨|清晨)$/.test(read.part ?? "")
    ? "am"
    : /^(?:下午|傍晚)$/.test(read.part ?? "")
      ? "pm"
      : null;
  return timeOf(hour, minute, hour > 12 ? null : half);
}

export const chineseDurationPattern = String.raw`(?:(?:${numerals})个?半?小时(?:又|零)?(?:(?:${numerals})分钟?)?|半个?小时|(?:\d{1,4}|[一二两三四五六七八九十百]{1,5})分钟?)`;
const inChinese = new RegExp(
  String.raw`^(?:(?<hours>${numerals})个?(?<half>半)?小时)?(?:又|零)?(?:(?<minutes>\d{1,4}|[一二两三四五六七八九十百]{1,5})分钟?)?$`,
  "u",
);

export function chineseDuration(text: string): number | null {
  if (/^半个?小时$/.test(text)) return 30;
  const read = inChinese.exec(text)?.groups;
  if (!read || (read.hours === undefined && read.minutes === undefined)) return null;
  const count = (words: string | undefined) => (words === undefined ? 0 : plain(chineseNumeral(words)));
  const [hours, minutes] = [count(read.hours), count(read.minutes)];
  if (hours === null || minutes === null || hours > 24) return null;
  const both = hours * 60 + (read.half ? 30 : 0) + minutes;
  return both > 0 && Number.isInteger(both) ? both : null;
}
