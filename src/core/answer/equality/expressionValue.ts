import { plainText, THIN_SPACE } from "../numerals/plainText.js";
import { withPowers } from "./powers.js";

/** Longest expression that is computed. UTF-16 code units. */
const LONGEST = 200;
/** At how many values of their variables two expressions have to be equal. */
const POINTS = 6;

/** An expression's value where its variables have these. */
type Value = (at: (variable: string) => number) => number;

/**
 * Whether two terms, or two equations, are equal for whatever their letters stand for: √8 and 2√2, π/2 and \frac{\pi}{2}, x² + 1 and
 * 1 + x². Compared at values of the letters as Schwartz and Zippel test identities of polynomials. Undefined where one is no term in letters,
 * roots, powers or π, or can be read in two ways, as 1/2x can.
 */
export function equalTerms(a: string, b: string): boolean | undefined {
  const [left, right] = [sidesOf(a), sidesOf(b)];
  if (!left || !right || left.length !== right.length || !(isTerm(a) || isTerm(b))) return undefined;
  const same = (x: Value, y: Value) => equalEverywhere(x, y);
  if (left.length === 1) return same(left[0], right[0]);
  return (same(left[0], right[0]) && same(left[1], right[1])) || (same(left[0], right[1]) && same(left[1], right[0]));
}

/** Of digits alone "1-2" may be a score or a range. */
function isTerm(text: string): boolean {
  return /[√π^]|\\(?:sqrt|pi|frac)|\p{L}/u.test(text) && /[\d√π^+*/·×=]|\\/u.test(text);
}

function sidesOf(text: string): readonly Value[] | undefined {
  if (text.length > LONGEST) return undefined;
  const plain = withPowers(plainText(inBrackets(text)).text.replaceAll(THIN_SPACE, " "))
    .normalize("NFKC")
    .replace(/^\s*\$+|\$+\s*$/g, "")
    .replace(/[.\s]+$/, "");
  // A score, a range or a date.
  if (!isTerm(text) && /\d\s*[-–−/:]\s*\d+\s*[-–−/:]|\d\s*[-–−]\s*\d/.test(plain)) return undefined;
  const sides = plain.split("=");
  if (sides.length > 2) return undefined;
  const values = sides.map(valueOfTerm);
  return values.every((value) => value !== undefined) ? values : undefined;
}

/** `\frac{1}{2}x` has its fraction in braces, where 1/2x may be 1/(2x). */
function inBrackets(text: string): string {
  const fraction = /\\[dt]?frac\{([^{}]{1,60})\}\{([^{}]{1,60})\}(?=\s*[\p{L}(\\])/gu;
  return text.replace(fraction, "(($1)/($2))");
}

function equalEverywhere(x: Value, y: Value): boolean {
  let compared = 0;
  for (let point = 1; point <= POINTS; point++) {
    // Different for each letter and point, and no root or pole of what people write.
    const at = (variable: string) =>
      0.3 + (((variable.codePointAt(0) ?? 0) * 0.754_877_666 * point + point * 0.569_840_291) % 3);
    const [a, b] = [x(at), y(at)];
    if (!Number.isFinite(a) && !Number.isFinite(b)) continue;
    if (!(Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b)))) return false;
    compared++;
  }
  return compared > POINTS / 2;
}

type Token =
  | { readonly type: "number"; readonly value: number }
  | { readonly type: "letter" | "sign" | "name"; readonly text: string };

const functions: ReadonlyMap<string, (value: number) => number> = new Map([
  ["sqrt", Math.sqrt],
  ["sin", Math.sin],
  ["cos", Math.cos],
  ["tan", Math.tan],
  ["ln", Math.log],
]);
/** Other ways to write the signs of arithmetic. */
export const arithmeticSigns: ReadonlyMap<string, string> = new Map([
  ["−", "-"],
  ["–", "-"],
  ["×", "*"],
  ["·", "*"],
  ["⋅", "*"],
  ["÷", "/"],
]);

