import { unitOf } from "./units.js";

/** A unit over another, behind a number: "2.5 m/s²", "111 g/mol". */
const quotient = /\d\s?([A-Za-z]{1,3})\s?\/\s?([A-Za-z]{1,3})(?![A-Za-z])/g;

/** Single letters that a text surely uses as units, as m and s in "20 m/s": elsewhere in it they are none of its variables. */
export function unitLettersIn(text: string): string[] {
  return [...text.matchAll(quotient)].flatMap(([, above, below]) =>
    unitOf(above) && (unitOf(below) || below === "mol") ? [above, below].filter((symbol) => symbol.length === 1) : [],
  );
}
