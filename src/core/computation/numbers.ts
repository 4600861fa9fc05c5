import { digitsSource, readDigits } from "./notations.js";
import { hanScales, hanTens, scales } from "./patterns.js";
import { Exact } from "./exact.js";
import type { Mark, NumberToken, Shown, Token } from "./tokens.js";
import { isGluedUnit, unitOf } from "./units.js";

const rule = (source: string, flags = "yu") => new RegExp(source, flags);
const months =
  "January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec";

const patterns = {
  number: rule(
    String.raw`(?:(?<whole>\d{1,9})[ ](?=\d{1,3}\/\d{1,3}(?![\d/.])))?(?<digits>${digitsSource})(?<exponent>[eE][+-]?\d{1,3}(?!\w))?(?<dots>\.{3}|…)?`,
  ),
  /** Dates, which look like differences and quotients. */
  date: rule(String.raw`\d{4}([-/])\d{1,2}\1\d{1,2}(?!\d)|\d{1,2}([-/.])\d{1,2}\2(?:19|20)\d{2}(?!\d)`),
  /** Times of day, days of a month. */
  moment: rule(
    String.raw`\s?(?:[ap]\.\s?m\.|[ap]m\b|AM\b|PM\b|o['’]clock\b|Uhr\b|(?:of\s+)?(?:${months})\b|noon\b|midnight\b|[点點时時](?![間间])|[月日号號](?!光))`,
  ),
  percent: rule(String.raw`\s?\\?%|\s(?:percent|per cent|pct)\b(?:age points?)?`, "yui"),
  scale: rule(String.raw`[ -](${Object.keys(scales).join("|")})s?\b`, "yui"),
  hanScale: rule(
    String.raw` ?([十百千]?)(万亿|萬億|[万萬亿億])(?![\d零〇一二三四五六七八九十百千万萬亿億多餘余幾几來来半分点點倍]|个半|個半|分之)`,
  ),
  currency: rule(String.raw`[ \u00a0\u202f]?[€£¥₹₩₽₺]`),
  about:
    /(?:\babout|\bapproximately|\bapprox\.?|\broughly|\baround|\bnearly|\balmost|\bcirca|\bca\.|~|∼|約|约|大約|大约)\s*[$€£¥]?$/i,
};

