import { countsSubsets } from "./countingPhrases.js";
import { Exact } from "./exact.js";
import { readCommand } from "./latexCommands.js";
import { withClausesApart } from "./notations.js";
import { readNumber } from "./numbers.js";
import { operators, patterns, superscripts, vulgar } from "./patterns.js";
import { isOperand, matchAt } from "./phrases.js";
import { isFactorial, isPower, isRatio, isTightDash, opensGroup, type Place } from "./signs.js";
import {
  numberInWords,
  type Operator,
  operatorToken,
  type PlainType,
  plainToken,
  type Read,
  type Relation,
  relationToken,
  rootToken,
  shownAs,
  type Token,
  type WordToken,
} from "./tokens.js";
import { raised } from "./units.js";
import { readHan, readWord, wordToken } from "./wordTokens.js";

/**
 * A step's text as tokens, in one pass. Anything unknown is a break between clauses or opaque, never skipped silently.
 * `letters` are known to be variables, whatever unit they may be elsewhere, and C(5, 2) to be a number of subsets where `subsets` says so.
 */
export function tokenize(text: string, letters: ReadonlySet<string> = new Set(), subsets = false): Token[] {
  return new Lexer(halfWidth(withClausesApart(text)), letters, subsets).run();
}

/** Full-width digits, letters and signs, and all hyphens, as the usual ones, each in its place; full-width commas and stops remain. */
export function halfWidth(text: string): string {
  return text.replace(/[\u2010\u2011！-～\u3000]/g, (character) =>
    character < "\u3000"
      ? "-"
      : /[，：；！？]/.test(character)
        ? character
        : character === "\u3000"
          ? " "
          : String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  );
}

