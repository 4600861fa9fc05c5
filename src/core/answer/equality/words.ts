import { chineseNumerals } from "../numerals/chineseNumerals.js";
import { numbersInWords } from "../numerals/numberWords.js";
import { plainText, THIN_SPACE } from "../numerals/plainText.js";
import { arithmeticSigns } from "./expressionValue.js";
import { inOneScript } from "./hanVariants.js";
import { withOrdinals } from "./ordinals.js";
import { withPowers } from "./powers.js";

/** Answers in which numbers in words and initials are looked for are no longer than this. UTF-16 code units. */
const LONGEST = 400;

/** Whether two answers say the same in words, numbers and signs, in another spelling perhaps. */
export function sameWords(a: string, b: string): boolean {
  if (equalWords(a, b)) return true;
  if (a.length > LONGEST || b.length > LONGEST) return false;
  return [inDigits, withOrdinals, withoutStops, withoutLastAnd].some((spelled) => {
    const [x, y] = [spelled(a), spelled(b)];
    return (x !== a || y !== b) && equalWords(x, y);
  });
}

function equalWords(a: string, b: string): boolean {
  const [x, y] = [wordsOf(a), wordsOf(b)];
  if (x.length !== y.length) return false;
  return x.every((word, i) => sameWord(word, y[i], x.length === 1 || /\d$/.test(x[i - 1] ?? "")));
}

/** "twenty-one apples" as "21 apples", "minus two" as "-2". */
export function inDigits(text: string): string {
  let [digits, from] = ["", 0];
  const numbers = [...numbersInWords(text), ...chineseNumerals(text)].toSorted((x, y) => x.start - y.start);
  for (const { text: number, start, end } of numbers) {
    // "1.5 million" is one number, which is in digits already.
    if (start < from || /\d ?$/.test(text.slice(0, start))) continue;
    digits += text.slice(from, start) + number;
    from = end;
  }
  return from === 0 ? text : (digits + text.slice(from)).replace(/(?:\b(?:minus|negative)\s|[负負])(?=\d)/giu, "-");
}

/** "U.S.A." as "USA", "p.m." as "pm", "J. K. Rowling" as "JK Rowling". */
function withoutStops(text: string): string {
  const initials =
    /(?<![\p{L}\p{N}.])(?:(?:\p{Lu}\p{Ll}?\.){2,8}(?:\p{Lu}(?![\p{L}\p{N}]))?|\p{Lu}\p{Ll}?\.\p{Lu}(?![\p{L}\p{N}]))/gu;
  const spaced = /(?<![\p{L}\p{N}.])(?:\p{Lu}\. ){1,4}\p{Lu}\.(?= \p{Lu}\p{Ll})/gu;
  const small = /(?<![\p{L}\p{N}.])(?:\p{Ll}\.){2,4}(?![\p{L}\p{N}])/gu;
  return [initials, spaced, small].reduce(
    (said, pattern) => said.replace(pattern, (short) => short.replace(/[. ]/g, "")),
    text,
  );
}

/** "red, green and blue" as "red, green, blue". */
function withoutLastAnd(text: string): string {
  return text.replace(/(?<=[,，、][^,，、\n]{1,60}?)(?:,?\s+(?:and|&)\s+|[和與与及])(?=[^,，、\n]{1,60}$)/u, ", ");
}

const articles = new Set(["the", "a", "an"]);
/** Different ways to write an operator or a sign. */
const signs: ReadonlyMap<string, string> = new Map([
  ...arithmeticSigns,
  ["≤", "<="],
  ["≥", ">="],
  ["≠", "!="],
  ["**", "^"],
]);
/** Ways to write the apostrophe between two letters. */
const apostrophes = /(?<=\p{L})[’‘ʼ´`′＇](?=\p{L})/gu;
/** The power of a unit behind a number that is written without a sign of powers: 12 m2. */
const unitPower = /(?<=\d\s?(?:[mcdk]?m|ft|in|yd|mi))([23])(?![\p{L}\p{N}])/gu;

/** Words, numbers and the signs that change what is said; marks of punctuation and articles are left out. */
function wordsOf(text: string): string[] {
  const shown = plainText(text).text.replaceAll(THIN_SPACE, " ").replace(apostrophes, "'");
  const plain = withPowers(inOneScript(shown))
    .normalize("NFKC")
    .replace(unitPower, "^$1")
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, "")
    .replace(/\*\*(?=\S)([^*]{1,200})\*\*/g, "$1");
  const tokens =
    plain.match(
      /\d+(?:\.\d+)?|\p{L}[\p{L}\p{M}]*(?:'\p{L}+)?(?:\+\+|#)?|[<>!]=|\*\*|[+*×·⋅÷/^=<>≤≥≠√%°±∞!]|(?<![\p{L}\p{N}])\s?[-−–](?=[\p{L}\p{N}(])|(?<=[\p{N})])\s?[-−–]|(?<=(?<!\p{L})\p{L})\s?[-−–](?=\s?[\p{N}(]|\s?\p{L}(?!\p{L}))/gu,
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
  "yes no true false on off up me we is am he she to in of at by or and not all one two none pm st nd rd th mr ms dr".split(
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
