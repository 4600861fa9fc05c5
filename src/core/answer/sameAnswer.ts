import type { Answer } from "../run/run.js";
import { arithmeticSigns, equalTerms } from "./equality/expressionValue.js";
import { measureOf } from "./equality/measures.js";
import { sameInAnyOrder, valuesIn } from "./equality/several.js";
import { sameDay, sameTime } from "./equality/times.js";
import { numberValue } from "./numbers.js";
import { plainText, THIN_SPACE } from "./numerals/plainText.js";

type Stated = Pick<Answer, "text" | "kind">;

/**
 * The same answer in another form: 1,200 and $1200.00, 1/2 and 0.5, (b) and B, "The Nile" and "nile". Signs and operators count, and
 * so do capitals where they tell names apart: Co and CO, x and X, myVar and MyVar.
 */
export function sameAnswer(a: Stated, b: Stated): boolean {
  if (a.kind === "choice" && b.kind === "choice") return letterOf(a.text) === letterOf(b.text);
  if (a.kind === "number" || b.kind === "number") {
    const [x, y] = [quantityOf(a.text), quantityOf(b.text)];
    if (x && y) return sameQuantity(x, y);
  }
  return inOneForm(a.text, b.text) ?? inWords(a, b);
}

/** Dates, sets and terms are no longer than this. UTF-16 code units. */
const LONGEST_FORM = 400;

/** What is written in one of the forms that say the same in several ways; undefined where that decides nothing. */
function inOneForm(a: string, b: string): boolean | undefined {
  if (a.length > LONGEST_FORM || b.length > LONGEST_FORM) return undefined;
  const decided = sameDay(a, b) ?? sameTime(a, b) ?? sameBrackets(a, b) ?? sameSide(a, b);
  if (decided !== undefined) return decided;
  const [x, y] = [valuesIn(a), valuesIn(b)];
  const same = (one: string, other: string) => sameAnswer({ kind: "text", text: one }, { kind: "text", text: other });
  if (x && y && x.length + y.length > 2) return sameInAnyOrder(x, y, same);
  const [bareA, bareB] = [withoutName(a), withoutName(b)];
  if (bareA !== a && bareB === b && !b.includes("=")) return same(bareA, b);
  if (bareB !== b && bareA === a && !a.includes("=")) return same(a, bareB);
  return equalTerms(a, b) || undefined;
}

/** "x = 3" as "3". */
function withoutName(text: string): string {
  return text.replace(/^[\s$]*\p{L}\s?=\s?(?=[^=]+$)/u, "");
}

/** An interval with its ends and one without them differ: [1, 2] and (1, 2). */
function sameBrackets(a: string, b: string): false | undefined {
  const around = (text: string) =>
    /^[\s$]*(?:\\left)?([[(])[^[\]()]{1,60},[^[\]()]{1,60}?(?:\\right)?([\])])[\s$.]*$/u.exec(text);
  const [x, y] = [around(a), around(b)];
  return x && y && (x[1] !== y[1] || x[2] !== y[2]) ? false : undefined;
}

/** "Yes" and "Yes, it is": what is said behind it changes nothing. */
function sameSide(a: string, b: string): boolean | undefined {
  const bare = (text: string) => /^\W*(yes|no|true|false|是|否)\W*$/iu.exec(text)?.[1].toLowerCase();
  const begun = (text: string) => /^\W*(yes|no|true|false|是|否)\s?[,.;，。；—]/iu.exec(text)?.[1].toLowerCase();
  const [x, y] = [bare(a), bare(b)];
  if ((x === undefined) === (y === undefined)) return undefined;
  const other = x === undefined ? begun(a) : begun(b);
  return other === undefined ? undefined : other === (x ?? y);
}

