import { plainDigit } from "./scriptDigits.js";

/**
 * A text without its LaTeX: `\$1{,}200` is "$1,200", `1\frac{1}{2}` is "1 1/2", `\textbf{(A)}` is "(A)". What is no markup, and
 * every macro that is not in the tables below, stays as it is. Full-width letters and brackets become plain ones, and so do the digits
 * of all scripts.
 */
export interface PlainText {
  readonly text: string;
  /** Of each character of `text`: the half-open range of the source that it stands for. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Macros whose argument is shown as it is. */
const wrappers = new Set(
  (
    "text textbf textit textrm textsf texttt textnormal emph mathrm mathbf mathit mathsf mathtt mathnormal operatorname " +
    "boldsymbol bm mbox hbox fbox boxed underline ensuremath bold"
  ).split(" "),
);

/** Macros that show nothing. `\left(` and `\right)` only size the bracket behind them. */
const silent = new Set(
  "left right displaystyle textstyle bf rm it sf tt bfseries itshape big Big bigg Bigg large Large limits".split(" "),
);

const fractions = new Set("frac dfrac tfrac cfrac sfrac nicefrac".split(" "));

/** A thin space may stand between thousands. */
export const THIN_SPACE = "\u2009";

const symbols: ReadonlyMap<string, string> = new Map([
  ["times", "×"],
  ["cdot", "·"],
  ["div", "÷"],
  ["approx", "≈"],
  ["pm", "±"],
  ["le", "≤"],
  ["leq", "≤"],
  ["ge", "≥"],
  ["geq", "≥"],
  ["lt", "<"],
  ["gt", ">"],
  ["ne", "≠"],
  ["neq", "≠"],
  ["pi", "π"],
  ["infty", "∞"],
  ["cup", "∪"],
  ["cap", "∩"],
  ["degree", "°"],
  ["circ", "°"],
  ["to", "→"],
  ["rightarrow", "→"],
  ["implies", "→"],
  ["ldots", "…"],
  ["dots", "…"],
  ["pounds", "£"],
  ["euro", "€"],
  ["textdollar", "$"],
  ["quad", " "],
  ["qquad", " "],
  ["thinspace", THIN_SPACE],
  ["space", " "],
  ["sqrt", "√"],
]);

/** Macros of one character that is no letter. */
const escapes: ReadonlyMap<string, string> = new Map([
  [",", THIN_SPACE],
  [";", " "],
  [":", " "],
  [" ", " "],
  ["\n", " "],
  ["\\", "\n"],
  ["!", ""],
  ["(", ""],
  [")", ""],
  ["[", ""],
  ["]", ""],
  ["$", "$"],
  ["%", "%"],
  ["&", "&"],
  ["#", "#"],
  ["_", "_"],
  ["{", "{"],
  ["}", "}"],
  ["-", ""],
]);

/** Numerators and denominators longer than this are bracketed unseen. UTF-16 code units. */
const SHORT = 40;
const MACRO = /\\([a-zA-Z]+)\*?[ \t]*/y;
/** A number or one letter: needs no brackets beside a fraction's bar or behind a power's sign. */
const isSimple = (part: string) =>
  /^\s*-?\s?(?:[\d.,]+|\p{L})\s*$/u.test(
    part
      .replaceAll("{,}", ",")
      .replace(/\\(?:mathrm|mathbf|mathit|mathsf|text|textbf|boldsymbol)\s?\{([^{}]*)\}/g, "$1"),
  );

export function plainText(source: string): PlainText {
  return new PlainWriter(source).write();
}

/** LaTeX around a number taken away: `\$1{,}200`, `\frac{3}{4}`, `\text{ cm}`. */
export function plainMath(text: string): string {
  return plainText(text).text.replaceAll(THIN_SPACE, "");
}

class PlainWriter {
  private readonly text: string[] = [];
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  /** What is written in place of a brace, by its position. */
  private readonly inserted = new Map<number, string>();
  /** Markup that shows nothing belongs to the character behind it where it opens something; -1 when there is none. */
  private opened = -1;
  /** Closing braces by their opening ones. */
  private readonly closing: ReadonlyMap<number, number>;

  constructor(private readonly source: string) {
    this.closing = source.includes("\\") || source.includes("^{") ? braces(source) : new Map();
  }

  write(): PlainText {
    for (let at = 0; at < this.source.length; ) at = this.step(at);
    return { text: this.text.join(""), starts: this.starts, ends: this.ends };
  }

  private emit(text: string, start: number, end: number): number {
    for (const unit of text.split("")) {
      this.text.push(unit);
      this.starts.push(this.opened >= 0 ? this.opened : start);
      this.ends.push(end);
      this.opened = -1;
    }
    return end;
  }

  /** Markup that shows nothing and belongs to what follows. */
  private open(at: number, end: number): number {
    if (this.opened < 0) this.opened = at;
    return end;
  }

  /** Markup that shows nothing and belongs to what stands before it. */
  private close(end: number): number {
    if (this.ends.length > 0) this.ends[this.ends.length - 1] = end;
    this.opened = -1;
    return end;
  }

