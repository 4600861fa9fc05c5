import { Complex } from "complex.js";
import type { Settled } from "../../run/computation.js";
import { isRational, isSum } from "./algebra.js";
import { type Formula, lettersOf, someIn } from "./formula.js";
import { valuesOf } from "./formulaValue.js";
import { POINTS, sameAtPoints } from "./points.js";

const meaning = { log: "ten", angle: "radians", degrees: "number" } as const;

/** What is done to the formula that follows: "Expanding, we get $…", "this factors as $…". */
const rewriting: readonly { readonly says: RegExp; readonly fits: (left: Formula, right: Formula) => boolean }[] = [
  {
    says: /\b(?:expand\w*|multiply\w* (?:it |this |them )?out|foil|distribut\w*|expansion)\b|展開|展开/i,
    fits: (left, right) => isProductOfSums(left) && isExpanded(right),
  },
  {
    says: /\b(?:factor\w*|difference of (?:two )?(?:squares|cubes)|sum of (?:two )?cubes|perfect square)\b|因式分解|分解因式/i,
    fits: (left, right) => isExpanded(left) && isProductOfSums(right),
  },
  {
    says: /\b(?:identit(?:y|ies)|difference of (?:two )?(?:squares|cubes)|sum of (?:two )?cubes|binomial (?:theorem|expansion)|complet\w+ the square)\b|恆等式|恒等式|平方差|完全平方|配方/i,
    fits: (left, right) =>
      (isProductOfSums(left) && isExpanded(right)) || (isExpanded(left) && someIn(right, isProductOfSums)),
  },
];
/** "3x + 2x = 5x": what is alike becomes one. */
const combining = /\b(?:combin|collect|add)\w* (?:the )?like terms\b|合併同類項|合并同类项/i;

/** What is solved is not rewritten, and both sides of it may be. */
const solving =
  /\b(?:equations?|sides?|solv\w*|solutions?|roots?|set|let|suppose|substitut\w*|since|because|given|know|where|when|if|using)\b|方程|設|设|(?<!分)解(?!因式)|代入|已知|當|当|若/i;
/** Between the word and the formula: what leads to the result. "Expanding $(x + 3)^2 = x^2 + 9$ …" may be an equation. */
const leading =
  /^[^.;:$\\]{0,60}?(?:[,:]|\b(?:gives?|get|have|obtain|yields?|find)|[得有為为：，])\s*(?:\$\$?|\\[([])?\s*$/i;

/**
 * Whether a formula with letters was rewritten rightly, where words before it and the forms of both sides show that it is rewritten and no
 * equation: the product becomes a sum, or the sum a product. Where it is set to zero, it is a sum that was factored. Compared at seven
 * points. Null where this is not sure.
 */
export function checkRewriting(
  left: Formula,
  right: Formula,
  text: string,
  start: number,
  isZero: boolean,
): Settled | null {
  const letters = [...lettersOf(left)];
  if ([...lettersOf(right)].some((name) => !letters.includes(name)) || letters.length > POINTS.length - 2) return null;
  if (![left, right].every(isRational)) return null;
  if (isZero)
    return isExpanded(left) && isProductOfSums(right) && lettersOf(right).size > 0
      ? compared(left, right, letters)
      : null;
  const sentence = text
    .slice(Math.max(0, start - 160), start)
    .split(/[.;。；]\s|\n\n/)
    .at(-1) as string;
  const behind = text.slice(start, start + 200).split(/[.;。；]\s|\n\n/)[0];
  if (solving.test(sentence) || solving.test(behind)) return null;
  if (combining.test(sentence))
    return areLike(left, right, letters) && leading.test(sentence.slice(sentence.search(combining)))
      ? compared(left, right, letters)
      : null;
  const says = rewriting.some(({ says, fits }) => {
    const said = [...sentence.matchAll(new RegExp(says, "gi"))].at(-1);
    return said !== undefined && fits(left, right) && leading.test(sentence.slice(said.index + said[0].length));
  });
  return says ? compared(left, right, letters) : null;
}

/** A sum of terms that are alike, and one term. */
function areLike(left: Formula, right: Formula, letters: readonly string[]): boolean {
  if (letters.length !== 1 || !isSum(left) || isSum(right) || lettersOf(right).size === 0) return false;
  const term = (part: Formula): boolean =>
    isSum(part) && part.type === "binary"
      ? term(part.left) && term(part.right)
      : part.type === "negative"
        ? term(part.of)
        : isMonomial(part);
  return term(left) && isMonomial(right);
}

/** `x`, `-3x`: of the first degree. */
const isMonomial = (part: Formula): boolean =>
  part.type === "letter" ||
  (part.type === "negative" && isMonomial(part.of)) ||
  (part.type === "binary" && part.operator === "*" && part.left.type === "number" && part.right.type === "letter");

function compared(left: Formula, right: Formula, letters: readonly string[]): Settled | null {
  const holds = sameAtPoints((place) => {
    const values = valuesAt(left, right, letters, (k) => POINTS[(k + place) % POINTS.length]);
    if (!values) return null;
    const [a, b] = values;
    return a.sub(b).abs() <= 1e-8 * Math.max(1, a.abs(), b.abs());
  });
  return holds === null ? null : { holds, expected: holds ? "" : whereUnequal(left, right, letters) };
}

/** `25, not 13, where x = 2`. */
function whereUnequal(left: Formula, right: Formula, letters: readonly string[]): string {
  for (const shift of [2, 3, 5]) {
    const [a, b] = valuesAt(left, right, letters, (k) => shift + k)?.map(({ re }) => re) ?? [];
    if (a === undefined || b === undefined || Math.abs(a - b) < 1e-9) continue;
    const given = letters.map((name, k) => `${name} = ${shift + k}`).join(", ");
    return `${Number(a.toFixed(6))}, not ${Number(b.toFixed(6))}, where ${given}`;
  }
  return "another value";
}

/** Both sides where the k-th letter stands for `value(k)`. */
const valuesAt = (left: Formula, right: Formula, letters: readonly string[], value: (k: number) => number) =>
  valuesOf(left, right, meaning, new Map(letters.map((name, k) => [name, new Complex(value(k), 0)])));

/** A product or power of which a factor is a sum. */
function isProductOfSums(formula: Formula): boolean {
  if (formula.type === "negative") return isProductOfSums(formula.of);
  if (formula.type !== "binary") return false;
  if (formula.operator === "^") return isSum(formula.left);
  return formula.operator === "*" && [formula.left, formula.right].some((side) => isSum(side) || isProductOfSums(side));
}

/** A sum without products of sums and without fractions of letters. */
const isExpanded = (formula: Formula): boolean =>
  isSum(formula) && !someIn(formula, (part) => isProductOfSums(part) || isFraction(part));

const isFraction = (formula: Formula): boolean =>
  formula.type === "binary" && formula.operator === "/" && lettersOf(formula.right).size > 0;
