import { type Place, type Programs, token, where } from "./place.js";

/** The number that a token of digits is a part of. */
function wholeNumber({ before, token, after }: Place): string {
  const digits = token.trim();
  if (!/^\d+$/u.test(digits)) return "";
  const front = token === digits ? (/\d*$/u.exec(before)?.[0] ?? "") : "";
  return `${front}${digits}${/^\d*/u.exec(after)?.[0] ?? ""}`;
}

export const dates: Programs = {
  months: token(
    /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$/u,
  ),
  weekdays: token(/^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?$/u),
  years: where((place) => /^(?:1[5-9]|20)\d\d$/u.test(wholeNumber(place))),
  "times-of-day": where(
    ({ before, token, after }) =>
      /^\s*[\d:]+$/u.test(token) &&
      /(?<!\d)\d{1,2}:\d\d(?!\d)/u.test(`${before.slice(-4)}${token}${after.slice(0, 4)}`),
  ),
  "time-units": token(/^(?:second|minute|hour|day|week|month|year|decade)s?$/iu),
};