/** Codes such as 0900, ratios, feet and inches, adjectives such as 6-inch, repeating decimals such as 0.(3), identifiers. */
const oddBehind = /^(?:[.,]\d|\.\(\d|:\d|[,'’"″′]\d|-\p{L}|_|[₀-₉])/u;

/**
 * The number that begins at `at`, with its percent sign, scale word and currency; or where the thing ends that only
 * looks like a number: a date, a version, a time of day, a name such as 3D.
 */
export function readNumber(
  text: string,
  at: number,
  before: { readonly currency: string; readonly last: Token | undefined },
): NumberToken | { readonly opaqueUntil: number } {
  const match = matchAt(patterns.number, text, at)!;
  const { whole, digits = "", exponent, dots } = match.groups!;
  let end = at + match[0].length;
  const shown = readDigits(digits);
  const date = matchAt(patterns.date, text, at);
  if (date || isOdd(text, at, end, digits, shown, before.last))
    return { opaqueUntil: Math.max(at + (date?.[0].length ?? 0), endOfName(text, end)) };

  let value: Shown | null = null;
  if (whole) {
    const over = /^\s*\/\s*(\d{1,3})/.exec(text.slice(end, end + 12));
    const fraction = over && new Exact(digits).div(over[1]);
    if (over && fraction?.isFinite() && fraction.lt(1)) {
      value = { value: fraction.plus(whole), decimals: EXACT };
      end += over[0].length;
    } else {
      value = { value: new Exact(whole), decimals: 0 };
      end = at + whole.length;
    }
  }
  const share = whole || exponent || before.currency ? null : shareOfUnit(text, at, digits, before.last);
  if (share) {
    value = { value: share.value, decimals: EXACT };
    end = share.end;
  }
  const moment = matchAt(patterns.moment, text, end);
  if (moment) return { opaqueUntil: end + moment[0].length };
  const percent = matchAt(patterns.percent, text, end);
  // "17 % 5" is a remainder, not a percentage.
  if (
    percent &&
    /%$/.test(percent[0]) &&
    /^\s*[\d(]/.test(text.slice(end + percent[0].length, end + percent[0].length + 4))
  )
    return { opaqueUntil: end + percent[0].length };
  if (percent) end += percent[0].length;
  const scale = matchAt(patterns.scale, text, end);
  const han = scale ? null : matchAt(patterns.hanScale, text, end);
  end += (scale ?? han)?.[0].length ?? 0;
  const behind = before.currency ? null : matchAt(patterns.currency, text, end);
  if (behind) end += behind[0].length;
  return {
    type: "number",
    shown: value ? { ".": value, ",": value } : withExponent(shown, exponent),
    digits: /^\d+$/.test(digits) && !value && !exponent ? digits : "",
    scientific: exponent !== undefined,
    spaced: / \d/.test(digits),
    percent: percent !== null,
    currency: before.currency || (behind?.[0].trim() ?? ""),
    scale: scale ? scales[scale[1].toLowerCase()] : han ? hanScales[han[2]] * (hanTens[han[1]] ?? 1) : 1,
    approximate: dots !== undefined || patterns.about.test(text.slice(Math.max(0, at - 16), at)),
    fraction: value !== null,
    start: before.currency ? text.lastIndexOf(before.currency, at) : at,
    end,
  };
}

/** Decimals of a fraction, of which none is rounded away. */
const EXACT = 9;
const unitBehind = /^\/(\d{1,2}) (\p{Ll}{2,14})(?![\p{L}\d²³⁴^(/_])/u;

/** "1/2 cup", "3/4 hour": half a cup, not one over two cups. */
function shareOfUnit(
  text: string,
  at: number,
  digits: string,
  last: Token | undefined,
): { readonly value: Exact; readonly end: number } | null {
  if (!/^\d{1,2}$/.test(digits) || /[\d/^.]\s?$/.test(text.slice(Math.max(0, at - 2), at))) return null;
  if (last?.type === "operator" && (last.operator === "/" || last.operator === "^")) return null;
  const over = unitBehind.exec(text.slice(at + digits.length, at + digits.length + 24));
  if (!over || Number(over[1]) <= Number(digits) || !unitOf(over[2])) return null;
  return { value: new Exact(digits).div(over[1]), end: at + digits.length + 1 + over[1].length };
}

function isOdd(
  text: string,
  at: number,
  end: number,
  digits: string,
  shown: Readonly<Record<Mark, Shown | null>>,
  last: Token | undefined,
): boolean {
  const following = text.slice(end, end + 12);
  const letters = /^[\p{L}\p{M}]+/u.exec(following)?.[0] ?? "";
  const glued = letters !== "" && !/^[xX]\s?(?:\\?\$)?[\d(]/.test(following) && !/^\p{Script=Han}/u.test(letters);
  const latin = /^[\p{Script=Latin}µμΩ]+/u.exec(letters)?.[0] ?? "";
  return (
    (shown["."] === null && shown[","] === null) ||
    /^0\d/.test(digits) ||
    (digits === "0" && /^[xXbBoO][\da-fA-F]/.test(following)) ||
    oddBehind.test(following) ||
    (glued && !isGluedUnit(latin)) ||
    (/[\p{L}\p{N}_]/u.test(text[at - 1] ?? "") && last?.end !== at)
  );
}

/** Where the code, version or name ends that digits up to `end` begin. */
function endOfName(text: string, end: number): number {
  const repeated = /^\.\(\d{1,20}\)/.exec(text.slice(end, end + 24))?.[0];
  if (repeated) return end + repeated.length;
  const rest = /^[\p{L}\p{N}.,:'’"″′_-]*[\p{L}\p{N}]/u.exec(text.slice(end, end + 40))?.[0] ?? "";
  return end + rest.length;
}

function withExponent(
  shown: Readonly<Record<Mark, Shown | null>>,
  exponent: string | undefined,
): Readonly<Record<Mark, Shown | null>> {
  if (!exponent) return shown;
  const power = new Exact(10).pow(Number(exponent.slice(1)));
  const raise = (number: Shown | null) =>
    number && { value: number.value.times(power), decimals: Math.max(0, number.decimals - Number(exponent.slice(1))) };
  return { ".": raise(shown["."]), ",": raise(shown[","]) };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
