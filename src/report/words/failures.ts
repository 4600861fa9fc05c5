import { type ErrorCode, type ErrorData, errorCodes } from "../../core/errors.js";
import type { Say } from "./language.js";

/** A failure's template: its code tells a language what to say of it. */
const templateOf = (code: ErrorCode) => `{0} (${code})`;

export const failureTemplates = errorCodes.map(templateOf);

/**
 * What failed, in the reader's language, with the cause as it was put where it failed: that is English, since it may be of any program below
 * ours, and is the whole sentence where the language is English.
 */
export function failureText({ code, message }: ErrorData, say: Say): string {
  return say(templateOf(code), message);
}
