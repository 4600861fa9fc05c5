import { commands, operators, patterns, spacing, superscripts, vulgar } from "./patterns.js";
import { countsSubsets, readSubsets, readWorked } from "./countingPhrases.js";
import { isOperand, matchAt, readPhrase } from "./phrases.js";
import { readNumber } from "./numbers.js";
import { isFactorial, isPower, isRatio, isTightDash, isTimesSign, opensGroup, type Place } from "./signs.js";
import { Exact } from "./exact.js";
import { numberInWords, type Operator, type Relation, shownAs, type Token, type WordToken } from "./tokens.js";
import { leadingUnit, raised, unitOf } from "./units.js";
import { hanEquals, hanIs, hanOperators, hanValue, isMathematical, isValueWord } from "./wordKinds.js";

/**
 * A step's text as tokens, in one pass. Anything unknown is a break between clauses or opaque, never skipped silently.
 * `letters` are known to be variables, whatever unit they may be elsewhere.
 */
export function tokenize(text: string, letters: ReadonlySet<string> = new Set()): Token[] {
  return new Lexer(halfWidth(text), letters).run();
}

/** Full-width digits, letters and signs as the usual ones, each in its place; full-width commas and stops remain. */
export function halfWidth(text: string): string {
  return text.replace(/[！-～\u3000]/g, (character) =>
    /[，：；！？]/.test(character)
      ? character
      : character === "\u3000"
        ? " "
        : String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  );
}

type Plain = Exclude<Token["type"], "number" | "operator" | "relation" | "word">;

