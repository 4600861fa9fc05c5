import { Decimal } from "decimal.js";
import { chineseNumerals, chineseScales } from "./chineseNumerals.js";
import { type DecimalSign, digitsOf, priceOf } from "./digits.js";
import { oneBefore, shareBehind } from "./halves.js";
import { numbersInWords, scales, type WrittenNumber } from "./numberWords.js";

export interface Numeral {
  /** `-1200.5`, `3/4`, `1 1/2`, `20%`, a time as it stands ("3:30 pm"); null where it cannot be told what number is meant. */
  readonly text: string | null;
  /** In the text read, with sign, currency and percent sign. */
  readonly start: number;
  readonly end: number;
  /** Part of something longer: of a calculation, a power, a root or a term with letters. */
  readonly inExpression: boolean;
}

export interface NumeralOptions {
  readonly decimal: DecimalSign;
  /** Stated as an answer: spaces between thousands, powers of ten, "million" and "dozen" belong to it. */
  readonly stated: boolean;
}

const LATIN = String.raw`\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}`;
/** Where `__42__` may begin: other underscores belong to a name. */
const emphasis = String.raw`(?:^|[\s("'*:：])`;
const run = new RegExp(
  String.raw`(?<![${LATIN}\p{N}]|\p{L}\[|(?<!${emphasis}_?)_|[\p{L}\p{N}]\.)(?:\d(?:[\d.,'’_]*\d)?|\.\d+)|[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]`,
  "gu",
);
const spacedRun = /[1-9]\d{0,2}(?:[ \u00a0\u2009\u202f]\d{3})+(?![\d-])(?:[.,]\d+)?/y;
const wideRun = /[1-9]\d{0,2}(?:[\u00a0\u2009\u202f]\d{3})+(?![\d-])(?:[.,]\d+)?/y;

const CURRENCY = String.raw`(?:(?:US|CA|AU|NT|HK|R)?[$€£¥₹₩₽฿]|\b(?:USD|EUR|GBP|TWD|CNY|RMB|Rs\.?)|人民币|新台幣)`;
const prefix = new RegExp(
  String.raw`(?:(?<word>\b(?:minus|negative)\s|[负負]|零下\s?)|(?<sign>[-−–+]\s?))?(?<currency>${CURRENCY}\s?)?(?<inner>[-−])?$`,
  "iu",
);
const currencyBehind = /\s?(?:[€£$¥₽]|EUR\b|Euro\b)/iy;
const vulgar = /\s?([½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])/y;
const mixed = /(?: |\u00a0|\u2009|-| and )([1-9]\d{0,2})\s?[/⁄]\s?([1-9]\d{0,3})(?![\d/.,]*\d)/y;
const improper = /^ [1-9]\d{0,2}[/⁄][1-9]\d{0,2}(?![\d/.,]*\d)/;
const fraction = /\s?[/⁄]\s?([-−]?\d[\d.,]*\d|[-−]?\d|\.\d+)(?![/⁄]?\d)/y;
const power = /\s?[×x*·⋅]\s?10(?:\s?(?:\^|\*\*)\s?\(?([-−+]?\d{1,3})\)?|([⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}))(?![\d^])/y;
const exponent = /[eE]([-−+]?\d{1,3})(?![\p{L}\p{N}])/uy;
const scale = new RegExp(String.raw`[\s-]{0,3}(${[...scales.keys()].join("|")})s?(?![\p{L}\p{N}])`, "iuy");
const moneyScales: ReadonlyMap<string, string> = new Map([
  ["k", "1e3"],
  ["m", "1e6"],
  ["b", "1e9"],
]);
const moneyScale = /\s?([kKMB])(?![\p{L}\p{N}])/uy;
/** "12K tokens": alone 12k is a term with a letter, and 12 K are kelvin. */
const countScale =
  /([kKM])(?=\s(?:tokens?|users?|people|rows?|lines?|requests?|views?|words?|customers?|subscribers?|followers?|dollars?|euros?|pounds?|yen|USD|EUR)\b)/uy;
