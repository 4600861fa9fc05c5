import { Exact } from "./exact.js";
import {
  binary,
  dividesByNumber,
  type Expression,
  holds,
  isPowerOfTen,
  isProperFraction,
  isShare,
  type Quantity,
} from "./expression.js";
import { type Measure, readMeasure } from "./measures.js";
import { type NumberToken, numberInWords, type Operator, shownAs, type Token } from "./tokens.js";
import { isSmaller } from "./units.js";

export interface Parsed {
  readonly expression: Expression;
  /** Index of the first token that is not part of it. */
  readonly end: number;
  /** It can be read in more than one way: such a claim is never called wrong. */
  readonly ambiguous: boolean;
  /** People differ on how it is to be read: such a claim is not called right either. */
  readonly contested: boolean;
}

const MAX_DEPTH = 60;

/** Longest sign of a root, `\\sqrt`; longer ones are words. */
const MAX_SIGN = 5;

/**
 * Reads an expression from `tokens[begin]` on, as far as it goes before `limit`: a precedence-climbing parser for
 * + - × ÷ ^, "of", roots, factorials, binomials, LaTeX fractions and brackets, in which numbers may carry units. Null when none
 * begins there.
 */
export function parseExpression(tokens: readonly Token[], begin: number, limit: number): Parsed | null {
  return new Parser(tokens, begin, limit).parse();
}

class Parser {
  private ambiguous = false;
  private contested = false;
  private depth = 0;
  /** Quotients of which a command shows what is divided by what. */
  private readonly fractions = new Set<Expression>();
  /** What stands behind a bracket, and behind a power of ten: 10^{6} m. */
  private readonly measures = new Map<Expression, Measure>();
  constructor(
    private readonly tokens: readonly Token[],
    private at: number,
    private readonly limit: number,
  ) {}

  parse(): Parsed | null {
    const expression = this.sum();
    return expression && { expression, end: this.at, ambiguous: this.ambiguous, contested: this.contested };
  }

  private token(): Token | undefined {
    return this.at < this.limit ? this.tokens[this.at] : undefined;
  }

  private operatorHere(...wanted: Operator[]): (Token & { type: "operator" }) | null {
    const token = this.token();
    return token?.type === "operator" && wanted.includes(token.operator) ? token : null;
  }

  private sum(): Expression | null {
    let left = this.product();
    while (left) {
      const sign = this.operatorHere("+", "-");
      if (!sign) break;
      const back = this.at++;
      const right = this.product();
      if (!right) {
        this.at = back;
        break;
      }
      // "half of 30 + 5", "the square root of 9 + 16": of the first, or of the whole.
      if (holds(left, "of") || (holds(right, "of") && this.operatorHere("+", "-"))) this.contested = true;
      // 1-1/2 is a half, or one and a half.
      if (sign.tight && left.type === "number" && isProperFraction(right)) this.contested = true;
      left = binary(sign.operator, left, right);
    }
    return left;
  }

  private product(): Expression | null {
    let left = this.signed();
    while (left) {
      const back = this.at;
      const sign = this.operatorHere("*", "/", "of");
      if (sign) this.at++;
      else if (!this.impliesProduct()) break;
      const right = this.signed();
      if (!right) {
        this.at = back;
        break;
      }
      const operator = sign?.operator ?? "*";
      left = this.measured(left, operator, right);
      if (sign?.loose) this.ambiguous = true;
      this.noteProduct(back, operator, left, right);
      left = binary(operator, left, right);
    }
    return left && this.measuredAlone(left);
  }

  /** 10^6 m is 1 m × 10^6. */
  private measuredAlone(power: Expression): Expression {
    const measure = this.measures.get(power);
    if (!measure?.unit || !isPowerOfTen(power)) return power;
    const { start, end } = this.tokens[this.at - 1];
    return binary("*", quantity(numberInWords(new Exact(1), start, end), measure), power);
  }

  /** 3 × 10^8 m/s: the unit is that of the 3. */
  private measured(left: Expression, operator: Operator, right: Expression): Expression {
    const measure = this.measures.get(right);
    if (!measure?.unit || !isPowerOfTen(right)) return left;
    const found = operator === "*" ? withMeasure(left, measure) : null;
    if (!found) this.contested = true;
    return found ?? left;
  }