/** What ends a clause. Other signs may be operators that are not known here. */
const punctuation = /[.,;:!?'"“”‘’„«»‹›「」『』《》【】，。；：！？、।॥،؛؟—―•✓✔✗✘]|\p{Extended_Pictographic}|\ufe0f/u;

class Lexer {
  private readonly tokens: Token[] = [];
  private at = 0;
  private currency = "";
  private subsets: boolean | undefined;
  constructor(
    private readonly text: string,
    private readonly letters: ReadonlySet<string>,
    private readonly subsetsBefore: boolean,
  ) {}

  run(): Token[] {
    let lineStart = true;
    while (this.at < this.text.length) {
      if (lineStart) this.bullet();
      // A bullet may be all that the last line has.
      if (this.at === this.text.length) break;
      const before = this.at;
      lineStart = this.text[this.at] === "\n";
      if (!this.next()) this.sign();
      if (this.at === before) this.at++;
    }
    return this.tokens;
  }

  private countsSubsets(): boolean {
    this.subsets ??= countsSubsets(this.text, this.subsetsBefore);
    return this.subsets;
  }

  private place(): Place {
    return { text: this.text, at: this.at, last: this.last() };
  }

  private match(pattern: RegExp): RegExpExecArray | null {
    return matchAt(pattern, this.text, this.at);
  }

  private add(type: PlainType, length: number): true {
    return this.one(plainToken(type, this.at, this.at + length));
  }

  private push({ tokens, end }: Read): true {
    this.tokens.push(...tokens);
    this.at = end;
    return true;
  }

  private one(token: Token): true {
    return this.push({ tokens: [token], end: token.end });
  }

  private operator(operator: Operator, length: number, tight = false): true {
    return this.one(operatorToken(operator, this.at, this.at + length, tight));
  }

  private skip(length: number): true {
    this.at += length;
    return true;
  }

  private last(): Token | undefined {
    return this.tokens.at(-1);
  }

  private bullet(): void {
    const match = this.match(patterns.bullet);
    if (!match) return;
    const { sign } = match.groups!;
    this.add(sign === undefined ? "break" : sign === "+" ? "plus-bullet" : "dash-bullet", match[0].length);
  }

  private next(): boolean {
    const character = this.text[this.at];
    if (/\d/.test(character) || (character === "." && /\d/.test(this.text[this.at + 1] ?? ""))) return this.number();
    if (vulgar[character]) return this.vulgarFraction(character);
    if (/\p{Script=Han}/u.test(character)) return this.push(readHan(this.place()));
    if (/[A-Z]/.test(character) && !/[\p{L}\p{N}]/u.test(this.text[this.at - 1] ?? "")) {
      const dollar = this.match(patterns.namedDollar);
      if (dollar) {
        this.currency = dollar[0].replace(/[\\\s]/g, "");
        return this.skip(dollar[0].length);
      }
    }
    if (/[a-zA-Z\p{L}_]/u.test(character))
      return this.push(readWord(this.place(), this.letters, () => this.countsSubsets()));
    const currency = this.match(patterns.currency);
    if (currency) {
      this.currency = /[$€£¥₹₩₽₺]/.exec(currency[0])![0];
      return this.skip(currency[0].length);
    }
    if (character === "\n") return this.newline();
    const arrow = this.match(patterns.arrow);
    if (arrow) return this.add("break", arrow[0].length);
    const html = this.match(patterns.html);
    if (html) return this.add("break", html[0].length);
    const last = this.last();
    const power = last?.type === "word" && last.end === this.at && this.match(patterns.unitPower);
    if (power) return this.raiseUnit(power);
    const degrees = this.match(patterns.degrees);
    if (degrees) return this.unit(degrees[0]);
    if (character === "\\") return this.push(readCommand(this.place()));
    const space = this.match(patterns.space);
    if (space) return this.skip(space[0].length);
    const not = this.match(patterns.notRelation);
    if (not) return this.add("opaque", not[0].length);
    const relation = this.match(patterns.relation);
    if (relation) return this.one(relationToken(normalRelation(relation[0]), this.at, this.at + relation[0].length));
    return this.symbol(character);
  }

  /** A line ends a clause unless the next line begins with a relation, or this one ends with one or with a sign. */
  private newline(): boolean {
    const rest = this.text.slice(this.at, this.at + 40);
    const last = this.last()?.type;
    const goesOn =
      /^\s+&?\s*(?:=|≈|\\approx)/.test(rest) || last === "relation" || (last === "operator" && this.isInSum());
    return goesOn ? this.skip(1) : this.add("break", 1);
  }

  /** "12 + 15 +", and a number in the next line. A hyphen may be a dash. */
  private isInSum(): boolean {
    const sign = this.text[this.last()?.start ?? 0];
    return (
      isOperand(this.tokens.at(-2)) &&
      !/[-–]/.test(sign) &&
      /^\s*[$€£]?[\d(]/.test(this.text.slice(this.at, this.at + 40))
    );
  }

  private symbol(character: string): boolean {
    if (superscripts[character] !== undefined) return this.exponent();
    if (character === "√") return this.add("root", 1);
    if (character === "∛") return this.one(rootToken(3, this.at, this.at + 1));
    if (character === "!" && isFactorial(this.place())) return this.factorial();
    if (character === "[") return this.one({ type: "open", square: true, start: this.at, end: this.at + 1 });
    if (character === "{" && opensGroup(this.place()))
      return this.one({ type: "open", brace: true, start: this.at, end: this.at + 1 });
    if (character === "(") return this.add("open", 1);
    if (/[)\]}]/.test(character)) return this.add("close", 1);
    if (character === "`") return this.skip(1);
    if (character === "¢") return this.unit(character);
    if (this.text.startsWith("**", this.at)) return isPower(this.place()) ? this.operator("^", 2) : this.skip(2);
    if (this.text.startsWith("//", this.at)) return this.add("opaque", 2);
    const operator = operators[character];
    return operator ? this.operator(operator, 1, operator === "-" && isTightDash(this.place())) : false;
  }

  /** `$5!`: the sign begins a formula, since nobody takes the factorial of money. */
  private factorial(): true {
    const last = this.last();
    if (last?.type === "number" && last.currency !== "")
      this.tokens[this.tokens.length - 1] = { ...last, currency: "" };
    return this.add("factorial", 1);
  }

  private exponent(): boolean {
    const match = this.match(patterns.superscript);
    if (!match || !isOperand(this.last())) return this.add("opaque", match?.[0].length ?? 1);
    const digits = Array.from(match[0], (character) => superscripts[character]).join("");
    const start = this.at;
    this.operator("^", match[0].length, true);
    return this.one(numberInWords(new Exact(digits), start, this.at));
  }

  private sign(): void {
    const character = String.fromCodePoint(this.text.codePointAt(this.at)!);
    const last = this.last();
    const factorial = character === "!" && last?.type === "number" && last.end === this.at;
    const ratio = character === ":" && isRatio(this.place(), this.tokens.at(-2));
    this.add(punctuation.test(character) && !factorial && !ratio ? "break" : "opaque", character.length);
  }

  /** `cm^2`, `m³`: the exponent belongs to the unit, not to the number before it. */
  private raiseUnit(power: RegExpExecArray): true {
    const word = this.tokens.pop() as WordToken;
    const digits = /-?\d/.exec(power[0])?.[0] ?? Array.from(power[0], (character) => superscripts[character]).join("");
    const end = this.at + power[0].length;
    return this.one({ ...word, unit: word.unit && raised(word.unit, Number(digits)), end });
  }

  private unit(text: string): true {
    const name =
      /c$/i.test(text) || /celsius/i.test(text)
        ? "°c"
        : /f$|fahrenheit/i.test(text)
          ? "°f"
          : text === "¢"
            ? text
            : "degrees";
    return this.one(wordToken(name, this.at, this.at + text.length));
  }

  private vulgarFraction(character: string): true {
    const [a, b] = vulgar[character];
    let value = new Exact(a).div(b);
    let start = this.at;
    const last = this.last();
    if (
      last?.type === "number" &&
      /^ ?$/.test(this.text.slice(last.end, this.at)) &&
      shownAs(last, ".").value.isInteger()
    ) {
      value = value.plus(shownAs(last, ".").value);
      start = last.start;
      this.tokens.pop();
    }
    const end = this.at + 1;
    return this.one({ ...numberInWords(value, start, end), fraction: true });
  }

  private number(): true {
    const { currency } = this;
    this.currency = "";
    const read = readNumber(this.text, this.at, { currency, last: this.last() });
    return "opaqueUntil" in read ? this.add("opaque", read.opaqueUntil - this.at) : this.one(read);
  }
}

function normalRelation(text: string): Relation {
  if (text === "≤") return "<=";
  if (text === "≥") return ">=";
  return /[≃≅~]/.test(text) ? "≈" : (text as Relation);
}
