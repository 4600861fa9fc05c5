import type { Settled } from "../../../run/computation.js";
import { isRational, isSum } from "../algebra.js";
import { type Formula, lettersOf } from "../formula.js";
import { isInexact, onlyValue, sameEverywhere } from "../settle.js";
import { soleLetter, statedFormula } from "../statedFormula.js";
import { ended, f, is, settledBy, stated, value } from "./phrases.js";
import type { Groups, StatementKind } from "./statementKind.js";

/** What a step says that one formula becomes when it is written in another way. */
function rewritten({ of, value: said }: Groups, fits: (left: Formula, right: Formula) => boolean): Settled | null {
  const [left, right] = [statedFormula(of), statedFormula(said)];
  if (!left || !right || ![left, right].every(isRational) || !fits(left, right)) return null;
  const letters = [...lettersOf(left)];
  if (letters.length === 0 || letters.length > 4 || [...lettersOf(right)].some((name) => !letters.includes(name)))
    return null;
  return settledBy(sameEverywhere(left, right, letters), "another formula");
}

const isProduct = (formula: Formula): boolean =>
  formula.type === "binary" && (formula.operator === "*" || formula.operator === "^");

/** What is expanded, factored, or has a value put in. */
export const rewritingStatements: readonly StatementKind[] = [
  {
    says: [
      ended("", f, ",? (?:expands (?:out )?to|can be expanded (?:to|as|into)|is expanded (?:to|as|into)) ", value),
      ended("", f, "(?:展開|展开)[後后]?(?:得到?|是|為|为)", value),
    ],
    settle: (groups) => rewritten(groups, (left, right) => isProduct(left) && isSum(right)),
  },
  {
    says: [
      ended(
        "",
        f,
        ",? (?:factors (?:in)?to|factors as|factori[sz]es (?:in)?to|factori[sz]es as|can be factored (?:as|into)|is factored (?:as|into)) ",
        value,
      ),
      ended("", f, "(?:因式分解|分解因式)[後后]?(?:得到?|是|為|为|成)", value),
    ],
    settle: (groups) => rewritten(groups, (left, right) => isSum(left) && isProduct(right)),
  },
  {
    says: [
      ended(
        String.raw`\b(?:substituting|plugging in|plugging|putting|inserting) \$?(?<letter>[a-z])\s{0,3}=\s{0,3}(?<at>[^\s,;$=]{1,30})\$? (?:into|in) (?:the (?:expression|polynomial|formula) )?`,
        f,
        ",? (?:gives?(?: us)?|yields?|we (?:get|obtain|have|find)|results in|equals|is) ",
        value,
      ),
      ended(
        String.raw`\bvalue of (?:the (?:expression|polynomial) )?`,
        f,
        String.raw`,? (?:at|when|for|where|if) \$?(?<letter>[a-z])\s{0,3}=\s{0,3}(?<at>[^\s,;$=]{1,30})\$?`,
        is,
        value,
      ),
      ended(
        String.raw`[把將将]\s?\$?(?<letter>[a-z])\s{0,3}=\s{0,3}(?<at>[^\s,;$=，代]{1,30})\$?\s?代入\s?`,
        f,
        String.raw`[，,]?\s?(?:可?得到?|是|為|为)`,
        value,
      ),
    ],
    settle: ({ letter, at, of, value: said }) => {
      const [formula, given] = [statedFormula(of), statedFormula(at)];
      const x = given && !isInexact(given) ? onlyValue(given) : null;
      if (!formula || x === null || letter === undefined || soleLetter(formula) !== letter) return null;
      return stated(onlyValue(formula, new Map([[letter, x]])), said);
    },
  },
];