  private noteProduct(back: number, operator: Operator, left: Expression, right: Expression): void {
    const implied = this.tokens[back].type !== "operator";
    const before = this.tokens[back - 1];
    if (implied && before.type !== "factorial" && before.end !== this.tokens[back].start) this.ambiguous = true;
    // 3√8 may be a cube root.
    if (implied && before.type === "number" && before.digits.length < 2 && isRadical(this.tokens[back]))
      this.ambiguous = true;
    // 6/2(1+2), and 36[1] with a reference.
    const divides = holds(left, "/") && !this.fractions.has(left);
    if (implied && (divides || isSquare(this.tokens[back]))) this.contested = true;
    // "25 / 1/3" may divide by a third; "5 of 30" may not take a share; 3*10^8 / 1.5*10^8 divides by all of it.
    if (operator === "/" && divides && !implied) this.ambiguous = true;
    if (operator === "of" && !isShare(left)) this.ambiguous = true;
    if (operator === "*" && isPowerOfTen(right) && divides && dividesByNumber(left)) this.contested = true;
  }

  /** A bracket right behind a number or a bracket, 2(3 + 4); a root right behind a number, 5√2; one factorial behind another, 3!7!. */
  private impliesProduct(): boolean {
    const before = this.tokens[this.at - 1];
    const next = this.token();
    if (before?.type === "factorial")
      return next?.type === "open" || (next?.type === "number" && this.tokens[this.at + 1]?.type === "factorial");
    if (next?.type === "root" || next?.type === "binomial") {
      return (before?.type === "number" || before?.type === "close") && before.end === next.start;
    }
    return next?.type === "open" && (before?.type === "number" || before?.type === "close");
  }

  private signed(): Expression | null {
    const sign = this.operatorHere("-", "+");
    if (!sign) return this.power();
    if (++this.depth > MAX_DEPTH) return null;
    const back = this.at++;
    const of = this.signed();
    this.depth--;
    if (!of) this.at = back;
    // -2^2 is -4 by the rules and 4 on many calculators.
    if (of && holds(of, "^")) this.contested = true;
    return of && (sign.operator === "-" ? { type: "negative", of } : of);
  }

  private power(): Expression | null {
    const base = this.counted();
    const sign = base && this.operatorHere("^");
    if (!sign) return base;
    const back = this.at++;
    const right = this.signed();
    if (right) {
      // 2^3^2 is 2^9 by the rules and 8^2 on many calculators.
      if (holds(right, "^")) this.contested = true;
      const exponent = base.type === "number" && !base.unit ? withoutMeasure(right) : right;
      const found = { ...binary("^", base, exponent), footnote: sign.tight };
      const measure = measureOf(right) ?? this.measures.get(right);
      if (measure && isPowerOfTen(found)) this.measures.set(found, measure);
      return found;
    }
    this.at = back;
    return base;
  }

  /** `5!`, `10 choose 3`. */
  private counted(): Expression | null {
    const left = this.operand();
    if (left && this.token()?.type === "factorial") {
      this.at++;
      return { type: "factorial", of: left };
    }
    const sign = left && this.operatorHere("choose", "arrange");
    if (!sign) return left;
    const back = this.at++;
    const right = this.operand();
    if (!right) {
      this.at = back;
      return left;
    }
    if (sign.loose) this.ambiguous = true;
    // "5 choose 2 + 1": of 2, or of 3.
    const next = this.token();
    if (this.tokens[back - 2]?.type === "operator" || next?.type === "operator" || next?.type === "open")
      this.contested = true;
    return binary(sign.operator, left, right);
  }

  private operand(): Expression | null {
    const token = this.token();
    if (!token || ++this.depth > MAX_DEPTH) return null;
    const back = this.at;
    const found = this.operandOf(token);
    this.depth--;
    if (!found) this.at = back;
    return found;
  }

