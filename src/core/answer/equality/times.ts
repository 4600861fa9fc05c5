const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const name = String.raw`(?<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`;
const day = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`;
/** Of days and months in digits only those that go from the year down: 3/12/2024 is two days. */
const dates = [
  new RegExp(`^${name} ${day},? (?<year>\\d{4})$`, "iu"),
  new RegExp(`^(?:the )?${day} (?:of )?${name},? (?<year>\\d{4})$`, "iu"),
  /^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})$/u,
  /^(?<year>\d{4}) ?年 ?(?<month>\d{1,2}) ?月 ?(?<day>\d{1,2}) ?[日號号]$/u,
];

/** Whether two dates are one day; undefined where one of them is none, or may be two. */
export function sameDay(a: string, b: string): boolean | undefined {
  const [x, y] = [dayOf(a), dayOf(b)];
  return x === undefined || y === undefined ? undefined : x === y;
}

function dayOf(text: string): string | undefined {
  const plain = text
    .trim()
    .replace(/\s+/gu, " ")
    .replace(/[.。]$/u, "");
  const groups = dates.map((form) => form.exec(plain)?.groups).find((found) => found !== undefined);
  if (!groups) return undefined;
  const month =
    groups.name === undefined ? Number(groups.month) : months.indexOf(groups.name.slice(0, 3).toLowerCase()) + 1;
  return `${groups.year}-${month}-${Number(groups.day)}`;
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

function timeOf(text: string): Time | undefined {
  const plain = text
    .trim()
    .replace(/^(?:at|um|à) /iu, "")
    .replace(/[。]$/u, "");
  if (/^(?:12 )?noon$/iu.test(plain)) return { minutes: 720, half: true };
  if (/^(?:12 )?midnight$/iu.test(plain)) return { minutes: 0, half: true };
  const groups = clocks.map((form) => form.exec(plain)?.groups).find((found) => found !== undefined);
  if (!groups) return undefined;
  const hour = Number(groups.hour);
  const past = groups.middle === undefined ? Number(groups.minute ?? 0) : 30;
  const half = groups.half ?? groups.day;
  if (half !== undefined && hour <= 12)
    return { minutes: (hour % 12) * 60 + past + (/[p下]/iu.test(half) ? 720 : 0), half: true };
  return hour < 24 && half === undefined ? { minutes: hour * 60 + past, half: hour > 12 || hour === 0 } : undefined;
}