  /** Writes what stands at `at` and returns where the next thing begins. */
  private step(at: number): number {
    const character = this.source[at];
    const inserted = this.inserted.get(at);
    if (inserted === "") return character === "{" ? this.open(at, at + 1) : this.close(at + 1);
    if (inserted !== undefined) return this.emit(inserted, at, at + 1);
    if (character === "\\") return this.macro(at);
    if (character === "{" && this.source.startsWith("{,}", at)) return this.emit(",", at, at + 3);
    if (character === "^" || character === "_") return this.script(at, character);
    if (character === "~" && this.closing.size > 0) return this.emit(" ", at, at + 1);
    return this.emit(narrow(character), at, at + 1);
  }

  private macro(at: number): number {
    MACRO.lastIndex = at;
    const match = MACRO.exec(this.source);
    if (!match) {
      const next = this.source[at + 1] ?? "";
      const escaped = escapes.get(next);
      // The sign for less space makes any space behind it go: "11,\! 111".
      if (next === "!") return this.open(at, at + 2 + /^[ \t]*/.exec(this.source.slice(at + 2, at + 10))![0].length);
      if (escaped === "") return next === ")" || next === "]" ? this.close(at + 2) : this.open(at, at + 2);
      return escaped === undefined ? this.emit("\\", at, at + 1) : this.emit(escaped, at, at + 2);
    }
    const [whole, name] = match;
    const end = at + whole.length;
    if (fractions.has(name)) return this.fraction(at, end);
    if (name === "textcolor" || name === "color") return this.coloured(at, end);
    if (wrappers.has(name)) this.bracket(end, "", "");
    if (wrappers.has(name) || silent.has(name)) return this.open(at, end);
    const symbol = symbols.get(name);
    if (symbol === undefined) return this.emit(this.source.slice(at, end), at, end);
    if (name === "sqrt") this.bracket(end, "(", ")");
    // "\times" needs its space where letters follow; the sign needs none.
    return this.emit(symbol, at, end);
  }

  /** What the braces of an argument that begins at `open` are shown as. */
  private bracket(open: number, before: string, after: string): void {
    const close = this.closing.get(open);
    if (close === undefined) return;
    this.inserted.set(open, before);
    this.inserted.set(close, after);
  }

  private coloured(at: number, end: number): number {
    const close = this.closing.get(end);
    if (close === undefined) return this.emit(this.source.slice(at, end), at, end);
    this.bracket(close + 1, "", "");
    return this.open(at, close + 1);
  }

  /** `\frac{3}{4}`, `\frac34`, `\frac3{14}`: "3/4", behind a digit " 3/4", as a mixed number is written. */
  private fraction(at: number, end: number): number {
    const above = this.argument(end);
    const below = above && this.argument(above.end);
    if (!above || !below) return this.emit(this.source.slice(at, end), at, end);
    if (/\d/.test(this.text.at(-1) ?? "")) this.emit(" ", at, end);
    for (const [part, after] of [
      [above, "/"],
      [below, ""],
    ] as const) {
      if (part.open < 0) continue;
      const bare = part.end - part.open <= SHORT && isSimple(this.source.slice(part.open + 1, part.end - 1));
      this.bracket(part.open, bare ? "" : "(", bare ? after : `)${after}`);
    }
    if (above.open >= 0) return this.open(at, end);
    this.emit(`${this.source[above.end - 1]}/`, at, above.end);
    if (below.open >= 0) return above.end;
    return this.emit(this.source[below.end - 1], above.end, below.end);
  }

  /** In braces, or one character; `open` is -1 without braces. */
  private argument(from: number): { open: number; end: number } | null {
    let at = from;
    while (this.source[at] === " ") at++;
    const close = this.closing.get(at);
    if (close !== undefined) return { open: at, end: close + 1 };
    return /[\dA-Za-z]/.test(this.source[at] ?? "") ? { open: -1, end: at + 1 } : null;
  }

  /** A power or an index. `90^{\circ}` is 90°. */
  private script(at: number, sign: string): number {
    const degrees = /\^\s?(?:\{\s?\\circ\s?\}|\\circ\b)/y;
    degrees.lastIndex = at;
    const match = degrees.exec(this.source);
    if (match) return this.emit("°", at, at + match[0].length);
    const close = this.closing.get(at + 1);
    if (close !== undefined) {
      const bare = close - at <= SHORT && isSimple(this.source.slice(at + 2, close));
      this.bracket(at + 1, bare ? "" : "(", bare ? "" : ")");
    }
    return this.emit(sign, at, at + 1);
  }
}

function braces(source: string): Map<number, number> {
  const closing = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < source.length; at++) {
    const character = source[at];
    if (character === "\\") at++;
    else if (character === "{") open.push(at);
    else if (character === "}") {
      const from = open.pop();
      if (from !== undefined) closing.set(from, at);
    }
  }
  return closing;
}

/** Full-width forms of printable ASCII, the hyphens, and digits of other scripts. */
function narrow(character: string): string {
  const code = character.charCodeAt(0);
  if (code <= 0x7f) return character;
  if (code === 0x2010 || code === 0x2011) return "-";
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return code === 0x3000 ? " " : (plainDigit(character) ?? character);
}
