import { commands, MAX_DIGITS, operators, parts, patterns, scales, spacing, vulgar, words } from "./patterns.js";
import { Exact, type NumberToken, type Operator, type Relation, type Token } from "./tokens.js";
import { isGluedUnit, unitOf } from "./units.js";

/** A step's text as tokens, in one pass. Anything unknown is a break between clauses or opaque, never skipped silently. */
export function tokenize(text: string): Token[] {
  return new Lexer(text).run();
}

class Lexer {
  private readonly tokens: Token[] = [];
  private at = 0;
  private currency = "";
  constructor(private readonly text: string) {}

  run(): Token[] {
    let lineStart = true;
    while (this.at < this.text.length) {
      if (lineStart) this.bullet();
      // A bullet may be all that the last line has.
      if (this.at === this.text.length) break;
      const before = this.at;
      lineStart = this.text[this.at] === "\n";
      if (!this.next()) this.punctuation();
      if (this.at === before) this.at++;
    }
    return this.tokens;
  }

  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    return pattern.exec(this.text);
  }

  private add(type: Exclude<Token["type"], "number" | "operator" | "relation" | "word">, length: number): true {
    this.tokens.push({ type, start: this.at, end: this.at + length });
    this.at += length;
    return true;
  }

  private operator(operator: Operator, length: number): true {
    this.tokens.push({ type: "operator", operator, start: this.at, end: this.at + length });
    this.at += length;
    return true;
  }

  private relation(relation: Relation, length: number, inWords = false): true {
    this.tokens.push({ type: "relation", relation, inWords, start: this.at, end: this.at + length });
    this.at += length;
    return true;
  }

  private last(): Token | undefined {
    return this.tokens.at(-1);
  }

  /** Something that an operator can stand behind. */
  private afterOperand(): boolean {
    const type = this.last()?.type;
    return type === "number" || type === "close" || type === "word";
  }

  private bullet(): void {
    const match = this.match(patterns.bullet);
    if (match) this.add(match.groups!.dash ? "dash-bullet" : "break", match[0].length);
  }

  private next(): boolean {
    const character = this.text[this.at];
    if (/\d/.test(character) || (character === "." && /\d/.test(this.text[this.at + 1] ?? ""))) return this.number();
    if (vulgar[character]) return this.vulgarFraction(character);
    if (/[a-zA-Z\p{L}_]/u.test(character)) return this.word();
    const currency = this.match(patterns.currency);
    if (currency) {
      this.currency = /[$€£¥]/.exec(currency[0])![0];
      this.at += currency[0].length;
      return true;
    }
    if (character === "\n") return this.newline();
    const arrow = this.match(patterns.arrow);
    if (arrow) return this.add("break", arrow[0].length);
    if (this.match(patterns.html)) return this.add("break", this.match(patterns.html)![0].length);
    const power = this.match(patterns.unitPower);
    if (power && this.last()?.type === "word" && this.last()!.end === this.at) return this.raiseUnit(power);
    const degrees = this.match(patterns.degrees);
    if (degrees) return this.unit(degrees[0]);
    if (character === "\\") return this.command();
    const space = this.match(patterns.space);
    if (space) {
      this.at += space[0].length;
      return true;
    }
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
    if (goesOn) {
      this.at++;
      return true;
    }
    return this.add("break", 1);
  }

  private symbol(character: string): boolean {
    const power = /^(?:[²³])/.exec(character);
    if (power) {
      this.operator("^", 1);
      const value = new Exact(character === "²" ? 2 : 3);
      this.tokens.push({ ...plainNumber(value), start: this.at - 1, end: this.at });
      return true;
    }
    if (character === "√") return this.add("root", 1);
    if (/[([{]/.test(character)) return this.add("open", 1);
    if (/[)\]}]/.test(character)) return this.add("close", 1);
    if (this.text.startsWith("**", this.at)) {
      const isPower = this.last()?.end === this.at && this.afterOperand() && /[\d(]/.test(this.text[this.at + 2] ?? "");
      if (isPower && !/\*\*[^*\n]{0,40}\*\*/.test(this.text.slice(this.at, this.at + 48))) return this.operator("^", 2);
      this.at += 2;
      return true;
    }
    if (this.text.startsWith("//", this.at)) return this.add("opaque", 2);
    const operator = operators[character];
    if (operator) return this.operator(operator, 1);
    return false;
  }

  private punctuation(): void {
    const character = this.text[this.at];
    const after = this.last();
    if (character === "!" && after?.type === "number" && after.end === this.at) this.add("opaque", 1);
    else this.add("break", 1);
  }

  private command(): boolean {
    if (this.text[this.at + 1] === "{" || this.text[this.at + 1] === "}") return this.add("opaque", 2);
    if (this.text.startsWith("\\%", this.at)) return this.add("opaque", 2);
    const match = this.match(patterns.command);
    if (!match) {
      const space = this.match(patterns.space);
      this.at += space?.[0].length ?? 1;
      return true;
    }
    const name = match[1];
    const meaning = commands[name];
    if (meaning && /[-+*/^]/.test(meaning)) return this.operator(meaning as Operator, match[0].length);
    if (meaning) return this.relation(meaning as Relation, match[0].length);
    if (/^[dt]?frac$/.test(name)) return this.add("fraction", match[0].length);
    if (name === "sqrt")
      return this.add(this.text[this.at + match[0].length] === "[" ? "opaque" : "root", match[0].length);
    if (/^(?:text|mathrm|mbox|textbf|mathbf|mathit)$/.test(name)) return this.latexText(match[0].length);
    if (spacing.has(name)) {
      this.at += match[0].length;
      return true;
    }
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
    if (/^[\p{L}\s'-]+$/u.test(value)) {
      for (const part of value.split(/\s+/)) this.pushWord(part, this.at, end);
      this.at = end;
      return true;
    }
    if (value === "") {
      this.at = end;
      return true;
    }
    this.at += length;
    return true;
  }

  private pushWord(word: string, start: number, end: number): void {
    this.tokens.push({ type: "word", text: word.toLowerCase(), unit: unitOf(word), start, end });
  }

  /** `cm^2`, `m³`: the exponent belongs to the unit, not to the number before it. */
  private raiseUnit(power: RegExpExecArray): true {
    const word = this.tokens.pop() as Token & { type: "word" };
    const exponent = { "²": 2, "³": 3 }[power[0]] ?? Number(/\d/.exec(power[0])![0]);
    const unit = word.unit && {
      ...word.unit,
      factors: word.unit.factors.map((factor) => factor ** exponent),
      name: `${word.unit.name}^${exponent}`,
    };
    this.at += power[0].length;
    this.tokens.push({ ...word, unit, end: this.at });
    return true;
  }

  private unit(text: string): true {
    const name = /c$/i.test(text) || /celsius/i.test(text) ? "°c" : /f$|fahrenheit/i.test(text) ? "°f" : "degrees";
    this.pushWord(name, this.at, this.at + text.length);
    this.at += text.length;
    return true;
  }

  private word(): boolean {
    const before = this.text[this.at - 1] ?? " ";
    if (!/[\p{L}\p{N}]/u.test(before)) {
      const phrase = this.phrase();
      if (phrase) return true;
    }
    const match = this.match(patterns.word)![0];
    const next = this.text[this.at + match.length] ?? "";
    if (/^[xX]$/.test(match) && this.isTimesSign()) return this.operator("*", 1);
    // "2x3": the letter joins two numbers.
    if (/^[xX]\d+$/.test(match) && this.afterOperand()) return this.operator("*", 1);
    const single = match.length === 1 && !/^[aAI]$/.test(match) && !unitOf(match);
    if (next === "(" || /[\d_]/.test(match) || single) return this.add("opaque", match.length);
    this.pushWord(match, this.at, this.at + match.length);
    this.at += match.length;
    return true;
  }

  private isTimesSign(): boolean {
    return this.afterOperand() && /^[xX]\s*(?:\\?[$€£]\s?)?[\d.(½¼¾⅓⅔√-]/.test(this.text.slice(this.at, this.at + 6));
  }

  /** Operators, relations and fractions in words. */
  private phrase(): boolean {
    const negated = this.match(patterns.negated);
    if (negated) return this.add("break", negated[0].length);
    const compared = this.match(patterns.compared);
    if (compared)
      return this.relation(/^(?:g|la|b|h|m)/i.test(compared.groups!.order!) ? ">" : "<", compared[0].length, true);
    const operator = this.match(patterns.operator);
    if (operator) {
      const groups = operator.groups!;
      if (groups.root) return this.add("root", operator[0].length);
      return this.operator(
        groups.plus ? "+" : groups.minus ? "-" : groups.times ? "*" : groups.over ? "/" : "^",
        operator[0].length,
      );
    }
    const equals = this.match(patterns.equals);
    if (equals)
      return this.relation(equals.groups!.about ? "≈" : "=", equals[0].length, !/^equals?\b/i.test(equals[0]));
    const part = this.match(patterns.part);
    if (part) return this.partOf(part);
    const twice = this.match(patterns.twice);
    if (twice) {
      const start = this.at;
      this.tokens.push({
        ...plainNumber(new Exact(/^triple/i.test(twice[0]) ? 3 : 2)),
        fraction: true,
        start,
        end: start + 5,
      });
      this.tokens.push({ type: "operator", operator: "of", start, end: start + twice[0].length });
      this.at += twice[0].length;
      return true;
    }
    const power = this.match(patterns.power);
    if (power && this.afterOperand()) {
      const end = this.at + power[0].length;
      this.operator("^", power[0].length);
      this.tokens.push({ ...plainNumber(new Exact(/^s/i.test(power[0]) ? 2 : 3)), start: end, end });
      return true;
    }
    const last = this.last();
    const of = this.match(patterns.of);
    if (of && last?.type === "number") return this.operator("of", of[0].length);
    return this.spelledNumber();
  }

  private partOf(match: RegExpExecArray): true {
    const { count, part } = match.groups!;
    const numerator = Math.max(1, words.indexOf((count ?? "one").toLowerCase()));
    const index = parts.indexOf(part!.toLowerCase());
    const denominator = index <= 1 ? index + 2 : index + 1;
    const value = new Exact(numerator).div(index === 2 ? 4 : denominator);
    this.tokens.push({ ...plainNumber(value), fraction: true, start: this.at, end: this.at + match[0].length });
    this.at += match[0].length;
    return true;
  }

  /** "two plus three": only where an operator or a relation stands beside it, else it is a word like any other. */
  private spelledNumber(): boolean {
    const match = this.match(patterns.word)![0];
    const value = words.indexOf(match.toLowerCase());
    if (value < 0) return false;
    const after = this.text.slice(this.at + match.length, this.at + match.length + 24);
    const last = this.last();
    const beside =
      /^\s+(?:plus|minus|times|multiplied by|divided by)\b/i.test(after) ||
      (last?.type === "operator" && /[a-z]$/.test(this.text.slice(last.start, last.end)) && last.operator !== "of");
    if (!beside) return false;
    this.tokens.push({ ...plainNumber(new Exact(value)), start: this.at, end: this.at + match.length });
    this.at += match.length;
    return true;
  }

  private vulgarFraction(character: string): true {
    const [a, b] = vulgar[character];
    let value = new Exact(a).div(b);
    let start = this.at;
    const last = this.last();
    if (last?.type === "number" && last.end === this.at) {
      value = value.plus(last.value);
      start = last.start;
      this.tokens.pop();
    }
    this.tokens.push({ ...plainNumber(value), fraction: true, start, end: this.at + 1 });
    this.at++;
    return true;
  }

  private number(): boolean {
    const match = this.match(patterns.number)!;
    const start = this.at;
    const { whole, digits, exponent, dots } = match.groups!;
    const currency = this.currency;
    this.currency = "";
    this.at += match[0].length;
    const next = this.text[this.at] ?? "";
    const following = this.text.slice(this.at, this.at + 12);
    // Codes such as 0900, versions, times of day, ratios, decimal commas, ordinals, names such as 3D, adjectives such as 6-inch, 5'3".
    const odd =
      /^0\d/.test(digits!) ||
      digits!.length > MAX_DIGITS ||
      /^(?:\.\d|:\d|,\d|['’"″′]\d|-\p{L}|_)/u.test(following) ||
      (/\p{L}/u.test(next) &&
        !/^[xX]\s?(?:\\?\$)?[\d(]/.test(following) &&
        !isGluedUnit(/^\p{L}+/u.exec(following)![0])) ||
      (/[\p{L}\p{N}_]/u.test(this.text[start - 1] ?? "") && this.last()?.end !== start);
    if (odd) {
      const rest = /^[\p{L}\p{N}.,:'’"″′_-]*[\p{L}\p{N}]/u.exec(this.text.slice(this.at, this.at + 40))?.[0] ?? "";
      this.at = start;
      return this.add("opaque", match[0].length + rest.length);
    }
    const plain = digits!.replace(/,|\{,\}|\\,/g, "");
    const fractional = /\.(\d+)$/.exec(plain)?.[1] ?? "";
    let value = new Exact(plain + (exponent ?? ""));
    if (whole) {
      const over = /^\s*\/\s*(\d{1,3})/.exec(following);
      const fraction = value.div(over![1]);
      if (over && fraction.lt(1) && fraction.isFinite()) {
        value = fraction.plus(whole);
        this.at += over[0].length;
      } else {
        this.at = start + whole.length;
        value = new Exact(whole);
      }
    }
    const percent = this.match(patterns.percent);
    // "17 % 5" is a remainder, not a percentage.
    if (
      percent &&
      /%$/.test(percent[0]) &&
      /^\s*\d/.test(this.text.slice(this.at + percent[0].length, this.at + percent[0].length + 4))
    ) {
      this.at = start;
      return this.add("opaque", match[0].length + percent[0].length);
    }
    if (percent) this.at += percent[0].length;
    const scale = this.match(patterns.scale);
    if (scale) this.at += scale[0].length;
    this.tokens.push({
      type: "number",
      value,
      decimals: fractional.length,
      percent: percent !== null,
      currency,
      scale: scale ? scales[scale[1].toLowerCase()] : 1,
      approximate: dots !== undefined || patterns.about.test(this.text.slice(Math.max(0, start - 16), start)),
      fraction: Boolean(whole),
      start: currency ? this.text.lastIndexOf(currency, start) : start,
      end: this.at,
    });
    return true;
  }
}

function plainNumber(value: Exact): Omit<NumberToken, "start" | "end"> {
  return {
    type: "number",
    value,
    decimals: 0,
    percent: false,
    currency: "",
    scale: 1,
    approximate: false,
    fraction: false,
  };
}

function normalRelation(text: string): Relation {
  if (text === "≤") return "<=";
  if (text === "≥") return ">=";
  return /[≃≅~]/.test(text) ? "≈" : (text as Relation);
}