/** 千米 and 百帕 are units, no thousand and no hundred. */
const chineseScale = new RegExp(
  `\\s?((?:(?!千[米克瓦卡焦赫帕伏字比]|百帕|兆[赫帕瓦字比欧])[${[...chineseScales.keys()].join("")}]){1,2})`,
  "y",
);
/** "8 below zero", "8 degrees below zero". */
const belowZero =
  /(?:\s?(?:°\s?[CF]?|℃|℉)|\sdegrees?(?:\s(?:celsius|fahrenheit|C|F))?)?\sbelow\s(?:zero|0)(?![\p{L}\p{N}]|\.\d)/iuy;
const percentSign = /\s?%/y;
const percentWord = /[\s-]per\s?cent(?:age points?)?\b/iy;
/** Times, dates and ratios are kept as they stand: "3:30 pm", "3 p.m.", "15h30", "2024-10-15", "2:3". */
const clock =
  /:\d{1,3}(?::\d{1,3}){0,2}(?:\.\d+)?(?:\s?(?:[ap]\.m\b\.?|[ap]m\b))?|\s?(?:[ap]\.m\b\.?|[ap]m\b)|h[0-5]\d(?![\d.]|\s?\p{L})/iuy;
/** "Week 3: 210 pages" is no time. */
const counter =
  /\b(?:step|week|day|part|question|case|option|problem|round|item|chapter|room|group|team|player|month|year)\s$/i;
const date = /\/\d{1,2}\/(?:\d{4}|\d{2})(?!\d)|-\d{1,2}-\d{4}(?!\d)|(?<=\d{4})([-/])\d{1,2}\1\d{1,2}(?!\d)/y;

const shares: ReadonlyMap<string, string> = new Map(
  [..."½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"].map((sign) => [sign, sign.normalize("NFKC").replace("⁄", "/")]),
);

/** All numbers of a plain text (see plainText.ts) in order: in digits, and where none is, in words. */
export function numeralsIn(text: string, options: NumeralOptions): Numeral[] {
  const found: Numeral[] = [];
  for (let match = nextRun(text, 0); match; ) {
    const numerals = numeralsAt(text, match.index, match[0], options);
    found.push(...numerals);
    match = nextRun(text, Math.max(match.index + match[0].length, numerals.at(-1)?.end ?? 0));
  }
  if (found.length > 0 || !options.stated) return found;
  for (const written of [...numbersInWords(text), ...chineseNumerals(text)]) {
    if (written.start >= (found.at(-1)?.end ?? 0)) found.push(numeralInWords(text, written, options));
  }
  return found;
}

function numeralInWords(text: string, written: WrittenNumber, options: NumeralOptions): Numeral {
  const one = /^1\/[2-4]$/.test(written.text) ? oneBefore(text, written.start) : null;
  const share = /^\d+$/.test(written.text) ? shareBehind(text, written.end) : null;
  const from = one ?? written.start;
  const sign = prefix.exec(text.slice(Math.max(0, from - 10), from))!;
  const below = matchAt(belowZero, text, written.end);
  const signed = sign.groups!.word !== undefined;
  const end = share?.end ?? written.end + (below?.[0].length ?? 0);
  const percent = percentAt(text, end, options);
  const value = `${one === null ? "" : "1 "}${written.text}${share ? ` ${share.share}` : ""}`;
  return {
    text: `${signed || below ? "-" : ""}${value}${percent ? "%" : ""}`,
    start: from - (signed ? sign[0].length : 0),
    end: end + (percent?.[0].length ?? 0),
    inExpression: false,
  };
}

function nextRun(text: string, from: number): RegExpExecArray | null {
  run.lastIndex = from;
  return run.exec(text);
}

