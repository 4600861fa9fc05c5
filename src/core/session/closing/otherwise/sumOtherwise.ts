import { hasDecimalCommas, withEnglishNumerals } from "../../claims/numerals.js";
import { numberOf } from "../../grounding/digits.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

const figure = String.raw`[€$£¥]?\d[\d,]{0,12}(?:\.\d{1,4})?`;
/** "adds up to 10.5 hours (Mon 1.5, Tue 0.75, Wed 2.25)". */
const ofParts = new RegExp(
  String.raw`\b(?:adds? up to|added up to|sums? (?:up )?to|summed to|totals?|totall?ed|total of|total is|comes? to|came to|makes?) (${figure})(?![\d,.]*\d)[^()\d]{0,40}\(([^()]{8,300})\)`,
  "gi",
);
const part = new RegExp(String.raw`^(\p{L}[\p{L} .'-]{0,30}?)[:\s]\s?(${figure})\s?([\p{L}%€]{0,8})$`, "u");
/** "1.5 + 0.75 + 2.25 = 4.5". */
const equation = new RegExp(
  String.raw`(?<![+×*/^%(:−–-]\s?|[\p{L}_\d.,])(${figure}(?:\s?\+\s?${figure}){1,12})\s?=\s?(${figure})(?![\d,.:]*\d|\s?[+×*/^%−–-]|\s?\p{L})`,
  "gu",
);
/** Half of the last digit; whole numbers are counts. */
const roundingOf = (digits: string): number => {
  const places = digits.split(".")[1]?.length ?? 0;
  return places === 0 ? 0 : 0.5 * 10 ** -places;
};
const amountOf = (digits: string): number => numberOf(digits.replace(/[€$£¥]/g, ""));

/** A comma that may be a decimal one, a point that may group digits: it is not known which number is meant. */
const ambiguous = /\d,(?!\d{3}(?!\d))\d|(?<![\d.,])[1-9]\d{0,2}\.\d{3}(?!\d)/;
/** A sum that somebody or something else made. */
const ofOthers =
  /\b(?:print\w*|return\w*|show\w*|output\w*|wrote|gave|said|says|claim\w*|wrong\w*|instead|should|expect\w*|bugs?|buggy|old|before|was|were|used to|not)\b|n['’]t\b|≠|\?/i;

/** A closing gives a total together with all its parts, and they add up to another. */
export function sumOtherwise({ spoken: { text } }: Closing): AgainstClosing | null {
  const commas = hasDecimalCommas(text);
  for (const line of text.split("\n", 400)) {
    if (line.length > 600 || /^\s{0,3}>/.test(line)) continue;
    const plain = withEnglishNumerals(line.replace(/`[^`]*`/g, " … ").replace(/\*\*|__/g, ""), commas);
    const found = ofOthers.test(plain) ? null : (partsOtherwise(plain) ?? equationOtherwise(plain));
    if (found !== null)
      return { rule: "total-otherwise", status: "contradicted", act: null, quote: found, sentence: line.trim() };
  }
  return null;
}

function partsOtherwise(line: string): string | null {
  for (const [whole, total, list] of line.matchAll(ofParts)) {
    if (ambiguous.test(whole)) continue;
    const parts = list.split(/[;,+] ?(?!\d{3}\b)|,? and /).map((one) => part.exec(one.trim()));
    if (parts.length < 3 || parts.some((one) => one === null)) continue;
    const read = parts.flatMap((one) => (one ? [{ digits: one[2], unit: one[3] }] : []));
    // Whole numbers with a unit may be rounded.
    const isCut = read.some(({ digits, unit }) => unit !== "" && !digits.includes("."));
    if (isCut || new Set(read.map(({ unit }) => unit)).size > 1) continue;
    const sum = read.reduce((all, { digits }) => all + amountOf(digits), 0);
    const stated = amountOf(total);
    // What is far from it are no parts of it.
    if (sum < stated / 2 || sum > stated * 2) continue;
    const rounding = roundingOf(total) + read.reduce((all, { digits }) => all + roundingOf(digits), 0);
    if (Math.abs(sum - stated) > rounding + 1e-9) return `${whole}: ${round(sum)}`;
  }
  return null;
}

function equationOtherwise(line: string): string | null {
  for (const [whole, left, total] of line.matchAll(equation)) {
    if (ambiguous.test(whole)) continue;
    const digits = left.split("+").map((one) => one.trim());
    const sum = digits.reduce((all, one) => all + amountOf(one), 0);
    const rounding = [total, ...digits].reduce((all, one) => all + roundingOf(one), 0);
    if (Math.abs(sum - amountOf(total)) > rounding + 1e-9) return `${whole}: ${round(sum)}`;
  }
  return null;
}

const round = (value: number): number => Number(value.toFixed(4));