/** What ends a clause. Other signs may be operators that are not known here. */
const punctuation = /[.,;:!?'"“”‘’„«»‹›「」『』《》【】，。；：！？、—―•✓✔✗✘]|\p{Extended_Pictographic}|\ufe0f/u;

class Lexer {
  private readonly tokens: Token[] = [];
  private at = 0;
  private currency = "";
  private subsets: boolean | undefined;
  constructor(
    private readonly text: string,
    private readonly letters: ReadonlySet<string>,
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

  /** One letter that stands for something else in this text, before a bracket. */
  private namesFunction(): boolean {
    return this.letters.has(this.text[this.at]) && /^.\s?\(/.test(this.text.slice(this.at, this.at + 3));
  }

  private countsSubsets(): boolean {
    this.subsets ??= countsSubsets(this.text);
    return this.subsets;
  }

  private place(): Place {
    return { text: this.text, at: this.at, last: this.last() };
  }

  private match(pattern: RegExp): RegExpExecArray | null {
    return matchAt(pattern, this.text, this.at);
  }

  private add(type: Plain, length: number): true {
    this.tokens.push({ type, start: this.at, end: this.at + length });
    this.at += length;
    return true;
  }

  private push(tokens: readonly Token[], end: number): true {
    this.tokens.push(...tokens);
    this.at = end;
    return true;
  }

  private operator(operator: Operator, length: number, tight = false): true {
    const start = this.at;
    return this.push([{ type: "operator", operator, tight, start, end: start + length }], start + length);
  }

  private relation(relation: Relation, length: number): true {
    const start = this.at;
    return this.push([{ type: "relation", relation, inWords: false, start, end: start + length }], start + length);
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
    if (match) this.add(match.groups!.dash ? "dash-bullet" : "break", match[0].length);
  }

  private next(): boolean {
    const character = this.text[this.at];
    if (/\d/.test(character) || (character === "." && /\d/.test(this.text[this.at + 1] ?? ""))) return this.number();
    if (vulgar[character]) return this.vulgarFraction(character);
    if (/\p{Script=Han}/u.test(character)) return this.han();
    if (/[A-Z]/.test(character) && !/[\p{L}\p{N}]/u.test(this.text[this.at - 1] ?? "")) {
      const dollar = this.match(patterns.namedDollar);
      if (dollar) {
        this.currency = dollar[0].replace(/[\\\s]/g, "");
        return this.skip(dollar[0].length);
      }
    }
    if (/[a-zA-Z\p{L}_]/u.test(character)) return this.word();
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
    if (character === "\\") return this.command();
    const space = this.match(patterns.space);
    if (space) return this.skip(space[0].length);
    const not = this.match(patterns.notRelation);
    if (not) return this.add("opaque", not[0].length);
    const relation = this.match(patterns.relation);
    if (relation) return this.relation(normalRelation(relation[0]), relation[0].length);
    return this.symbol(character);
  }

  /** A line ends a clause unless the next line begins with a relation, or this one ends with one. */
  private newline(): boolean {
    const rest = this.text.slice(this.at, this.at + 40);
    const goesOn = /^\s+&?\s*(?:=|≈|\\approx)/.test(rest) || this.last()?.type === "relation";
    return goesOn ? this.skip(1) : this.add("break", 1);
  }

  private symbol(character: string): boolean {
    if (superscripts[character] !== undefined) return this.exponent();
    if (character === "√") return this.add("root", 1);
    if (character === "∛") return this.root(3, 1);
    if (character === "!" && isFactorial(this.place())) return this.factorial();
    if (character === "[")
      return this.push([{ type: "open", square: true, start: this.at, end: this.at + 1 }], this.at + 1);
    if (character === "(" || (character === "{" && opensGroup(this.place()))) return this.add("open", 1);
    if (/[)\]}]/.test(character)) return this.add("close", 1);
    if (character === "`") return this.skip(1);
    if (character === "¢") return this.unit(character);
    if (this.text.startsWith("**", this.at)) return isPower(this.place()) ? this.operator("^", 2) : this.skip(2);
    if (this.text.startsWith("//", this.at)) return this.add("opaque", 2);
    const operator = operators[character];
    return operator ? this.operator(operator, 1, operator === "-" && isTightDash(this.place())) : false;
  }

  private root(index: number, length: number): true {
    return this.push([{ type: "root", index, start: this.at, end: this.at + length }], this.at + length);
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
    return this.push([numberInWords(new Exact(digits), start, this.at)], this.at);
  }

  private sign(): void {
    const character = String.fromCodePoint(this.text.codePointAt(this.at)!);
    const last = this.last();
    const factorial = character === "!" && last?.type === "number" && last.end === this.at;
    const ratio = character === ":" && isRatio(this.place(), this.tokens.at(-2));
    this.add(punctuation.test(character) && !factorial && !ratio ? "break" : "opaque", character.length);
  }

  private command(): boolean {
    if (this.text[this.at + 1] === "{" || this.text[this.at + 1] === "}") return this.add("opaque", 2);
    if (this.text.startsWith("\\%", this.at)) return this.add("opaque", 2);
    const match = this.match(patterns.command);
    if (!match) {
      const space = this.match(patterns.space);
      return this.skip(space?.[0].length ?? 1);
    }
    const around = this.match(patterns.environment) ?? this.match(patterns.boxedStatement);
    if (around) return this.add("break", around[0].length);
    const name = match[1];
    if (name === "choose") return this.operator("choose", match[0].length);
    if (/^[dt]?binom$/.test(name)) return this.add("binomial", match[0].length);
    const meaning = commands[name];
    if (meaning && /[-+*/^]/.test(meaning)) return this.operator(meaning as Operator, match[0].length);
    if (meaning) return this.relation(meaning as Relation, match[0].length);
    if (/^[dtc]?frac$/.test(name)) return this.add("fraction", match[0].length);
    if (name === "sqrt") {
      const index = /^\s?\[(\d)\]/.exec(this.text.slice(this.at + match[0].length, this.at + match[0].length + 8));
      if (index && Number(index[1]) > 1) return this.root(Number(index[1]), match[0].length + index[0].length);
      return this.add(this.text[this.at + match[0].length] === "[" ? "opaque" : "root", match[0].length);
    }
    if (/^(?:text|mathrm|mbox|textbf|mathbf|mathit)$/.test(name)) return this.latexText(match[0].length);
    if (spacing.has(name)) return this.skip(match[0].length);
    if (/^(?:implies|Rightarrow|rightarrow|to|therefore|because)$/.test(name))
      return this.add("break", match[0].length);
    return this.add("opaque", match[0].length);
  }

  /** `\text{ hours}`: the words inside, without the braces. */
  private latexText(length: number): boolean {
    const inside = /^\s*\{([^{}\n]{0,80})\}/.exec(this.text.slice(this.at + length, this.at + length + 100));
    if (!inside) return this.add("opaque", length);
    const end = this.at + length + inside[0].length;
    const value = inside[1].trim();
    if (value === "of" && this.last()?.type === "number") return this.operator("of", end - this.at);
    if (/^[\p{L}\s'-]+$/u.test(value))
      return this.push(
        value.split(/\s+/).map((part) => wordToken(part, this.at, end)),
        end,
      );
    if (value === "") return this.skip(end - this.at);
    return this.skip(length);
  }

  /** `cm^2`, `m³`: the exponent belongs to the unit, not to the number before it. */
  private raiseUnit(power: RegExpExecArray): true {
    const word = this.tokens.pop() as WordToken;
    const digits = /-?\d/.exec(power[0])?.[0] ?? Array.from(power[0], (character) => superscripts[character]).join("");
    const end = this.at + power[0].length;
    return this.push([{ ...word, unit: word.unit && raised(word.unit, Number(digits)), end }], end);
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
    return this.push([wordToken(name, this.at, this.at + text.length)], this.at + text.length);
  }

  private han(): boolean {
    const run = this.match(patterns.han)![0];
    const start = this.at;
    const end = start + run.length;
    const last = this.last();
    if (last?.type !== "number") return this.push([wordToken(run, start, end)], end);
    const goesOn = /^\s*[-−+(（]?\s*\d/.test(this.text.slice(end, end + 6));
    if (goesOn && hanOperators[run]) return this.operator(hanOperators[run], run.length);
    if (goesOn && hanEquals.has(run)) return this.relation("=", run.length);
    // 80 的 15% 是 12。
    if (run === "的" && /^\s*\d[\d.]{0,8}\s?%/.test(this.text.slice(end, end + 14)))
      return this.operator("*", run.length);
    if (goesOn && hanIs.has(run))
      return this.push([{ type: "relation", relation: "=", inWords: true, start, end }], end);
    if (hanValue.test(run)) return this.add("opaque", run.length);
    return this.push([{ type: "word", text: run, unit: leadingUnit(run)?.unit, start, end }], end);
  }

  private word(): boolean {
    const before = this.text[this.at - 1] ?? " ";
    const last = this.last();
    if (!/[\p{L}\p{N}]/u.test(before)) {
      const phrase =
        readPhrase(this.text, this.at, last) ??
        (this.namesFunction() ? null : readSubsets(this.text, this.at, () => this.countsSubsets())) ??
        readWorked(this.text, this.at);
      if (phrase) return this.push(phrase, Math.max(...phrase.map(({ end }) => end)));
    }
    const match = this.match(patterns.word)?.[0];
    if (!match) return this.add("opaque", 1);
    const next = this.text[this.at + match.length] ?? "";
    if (/^(?:sqrt|cbrt)$/.test(match) && next === "(") return this.root(match === "sqrt" ? 2 : 3, match.length);
    if (/^[xX]$/.test(match) && isTimesSign(this.place())) return this.operator("*", 1);
    // "2x3": the letter joins two numbers.
    if (/^[xX]\d+$/.test(match) && isOperand(last)) return this.operator("*", 1);
    const afterNumber = last?.type === "number" || last?.type === "close";
    const end = this.at + match.length;
    const isOpaque =
      /[([]/.test(next) ||
      /[\d_]/.test(match) ||
      this.letters.has(match) ||
      isMathematical(match) ||
      (match.length === 1 ? this.isVariable(match, afterNumber, end) : last?.type === "number" && isValueWord(match));
    return isOpaque ? this.add("opaque", match.length) : this.push([wordToken(match, this.at, end)], end);
  }

  /** One letter: an article, a pronoun or a unit behind a number, else a variable. */
  private isVariable(letter: string, afterNumber: boolean, end: number): boolean {
    if (letter === "a") return afterNumber && !/^\s+\p{L}/u.test(this.text.slice(end, end + 4));
    const last = this.last();
    const inUnit = afterNumber || last?.type === "word" || (last?.type === "operator" && last.end === this.at);
    if (/[AI]/.test(letter)) return afterNumber && !unitOf(letter);
    return !(inUnit && unitOf(letter));
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
    return this.push([{ ...numberInWords(value, start, end), fraction: true }], end);
  }

  private number(): true {
    const { currency } = this;
    this.currency = "";
    const read = readNumber(this.text, this.at, { currency, last: this.last() });
    return "opaqueUntil" in read ? this.add("opaque", read.opaqueUntil - this.at) : this.push([read], read.end);
  }
}

function wordToken(word: string, start: number, end: number): WordToken {
  return { type: "word", text: word.toLowerCase(), unit: unitOf(word), start, end };
}

function normalRelation(text: string): Relation {
  if (text === "≤") return "<=";
  if (text === "≥") return ">=";
  return /[≃≅~]/.test(text) ? "≈" : (text as Relation);
}