function tokensOf(text: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  let behind = 0;
  for (const found of text.matchAll(/\s*(?:(\d+(?:\.\d+)?|\.\d+)|(\p{L}+)|([-−–+*×·⋅÷/^()√]))/gu)) {
    if (found.index !== behind) return undefined;
    behind = found.index + found[0].length;
    const [, number, letters, sign] = found;
    if (number !== undefined) tokens.push({ type: "number", value: Number(number) });
    else if (sign !== undefined) tokens.push({ type: "sign", text: arithmeticSigns.get(sign) ?? sign });
    else if (/^(?:pi|π)$/iu.test(letters)) tokens.push({ type: "number", value: Math.PI });
    else if (functions.has(letters)) tokens.push({ type: "name", text: letters });
    // A run of letters may be a word or a unit.
    else if (letters.length === 1 && /[\p{Script=Latin}\p{Script=Greek}]/u.test(letters))
      tokens.push({ type: "letter", text: letters });
    else return undefined;
  }
  return text.slice(behind).trim() === "" && tokens.length > 0 ? tokens : undefined;
}

function valueOfTerm(text: string): Value | undefined {
  const tokens = tokensOf(text);
  return tokens && new TermParser(tokens).whole();
}

/** Sums of products of powers, with signs of multiplication left out where that can mean one thing only. */
class TermParser {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  whole(): Value | undefined {
    const value = this.sum();
    return this.at === this.tokens.length ? value : undefined;
  }

  private sign(...signs: readonly string[]): string | undefined {
    const token = this.tokens[this.at];
    if (token?.type !== "sign" || !signs.includes(token.text)) return undefined;
    this.at++;
    return token.text;
  }

  private sum(): Value | undefined {
    let value = this.product();
    for (let sign = this.sign("+", "-"); sign && value; sign = this.sign("+", "-")) {
      const [left, right] = [value, this.product()];
      const by = sign === "+" ? 1 : -1;
      value = right && ((at) => left(at) + by * right(at));
    }
    return value;
  }

  private product(): Value | undefined {
    if (this.sign("-")) {
      const value = this.product();
      return value && ((at) => -value(at));
    }
    let value = this.power();
    let divided = false;
    while (value) {
      const sign = this.sign("*", "/");
      const touches = !sign && this.begins();
      if (!sign && !touches) return value;
      // 1/2x may be x/2 or 1/(2x).
      if (touches && divided) return undefined;
      const [left, right] = [value, this.power()];
      if (!right) return undefined;
      divided ||= sign === "/";
      value = sign === "/" ? (at) => left(at) / right(at) : (at) => left(at) * right(at);
    }
    return undefined;
  }

  /** Whether a factor without a sign follows: never a number, which 2 3 and x2 might be. */
  private begins(): boolean {
    const token = this.tokens[this.at];
    if (token === undefined) return false;
    return token.type === "sign" ? /^[(√]$/.test(token.text) : token.type !== "number" || token.value === Math.PI;
  }

  private power(): Value | undefined {
    const base = this.atom();
    if (!base || !this.sign("^")) return base;
    const negative = this.sign("-") !== undefined;
    const exponent = this.power();
    return exponent && ((at) => base(at) ** (negative ? -exponent(at) : exponent(at)));
  }

  private atom(): Value | undefined {
    const token = this.tokens[this.at++];
    if (token === undefined) return undefined;
    if (token.type === "number") return () => token.value;
    if (token.type === "letter") return (at) => at(token.text);
    if (token.type === "name") return this.applied(functions.get(token.text));
    if (token.text === "(") {
      const value = this.sum();
      return this.sign(")") ? value : undefined;
    }
    if (token.text !== "√") return undefined;
    const bracketed = this.tokens[this.at];
    const value = this.atom();
    // √2x may be √(2x).
    const isOpen = !(bracketed?.type === "sign") && this.begins();
    return value && !isOpen ? (at) => Math.sqrt(value(at)) : undefined;
  }

  private applied(of: ((value: number) => number) | undefined): Value | undefined {
    if (!of || !this.sign("(")) return undefined;
    const value = this.sum();
    return value && this.sign(")") ? (at) => of(value(at)) : undefined;
  }
}
