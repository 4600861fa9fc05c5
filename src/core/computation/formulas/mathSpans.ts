import { patternOf } from "../../patternOf.js";
import { wordsCommand } from "./formulaTokens.js";

/** A piece of a text that is mathematics, without what sets it off. */
export interface MathSpan {
  readonly text: string;
  /** Of its first character. UTF-16 code units. */
  readonly start: number;
}

/**
 * `$…$` as Pandoc reads it (nothing but a formula begins with no space behind the sign and ends with none before it and no digit behind),
 * `$$…$$`, `\(…\)`, `\[…\]`, and the environments of aligned equations.
 */
const delimited = patternOf("g", [
  String.raw`\$\$(?<display>[^$]{1,3000})\$\$|(?<![\\$\w])\$(?=\S)(?<inline>[^$\n]{1,1000}?)(?<=[^\s\\])\$(?![\d$])|`,
  String.raw`\\\[(?<square>[\s\S]{1,3000}?)\\\]|\\\((?<round>[\s\S]{1,1000}?)\\\)|`,
  String.raw`\\begin\{(?:align|aligned|equation|gather|eqnarray|multline|`,
  String.raw`split)\*?\}(?<aligned>[\s\S]{1,3000}?)\\end\{`,
]);
/** Money between two signs: "$5 and then $". */
const prose = /(?<![\\\p{L}{])[a-z]{3,}\s+[a-z]{2,}/u;

/** The formulas of a text, in its order. */
export function mathSpans(text: string): MathSpan[] {
  return [...text.matchAll(delimited)].flatMap((match) => {
    const inside = Object.values(match.groups ?? {}).find((group) => group !== undefined) ?? "";
    if (match.groups?.inline !== undefined && prose.test(inside)) return [];
    return [{ text: inside, start: match.index + match[0].indexOf(inside) }];
  });
}

/** From where to where the formulas of a text stand that have signs around them, with these. UTF-16 code units. */
export const setOff = (text: string): (readonly [start: number, end: number])[] =>
  [...text.matchAll(delimited)].map(({ index, 0: all }) => [index, index + all.length] as const);

/** The text with spaces for the signs that set formulas off in their line, which are no signs of money. */
export function withoutDelimiters(text: string): string {
  if (!/[$\\]/.test(text)) return text;
  return text.replace(delimited, (whole, ...given) => {
    const { inline, round, square } = given.at(-1) as { inline?: string; round?: string; square?: string };
    const set = round ?? square;
    if (set !== undefined) return `  ${set}  `;
    return inline === undefined || prose.test(inline) ? whole : ` ${inline} `;
  });
}

/** Words with the commands that set them, and other commands. */
const commands = new RegExp(String.raw`${wordsCommand}[^{}]*\}|\\[a-zA-Z]+`, "g");

/** The letters of the formulas of a text: variables, whatever units they are elsewhere. Words within formulas are not among them. */
export function lettersInFormulas(text: string): ReadonlySet<string> {
  const bare = mathSpans(text).map((span) => span.text.replace(commands, " "));
  return new Set(bare.flatMap((formula) => formula.match(/(?<![a-zA-Z])[a-zA-Z](?![a-zA-Z])/g) ?? []));
}

/** One side of a relation, at its place in the text. */
export interface Side {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Sides joined by "=". */
export type Chain = readonly Side[];

/** What ends a chain: other relations, the end of a line that the next does not go on with, a comma, words. */
const boundary = patternOf("g", [
  String.raw`\\\\(?!\s*(?:&\s*)?=)|\\(?:neq|ne|leq?|geq?|approx|sim|simeq|cong|equiv|to|mid|in|subset|subseteq|`,
  "implies|impliedby|iff|Rightarrow|Longrightarrow|rightarrow|longrightarrow|Leftrightarrow|quad|qquad|",
  String.raw`begin|end|therefore|because|pm|mp|ll|gg|propto|bmod|pmod)(?![a-zA-Z])(?:\{[a-z]{1,12}\*?\})?|`,
  String.raw`[<>≤≥≈≠≡;→⇒]|,(?!\d{3}(?!\d))(?=\s|\\)|`,
  String.raw`\\text\{\s*(?:and|or|so|if|then|thus|where|when|for|since)[^{}]{0,40}\}`,
]);

/** The numbers that a function is taken of, up to a comma. */
const listed = /(?:gcd|lcm|hcf|gcf|max|min)\}?\s?\(\s?[\d\s,]{1,40}$/i;

/** A box around an equation, and none around a value. */
const boxedEquation = /\\boxed\s?\{([^{}=]{1,60}=[^{}]{1,60})\}/g;

/** The chains of equations in a formula; none where it computes with remainders. */
export function chainsIn({ text: given, start }: MathSpan): Chain[] {
  const text = given.replace(
    boxedEquation,
    (whole, inside: string) => `${" ".repeat(whole.length - inside.length - 1)}${inside} `,
  );
  if (/\\[pb]?mod|≡|\\equiv|:=|\\pm|\\mp/.test(text)) return [];
  const chains: Chain[] = [];
  let from = 0;
  for (const { index, 0: sign } of [...text.matchAll(boundary), { index: text.length, 0: "" }]) {
    // GCF(84, 126)
    if (sign === "," && listed.test(text.slice(Math.max(from, index - 60), index))) continue;
    chains.push(sidesOf(text.slice(from, index), start + from));
    from = index + sign.length;
  }
  return chains.filter((chain) => chain.length > 1);
}

function sidesOf(piece: string, start: number): Side[] {
  const sides: Side[] = [];
  let from = 0;
  for (const at of [...equalSigns(piece), piece.length]) {
    const raw = piece.slice(from, at);
    const lead = /^(?:\s|&|\\\\|\\[,;:! ])*/.exec(raw)?.[0].length ?? 0;
    const trimmed = raw.slice(lead).replace(/(?:\s|&|\\\\|\\[,;:! ]|[.,])+$/, "");
    sides.push({ text: trimmed, start: start + from + lead, end: start + from + lead + trimmed.length });
    from = at + 1;
  }
  return sides;
}

/** Not those within braces, as below a sum. */
function equalSigns(piece: string): number[] {
  const found: number[] = [];
  let depth = 0;
  for (let at = 0; at < piece.length; at++) {
    if (piece[at] === "{") depth++;
    else if (piece[at] === "}") depth--;
    else if (piece[at] === "=" && depth === 0) found.push(at);
  }
  return found;
}
