import { Complex } from "complex.js";
import { gcd, lcm } from "../divisors.js";
import { type Formula, type FunctionName, kindOf, someIn } from "./formula.js";

/** One of the ways in which people mean a formula. */
export interface FormulaMeaning {
  /** `\log` without a base. */
  readonly log: "ten" | "natural";
  /** An angle without a sign of degrees. */
  readonly angle: "radians" | "degrees";
  /** Degrees that are no argument of a function: as numbers, or as what they are in radians. */
  readonly degrees: "number" | "radians";
}

/** The value of letters. */
export type Letters = ReadonlyMap<string, Complex>;

const RADIANS = Math.PI / 180;
/** Terms of all sums of a formula together. */
const MOST_TERMS = 20_000;
const MOST_FACTORIAL = 170;

/** All meanings that make a difference to any of the formulas. */
export function meaningsOf(formulas: readonly Formula[]): FormulaMeaning[] {
  const some = (is: (part: Formula) => boolean) => formulas.some((formula) => someIn(formula, is));
  const logs = some((part) => part.type === "call" && part.name === "log" && !part.base);
  const angles = some((part) => part.type === "call" && kindOf(part.name).angle !== undefined);
  const degrees = some(({ type }) => type === "degrees");
  const ways: FormulaMeaning[] = [];
  for (const log of logs ? (["ten", "natural"] as const) : (["ten"] as const))
    for (const angle of angles ? (["radians", "degrees"] as const) : (["radians"] as const))
      for (const each of degrees || angles ? (["number", "radians"] as const) : (["number"] as const))
        ways.push({ log, angle, degrees: each });
  return ways;
}

/** The value, to about 15 digits; null where it has none, or is too much to compute. */
export function formulaValue(formula: Formula, meaning: FormulaMeaning, letters: Letters): Complex | null {
  const value = new Valuation(meaning).of(formula, letters);
  return value && Number.isFinite(value.re) && Number.isFinite(value.im) ? value : null;
}

/** The values of two formulas; null where either has none. */
export function valuesOf(
  a: Formula,
  b: Formula,
  meaning: FormulaMeaning,
  letters: Letters,
): readonly [Complex, Complex] | null {
  const [x, y] = [a, b].map((formula) => formulaValue(formula, meaning, letters));
  return x && y ? [x, y] : null;
}

class Valuation {
  private terms = 0;
  constructor(private readonly meaning: FormulaMeaning) {}

  of(formula: Formula, letters: Letters): Complex | null {
    switch (formula.type) {
      case "number":
        return new Complex(formula.value, 0);
      case "letter":
        return letters.get(formula.name) ?? null;
      case "pi":
        return new Complex(Math.PI, 0);
      case "degrees": {
        const of = this.of(formula.of, letters);
        return of && (this.meaning.degrees === "radians" ? of.mul(RADIANS, 0) : of);
      }
      case "negative":
        return this.of(formula.of, letters)?.neg() ?? null;
      case "binary":
        return this.binary(formula, letters);
      case "call":
        return this.call(formula, letters);
      case "series":
        return this.series(formula, letters);
      case "progression":
        return this.progression(formula, letters);
    }
  }

  private binary(formula: Formula & { type: "binary" }, letters: Letters): Complex | null {
    const left = this.of(formula.left, letters);
    const right = this.of(formula.right, letters);
    if (!left || !right) return null;
    switch (formula.operator) {
      case "+":
        return left.add(right);
      case "-":
        return left.sub(right);
      case "*":
        return left.mul(right);
      case "/":
        return right.isZero() ? null : left.div(right);
      case "^":
        return power(left, right);
    }
  }

  private call({ name, of, base }: Formula & { type: "call" }, letters: Letters): Complex | null {
    const values = of.map((each) =>
      kindOf(name).angle === "taken" ? this.angle(each, letters) : this.of(each, letters),
    );
    const baseValue = base && this.of(base, letters);
    if (values.some((value) => value === null) || baseValue === null) return null;
    const real = (values as Complex[]).map(realOf);
    if (name === "abs") return new Complex((values[0] as Complex).abs(), 0);
    if (real.some((value) => value === null)) return null;
    const logBase = baseValue ? realOf(baseValue) : this.meaning.log === "ten" ? 10 : Math.E;
    const value = logBase === null ? null : realFunction(name, real as number[], logBase);
    if (value === null) return null;
    const inDegrees = kindOf(name).angle === "given" && this.meaning.angle === "degrees";
    return new Complex(inDegrees ? value / RADIANS : value, 0);
  }

  private angle(formula: Formula, letters: Letters): Complex | null {
    if (formula.type === "degrees") return this.of(formula.of, letters)?.mul(RADIANS, 0) ?? null;
    const has = (type: Formula["type"]) => someIn(formula, (part) => part.type === type);
    if (has("degrees")) return new Valuation({ ...this.meaning, degrees: "radians" }).of(formula, letters);
    const value = this.of(formula, letters);
    return value && (this.meaning.angle === "degrees" && !has("pi") ? value.mul(RADIANS, 0) : value);
  }

  private series({ operator, letter, from, to, body }: Formula & { type: "series" }, letters: Letters): Complex | null {
    const [first, last] = [from, to].map((end) => realOf(this.of(end, letters)));
    if (!isWhole(first) || !isWhole(last) || last < first || last - first > MOST_TERMS) return null;
    let value = new Complex(operator === "+" ? 0 : 1, 0);
    for (let at = first; at <= last; at++) {
      if (++this.terms > MOST_TERMS) return null;
      const term = this.of(body, new Map([...letters, [letter, new Complex(at, 0)]]));
      if (!term) return null;
      value = operator === "+" ? value.add(term) : value.mul(term);
    }
    return value;
  }

