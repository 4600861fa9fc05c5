import type { NumberToken, Operator, Token } from "./tokens.js";
import type { Unit } from "./units.js";

export type Expression =
  | { readonly type: "number"; readonly token: NumberToken; readonly unit: Unit | undefined }
  /** `1 hour 15 minutes`: one quantity in two units. */
  | { readonly type: "compound"; readonly parts: readonly (Expression & { type: "number" })[] }
  | { readonly type: "negative"; readonly of: Expression }
  | { readonly type: "root"; readonly of: Expression }
  | { readonly type: "binary"; readonly operator: Operator; readonly left: Expression; readonly right: Expression };

export interface Parsed {
  readonly expression: Expression;
  /** Index of the first token that is not part of it. */
  readonly end: number;
  /** It can be read in more than one way: such a claim is never called wrong. */
  readonly ambiguous: boolean;
}

/** Words after a number that are taken for its unit, at most; more are a sentence. */
const MAX_UNIT_WORDS = 4;
const MAX_DEPTH = 60;

/** Words that end what belongs to a number, and words that change its meaning. */
const notUnits = new Set(
  (
    "and so then because since but or which that who is are was were has have had he she it they we from in on to with at by if when while " +
    "more less fewer than times of half twice double triple percent plus minus remainder mod modulo choose over " +
    "therefore thus hence where what how not every equal equals"
  ).split(" "),
);
export function isUnitWord(token: Token | undefined): boolean {
  return token?.type === "word" && !notUnits.has(token.text);
}

/**
 * Reads an expression from `tokens[begin]` on, as far as it goes before `limit`: a precedence-climbing parser for
 * + - × ÷ ^, "of", roots, LaTeX fractions and brackets, in which numbers may carry units. Null when none begins there.
 */
export function parseExpression(tokens: readonly Token[], begin: number, limit: number): Parsed | null {
  return new Parser(tokens, begin, limit).parse();
}

class Parser {
  private ambiguous = false;
  private depth = 0;
  constructor(
    private readonly tokens: readonly Token[],
    private at: number,
    private readonly limit: number,
  ) {}

  parse(): Parsed | null {
    const expression = this.sum();
    return expression && { expression, end: this.at, ambiguous: this.ambiguous };
  }

  private token(offset = 0): Token | undefined {
    const index = this.at + offset;
    return index < this.limit ? this.tokens[index] : undefined;
  }

  private operatorHere(...wanted: Operator[]): Operator | null {
    const token = this.token();
    return token?.type === "operator" && wanted.includes(token.operator) ? token.operator : null;
  }

  private sum(): Expression | null {
    let left = this.product();
    while (left) {
      const operator = this.operatorHere("+", "-");
      if (!operator) break;
      const back = this.at++;
      const right = this.product();
      if (!right) {
        this.at = back;
        break;
      }
      if (holdsOf(left) || holdsOf(right)) this.ambiguous = true;
      left = { type: "binary", operator, left, right };
    }
    return left;
  }

  private product(): Expression | null {
    let left = this.signed();
    while (left) {
      const back = this.at;
      let operator = this.operatorHere("*", "/", "of");
      if (operator) this.at++;
      else if (this.impliesProduct()) operator = "*";
      else break;
      const implied = back === this.at;
      const right = this.signed();
      if (!right) {
        this.at = back;
        break;
      }
      if (implied && (holdsDivision(left) || this.tokens[back - 1].end !== this.tokens[back].start))
        this.ambiguous = true;
      // "25 / 1/3" may divide by a third; "5 of 30" may not take a share.
      if (operator === "/" && holdsDivision(left) && this.tokens[back].type === "operator") this.ambiguous = true;
      if (operator === "of" && !isShare(left)) this.ambiguous = true;
      left = { type: "binary", operator, left, right };
    }
    return left;
  }

  /** A bracket right behind a number or a bracket: 2(3 + 4). */
  private impliesProduct(): boolean {
    const before = this.tokens[this.at - 1];
    return this.token()?.type === "open" && (before?.type === "number" || before?.type === "close");
  }

