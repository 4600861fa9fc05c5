import { patternOf } from "../../patternOf.js";
import { monthStems } from "../monthStems.js";

/** Values that are told apart by how they are written; each is brought to one form. */
export interface Shape {
  readonly id: string;
  /** Whether a call that changes something carries it as it will be, besides looks that show how it is. */
  readonly ordered: boolean;
  readonly find: (text: string) => string[];
}

const monthNames =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const datePattern = new RegExp(
  `\\b\\d{4}-(\\d{2})-(\\d{2})(?!\\d)|\\b(${monthNames})\\.? (\\d{1,2})(?:st|nd|rd|th)?\\b(?! ?%)|\\b(\\d{1,2})(?:st|nd|rd|th)? (?:of )?(${monthNames})\\b|(\\d{1,2}) ?月 ?(\\d{1,2}) ?[日号號]|(?<![\\d/])(\\d{1,2})/(\\d{1,2})(?= ?[（(][一二三四五六日])`,
  "gi",
);
const timePattern = patternOf("giu", [
  String.raw`(?<![\d.]|\d:)([01]?\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?(?![\d:])\s?(am|pm|a\.m\.|p\.m\.|`,
  "in the (?:morning|afternoon|evening)|at night)?|",
  String.raw`(?<![\d:.])(1[0-2]|0?[1-9])\s?(am|pm|a\.m\.|p\.m\.|`,
  String.raw`o'clock in the (?:morning|afternoon|evening))(?![\p{L}])|`,
  String.raw`(凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|晚間)? ?(\d{1,2}|十[一二]?|[一二兩两三四五六七八九]) ?[點点](?:鐘|`,
  String.raw`钟)?(半)?(?![\p{L}]{0,2}[結结击擊])`,
]);

/** `datetime.datetime(2031, 5, 19, 10, 0)`, as Python shows one. */
const constructed =
  /\bdatetime(?:\.datetime|\.date)?\((\d{4}), (\d{1,2}), (\d{1,2})(?:, (\d{1,2})(?:, (\d{1,2}))?)?(?:, \d{1,8}){0,2}/g;
const twoDigits = (digits: string | undefined): string => (digits ?? "0").padStart(2, "0");
/** The same as it is usually written. */
const withoutConstructors = (text: string): string =>
  text.replace(
    constructed,
    (_, year, month, day, hour, minute) =>
      `${year}-${twoDigits(month)}-${twoDigits(day)}${hour === undefined ? "" : ` ${twoDigits(hour)}:${twoDigits(minute)}`} (`,
  );

const all = (text: string, pattern: RegExp) => [...withoutConstructors(text.slice(0, 40_000)).matchAll(pattern)];

function times(text: string): string[] {
  return all(text, timePattern).map(([, hour, minute, half, bare, bareHalf, part, chinese, thirty]) => {
    if (chinese !== undefined) return `${hourOf(chinese, part ?? "")}:${thirty === undefined ? "00" : "30"}`;
    const of = (half ?? bareHalf ?? "").toLowerCase();
    const own = Number(hour ?? bare);
    const later =
      /^p|afternoon|evening|night/.test(of) && own < 12 ? own + 12 : /^a|morning/.test(of) && own === 12 ? 0 : own;
    return `${later}:${minute ?? "00"}`;
  });
}

const digitsOf = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];

/** "Departing after 11 AM", "no later than May 20", "下午五點以前": where the value must lie, not the value. */
const bounds = patternOf("giu", [
  String.raw`\b(?:after|before|past|beyond|(?:later|earlier|sooner) than|prior to)\s(?:about |around |the )?`,
  String.raw`(?:(?:[01]?\d|2[0-3])(?::[0-5]\d){1,2}(?:\s?[ap]\.?m\.?)?|(?:1[0-2]|0?[1-9])\s?[ap]\.?m\.?|`,
  String.raw`\d{4}-\d\d-\d\d|(?:${monthNames})\.? \d{1,2}(?:st|nd|rd|th)?|`,
  String.raw`\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:${monthNames}))(?![\p{L}\d])|`,
  String.raw`(?:凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|晚間)? ?(?:\d{1,2}(?:[:：]\d\d)?|十[一二]?|[一二兩两三四五六七八九]) ?[點点]?(?:鐘|钟|半)? ?(?:以前|之前|前|以後|以后|之後|之后|後|后)`,
]);

export const withoutBounds = (text: string): string => text.slice(0, 40_000).replace(bounds, " ");

/** "晚上 7 點", "下午三點". */
function hourOf(written: string, part: string): number {
  const own = /\d/.test(written) ? Number(written) : digitsOf.indexOf(written.replace(/[兩两]/, "二"));
  return /[下傍晚]/.test(part) && own < 12 ? own + 12 : own;
}

/** "4 to 6 May", "May 4–6": the month stands once for both. */
const ranges = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th)?(\\s?(?:to|until|till|through|and|or|-|–|—|,|/)\\s?)(\\d{1,2}(?:st|nd|rd|th)? (?:of )?)(${monthNames})\\b|\\b(${monthNames})(\\.? \\d{1,2}(?:st|nd|rd|th)?)(\\s?(?:to|until|till|through|and|or|-|–|—|/)\\s?)(\\d{1,2})(?![\\d:.])`,
  "gi",
);
const withEachMonth = (text: string): string =>
  text
    .slice(0, 40_000)
    .replace(ranges, (_, day, to, other, name, before, first, until, last) =>
      name === undefined ? `${before}${first}${until}${before} ${last}` : `${day} ${name}${to}${other}${name}`,
    );

function dates(text: string): string[] {
  return all(withEachMonth(text), datePattern).map(([, m1, d1, name2, d2, d3, name3, m4, d4, m5, d5]) => {
    const name = (name2 ?? name3)?.slice(0, 3).toLowerCase();
    return `${name === undefined ? Number(m1 ?? m4 ?? m5) : monthStems.indexOf(name) + 1}-${Number(d1 ?? d2 ?? d3 ?? d4 ?? d5)}`;
  });
}

export const shapes: readonly Shape[] = [
  { id: "time", ordered: true, find: times },
  { id: "date", ordered: true, find: dates },
  {
    id: "address",
    ordered: false,
    find: (text) => all(text, /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.]*\d)/g).map(([found]) => found),
  },
  {
    id: "size",
    ordered: false,
    find: (text) =>
      all(text, /(?<!\d)(\d{1,6}) ?(g|m|k|t)(?:i?b)?(?![\p{L}\d])/giu).map(
        ([, digits, unit]) => `${digits}${unit.toLowerCase()}`,
      ),
  },
];
