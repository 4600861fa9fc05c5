import { inDigits } from "./words.js";

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const name = String.raw`(?<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`;
const day = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`;
/** Of days and months in digits only those that go from the year down: 3/12/2024 is two days. */
const dates = [
  new RegExp(`^${name} ${day},? (?<year>\\d{4})$`, "iu"),
  new RegExp(`^(?:the )?${day} (?:of )?${name},? (?<year>\\d{4})$`, "iu"),
  /^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})$/u,
  // With dots the day comes first.
  /^(?<day>\d{1,2})\. ?(?<month>0?[1-9]|1[0-2])\. ?(?<year>\d{4})$/u,
  // Of what goes from the month or the day up, one number is more than any month.
  /^(?<month>0?[1-9]|1[0-2])\/(?<day>1[3-9]|2\d|3[01])\/(?<year>\d{4})$/u,
  /^(?<day>1[3-9]|2\d|3[01])\/(?<month>0?[1-9]|1[0-2])\/(?<year>\d{4})$/u,
  // Of no year.
  new RegExp(`^${name} ${day}$`, "iu"),
  new RegExp(`^(?:the )?${day} (?:of )?${name}$`, "iu"),
  /^(?<year>\d{4}) ?年 ?(?<month>\d{1,2}) ?月 ?(?<day>\d{1,2}) ?[日號号]$/u,
];

/** Whether two dates are one day; undefined where one of them is none, or may be two. */
export function sameDay(a: string, b: string): boolean | undefined {
  const [x, y] = [dayOf(a), dayOf(b)];
  if (x === undefined || y === undefined || x.year !== y.year) return x && y && x.year && y.year ? false : undefined;
  return x.month === y.month && x.day === y.day;
}

interface Day {
  readonly year: string | undefined;
  readonly month: number;
  readonly day: number;
}

function dayOf(text: string): Day | undefined {
  const plain = text
    .trim()
    .replace(/\s+/gu, " ")
    .replace(/[.。]$/u, "");
  const groups = dates.map((form) => form.exec(plain)?.groups).find((found) => found !== undefined);
  if (!groups) return undefined;
  const month =
    groups.name === undefined ? Number(groups.month) : months.indexOf(groups.name.slice(0, 3).toLowerCase()) + 1;
  return { year: groups.year, month, day: Number(groups.day) };
}

/**
 * Whether two times of the day are one; undefined where one is none, or where one alone says which half of the day it is in.
 */
export function sameTime(a: string, b: string): boolean | undefined {
  const [x, y] = [timeOf(a), timeOf(b)];
  if (!x || !y || x.half !== y.half) return undefined;
  return x.minutes === y.minutes;
}

interface Time {
  readonly minutes: number;
  /** Whether it says which half of the day it is in. */
  readonly half: boolean;
}

const minute = "(?<minute>[0-5]\\d)";
const clocks = [
  // 3:30 pm, 3 p.m.
  new RegExp(`^(?<hour>\\d{1,2})(?:[:.]${minute})?\\s?(?<half>[ap])\\.?\\s?m\\.?$`, "iu"),
  // 15:30, 15h30, 15:30 Uhr
  new RegExp(`^(?<hour>\\d{1,2})(?::|\\s?h\\s?)${minute}(?:\\s?(?:Uhr|hrs?))?$`, "iu"),
  // 15點30分, 下午3點半
  new RegExp(
    `^(?<day>上午|早上|下午)?\\s?(?<hour>\\d{1,2})\\s?[點点時时](?:${minute}\\s?分?|(?<middle>半)|[鐘钟整]?)$`,
    "u",
  ),
];
/** Half past three, 25 to 4. */
const spoken =
  /^(?:an? )?(?<minutes>half|1\/2|quarter|1\/4|\d{1,2})(?: minutes?)? (?<way>past|after|to|before|till) (?<hour>\d{1,2})$/iu;

function timeOf(text: string): Time | undefined {
  const plain = text
    .trim()
    .replace(/^(?:at|um|à) /iu, "")
    .replace(/[。]$/u, "");
  if (/^(?:12 )?noon$/iu.test(plain)) return { minutes: 720, half: true };
  if (/^(?:12 )?midnight$/iu.test(plain)) return { minutes: 0, half: true };
  // "3 to 4" is a ratio.
  const inWords = /^\d+ to /iu.test(plain) ? undefined : spokenTime(inDigits(plain));
  if (inWords) return inWords;
  const groups = clocks.map((form) => form.exec(plain)?.groups).find((found) => found !== undefined);
  if (!groups) return undefined;
  const hour = Number(groups.hour);
  const past = groups.middle === undefined ? Number(groups.minute ?? 0) : 30;
  const half = groups.half ?? groups.day;
  if (half !== undefined && hour <= 12)
    return { minutes: (hour % 12) * 60 + past + (/[p下]/iu.test(half) ? 720 : 0), half: true };
  return hour < 24 && half === undefined ? { minutes: hour * 60 + past, half: hour > 12 || hour === 0 } : undefined;
}

function spokenTime(text: string): Time | undefined {
  const groups = spoken.exec(text)?.groups ?? /^(?<hour>\d{1,2}) o['’]? ?clock$/iu.exec(text)?.groups;
  const hour = Number(groups?.hour);
  if (!groups || !(hour >= 1 && hour <= 12)) return undefined;
  const said = groups.minutes?.toLowerCase() ?? "0";
  const minutes = /^(?:half|1\/2)$/.test(said) ? 30 : /^(?:quarter|1\/4)$/.test(said) ? 15 : Number(said);
  if (minutes > 59) return undefined;
  const later = /^(?:past|after)$/i.test(groups.way ?? "past") ? minutes : -minutes;
  const ofHalf = (hour * 60 + later) % 720;
  return { minutes: ofHalf < 60 ? ofHalf + 720 : ofHalf, half: false };
}
