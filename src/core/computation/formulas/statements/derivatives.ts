import type { Settled } from "../../../run/computation.js";
import { antiderivative, definiteIntegral, isConstant, isDerivative, isSmooth } from "../calculus.js";
import { type Formula, lettersOf, someIn } from "../formula.js";
import { onlyValue } from "../settle.js";
import { soleLetter, statedFormula } from "../statedFormula.js";
import { ended, f, hanIs, is, named, open, settledBy, value } from "./phrases.js";
import type { Groups, StatementKind } from "./statementKind.js";

function derivative(groups: Groups, order: 1 | 2): Settled | null {
  const [of, said] = [statedFormula(groups.of), statedFormula(groups.value)];
  if (!of || !said) return null;
  const letters = [...new Set([...lettersOf(of), ...lettersOf(said)])];
  // "The derivative of c is 0".
  if (groups.by === undefined && letters.every(isConstant)) return null;
  const letter =
    groups.by ?? (letters.length === 1 ? letters[0] : letters.find((name) => name === "x" && letters.length > 1));
  if (letter === undefined || !letters.includes(letter) || letters.includes("e"))
    return withEuler(of, said, letter, letters, order);
  return settledBy(isDerivative(of, said, letter, letters, order), "another derivative");
}

/** The letter e is Euler's number where it has the exponent of one. */
function withEuler(
  of: Formula,
  said: Formula,
  letter: string | undefined,
  letters: readonly string[],
  order: 1 | 2,
): Settled | null {
  const rest = letters.filter((name) => name !== "e");
  const by = letter !== undefined && letter !== "e" ? letter : rest.length === 1 ? rest[0] : undefined;
  if (!letters.includes("e") || by === undefined || !rest.includes(by)) return null;
  const isPower = (part: Formula): boolean =>
    part.type === "binary" && part.operator === "^" && part.left.type === "letter" && part.left.name === "e";
  if (!someIn(of, isPower)) return null;
  const euler: Formula = { type: "call", name: "exp", of: [{ type: "number", value: 1, decimals: 0 }] };
  const [a, b] = [of, said].map((formula) => replaced(formula, "e", euler));
  return settledBy(isDerivative(a, b, by, rest, order), "another derivative");
}

function replaced(formula: Formula, letter: string, by: Formula): Formula {
  switch (formula.type) {
    case "letter":
      return formula.name === letter ? by : formula;
    case "negative":
      return { ...formula, of: replaced(formula.of, letter, by) };
    case "binary":
      return { ...formula, left: replaced(formula.left, letter, by), right: replaced(formula.right, letter, by) };
    case "call":
      return { ...formula, of: formula.of.map((part) => replaced(part, letter, by)) };
    default:
      return formula;
  }
}

const respect = String.raw`(?:,? with respect to \$?(?<by>[a-z])\$?)?`;
const prime = String.raw`(?:\$?(?:[a-zA-Z]'{1,2}\([a-z]\)|y'{1,2}|\\frac\{d[a-z]\}\{d[a-z]\}|d[a-z]/d[a-z])\s{0,3}=\s{0,3})?`;

/** Derivatives, integrals, antiderivatives. */
export const calculusStatements: readonly StatementKind[] = [
  {
    says: [
      ended(
        String.raw`(?<!partial |directional |second |third |fourth |inverse |logarithmic )\bderivative of ${named}`,
        f,
        respect,
        is,
        prime,
        value,
      ),
      ended(
        String.raw`\b(?:differentiating|differentiate) ${named}`,
        f,
        respect,
        String.raw`,?(?: we (?:get|have|find|obtain)| to get| gives?(?: us)?| yields?)\s`,
        prime,
        value,
      ),
      ended("(?<![階阶])", f, "的(?<!二[階阶])(?:導數|导数|導函數|导函数|微分)", hanIs, prime, value),
      ended("[對对]", f, "(?:微分|求導|求导)[，,]?(?:可?得到?|是|為|为)", prime, value),
      open(
        String.raw`(?:\\[dt]?frac\{d\}\{d|\bd/d)(?<by>[a-z])\}?`,
        f,
        "=",
        String.raw`(?<value>[^=$;\n]{1,80}?)(?=\s{0,3}(?:=|\$|\\[)\]]|\\\\|[.,;](?:\s|$)|$))`,
      ),
    ],
    settle: (groups) => derivative(groups, 1),
  },
  {
    says: [
      ended(String.raw`\bsecond derivative of ${named}`, f, respect, is, prime, value),
      ended("", f, "的二[階阶](?:導數|导数)", hanIs, prime, value),
    ],
    settle: (groups) => derivative(groups, 2),
  },
  {
    says: [
      ended(
        String.raw`\bintegral of `,
        f,
        String.raw`(?:from|between) \$?(?<from>[^\s$]{1,20})\$? (?:to|and) \$?(?<to>[^\s$]{1,20})\$?`,
        is,
        value,
      ),
    ],
    settle: ({ of, from, to: until, value: said }) => {
      const [formula, a, b, claimed] = [of, from, until, said].map(statedFormula);
      const letter = formula && soleLetter(formula);
      const ends = [a, b].map((each) => (each ? onlyValue(each) : null));
      if (!formula || !letter || !claimed || !isSmooth(formula) || ends[0] === null || ends[1] === null) return null;
      return definiteIntegral(formula, claimed, letter, ends[0], ends[1]);
    },
  },
  {
    says: [
      ended(
        String.raw`\b(?:antiderivative|indefinite integral) of ${named}`,
        f,
        respect,
        is,
        String.raw`(?:\$?F\(x\)\s{0,3}=\s{0,3})?`,
        value,
      ),
    ],
    settle: ({ of, value: said }) => {
      const [formula, claimed] = [of, said].map(statedFormula);
      const letter = formula && soleLetter(formula);
      return letter && claimed ? antiderivative(formula, claimed, letter) : null;
    },
  },
];
