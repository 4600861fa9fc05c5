import type { Answer } from "../run/run.js";
import { equalTerms } from "./equality/expressionValue.js";
import { measureIn } from "./equality/measures.js";
import { close, quantityOf, sameMeasure, sameQuantity } from "./equality/quantities.js";
import { listIn, sameInAnyOrder, valuesIn } from "./equality/several.js";
import { sameNothing } from "./equality/nothing.js";
import { sameInterval } from "./equality/intervals.js";
import { sameMatrix } from "./equality/matrices.js";
import { sameWeekday } from "./equality/weekdays.js";
import { sameSide } from "./equality/sides.js";
import { sameDay, sameTime } from "./equality/times.js";
import { inDigits, sameWords } from "./equality/words.js";
import { numberValue } from "./numbers.js";
import { plainText } from "./numerals/plainText.js";
import { romanValue } from "./numerals/romanNumerals.js";

type Stated = Pick<Answer, "text" | "kind">;

/**
 * The same answer in another form: 1,200 and $1200.00, 1/2 and 0.5, (b) and B, "The Nile" and "nile", "twenty-one" and 21, 台灣 and 台湾.
 * Signs and operators count, and so do capitals where they tell names apart: Co and CO, x and X, myVar and MyVar.
 */
export function sameAnswer(a: Stated, b: Stated): boolean {
  if (a.kind === "choice" && b.kind === "choice") return letterOf(a.text) === letterOf(b.text);
  const times = sameTime(a.text, b.text);
  if (times !== undefined) return times;
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
  const same = (one: string, other: string) => sameAnswer({ kind: "text", text: one }, { kind: "text", text: other });
  const decided =
    sameDay(a, b) ??
    sameWeekday(a, b) ??
    sameSize(a, b) ??
    sameInterval(a, b, same) ??
    sameMatrix(a, b, same) ??
    sameBrackets(a, b) ??
    sameSide(a, b) ??
    sameNothing(a, b);
  if (decided !== undefined) return decided;
  const [orderedA, orderedB] = [valuesIn(a), valuesIn(b)];
  // Where one leaves the order open, a list is a set as well.
  const [x, y] = [orderedA ?? (orderedB && listIn(a)), orderedB ?? (orderedA && listIn(b))];
  if (x && y && x.length + y.length > 2) return sameInAnyOrder(x, y, same);
  const [bareA, bareB] = [withoutName(a), withoutName(b)];
  if (bareA !== a && bareB === b && !b.includes("=")) return same(bareA, b);
  if (bareB !== b && bareA === a && !a.includes("=")) return same(a, bareB);
  const terms = equalTerms(a, b);
  // Brackets, which words leave out, tell e^(x + 1) from e^x + 1.
  return terms === false && /[({]/.test(a + b) ? false : terms || undefined;
}

function sameSize(a: string, b: string): boolean | undefined {
  const [x, y] = [measureIn(a), measureIn(b)];
  return x && y && sameMeasure(x, y);
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

function inWords(a: Stated, b: Stated): boolean {
  // Whoever compares two answers without knowing their kind gives it as a number's: letters are options' then.
  if ((a.kind !== "text" || b.kind !== "text") && isLetter(a.text) && isLetter(b.text))
    return letterOf(a.text) === letterOf(b.text);
  const [x, y] = [bareNumber(a.text), bareNumber(b.text)];
  if (x !== null && y !== null) return close(x, y);
  const [roman, number] = x === null ? [a.text, y] : [b.text, x];
  return (number !== null && romanValue(roman.trim()) === number) || sameWords(a.text, b.text);
}

/** Of words that are a number and nothing else: 1/2, 0.5 and "one half". No number that is written out is longer than this. */
function bareNumber(text: string): number | null {
  const plain = plainText(text).text.trim();
  if (plain.length > 60) return null;
  const digits = inDigits(plain);
  return /^[-−+$€£¥(]*\d?[\d.,'’/×^{}) ½¼¾⅓⅔]*(?:(?<=\d ?)(?:hundred|thousand|million|billion|trillion|[百千万萬亿億]))?$/iu.test(
    digits,
  )
    ? numberValue(digits)
    : null;
}

const isLetter = (text: string) => /^[\s("'[]*[A-Za-z][\s)"'\].]*$/.test(text);

function letterOf(text: string): string {
  const plain = plainText(text).text.replace(/^[\s("'[*]*(?:(?:option|choice|answer|letter|选项|選項)[\s:：]+)?/i, "");
  return /^[("[*\s]*([A-Za-z]|\d+)(?![\p{L}\p{N}])/u.exec(plain)?.[1].toUpperCase() ?? plain.trim().toUpperCase();
}