function percentAt(text: string, at: number, { stated }: NumeralOptions): RegExpExecArray | null {
  return matchAt(percentSign, text, at) ?? (stated ? matchAt(percentWord, text, at) : null);
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** What a run of digits and separators stands for: one number, or in prose the items of a list. */
function numeralsAt(text: string, start: number, plain: string, options: NumeralOptions): Numeral[] {
  const spaced = matchAt(options.stated ? spacedRun : wideRun, text, start)?.[0];
  const written = spaced !== undefined && spaced.length > plain.length ? spaced : plain;
  const digits = digitsOf(written, options.decimal);
  if (digits === null && !options.stated && shares.get(written) === undefined) {
    const items = written.matchAll(/(?<![\d.])\d+(?:\.\d+)?(?![\d.])/g);
    return Array.from(items, ({ 0: item, index }) => numeralAt(text, start + index, item, item, options));
  }
  return [numeralAt(text, start, written, digits, options)];
}

function numeralAt(text: string, at: number, written: string, digits: string | null, options: NumeralOptions): Numeral {
  const front = prefix.exec(text.slice(Math.max(0, at - 14), at))!;
  const { word, sign, currency, inner } = front.groups!;
  // A dash between two words or numbers is no minus: "10-12", "pages 3 - 5"; but "is -5".
  const around = text.slice(Math.max(0, at - front[0].length - 8), at - front[0].length);
  const before = around.trimEnd();
  const minus = sign !== undefined && /^[-−–]/.test(sign);
  const afterWord = before !== around && /\p{L}{2}$/u.test(before) && !/\s$/.test(sign ?? "");
  const binary = /[\p{L}\p{N}%)]$/u.test(before) && !/[\p{Script=Han}\p{Script=Hiragana}]$/u.test(before) && !afterWord;
  const negative = word !== undefined || (minus && !binary) || inner !== undefined;
  const signed = sign === undefined || (minus ? !binary : before === "");
  const start = at - front[0].length + (signed ? 0 : (sign?.length ?? 0));
  let end = at + written.length;
  let value = shares.get(written) ?? digits;
  if (value === null && (currency || matchAt(currencyBehind, text, end))) value = priceOf(written);
  const kept =
    (counter.test(front[0] === "" ? text.slice(Math.max(0, at - 14), at) : "") ? null : matchAt(clock, text, end)) ??
    (/^\d+$/.test(written) ? matchAt(date, text, end) : null);
  if (kept && options.stated) {
    end += kept[0].length;
    return { text: text.slice(at, end), start: at, end, inExpression: false };
  }
  const behind = value === null ? null : partsBehind(text, end, value, currency !== undefined, options);
  if (behind) {
    value = behind.text;
    end = behind.end;
  }
  // "4 10/3" is no mixed number, and nobody can say which of the two is meant.
  if (value === digits && value !== null && improper.test(text.slice(end, end + 12))) value = null;
  const percent = percentAt(text, end, options);
  if (percent) end += percent[0].length;
  const below = options.stated ? matchAt(belowZero, text, end) : null;
  if (below) end += below[0].length;
  return {
    text: value === null ? null : `${negative || below ? "-" : ""}${value}${percent ? "%" : ""}`.replace("--", ""),
    start,
    end,
    inExpression: isPart(text, start, end),
  };
}

/** A fraction's other part, a power of ten, "million": what makes another number of the digits in front of it. */
function partsBehind(
  text: string,
  at: number,
  digits: string,
  money: boolean,
  { stated, decimal }: NumeralOptions,
): { text: string; end: number } | null {
  const whole = /^\d+$/.test(digits);
  const share = whole ? matchAt(vulgar, text, at) : null;
  if (share) return { text: `${digits} ${shares.get(share[1])}`, end: at + share[0].length };
  const behind = whole ? matchAt(mixed, text, at) : null;
  if (behind && Number(behind[1]) < Number(behind[2]) && digits.length <= 4)
    return { text: `${digits} ${behind[1]}/${behind[2]}`, end: at + behind[0].length };
  const over = digits.includes("/") ? null : matchAt(fraction, text, at);
  const below = over && digitsOf(over[1].replace(/^[-−]/, ""), decimal);
  if (over && below) {
    const flipped = /^[-−]/.test(over[1]);
    return { text: `${flipped ? "-" : ""}${digits}/${below}`, end: at + over[0].length };
  }
  if (!stated || digits.includes("/")) return null;
  const part = whole ? shareBehind(text, at) : null;
  if (part) return { text: `${digits} ${part.share}`, end: part.end };
  const raised = matchAt(power, text, at) ?? matchAt(exponent, text, at);
  if (raised) {
    const by = (raised[1] ?? raised[2]).normalize("NFKC").replace("−", "-");
    return { text: scaled(digits, `1e${Number(by)}`), end: at + raised[0].length };
  }
  const named = matchAt(scale, text, at);
  if (named) return { text: scaled(digits, scales.get(named[1].toLowerCase())!), end: at + named[0].length };
  const short = matchAt(money ? moneyScale : countScale, text, at);
  if (short)
    return {
      text: scaled(digits, moneyScales.get(short[1].toLowerCase())!),
      end: at + short[0].length,
    };
  return inChinese(text, at, digits);
}

