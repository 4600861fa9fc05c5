/** What a function is like, beyond its values. */
interface FunctionKind {
  /** Other words for it. */
  readonly also?: readonly string[];
  /** Numbers within brackets; else of one, with or without them. */
  readonly of?: "several";
  /** What it is taken of is an angle, or what it gives is one. */
  readonly angle?: "taken" | "given";
  /** Whole, whatever is rounded within; or as exact as what it is taken of. Else it has no end of decimals, as a rule. */
  readonly value?: "whole" | "as given";
}

/** The functions of numbers that a formula calls by name. Their values are in formulaValue.ts. */
const namedFunctions = {
  abs: { value: "as given" },
  floor: { value: "whole" },
  ceil: { value: "whole" },
  gcd: { value: "whole", of: "several", also: ["hcf", "gcf"] },
  lcm: { value: "whole", of: "several" },
  max: { value: "as given", of: "several" },
  min: { value: "as given", of: "several" },
  exp: {},
  ln: {},
  log: {},
  sin: { angle: "taken" },
  cos: { angle: "taken" },
  tan: { angle: "taken" },
  cot: { angle: "taken" },
  sec: { angle: "taken" },
  csc: { angle: "taken" },
  arcsin: { angle: "given" },
  arccos: { angle: "given" },
  arctan: { angle: "given" },
} as const satisfies Readonly<Record<string, FunctionKind>>;

/** Those that have a sign or a form of their own. */
const otherFunctions = {
  sqrt: {},
  root: {},
  factorial: { value: "whole" },
  binomial: { value: "whole" },
} as const satisfies Readonly<Record<string, FunctionKind>>;

export type FunctionName = keyof typeof namedFunctions | keyof typeof otherFunctions;

const kinds: Readonly<Record<FunctionName, FunctionKind>> = { ...namedFunctions, ...otherFunctions };

export const kindOf = (name: FunctionName): FunctionKind => kinds[name];

const byWord: ReadonlyMap<string, FunctionName> = new Map(
  (Object.keys(namedFunctions) as (keyof typeof namedFunctions)[]).flatMap((name) =>
    [name, ...(kindOf(name).also ?? [])].map((word) => [word, name] as const),
  ),
);

/** The function that is called by a word in small letters; null where none is. */
export const functionNamed = (word: string): FunctionName | null => byWord.get(word) ?? null;

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

/** An equation of two sides with letters, at its place in a text. */
export interface Equation {
  readonly left: Formula;
  readonly right: Formula;
  readonly letters: readonly string[];
  /** It is the whole of a line, without signs around it. */
  readonly bare: boolean;
  /** UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

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
