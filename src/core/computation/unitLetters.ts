import { unitOf } from "./units.js";

/** A unit over another, behind a number: "2.5 m/s²", "111 g/mol". */
const quotient = /\d\s?([A-Za-z]{1,3})\s?\/\s?([A-Za-z]{1,3})(?![A-Za-z])/g;
/** A letter that stands free behind a word, as in "of mass m". */
const free = /[a-z]{2,20}\s\$?([A-Za-z])\$?(?![A-Za-z\d/])/g;

/** Single letters that a text surely uses as units, as m and s in "20 m/s", and as nothing else. */
export function unitLettersIn(text: string): string[] {
  const others = new Set(Array.from(text.matchAll(free), ([, letter]) => letter));
  return [...text.matchAll(quotient)]
    .flatMap(([, above, below]) => (unitOf(above) && (unitOf(below) || below === "mol") ? [above, below] : []))
    .filter((symbol) => symbol.length === 1 && !others.has(symbol));
}
