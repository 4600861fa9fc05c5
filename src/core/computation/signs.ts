import { isOperand } from "./phrases.js";
import type { Token } from "./tokens.js";

/** A place in a text, with what was read right before it. */
export interface Place {
  readonly text: string;
  readonly at: number;
  readonly last: Token | undefined;
}

/** `!` behind a number or a bracket, and with more of a calculation behind it: elsewhere, somebody is surprised. */
export function isFactorial({ text, at, last }: Place): boolean {
  return (
    (last?.type === "number" || last?.type === "close") &&
    last.end === at &&
    !(last.type === "number" && last.percent) &&
    /^!(?![!=])(?:\s?[-+*×·⋅∙÷/^)}\]≈]|\s?&?\s?=\s?(?=[-−(\d√\\$])|\s?\\(?:cdot|times|div|approx)\b|(?:\\[,;!]|\s){0,2}\d{1,3}!)/.test(
      text.slice(at, at + 12),
    )
  );
}

/** A brace of LaTeX, behind a command, an exponent's sign or another group; {3.7} alone is a fractional part or a set. */
export function opensGroup({ text, at }: Place): boolean {
  return (
    /[\p{L}^_}{\]]\s?$/u.test(text.slice(Math.max(0, at - 2), at)) ||
    /^\{\s*\d+\s*\\choose\b/.test(text.slice(at, at + 24))
  );
}

/** `**` as a power: right between its operands, or between numbers with spaces; bold type does not stand free on both sides. */
export function isPower({ text, at, last }: Place): boolean {
  const glued = last?.end === at && isOperand(last) && /[\d(]/.test(text[at + 2] ?? "");
  if (glued && !/\*\*[^*\n]{0,40}\*\*/.test(text.slice(at, at + 48))) return true;
  return /\d\s+$/.test(text.slice(Math.max(0, at - 3), at)) && /^\*\*\s+[\d(]/.test(text.slice(at, at + 6));
}

/** A dash without spaces between numbers: 10–15 may be a range. */
export function isTightDash({ text, at, last }: Place): boolean {
  return last?.type === "number" && last.end === at && /[\d$€£¥.]/.test(text[at + 1] ?? "");
}

/** The letter of `3 x 4`, and of `3 x -4`; of `3 x - 4` it is a variable. */
export function isTimesSign({ text, at, last }: Place): boolean {
  return isOperand(last) && /^[xX]\s*(?:\\?[$€£]\s?)?(?:[\d.(½¼¾⅓⅔√]|-(?!\s))/.test(text.slice(at, at + 8));
}

/** "12 : 4" is a division in many countries, "Step 2: 3 + 4" a label. `before` is what stands before the number. */
export function isRatio({ text, at, last }: Place, before: Token | undefined): boolean {
  return (
    last?.type === "number" &&
    (/\s/.test(text[at - 1]) || before?.type === "operator") &&
    /^:\s*[\d(]/.test(text.slice(at, at + 4))
  );
}