  /** Whole numbers with equal differences, or three and more with equal ratios. */
  private progression({ first, last }: Formula & { type: "progression" }, letters: Letters): Complex | null {
    const terms = first.map((term) => realOf(this.of(term, letters)));
    const end = realOf(this.of(last, letters));
    if (!isWhole(end) || !terms.every(isWhole)) return null;
    const given = terms as number[];
    const [difference, ratio] = [given[1] - given[0], given[1] / given[0]];
    const follow = (next: (term: number) => number) => given.every((term, i) => i === 0 || term === next(given[i - 1]));
    const steps = (end - given[0]) / difference;
    if (difference !== 0 && Number.isInteger(steps) && steps >= given.length && follow((term) => term + difference)) {
      // 1 + 2 + … + 64 may go on either way.
      if (given.length === 2 && isGeometric(given[0], ratio, end)) return null;
      return new Complex(((given[0] + end) * (steps + 1)) / 2, 0);
    }
    if (given.length < 3 || !follow((term) => term * ratio) || !isGeometric(given[0], ratio, end)) return null;
    return new Complex((end * ratio - given[0]) / (ratio - 1), 0);
  }
}

function isGeometric(first: number, ratio: number, last: number): boolean {
  if (!Number.isInteger(ratio) || Math.abs(ratio) < 2) return false;
  let term = first;
  while (Math.abs(term) < Math.abs(last)) term *= ratio;
  return term === last;
}

const isWhole = (value: number | null | undefined): value is number => Number.isSafeInteger(value);

function realOf(value: Complex | null): number | null {
  if (!value || Math.abs(value.im) > 1e-12 * Math.max(1, Math.abs(value.re))) return null;
  return value.re;
}

function power(left: Complex, right: Complex): Complex | null {
  const exponent = realOf(right);
  if (exponent === null || Math.abs(exponent) > 1000) return null;
  if (left.isZero()) return exponent > 0 ? left : null;
  const base = realOf(left);
  if (base !== null && (base > 0 || Number.isInteger(exponent))) return new Complex(base ** exponent, 0);
  // Of a negative number there are several roots, and people mean different ones.
  if (!Number.isInteger(exponent) || Math.abs(exponent) > 64) return null;
  let value = new Complex(1, 0);
  for (let k = 0; k < Math.abs(exponent); k++) value = value.mul(left);
  return exponent < 0 ? value.inverse() : value;
}

function realFunction(
  name: Exclude<FunctionName, "abs">,
  [x, y, ...more]: readonly number[],
  logBase: number,
): number | null {
  switch (name) {
    case "sqrt":
      return x < 0 ? null : Math.sqrt(x);
    case "root":
      return rootOf(x, y);
    case "floor":
      return Math.floor(Math.abs(x - Math.round(x)) < 1e-9 ? Math.round(x) : x);
    case "ceil":
      return Math.ceil(Math.abs(x - Math.round(x)) < 1e-9 ? Math.round(x) : x);
    case "factorial":
      return isWhole(x) && x >= 0 && x <= MOST_FACTORIAL ? productOf(1, x) : null;
    case "binomial":
      return binomial(x, y);
    case "gcd":
    case "lcm":
      return [x, y, ...more].every((each) => isWhole(each) && each > 0)
        ? [y, ...more].reduce(name === "gcd" ? gcd : lcm, x)
        : null;
    case "max":
      return Math.max(x, y, ...more);
    case "min":
      return Math.min(x, y, ...more);
    case "exp":
      return Math.exp(x);
    case "ln":
      return x > 0 ? Math.log(x) : null;
    case "log":
      return x > 0 && logBase > 0 && logBase !== 1 ? Math.log(x) / Math.log(logBase) : null;
    case "sin":
      return Math.sin(x);
    case "cos":
      return Math.cos(x);
    case "tan":
      return divided(Math.sin(x), Math.cos(x));
    case "cot":
      return divided(Math.cos(x), Math.sin(x));
    case "sec":
      return divided(1, Math.cos(x));
    case "csc":
      return divided(1, Math.sin(x));
    case "arcsin":
      return Math.abs(x) <= 1 ? Math.asin(x) : null;
    case "arccos":
      return Math.abs(x) <= 1 ? Math.acos(x) : null;
    case "arctan":
      return Math.atan(x);
  }
}

const divided = (a: number, b: number): number | null => (Math.abs(b) < 1e-12 ? null : a / b);

function rootOf(of: number, index: number): number | null {
  if (!isWhole(index) || index < 2 || (of < 0 && index % 2 === 0)) return null;
  return Math.sign(of) * Math.abs(of) ** (1 / index);
}

function productOf(from: number, to: number): number {
  let value = 1;
  for (let factor = from; factor <= to; factor++) value *= factor;
  return value;
}

function binomial(n: number, k: number): number | null {
  if (!isWhole(n) || !isWhole(k) || n < 0 || k < 0 || n > 1000) return null;
  if (k > n) return 0;
  let value = 1;
  for (let factor = 1; factor <= Math.min(k, n - k); factor++) value = (value * (n - factor + 1)) / factor;
  return Math.round(value) < Number.MAX_SAFE_INTEGER ? Math.round(value) : value;
}
