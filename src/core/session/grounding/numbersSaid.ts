import { hasDecimalCommas, withEnglishNumerals } from "../claims/numerals.js";
import { readings } from "./seen.js";

/** The numbers that a message gives; what it says is reckoned from what else it says. */
export const numbersSaid = (text: string): number[] =>
  Array.from(
    withEnglishNumerals(text.slice(0, 20_000), hasDecimalCommas(text)).matchAll(
      /\d{1,30}(?:,\d{1,30}){0,12}(?:\.\d{1,30})?/g,
    ),
  ).flatMap(([digits]) => readings(digits));
