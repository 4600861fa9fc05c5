import { type Formula, lettersOf } from "./formula.js";
import { readFormula } from "./readFormula.js";

/** A formula of at most 120 characters between words, with or without signs around it: the source of a group. */
export const formulaGroup = (name: string): string =>
  String.raw`\s{0,3}(?<${name}>[^\s,;:=<>\n](?:[^;:=<>\n]{0,118}?[^\s,;:=<>\n])??)\s{0,3}`;

const delimiters = /^(?:\$\$?|\\[([]|\*\*|`)|(?:\$\$?|\\[)\]]|\*\*|`)$/g;

/** Words before a formula that say nothing of it. */
const lead =
  /^(?:(?:so|thus|therefore|hence|then|the|expression|equation|quadratic|polynomial|product|trinomial|we|see|know|find|that|this|which|since|because|as|now|note|also|function|curve|parabola)[\s,]+|(?:所以|因此|因為|因为|由於|由于|而|則|则|故|又|二次|一次|函數|函数|方程式?|拋物線|抛物线|多項式|多项式|式子|曲線|曲线)\s*){1,8}(?=\S)/i;

/** What stands between words, as a formula; null where it is more, or less, than one. */
export function statedFormula(text: string | undefined): Formula | null {
  if (text === undefined) return null;
  const bare = text.replace(lead, "").replace(delimiters, "").trim();
  if (
    bare === "" ||
    /[$]|\\[()[\]]/.test(bare) ||
    /\p{Script=Latin}{2}/u.test(bare.replace(/\\[a-zA-Z]+|\b(?:sin|cos|tan|ln|log|exp|sqrt|xy|yz|xz|ab|bc)\b/g, " "))
  )
    return null;
  // "2 1/2", "10 m" and "a x" stand side by side.
  if (
    /[\p{L}\d)]\s+[\p{L}\d]/u.test(bare.replace(/\\[a-zA-Z]+|\b(?:sin|cos|tan|ln|log|exp|sqrt)\b/g, "+")) &&
    !text.includes("$") &&
    !text.includes("\\")
  )
    return null;
  const read = readFormula(bare);
  return read && read.unit === "" ? read.formula : null;
}

/** Its only letter; null where it has none, or several. */
export function soleLetter(formula: Formula): string | null {
  const letters = [...lettersOf(formula)];
  return letters.length === 1 ? letters[0] : null;
}