  private signed(): Expression | null {
    const operator = this.operatorHere("-", "+");
    if (!operator) return this.power();
    if (++this.depth > MAX_DEPTH) return null;
    const back = this.at++;
    const of = this.signed();
    this.depth--;
    if (!of) this.at = back;
    // -2^2 is -4 by the rules and 4 on many calculators.
    if (of?.type === "binary" && of.operator === "^") this.ambiguous = true;
    return of && (operator === "-" ? { type: "negative", of } : of);
  }

  private power(): Expression | null {
    const base = this.operand();
    if (!base || !this.operatorHere("^")) return base;
    const back = this.at++;
    const right = this.signed();
    if (right) return { type: "binary", operator: "^", left: base, right };
    this.at = back;
    return base;
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
      this.skipUnits();
      return inside;
    }
    if (token.type === "root") {
      this.at++;
      const of = this.operand();
      return of && { type: "root", of };
    }
    if (token.type === "fraction") {
      this.at++;
      if (this.token()?.type !== "open") return null;
      const left = this.operand();
      if (!left || this.token()?.type !== "open") return null;
      const right = this.operand();
      return right && { type: "binary", operator: "/", left, right };
    }
    return null;
  }

  /** `2\frac{1}{2}`, which is two and a half, or half of two to some. */
  private mixed(token: NumberToken): Expression | null {
    const next = this.token();
    if (next?.type !== "fraction" || !token.value.isInteger()) return null;
    const right = this.operand();
    if (!right) return null;
    this.ambiguous = true;
    return { type: "binary", operator: "+", left: { type: "number", token, unit: undefined }, right };
  }

  private quantity(token: NumberToken): Expression {
    const first = { type: "number" as const, token, unit: this.unitHere() };
    const parts = [first];
    while (first.unit) {
      const back = this.at;
      this.at++;
      const word = this.token();
      if (word?.type === "word" && word.text === "and") this.at++;
      const next = this.token();
      if (next?.type !== "number") {
        this.at = back;
        break;
      }
      this.at++;
      const unit = this.unitHere();
      const previous = parts.at(-1)!.unit!;
      if (!unit || unit.dimension !== previous.dimension || !(unit.factors[0] < previous.factors[0])) {
        this.at = back;
        break;
      }
      parts.push({ type: "number", token: next, unit });
    }
    this.skipUnits();
    return parts.length > 1 ? { type: "compound", parts } : first;
  }

  private unitHere(): Unit | undefined {
    const word = this.token();
    return word?.type === "word" ? word.unit : undefined;
  }

  /** Skips unit words where the expression goes on or ends behind them: `3 large boxes * 4`, `60 miles/hour * 2`. */
  private skipUnits(): void {
    const back = this.at;
    let words = 0;
    for (;;) {
      const slash = this.operatorHere("/") !== null;
      if (slash && this.token(1)?.type === "word" && isUnitWord(this.token(1))) this.at += 2;
      else if (isUnitWord(this.token())) this.at++;
      else break;
      if (++words > MAX_UNIT_WORDS) break;
    }
    const next = this.token();
    const goesOn = next === undefined || next.type === "operator" || next.type === "close";
    if (words > MAX_UNIT_WORDS || !goesOn) this.at = back;
  }
}

/** A percentage or fraction, of which something can be taken. */
function isShare(expression: Expression): boolean {
  if (expression.type === "number") {
    return expression.token.percent || expression.token.fraction || expression.token.value.lt(1);
  }
  return expression.type === "binary" && expression.operator === "/";
}

function holdsOf(expression: Expression): boolean {
  return expression.type === "binary" && expression.operator === "of";
}

function holdsDivision(expression: Expression): boolean {
  return expression.type === "binary" && expression.operator === "/";
}

/** All numbers of an expression, in order. */
export function numbersOf(expression: Expression): (Expression & { type: "number" })[] {
  const found: (Expression & { type: "number" })[] = [];
  const pending: Expression[] = [expression];
  while (pending.length > 0) {
    const next = pending.pop()!;
    if (next.type === "number") found.push(next);
    else if (next.type === "compound") found.push(...next.parts);
    else if (next.type === "binary") pending.push(next.right, next.left);
    else pending.push(next.of);
  }
  return found;
}
