import type { Answer } from "../run/run.js";
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
}

function quantityOf(text: string): Quantity | null {
  const value = numberValue(text) ?? powerOf(text);
  if (value === null) return null;
  const [, unit = ""] =
    /[\d)}.]\s?\\?,?\s?(?:\\(?:text|mathrm)\{\s?)?(\p{Script=Latin}{1,3}(?:\/\p{Script=Latin}{1,3})?[²³]?)\}?\s?\.?$/u.exec(
      text.trimEnd().slice(-40),
    ) ?? [];
  return { value, percent: /%|\bper ?cent\b|百分/i.test(text), unit: units.has(unit) ? unit : "" };
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
  if (a.unit !== "" && b.unit !== "" && a.unit !== b.unit) return false;
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
  ["−", "-"],
  ["–", "-"],
  ["×", "*"],
  ["·", "*"],
  ["⋅", "*"],
  ["÷", "/"],
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