/** 1.5万, 3万5千, 3亿2000万. */
function inChinese(text: string, at: number, digits: string): { text: string; end: number } | null {
  let total: Decimal | null = null;
  let end = at;
  let rest: string | null = digits;
  let least = new Decimal(Infinity);
  while (rest !== null) {
    const match = matchAt(chineseScale, text, end);
    const factor: Decimal = [...(match?.[1] ?? "")].reduce(
      (product, character) => product.times(chineseScales.get(character)!),
      new Decimal(1),
    );
    if (!match || factor.gte(least)) break;
    total = (total ?? new Decimal(0)).plus(factor.times(rest));
    least = factor;
    end += match[0].length;
    const next: RegExpExecArray | null = matchAt(/\d+(?:\.\d+)?/y, text, end);
    rest = next?.[0] ?? null;
    if (next && matchAt(chineseScale, text, end + next[0].length)) end += next[0].length;
    else rest = null;
  }
  return total === null ? null : { text: total.toFixed(), end };
}

function scaled(digits: string, by: string): string {
  return new Decimal(digits).times(by).toFixed();
}

const operand = String.raw`(?:[\p{N}(√\\]|[-−]\d|[\p{Script=Latin}\p{Script=Greek}](?!\p{L}))`;
const operandBefore = String.raw`(?:[\p{N})]|(?<!\p{L})[\p{Script=Latin}\p{Script=Greek}])`;
/** An asterisk with a space on one side only is Markdown's, as "**42**" is. */
const partBefore = new RegExp(
  String.raw`(?:√\(|[\^√≤≥≠±∓\\<{]|(?<!${emphasis}_?)_|(?<!<\/?\w{1,12})>|(?<=${operandBefore}\s?)[-−–+×·÷/]|(?<=${operandBefore})\*|(?<=${operandBefore}\s)\*\s|(?<=\d\s?)\*\*|(?<!\p{L})\p{L}\(|(?<!\p{L})(?:arc)?(?:log|ln|lg|sin|cos|tan|cot|sec|csc|exp)(?:_\d{1,3})?\(?)\s*$`,
  "u",
);
const partBehind = new RegExp(
  String.raw`^(?:\s?[\^√π∞²³⁴-⁹⁻¹≤≥]|\s[<>]\s*${operand}|_(?!_?(?:$|[\s.,;:!?)。]))|\.?\\|\s*[-−–+×·÷/]\s*(?=${operand})|\*(?=${operand})|\s\*\s(?=${operand})|\s?\*\*\s?(?=[\d(])|\((?=${operand})|[\p{Script=Latin}\p{Script=Greek}](?!\p{L}))`,
  "u",
);
/** Units of one letter, and ordinals' endings; other letters that touch a number are variables. */
const unitBehind = /^(?:[mgshlLWVANJKCF]|st|nd|rd|th)(?![\p{L}\p{N}(^])/u;

/** Whether a number is part of a calculation, a power, a root, or a term such as 3x. */
function isPart(text: string, start: number, end: number): boolean {
  if (partBefore.test(text.slice(Math.max(0, start - 14), start))) return true;
  const behind = text.slice(end, end + 8);
  return !unitBehind.test(behind) && partBehind.test(behind);
}
