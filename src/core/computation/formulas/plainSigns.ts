import { withoutDelimiters } from "./mathSpans.js";

/** `\left(`, `\bigr)`. */
const sized = /\\(?:left|right|[bB]igg?[lr]?)\s?([()[\]])/g;

/** The text of a step in the signs of plain arithmetic, each at its place: no signs around formulas, and brackets of one size. */
export function inPlainSigns(text: string): string {
  if (!/[$\\]/.test(text)) return text;
  return withoutDelimiters(text).replace(sized, (whole, bracket: string) =>
    // Square ones may be a reference elsewhere, [1].
    /[([]/.test(bracket) ? "(".padEnd(whole.length) : ")".padStart(whole.length),
  );
}
