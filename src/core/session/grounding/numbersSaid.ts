import { numberOf } from "./digits.js";

/** The numbers that a message gives; what it says is reckoned from what else it says. */
export const numbersSaid = (text: string): number[] =>
  Array.from(text.slice(0, 20_000).matchAll(/\d[\d,]*(?:\.\d+)?/g), ([digits]) => numberOf(digits));