function inWords(a: Stated, b: Stated): boolean {
  // Whoever compares two answers without knowing their kind gives it as a number's: letters are options' then.
  if ((a.kind !== "text" || b.kind !== "text") && isLetter(a.text) && isLetter(b.text))
    return letterOf(a.text) === letterOf(b.text);
  const [x, y] = [bareNumber(a.text), bareNumber(b.text)];
  return x !== null && y !== null ? close(x, y) : sameWords(a.text, b.text);
}

/** Of words that are a number and nothing else: 1/2 and 0.5. No number that is written out is longer than this. */
function bareNumber(text: string): number | null {
  const plain = plainText(text).text.trim();
  return plain.length <= 60 && /^[-−+$€£¥(]*\d?[\d.,'’/×^{}) ½¼¾⅓⅔]*$/.test(plain) ? numberValue(plain) : null;
}

const isLetter = (text: string) => /^[\s("'[]*[A-Za-z][\s)"'\].]*$/.test(text);

function letterOf(text: string): string {
  const plain = plainText(text).text.replace(/^[\s("'[*]*(?:(?:option|choice|answer|letter|选项|選項)[\s:：]+)?/i, "");
  return /^[("[*\s]*([A-Za-z]|\d+)(?![\p{L}\p{N}])/u.exec(plain)?.[1].toUpperCase() ?? plain.trim().toUpperCase();
}

interface Quantity {
  readonly value: number;
  readonly percent: boolean;
  readonly unit: string;
  /** Its sign; empty where it has none, or several. */
  readonly currency: string;
  /** What the whole of it measures, where its unit is one of a table and means one thing. */
  readonly measured: { readonly dimension: number; readonly value: number } | undefined;
}

function quantityOf(text: string): Quantity | null {
  const value = numberValue(text) ?? powerOf(text);
  if (value === null) return null;
  const [, unit = ""] =
    /[\d)}.]\s?\\?,?\s?(?:\\(?:text|mathrm)\{\s?)?(\p{Script=Latin}{1,3}(?:\/\p{Script=Latin}{1,3})?[²³]?)\}?\s?\.?$/u.exec(
      text.trimEnd().slice(-40),
    ) ?? [];
  const percent = /%|\bper ?cent\b|百分/i.test(text);
  const known = units.has(unit.replace(/[²³]$/, "")) ? unit : (/‰/.exec(text)?.[0] ?? "");
  // Signs of dollars around a formula are no money.
  const currencies = new Set(text.replace(/\$([^$]+)\$/g, "$1").match(/[$€£¥₹₩₽]/g));
  return {
    value,
    percent,
    unit: known,
    currency: currencies.size === 1 ? [...currencies][0] : "",
    measured: percent ? undefined : measuredIn(text, value),
  };
}

/** "2 hours" and "120 minutes" are both 7200 seconds. */
function measuredIn(text: string, value: number): Quantity["measured"] {
  if (text.length > LONGEST_FORM) return undefined;
  const plain = plainText(text).text.replaceAll(THIN_SPACE, " ").trim();
  const word = /^[-−]?[\d.,'’ /½¼¾⅓⅔]*[\d½¼¾⅓⅔]\s?(?<unit>[\p{L}²³/]{1,20})\.?$/u.exec(plain)?.groups?.unit;
  const measure = word === undefined ? undefined : measureOf(word);
  return measure && { dimension: measure.dimension, value: measure.factor * value };
}

/** Units of one spelling; a different one makes another quantity. */
const units = new Set(
  "mm cm dm m km in ft yd mi mg g kg t ms s min h ml cl l L Hz kHz MHz GHz V W kW J kJ N Pa K m/s km/h mph".split(" "),
);

/** Numbers that are written as a power alone, as 10^6 and 2^{10}. */
function powerOf(text: string): number | null {
  const match = /^\$?\s?(-?\d{1,6})\s?\^\s?\(?(-?\d{1,4})\)?\s?\$?$/.exec(plainText(text).text.trim());
  if (!match) return null;
  const value = Number(match[1]) ** Number(match[2]);
  return Number.isFinite(value) ? value : null;
}

function sameQuantity(a: Quantity, b: Quantity): boolean {
  if (a.measured && b.measured)
    return a.measured.dimension === b.measured.dimension && close(a.measured.value, b.measured.value);
  if (a.unit !== "" && b.unit !== "" && a.unit !== b.unit) return false;
  if (a.currency !== "" && b.currency !== "" && a.currency !== b.currency) return false;
  if (a.percent !== b.percent && [a.unit, b.unit].includes("‰")) return false;
  if (close(a.value, b.value)) return true;
  // A share of the whole: 50 % and 0.5. The percent sign of an answer to "what percent" may be left out, which is the case above.
  if (a.percent === b.percent) return false;
  const [percent, plain] = a.percent ? [a.value, b.value] : [b.value, a.value];
  return Math.abs(plain) < 1 && close(percent / 100, plain);
}

/** Up to rounding of the arithmetic, not of the answer. */
function close(x: number, y: number): boolean {
  return Math.abs(x - y) <= 1e-9 * Math.max(1e-300, Math.abs(x), Math.abs(y));
}

function sameWords(a: string, b: string): boolean {
  const [x, y] = [wordsOf(a), wordsOf(b)];
  if (x.length !== y.length) return false;
  return x.every((word, i) => sameWord(word, y[i], x.length === 1 || /\d$/.test(x[i - 1] ?? "")));
}

const articles = new Set(["the", "a", "an"]);
/** Different ways to write an operator or a sign. */
const signs: ReadonlyMap<string, string> = new Map([
  ...arithmeticSigns,
  ["≤", "<="],
  ["≥", ">="],
  ["≠", "!="],
  ["’", "'"],
  ["**", "^"],
]);

/** Words, numbers and the signs that change what is said; marks of punctuation and articles are left out. */
function wordsOf(text: string): string[] {
  const plain = plainText(text)
    .text.replaceAll(THIN_SPACE, " ")
    .normalize("NFKC")
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, "")
    .replace(/\*\*(?=\S)([^*]{1,200})\*\*/g, "$1");
  const tokens =
    plain.match(
      /\d+(?:\.\d+)?|\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)?(?:\+\+|#)?|[<>!]=|\*\*|[+*×·⋅÷/^=<>≤≥≠√%°±∞!]|(?<![\p{L}\p{N}])\s?[-−–](?=[\p{L}\p{N}(])|(?<=[\p{N})])\s?[-−–]|(?<=(?<!\p{L})\p{L})\s?[-−–](?=\s?[\p{N}(]|\s?\p{L}(?!\p{L}))/gu,
    ) ?? [];
  const words = tokens
    .map((token) => signs.get(token.trim()) ?? token.trim())
    .map((token, i) => (/^\d/.test(token) ? trimmedNumber(token) : token === "*" && i === 0 ? "" : token));
  const told = words.filter(
    (word, i) => word !== "" && !(word === "!" && i === words.length - 1) && !articles.has(word.toLowerCase()),
  );
  return told.length > 0 ? told : words.filter((word) => word !== "");
}

function trimmedNumber(digits: string): string {
  return digits.includes(".") ? digits.replace(/0+$/, "").replace(/\.$/, "") : digits;
}

const plainWords = new Set(
  "yes no true false on off up me we us it is am he she to in of at by or and not all one two none pm st nd rd th mr ms dr".split(
    " ",
  ),
);

/**
 * @param alone the word is all that is said, or the unit of the number in front of it: there a short word's capitals tell symbols apart.
 */
function sameWord(a: string, b: string, alone: boolean): boolean {
  if (a === b) return true;
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  if (x !== y) return false;
  if (alone && x.length <= 2 && !plainWords.has(x)) return false;
  // Names in programs: myVar, MyVar; not iPhone and JavaScript.
  return !/^\p{Ll}{2,}\p{Lu}/u.test(a) && !/^\p{Ll}{2,}\p{Lu}/u.test(b);
}
