import type { Exact } from "../exact.js";
import { exactOf, resultOf } from "./statedResult.js";
import type { Work } from "./work.js";

/** What is said of a list of numbers: what they add up to, and what they multiply to. */

const number = String.raw`[$€£]?(?:\d{1,3}(?:,\d{3})+(?!\d)|\d{1,12})(?:\.\d{1,8})?(?:°|\s?%)?`;
const list = String.raw`(?<list>${number}(?:\s*,\s+(?:and\s+)?${number}|\s+and\s+${number}){1,20})(?!\d|[.,]\d|\s?[%°])`;
/** Where a sentence begins, or what it concludes. Behind a comma more of the list may stand before it. */
const begin = String.raw`(?<=^|[\n(]\s{0,3}|[.;:!?]\s{1,3}|\b(?:that|since|because|so|then|thus|therefore|hence)\s)`;
const noun = String.raw`(?:(?:the|these|those)\s+)?(?:(?:two|three|four|five|six)\s+)?(?<noun>(?:whole\s+|prime\s+)?(?:numbers|values|digits|terms|integers|amounts|figures|angles|sides|percentages|scores|prices|addends)\s+)?`;
const stated = String.raw`\s+(?<stated>${number})(?=\s*(?:$|[?;)\n"”]|[.,:](?!\d)|(?:so|because|since|which|but|as|hence|thus|therefore)\b))`;
const subject = (verb: string) => new RegExp(`${begin}${noun}${list}\\s+${verb}${stated}`, "giu");
const named = (name: string) =>
  new RegExp(
    String.raw`${begin}(?:the\s+)?${name}\s+of\s+(?:the|these|those)\s+(?:(?:two|three|four|five|six)\s+)?(?<noun>numbers|values|digits|terms|integers|amounts|figures|angles|sides|percentages|scores|prices)\s+${list}\s+(?:is|equals|comes\s+to)${stated}`,
    "giu",
  );
const together = (verb: string) =>
  new RegExp(
    `${begin}${verb}(?:\\s+up\\s+${list}|\\s+${list.replace("<list>", "<others>")}\\s+together)\\s+(?:is|gives|yields|makes|equals|to\\s+get)${stated}`,
    "giu",
  );

const isTurned = (by: Exact): boolean => !by.isZero() && by.mod(360).isZero();

interface Total {
  readonly of: (numbers: readonly Exact[]) => Exact;
  /** Whether amounts, angles and percentages have it as well. */
  readonly ofMeasures: boolean;
}
const sum: Total = { of: (numbers) => numbers.reduce((a, b) => a.plus(b)), ofMeasures: true };
const product: Total = { of: (numbers) => numbers.reduce((a, b) => a.times(b)), ofMeasures: false };

/** "1, 3 and 4 total 60" may speak of rows with these numbers. */
const mayBeNames = (numbers: readonly Exact[]): boolean =>
  numbers.every((one, i) => one.isInteger() && one.lte(LAST_ROW) && (i === 0 || one.gt(numbers[i - 1])));
const LAST_ROW = 100;
/** No slip in adding up makes so many times the value of it: "adding 1, 3 and 4 together gives 60" adds what these rows hold. */
const NO_SLIP = 2;

/** @param added whether the words leave little doubt that the numbers themselves are */
const whole =
  ({ of, ofMeasures }: Total, added: boolean): Work["decide"] =>
  ({ list: given, others, noun: kind, stated: result = "" }, rounds) => {
    const said = given ?? others ?? "";
    const numbers = said.split(/\s*,\s+(?:and\s+)?|\s+and\s+/).map((one) => exactOf(bare(one)));
    const marks = new Set([...(said + result).matchAll(/[$€£°%]/g)].map(([mark]) => mark));
    if (marks.size > 1 || (marks.size > 0 && !ofMeasures)) return null;
    const [value, told] = [of(numbers), exactOf(bare(result))];
    const isFar = told.gt(value.times(NO_SLIP));
    if ((!added || isFar) && kind === undefined && marks.size === 0 && mayBeNames(numbers)) return null;
    // A turn more or less.
    if (result.includes("°") && isTurned(value.minus(told))) return null;
    return resultOf(value, bare(result), rounds);
  };

const bare = (number: string): string => number.replace(/[°%]/, "");

export const englishLists: readonly Work[] = [
  {
    form: subject(
      String.raw`(?:together\s+|all\s+|do\s+)?(?:add(?:\s+up)?\s+to|sum(?:\s+up)?\s+to|total|have\s+a\s+(?:sum|total)\s+of)`,
    ),
    decide: whole(sum, false),
  },
  {
    form: subject(String.raw`(?:multiply(?:\s+out)?\s+to|have\s+a\s+product\s+of)`),
    decide: whole(product, false),
  },
  { form: named("(?:sum|total)"), decide: whole(sum, true) },
  { form: named("product"), decide: whole(product, true) },
  { form: together("(?:adding|add|summing)"), decide: whole(sum, true) },
  { form: together("(?:multiplying|multiply)"), decide: whole(product, true) },
];
