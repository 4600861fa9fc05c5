import { numeral } from "./englishValue.js";
import { exactly } from "./value.js";

const irregular: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
  thirtieth: 30,
};

/** The place that "third", "twenty-first" or "21st" says; null for any other word. */
export function ordinalFrom(given: string): number | null {
  const text = given.trim().toLowerCase();
  const digits = /^(\d{1,4})(?:st|nd|rd|th)$/.exec(text);
  if (digits) return Number(digits[1]);
  if (text in irregular) return irregular[text];
  const joined = /^(twenty|thirty|forty|fifty)[- ]([a-z]+)$/.exec(text);
  const unit = joined && irregular[joined[2]];
  const ten = joined && exactly(numeral(joined[1]))?.toNumber();
  return unit && unit < 10 && ten ? ten + unit : null;
}
