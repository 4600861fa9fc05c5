import type { Computation } from "../run/computation.js";
import { type ComputationContext, noContext } from "./context.js";
import { doubted } from "./doubt.js";
import { languageOf } from "./languages.js";

/** Half of the day. */
const half = (name: string) => String.raw`(?:\s?(?<${name}>[ap])\.?m\b\.?)?`;
const time = (name: string) => String.raw`(?<${name}>\d{1,2}:[0-5]\d)`;

/** 3:45 + 0:30 = 4:15, 11:30 + 45 minutes = 12:15, 4:30 - 2:15 = 2:15. */
const statement = new RegExp(
  String.raw`(?<![\d:.,/+×*-]\s?|[\p{L}\d]\s(?<!\b(?:so|then|thus|is|at|get|have)\s))${time("from")}${half("fromHalf")}\s?(?<sign>[-+−–])\s?(?:${time("by")}|(?<count>\d{1,3})\s?(?<unit>min(?:ute)?s?|h(?:ou)?rs?|分鐘|分钟|小時|小时))\s?=\s?${time("to")}${half("toHalf")}(?![\d:]|\s?(?:[-+*/×]|[hmU分小]))`,
  "giu",
);

/** A dial has 12 hours: sums are only called wrong where they differ on it too. */
const DIAL = 12 * 60;

/** Checks sums and differences of times that are written with a colon, as hours and minutes or as minutes and seconds: both carry at 60. */
export function checkClockTimes(text: string, context: ComputationContext = noContext): Computation[] {
  // 1:20 and 1:30 may be dilutions.
  if (!text.includes(":") || /ratio|scale|dilut|\bmix|比例/iu.test(text)) return [];
  const language = languageOf(text, context.languages);
  return Array.from(text.matchAll(statement)).flatMap((match): Computation[] => {
    const { from, fromHalf, sign, by, count, unit, to, toHalf } = match.groups as Record<string, string | undefined> &
      Record<"from" | "sign" | "to", string>;
    const shift = by === undefined ? Number(count) * (/^[h小]/u.test(unit ?? "") ? 60 : 1) : minutes(by);
    const moved = sign === "+" ? shift : -shift;
    const sum = minutes(from) + moved;
    const [start, end] = [match.index, match.index + match[0].length];
    if (doubted(text, start, end, language)) return [];
    const holds = (sum - minutes(to)) % DIAL === 0;
    // What is right on the dial is right only where both times say which half of the day they are in, or neither does.
    const begun = ofDay(from, fromHalf);
    const ended = ofDay(to, toHalf);
    if (holds && (fromHalf ?? toHalf) !== undefined && (begun + moved - ended) % (2 * DIAL) !== 0) return [];
    const shown = ((sum % (2 * DIAL)) + 2 * DIAL) % (2 * DIAL);
    const expected = `${Math.floor(shown / 60)}:${String(shown % 60).padStart(2, "0")}`;
    return [{ claim: match[0], holds, expected: holds ? to : expected, span: { start, end } }];
  });
}

function minutes(time: string): number {
  const [hours, rest] = time.split(":").map(Number);
  return hours * 60 + rest;
}

/** Minutes since midnight; not a number where it is not said which half of the day it is. */
function ofDay(time: string, half: string | undefined): number {
  return half === undefined ? Number.NaN : (minutes(time) % DIAL) + (/p/i.test(half) ? DIAL : 0);
}
