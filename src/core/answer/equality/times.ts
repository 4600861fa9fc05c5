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

/** Whether two times of the day are one; undefined where one is none, or does not say which half of the day it is in. */
export function sameTime(a: string, b: string): boolean | undefined {
  const [x, y] = [minutesOf(a), minutesOf(b)];
  return x === undefined || y === undefined ? undefined : x === y;
}

function minutesOf(text: string): number | undefined {
  const {
    hour,
    minute = "0",
    half,
  } = /^(?<hour>\d{1,2})(?::(?<minute>[0-5]\d))?\s?(?<half>[ap])\.?\s?m\.?$/iu.exec(text.trim())?.groups ?? {};
  if (hour !== undefined) return (Number(hour) % 12) * 60 + Number(minute) + (/p/i.test(half) ? 720 : 0);
  const [, hour24, minute24] = /^(\d{1,2}):([0-5]\d)$/u.exec(text.trim()) ?? [];
  return hour24 !== undefined && Number(hour24) > 12 && Number(hour24) < 24
    ? Number(hour24) * 60 + Number(minute24)
    : undefined;
}
