import { patternOf } from "../../patternOf.js";
import type { Computation, Settled } from "../../run/computation.js";
import { equationsIn } from "../formulas/derivations.js";
import { isRational } from "../formulas/algebra.js";
import { whatItGives } from "../formulas/consequences.js";
import { isDoubtful } from "../formulas/doubtful.js";
import { type Equation, type Formula, lettersOf } from "../formulas/formula.js";
import { readFormula } from "../formulas/readFormula.js";
import { compareStated, holdsAt, onlyValue, shown } from "../formulas/settle.js";
import type { PuzzleKind } from "./puzzle.js";

/** Longer prompts ask for more. UTF-16 code units. */
const LONGEST = 300;

/** An equation of one letter that is to be solved, or a formula whose value is asked. */
type Asked = { readonly equation: Equation } | { readonly value: number };

const dollars = String.raw`(?:\$\$?|\\[([])?\s?`;
/** Nothing beside the equation that could ask for another thing, or set bounds to the letter. */
const solving = patternOf("i", [
  "^\\s{0,3}(?:(?:please )?(?:solve|find|what is|determine)(?: the (?:following )?equation| the value of)?(?: for)?|解方程|求解|解)?\\s{0,3}:?\\s{0,3}",
  String.raw`(?:${dollars}[a-z]\s?\$?\s{0,3}(?:,?\s{0,3}(?:if|when|given(?: that)?|such that|from|in|where)\s{0,3}:?|:)\s{0,3})?`,
  String.raw`(?<equation>${dollars}[^=?$\\]{1,80}=[^=?$\\]{1,80}?)\s?(?:\$\$?|\\[)\]])?(?:\s+for\s+\$?[a-z]\$?)?\s{0,3}[.?。？]?\s{0,3}$`,
]);
const evaluating = patternOf("i", [
  "^\\s{0,3}(?:please )?(?:calculate|evaluate|compute|simplify|find|what is|計算|计算|求|化簡|化简)(?: the (?:exact )?value of)?\\s{0,3}:?\\s{0,3}",
  String.raw`(?:\$\$?|\\[([])(?<formula>[^$]{1,160}?)(?:\$\$?|\\[)\]])\s{0,3}(?:的值)?\s{0,3}[.?。？]?\s{0,3}$`,
]);
/** Behind it nothing makes another number of it: a base, a power, a unit. */
const boxed =
  /\\boxed\s?\{\s{0,2}(?<value>-?[\d.,]{1,20}|-?\\d?frac\{-?\d{1,9}\}\{\d{1,9}\})\s{0,2}\}(?![\s$)\]]{0,4}(?:[\d_^%×*/°+-]|\\(?:times|cdot|%|circ)|percent|hundred|thousand|million|dozen|[十百千萬万億亿]))/g;

/** A prompt that asks only for the solution of an equation or the value of a formula: whether what is boxed can be that. */
export const boxedAnswer: PuzzleKind<Asked> = {
  read(given) {
    const prompt = given.trim();
    if (prompt.length > LONGEST) return null;
    const formula = evaluating.exec(prompt)?.groups?.formula;
    const read = formula === undefined ? null : readFormula(formula.trim());
    const value = read && read.unit === "" && lettersOf(read.formula).size === 0 ? onlyValue(read.formula) : null;
    if (value !== null) return { value };
    const said = solving.exec(prompt)?.groups?.equation;
    // "Find 4x if 2x + 3 = 11" asks for another thing.
    const [equation, ...more] = said === undefined || /[a-z]{2}|,/i.test(said) ? [] : equationsIn(prompt);
    const sure =
      equation &&
      more.length === 0 &&
      equation.letters.length === 1 &&
      [equation.left, equation.right].every(isRational);
    return sure ? { equation } : null;
  },
  follow: (step, asked) => ({
    computations: [...step.matchAll(boxed)].flatMap((match): Computation[] => {
      const [start, end] = [match.index, match.index + match[0].length];
      const said = readFormula(match.groups?.value ?? "");
      const settled = said && settle(asked, said.formula);
      return settled && !isDoubtful(step, start, end) ? [{ claim: match[0], ...settled, span: { start, end } }] : [];
    }),
    state: asked,
  }),
};

function settle(asked: Asked, said: Formula): Settled | null {
  if ("value" in asked) return compareStated(asked.value, said);
  const { left, right, letters } = asked.equation;
  const value = onlyValue(said);
  if (value === null) return null;
  const values = new Map([[letters[0], value]]);
  const settled = holdsAt(left, right, values);
  return (
    settled && { holds: settled.holds, expected: settled.holds ? shown(value) : whatItGives(asked.equation, values) }
  );
}
