import { shortLine } from "../plainText.js";
import type { Say } from "./language.js";

/** Text in the quotation marks of the language, “ ” or 「 」; how the text is made harmless is the caller's. */
export function inQuotes(text: string, say: Say): string {
  return say("“{0}”", text);
}

/** Model text in quotation marks, on one line and short. */
export function quoted(text: string, say: Say): string {
  return inQuotes(shortLine(text, 100), say);
}
