import { superscripts } from "../patterns.js";
import { functionNamed } from "./formula.js";

/** A piece of mathematics as it is written. `end` is behind its last character. */
export type FormulaToken = { readonly end: number } /** `grouped` by commas; `121_3` is read in its base. */ & (
  | { readonly type: "number"; readonly value: number; readonly decimals: number; readonly grouped: boolean }
  | { readonly type: "letter"; readonly name: string }
  | { readonly type: "command"; readonly name: string }
  /** Words within mathematics. */
  | { readonly type: "words"; readonly text: string }
  | { readonly type: "sign"; readonly text: string }
);

const spacing = /^(?:[\s&~]|\\[,;:! ]|\\(?:left|right|[bB]igg?[lr]?|displaystyle|limits|nolimits)(?![a-zA-Z]))+/;
const number = /^(?:\d{1,3}(?:\{,\}\d{3})+|\d{1,3}(?:,\d{3})+(?![\d,])|\d+)(?:\.\d+)?|^\.\d+/;
const based = /^(\d{1,15})_(?:\{(\d{1,2})\}|(\d))(?!\d)/;
/** The commands that set words or the name of a function within mathematics, with the brace behind them. */
export const wordsCommand = String.raw`\\(?:text|mathrm|operatorname|mbox|textrm|textbf|mathbf|mathit)\*?\s*\{`;
const worded = new RegExp(String.raw`^${wordsCommand}([^{}$\\]{0,60})\}`);
const command = /^\\([a-zA-Z]+)/;
const subscript = /^_(?:\{([^{}]{1,20})\}|([\p{L}\d]))|^([₀-₉]{1,2})/u;
/** Functions that are written without a command as well. */
const spelled = /^(?:sin|cos|tan|ln|log|exp|sqrt)(?![a-zA-Z])/;
const dots = /^(?:\.{3}|…+|⋯)/;
const signs: Readonly<Record<string, string>> = {
  "−": "-",
  "–": "-",
  "×": "*",
  "·": "*",
  "⋅": "*",
  "∙": "*",
  "÷": "/",
  "[": "(",
  "]": ")",
};
/** Commands that are signs, and brackets under other names. */
const commandSigns: Readonly<Record<string, string>> = {
  cdot: "*",
  times: "*",
  ast: "*",
  div: "/",
  lvert: "|",
  rvert: "|",
  vert: "|",
  lbrace: "(",
  rbrace: ")",
  lbrack: "(",
  rbrack: ")",
};
const greek =
  /^(?:alpha|beta|gamma|delta|epsilon|varepsilon|zeta|eta|theta|vartheta|lambda|mu|nu|xi|rho|tau|omega|varphi|phi)$/;
/** More are no formula of a step. */
const MOST = 400;

/** The tokens of a formula in LaTeX, or in the signs of plain text; null where anything in it is unknown. */
export function formulaTokens(text: string): FormulaToken[] | null {
  const tokens: FormulaToken[] = [];
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at, at + 200);
    const space = spacing.exec(rest);
    if (space) {
      at += space[0].length;
      continue;
    }
    const token = tokenAt(rest, at);
    if (!token || tokens.length === MOST) return null;
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

function tokenAt(rest: string, at: number): FormulaToken | null {
  const inBase = based.exec(rest);
  if (inBase) return numberInBase(inBase[1], Number(inBase[2] ?? inBase[3]), at + inBase[0].length);
  const digits = dots.test(rest) ? undefined : number.exec(rest)?.[0];
  if (digits !== undefined) {
    if (/^[_\d]/.test(rest.slice(digits.length))) return null;
    const plain = digits.replace(/\{,\}|,/g, "");
    const decimals = /\.(\d+)$/.exec(plain)?.[1].length ?? 0;
    const grouped = /\d,\d/.test(digits);
    return { type: "number", value: Number(plain), decimals, grouped, end: at + digits.length };
  }
  const words = worded.exec(rest);
  if (words) {
    const text = words[1].trim();
    const name = text.toLowerCase();
    const end = at + words[0].length;
    return functionNamed(name) ? { type: "command", name, end } : { type: "words", text, end };
  }
  const capitals = /^(?:GCD|GCF|HCF|LCM)(?=\s?\()/.exec(rest)?.[0];
  if (capitals) return { type: "command", name: capitals.toLowerCase(), end: at + capitals.length };
  const latex = command.exec(rest);
  if (latex) return commandToken(latex[1], rest, at);
  const name = spelled.exec(rest)?.[0];
  if (name) return { type: "command", name, end: at + name.length };
  const left = dots.exec(rest)?.[0];
  if (left) return { type: "command", name: "dots", end: at + left.length };
  return signAt(rest, at);
}

function commandToken(name: string, rest: string, at: number): FormulaToken | null {
  const end = at + name.length + 1;
  const sign = commandSigns[name];
  if (sign !== undefined) return { type: "sign", text: sign, end };
  if (greek.test(name)) return letter(`\\${name}`, rest.slice(name.length + 1), end);
  return { type: "command", name, end };
}

function signAt(rest: string, at: number): FormulaToken | null {
  const character = String.fromCodePoint(rest.codePointAt(0) as number);
  const end = at + character.length;
  if (/^[a-zA-Z]$/.test(character)) return letter(character, rest.slice(1), end);
  if (character === "π") return { type: "command", name: "pi", end };
  if (character === "√") return { type: "command", name: "sqrt", end };
  if (character === "°") return { type: "command", name: "degrees", end };
  const power = superscripts[character];
  // One raised digit; longer exponents are seldom.
  if (power !== undefined)
    return /^\d$/.test(power) && superscripts[rest[1] ?? ""] === undefined
      ? { type: "sign", text: `^${power}`, end }
      : null;
  const sign = signs[character] ?? character;
  return /^[-+*/^_=!|(){},]$/.test(sign) ? { type: "sign", text: sign, end } : null;
}

function letter(name: string, rest: string, end: number): FormulaToken {
  const below = subscript.exec(rest);
  if (!below) return { type: "letter", name, end };
  const digits = below[3] && Array.from(below[3], (digit) => "₀₁₂₃₄₅₆₇₈₉".indexOf(digit)).join("");
  return { type: "letter", name: `${name}_${below[1] ?? below[2] ?? digits}`, end: end + below[0].length };
}

function numberInBase(digits: string, base: number, end: number): FormulaToken | null {
  if (base < 2 || base > 36 || Array.from(digits, Number).some((digit) => digit >= base)) return null;
  const value = Array.from(digits, Number).reduce((sum, digit) => sum * base + digit, 0);
  return Number.isSafeInteger(value) ? { type: "number", value, decimals: 0, grouped: false, end } : null;
}
