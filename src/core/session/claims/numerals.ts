import { languagesOf } from "../languages/languagesOf.js";

const groupedByNarrowSpaces = /(?<![\d.,])\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+(?!\d)/g;
const groupedBySpaces = /(?<![\d.,])\d{1,3}(?: \d{3})+(?!\d)/g;
const groupedByDots = /(?<![\d.,])[1-9]\d{0,2}(?:\.\d{3}){1,2}(?![\d.]*\d)/g;
const groupedByApostrophes = /(?<![\d.,])[1-9]\d{0,2}(?:['’]\d{3})+(?!\d)/g;
const decimalComma = /(?<![\d.])(\d{1,3}(?:,\d{3})*|\d+),(\d{1,2}|\d{4,8})(?![\d,]*\d)/g;
/** Single words of languages that group digits by spaces: of a short text its language may not be known. */
const ofThose = /\b(?:les?|des?|une?|du|est|der|die|das|und|los?|las|del|que|os|dos|em)\b/i;
/** These write "1.234,56" or "1 234,56". */
const ofCommas: ReadonlySet<string> = new Set(["fr", "de", "nl", "es", "pt", "it", "pl", "ru"]);

/** Whether a message is in a language whose decimals stand behind a comma. */
export const hasDecimalCommas = (message: string): boolean =>
  languagesOf(message).some(({ language }) => ofCommas.has(language));

/** A text with its numerals as English has them: "1 210,5", "1.210,5" and "1’210,5" are 1,210.5 where commas are known to be decimal. */
export function withEnglishNumerals(text: string, commas: boolean): string {
  const joined = text
    .replace(groupedByNarrowSpaces, (number) => number.replace(/\s/g, ","))
    .replace(groupedByApostrophes, (number) => number.replace(/['’]/g, ","));
  if (!commas) return ofThose.test(joined) ? spaced(joined) : joined;
  return spaced(joined)
    .replace(groupedByDots, (number) => number.replaceAll(".", ","))
    .replace(decimalComma, "$1.$2");
}

const spaced = (text: string): string => text.replace(groupedBySpaces, (number) => number.replaceAll(" ", ","));
