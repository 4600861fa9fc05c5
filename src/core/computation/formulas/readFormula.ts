import { type Formula, type FunctionName, functionNamed, kindOf } from "./formula.js";
import { type FormulaToken, formulaTokens } from "./formulaTokens.js";

const MAX_DEPTH = 40;
/** Letters that stand for functions as often as for numbers: before a bracket they are not multiplied. */
const numbersOnly = /^(?:[abckmnrstxyz]|\\alpha|\\beta|\\theta)$/;
const dots = ["cdots", "dots", "ldots", "dotsb", "dotsc"];
/** Commands that end a product. */
const ending: ReadonlySet<string> = new Set([...dots, "rfloor", "rceil", "choose", "circ", "degree"]);

/** A formula that could not be read. */
class Unreadable extends Error {}

/** A formula with the words that stand behind it, as units do. */
export interface ReadFormula {
  readonly formula: Formula;
  readonly unit: string;
}

/**
 * Reads the whole of a text as one formula, by precedence climbing. Null where any of it is unknown or can be read in more than one way
 * (2 1/2, 1/2x, f(x)).
 */
export function readFormula(text: string): ReadFormula | null {
  const tokens = formulaTokens(text);
  if (!tokens || tokens.length === 0) return null;
  const last = tokens.at(-1);
  const unit = last?.type === "words" ? last.text : "";
  try {
    return { formula: new FormulaParser(last?.type === "words" ? tokens.slice(0, -1) : tokens).whole(), unit };
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

const digit = (value: number): Formula => ({ type: "number", value, decimals: 0 });

class FormulaParser {
  private at = 0;
  private depth = 0;
  constructor(private readonly tokens: readonly FormulaToken[]) {}

  whole(): Formula {
    const formula = this.sum();
    if (this.at !== this.tokens.length) throw new Unreadable();
    return formula;
  }

  private sign(...wanted: string[]): string | null {
    const token = this.tokens[this.at];
    if (token?.type !== "sign" || !wanted.includes(token.text)) return null;
    this.at++;
    return token.text;
  }

  private expect(text: string): void {
    if (this.sign(text) === null) throw new Unreadable();
  }

  private command(...wanted: string[]): string | null {
    const token = this.tokens[this.at];
    if (token?.type !== "command" || !wanted.includes(token.name)) return null;
    this.at++;
    return token.name;
  }

  private sum(): Formula {
    if (++this.depth > MAX_DEPTH) throw new Unreadable();
    const negative = this.sign("-", "+") === "-";
    const product = this.product();
    const first: Formula = negative ? { type: "negative", of: product } : product;
    const terms: Formula[] = [first];
    let left = first;
    for (let operator = this.sign("+", "-"); operator !== null; operator = this.sign("+", "-")) {
      if (this.command(...dots)) {
        left = this.progression(operator, terms);
        break;
      }
      const right = this.product();
      terms.push(operator === "-" ? { type: "negative", of: right } : right);
      left = { type: "binary", operator: operator as "+" | "-", left, right };
    }
    this.depth--;
    return left;
  }

  private progression(operator: string, first: readonly Formula[]): Formula {
    if (operator !== "+" || first.length < 2 || this.sign("+") === null) throw new Unreadable();
    return { type: "progression", first, last: this.product() };
  }

  private product(): Formula {
    let left = this.power();
    for (;;) {
      const operator = this.sign("*", "/");
      if (operator === null) {
        if (!this.beginsFactor()) return left;
        // 2 1/2 and 2 \frac{1}{2} may be mixed numbers.
        if (left.type === "number" && this.isFractionOrNumber()) throw new Unreadable();
        left = { type: "binary", operator: "*", left, right: this.power() };
        continue;
      }
      const right = this.sign("-") ? { type: "negative" as const, of: this.power() } : this.power();
      // 1/2x: people mean both.
      if (operator === "/" && this.beginsFactor()) throw new Unreadable();
      left = { type: "binary", operator: operator as "*" | "/", left, right };
    }
  }

  private beginsFactor(): boolean {
    const token = this.tokens[this.at];
    if (token === undefined) return false;
    if (token.type === "sign") return token.text === "(" || token.text === "{";
    return token.type !== "words" && !(token.type === "command" && ending.has(token.name));
  }

  private isFractionOrNumber(): boolean {
    const token = this.tokens[this.at];
    return token?.type === "number" || (token?.type === "command" && /^[dtc]?frac$/.test(token.name));
  }

  private power(): Formula {
    const base = this.postfix();
    const exponent = this.exponent();
    return exponent === null ? base : this.degreesOrPower(base, exponent);
  }

  private degreesOrPower(base: Formula, exponent: Formula | "degrees"): Formula {
    return exponent === "degrees"
      ? { type: "degrees", of: base }
      : { type: "binary", operator: "^", left: base, right: exponent };
  }

  /** `^2`, `^{n+1}`, `^\circ`, ². */
  private exponent(): Formula | "degrees" | null {
    const token = this.tokens[this.at];
    if (token?.type === "command" && token.name === "degrees") {
      this.at++;
      return "degrees";
    }
    if (token?.type !== "sign") return null;
    if (/^\^\d$/.test(token.text)) {
      this.at++;
      return digit(Number(token.text.slice(1)));
    }
    if (this.sign("^") === null) return null;
    if (this.command("circ", "degree")) return "degrees";
    if (this.sign("{") !== null) {
      if (!this.command("circ", "degree")) return this.braced();
      this.expect("}");
      return "degrees";
    }
    const negative = this.sign("-") !== null;
    const of = this.primary();
    return negative ? { type: "negative", of } : of;
  }

  private postfix(): Formula {
    let formula = this.primary();
    if (this.sign("!") !== null) formula = { type: "call", name: "factorial", of: [formula] };
    // 7!! is another function.
    if (this.sign("!") !== null) throw new Unreadable();
    return formula;
  }

  private primary(): Formula {
    const token = this.tokens[this.at];
    if (token === undefined) throw new Unreadable();
    if (token.type === "number") {
      this.at++;
      return { type: "number", value: token.value, decimals: token.decimals };
    }
    if (token.type === "letter") return this.letter(token.name);
    if (token.type === "command") return this.called(token.name);
    if (this.sign("|") !== null) {
      const of = this.sum();
      this.expect("|");
      return { type: "call", name: "abs", of: [of] };
    }
    return this.group();
  }

  private letter(name: string): Formula {
    this.at++;
    const next = this.tokens[this.at];
    if (next?.type === "sign" && next.text === "(" && !numbersOnly.test(name)) throw new Unreadable();
    return { type: "letter", name };
  }

  /** (…) or {…}, and {n \choose k}. */
  private group(): Formula {
    const open = this.sign("(", "{");
    if (open === null) throw new Unreadable();
    const inside = this.sum();
    if (open === "{" && this.command("choose")) {
      const of = [inside, this.sum()];
      this.expect("}");
      return { type: "call", name: "binomial", of };
    }
    this.expect(open === "(" ? ")" : "}");
    return inside;
  }

  private called(name: string): Formula {
    this.at++;
    if (name === "pi") return { type: "pi" };
    if (/^[dtc]?frac$/.test(name)) return this.fraction();
    if (/^[dt]?binom$/.test(name)) return { type: "call", name: "binomial", of: [this.argument(), this.argument()] };
    if (name === "sqrt") return this.root();
    if (name === "boxed") return this.boxed();
    if (name === "lfloor") return this.between("floor", "rfloor");
    if (name === "lceil") return this.between("ceil", "rceil");
    if (name === "sum" || name === "prod") return this.series(name === "sum" ? "+" : "*");
    const known = functionNamed(name);
    if (known === null) throw new Unreadable();
    return this.functionOf(known);
  }

  /** `\\frac{1}{2}`, `\\frac12`. */
  private fraction(): Formula {
    const token = this.tokens[this.at];
    if (token?.type === "number" && token.decimals === 0 && token.value > 9 && token.value < 100) {
      this.at++;
      const [left, right] = [Math.floor(token.value / 10), token.value % 10];
      return { type: "binary", operator: "/", left: digit(left), right: digit(right) };
    }
    return { type: "binary", operator: "/", left: this.argument(), right: this.argument() };
  }

  /** `{…}`, or one digit or letter as LaTeX takes it. */
  private argument(): Formula {
    if (this.sign("{") !== null) return this.braced();
    const token = this.tokens[this.at++];
    if (token?.type === "number" && token.decimals === 0 && token.value < 10) return digit(token.value);
    if (token?.type === "letter" && !token.name.includes("_")) return { type: "letter", name: token.name };
    throw new Unreadable();
  }

  private root(): Formula {
    const token = this.tokens[this.at];
    if (token?.type === "sign" && token.text === "(") {
      // `\sqrt[3]{27}`: square brackets are read as round ones; `√(16)` has no braces behind.
      const index = this.group();
      const next = this.tokens[this.at];
      if (next?.type !== "sign" || next.text !== "{") return { type: "call", name: "sqrt", of: [index] };
      return { type: "call", name: "root", of: [this.argument(), index] };
    }
    if (token?.type === "number") return { type: "call", name: "sqrt", of: [this.primary()] };
    return { type: "call", name: "sqrt", of: [this.argument()] };
  }

  private between(name: "floor" | "ceil", close: string): Formula {
    const of = [this.sum()];
    if (!this.command(close)) throw new Unreadable();
    return { type: "call", name, of };
  }

  private series(operator: "+" | "*"): Formula {
    this.below();
    const letter = this.tokens[this.at++];
    if (letter?.type !== "letter") throw new Unreadable();
    this.expect("=");
    const from = this.sum();
    this.expect("}");
    this.expect("^");
    const to = this.sign("{") !== null ? this.braced() : this.primary();
    const body = this.product();
    // \\sum k + 1: people mean both.
    if (this.sign("+", "-") !== null) throw new Unreadable();
    return { type: "series", operator, letter: letter.name, from, to, body };
  }

  private boxed(): Formula {
    this.expect("{");
    return this.braced();
  }

  private braced(): Formula {
    const inside = this.sum();
    this.expect("}");
    return inside;
  }

  private below(): void {
    this.expect("_");
    this.expect("{");
  }

  /** `\sin^2 30^\circ`, `\log_2 32`, `\gcd(48, 36)`, `\ln(x + 1)`. */
  private functionOf(name: FunctionName): Formula {
    const base = name === "log" && this.sign("_") !== null ? this.subscript() : undefined;
    const exponent = this.exponent();
    // \sin^{-1} is another function, and no power.
    if (exponent === "degrees" || exponent?.type === "negative") throw new Unreadable();
    const of = this.arguments(name);
    const call: Formula = base ? { type: "call", name, of, base } : { type: "call", name, of };
    return exponent === null ? call : { type: "binary", operator: "^", left: call, right: exponent };
  }

  private subscript(): Formula {
    return this.sign("{") !== null ? this.braced() : this.primary();
  }

  private arguments(name: FunctionName): Formula[] {
    if (kindOf(name).of === "several") return this.list();
    const next = this.tokens[this.at];
    if (next?.type === "sign" && next.text === "(") return [this.group()];
    return [this.bare()];
  }

  /** Numbers of which "1,200" would be two or one are not read. */
  private list(): Formula[] {
    this.expect("(");
    const of: Formula[] = [];
    do {
      const token = this.tokens[this.at];
      if (token?.type === "number" && token.grouped) throw new Unreadable();
      of.push(this.sum());
    } while (this.sign(",") !== null);
    this.expect(")");
    if (of.length < 2) throw new Unreadable();
    return of;
  }

  /** What a function without brackets is taken of: `2\pi`, `30^\circ`, `{32}`; not what stands behind a sign. */
  private bare(): Formula {
    let left = this.power();
    while (this.beginsFactor()) {
      const token = this.tokens[this.at];
      if (token?.type === "command" && token.name !== "pi" && !/^[dtc]?frac$|^sqrt$/.test(token.name)) break;
      if (token?.type === "sign") throw new Unreadable();
      left = { type: "binary", operator: "*", left, right: this.power() };
    }
    return left;
  }
}
