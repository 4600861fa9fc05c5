/** A function of numbers, as a formula names it. */
export type FunctionName =
  | "sqrt"
  | "root"
  | "abs"
  | "floor"
  | "ceil"
  | "factorial"
  | "binomial"
  | "gcd"
  | "lcm"
  | "max"
  | "min"
  | "exp"
  | "ln"
  | "log"
  | "sin"
  | "cos"
  | "tan"
  | "cot"
  | "sec"
  | "csc"
  | "arcsin"
  | "arccos"
  | "arctan";

/** What stands between relations in mathematics, beyond plain arithmetic. */
export type Formula =
  | { readonly type: "number"; readonly value: number; readonly decimals: number }
  /** A letter with its subscript: `x`, `a_1`, `\alpha`. */
  | { readonly type: "letter"; readonly name: string }
  | { readonly type: "pi" }
  | { readonly type: "degrees"; readonly of: Formula }
  | { readonly type: "negative"; readonly of: Formula }
  | {
      readonly type: "binary";
      readonly operator: "+" | "-" | "*" | "/" | "^";
      readonly left: Formula;
      readonly right: Formula;
    }
  /** `base` is that of a logarithm. */
  | { readonly type: "call"; readonly name: FunctionName; readonly of: readonly Formula[]; readonly base?: Formula }
  /** `\sum_{k=1}^{4} k^2`, `\prod`. */
  | {
      readonly type: "series";
      readonly operator: "+" | "*";
      readonly letter: string;
      readonly from: Formula;
      readonly to: Formula;
      readonly body: Formula;
    }
  /** `1 + 2 + 3 + \cdots + 100`. */
  | { readonly type: "progression"; readonly first: readonly Formula[]; readonly last: Formula };

/** The parts that a formula is directly made of. */
export function partsOf(formula: Formula): readonly Formula[] {
  switch (formula.type) {
    case "number":
    case "letter":
    case "pi":
      return [];
    case "degrees":
    case "negative":
      return [formula.of];
    case "binary":
      return [formula.left, formula.right];
    case "call":
      return formula.base ? [...formula.of, formula.base] : formula.of;
    case "series":
      return [formula.from, formula.to, formula.body];
    case "progression":
      return [...formula.first, formula.last];
  }
}

/** Whether it, or anything within it, is such a part. */
export function someIn(formula: Formula, is: (part: Formula) => boolean): boolean {
  return is(formula) || partsOf(formula).some((part) => someIn(part, is));
}

/** The letters that stand for anything; that of a sum stands for its terms. */
export function lettersOf(formula: Formula): ReadonlySet<string> {
  if (formula.type === "letter") return new Set([formula.name]);
  const found = new Set(partsOf(formula).flatMap((part) => [...lettersOf(part)]));
  if (formula.type === "series") found.delete(formula.letter);
  return found;
}