  private operandOf(token: Token): Expression | null {
    if (token.type === "number") {
      this.at++;
      return this.mixed(token) ?? this.quantity(token);
    }
    if (token.type === "open") {
      this.at++;
      const inside = this.sum();
      if (!inside || this.token()?.type !== "close") return null;
      this.at++;
      const measure = readMeasure(this.tokens, this.at, this.limit);
      this.skipMeasure(measure);
      const found: Expression = inside.type === "number" && !token.brace ? { ...inside, bracketed: true } : inside;
      if (measure.unit && this.at === measure.end) this.measures.set(found, measure);
      return found;
    }
    if (token.type === "root") {
      this.at++;
      const of = this.operand();
      if (token.index === undefined && token.end - token.start > MAX_SIGN && this.operatorHere("+", "-", "*", "/"))
        this.contested = true;
      return of && { type: "root", of, index: token.index ?? 2 };
    }
    if (token.type === "fraction" || token.type === "binomial") {
      this.at++;
      if (this.token()?.type !== "open") return null;
      const left = this.operand();
      if (!left || this.token()?.type !== "open") return null;
      const right = this.operand();
      if (!right) return null;
      const found = binary(token.type === "fraction" ? "/" : "choose", left, right);
      if (token.type === "fraction") this.fractions.add(found);
      return found;
    }
    return null;
  }

  /** `2\frac{1}{2}`, which is two and a half, or half of two to some. */
  private mixed(token: NumberToken): Expression | null {
    const next = this.token();
    if (next?.type !== "fraction" || !shownAs(token, ".").value.isInteger()) return null;
    const right = this.operand();
    if (!right) return null;
    this.ambiguous = true;
    return binary("+", quantity(token, nothing), right);
  }

  private quantity(token: NumberToken): Expression {
    const measure = readMeasure(this.tokens, this.at, this.limit);
    const first = quantity(token, measure);
    const parts = [first];
    let last = measure;
    while (last.unit && last.nouns === "") {
      let at = last.end;
      const word = this.tokens[at];
      if (at < this.limit && word?.type === "word" && word.text === "and") at++;
      const next = at < this.limit ? this.tokens[at] : undefined;
      if (next?.type !== "number") break;
      const following = readMeasure(this.tokens, at + 1, this.limit);
      if (!isSmaller(following.unit, last.unit)) break;
      parts.push(quantity(next, following));
      last = following;
      this.at = at + 1;
    }
    this.skipMeasure(last);
    return parts.length > 1 ? { type: "compound", parts } : first;
  }

  /** Goes behind unit words where the expression goes on or ends there: `3 large boxes * 4`, `60 miles/hour * 2`. */
  private skipMeasure({ end }: Measure): void {
    const next = end < this.limit ? this.tokens[end] : undefined;
    if (next === undefined || next.type === "operator" || next.type === "close") this.at = end;
  }
}

/** The unit and the words behind a number, which may be negative. */
function measureOf(expression: Expression): Measure | undefined {
  if (expression.type === "negative") return measureOf(expression.of);
  if (expression.type !== "number" || (!expression.unit && expression.nouns === "")) return undefined;
  return { unit: expression.unit, nouns: expression.nouns, end: 0 };
}

function withoutMeasure(expression: Expression): Expression {
  if (expression.type === "negative") return { ...expression, of: withoutMeasure(expression.of) };
  return expression.type === "number" ? { ...expression, unit: undefined, nouns: "" } : expression;
}

/** The same product, of which the last factor is measured; null where that is no bare number. */
function withMeasure(expression: Expression, { unit, nouns }: Measure): Expression | null {
  if (expression.type === "number")
    return expression.unit || expression.nouns !== "" ? null : { ...expression, unit, nouns };
  const last =
    expression.type === "negative"
      ? expression.of
      : expression.type === "binary" && expression.operator === "*"
        ? expression.right
        : null;
  const measured = last && withMeasure(last, { unit, nouns, end: 0 });
  if (!measured) return null;
  if (expression.type === "negative") return { ...expression, of: measured };
  return expression.type === "binary" ? { ...expression, right: measured } : null;
}

const nothing: Measure = { unit: undefined, nouns: "", end: 0 };

function quantity(token: NumberToken, { unit, nouns }: Measure): Quantity {
  return { type: "number", token, unit, nouns, bracketed: false };
}

/** √, and not a command or word for it. */
function isRadical(token: Token): boolean {
  return token.type === "root" && token.end - token.start === 1;
}

function isSquare(token: Token): boolean {
  return token.type === "open" && token.square === true;
}
