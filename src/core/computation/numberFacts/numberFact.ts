import type { Found } from "./wholeNumbers.js";

/** What can be stated of whole numbers in words: a form, and what decides it. */
export interface NumberFact {
  readonly form: RegExp;
  readonly decide: (groups: Readonly<Record<string, string | undefined>>) => Found | null;
}
