import type { Computation } from "../run/computation.js";
import { type ComputationContext, noContext } from "./context.js";
import { doubted } from "./doubt.js";
import { languageOf } from "./languages.js";

const term = String.raw`(?:0[xX][\da-fA-F]{1,12}|0[bB][01]{1,40}|0[oO][0-7]{1,15}|\d{1,12})`;
const sign = String.raw`\s?[-+*×−]\s?`;
/** 0xFF + 10 = 265, 0b11 * 2 = 6: nothing may go on before or behind it. */
const statement = new RegExp(
  String.raw`(?<![\p{L}\p{N}_.,\\+*/^=×·⊕&|~<>(\[-]\s?)(?<left>${term}(?:${sign}${term}){1,6})\s?={1,2}\s?(?<right>${term})(?![\p{L}\p{N}₀-₉_(]|[.,]\d|\s?[-+*/×·^%!÷⊕&|<>]|\s?(?:in|as|mod)\s|\s?\\)`,
  "gu",
);

/** Checks sums and products of whole numbers of which some say their base. Those that do not may be of the same base: then nothing is wrong. */
export function checkBasedSums(text: string, context: ComputationContext = noContext): Computation[] {
  if (!/0[xbo][\da-f]/i.test(text)) return [];
  const language = languageOf(text, context.languages);
  return Array.from(text.matchAll(statement)).flatMap((match): Computation[] => {
    const { left, right } = match.groups as Record<"left" | "right", string>;
    const base = /0([xbo])[\da-f]/i.exec(left + right)?.[1].toLowerCase();
    const [start, end] = [match.index, match.index + match[0].length];
    if (base === undefined || doubted(text, start, end, language)) return [];
    const value = worthOf(left, "");
    const holds = value === worthOf(right, "");
    // Bare digits in the base of the others: 0x10 + 10 = 0x20.
    const alike = worthOf(left, `0${base}`);
    if (!holds && alike !== null && alike === worthOf(right, `0${base}`)) return [];
    return [{ claim: match[0], holds, expected: holds ? right : `${value}`, span: { start, end } }];
  });
}

/** @param prefix of the terms that have none; null where their digits are not of that base. */
function worthOf(sum: string, prefix: string): bigint | null {
  let total = 0n;
  for (const [, minus, product] of sum.matchAll(/(^|[-+−])\s?([^-+−]+)/g)) {
    let of = 1n;
    for (const factor of product.split(/[*×]/)) {
      const digits = factor.trim().toLowerCase();
      const written = /^0[xbo]/.test(digits) ? digits : `${prefix}${digits}`;
      if (/^0b.*[2-9]|^0o.*[89]/.test(written)) return null;
      of *= BigInt(written);
    }
    total += minus === "-" || minus === "−" ? -of : of;
  }
  return total;
}
