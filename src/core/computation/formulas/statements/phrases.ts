import { patternOf } from "../../../patternOf.js";
import type { Settled } from "../../../run/computation.js";
import { compareStated } from "../settle.js";
import { formulaGroup, statedFormula } from "../statedFormula.js";

/** What the statement ends with: nothing may go on with its last formula. */
export const end = String.raw`(?=[*\x60]{0,2}(?:\s+units?\b)?(?:[.,;:!](?=[\s$*]|$)|[。，；！]|\s{0,3}=|\s*$|\s*\n|\s+(?:and|so|which|because|since|by|but|then|using|thus|hence|therefore|as)\b|\s*(?:所以|因此|故)))`;
export const to = String.raw`,?\s+(?:is|are|equals?|must be|will be|gives?|yields?|comes out to|turns out to be)\s+(?:equal to\s+|also\s+|just\s+|simply\s+|therefore\s+|then\s+)?|\s{0,3}=\s{0,3}`;
export const is = `(?:${to})`;
export const hanIs = String.raw`\s{0,3}(?:[是為为得]|等[於于]|=)\s{0,3}`;
export const named = String.raw`(?:\$?(?:[a-zA-Z]\([a-z]\)|y)\s{0,3}=\s{0,3})?`;
export const zero = String.raw`(?:=\s{0,3}0\$?\s{0,3})?`;
export const number = String.raw`[^,;()（）。，\s]{1,40}`;
export const point = (name: string): string =>
  String.raw`\$?\s?(?:[A-Z]\s?=?\s?)?(?:\\left)?[(（]\s{0,2}(?<${name}x>${number})\s{0,2}[,，]\s{0,2}(?<${name}y>${number})\s{0,2}(?:[,，]\s{0,2}(?<${name}z>${number})\s{0,2})?(?:\\right)?[)）]\$?`;
export const value = formulaGroup("value");
export const and = String.raw`\s{0,3}(?:and|to|和|與|与|到|、|,|，)\s{0,3}(?:the point\s|點|点)?`;
export const points = String.raw`(?:the\s)?(?:two\s)?(?:points?\s)?${point("a")}${and}${point("b")}`;
export const hanPoints = String.raw`(?:兩|两)?[點点]?\s?${point("a")}${and}${point("b")}\s?(?:兩|两)?[點点]?`;
export const ended = (...pieces: readonly string[]): RegExp => patternOf("gi", [...pieces, end]);
/** The last piece says itself where it ends. */
export const open = (...pieces: readonly string[]): RegExp => patternOf("gi", pieces);
export const f = formulaGroup("of");

/** What is stated of a value that is computed exactly. */
export function stated(computed: number | null, said: string | undefined): Settled | null {
  const formula = statedFormula(said);
  return formula && compareStated(computed, formula);
}

export const settledBy = (holds: boolean | null, expected: string): Settled | null =>
  holds === null ? null : { holds, expected };
