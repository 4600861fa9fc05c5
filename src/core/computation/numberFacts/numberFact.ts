import type { Settled } from "../../run/computation.js";

/** What can be stated of whole numbers in words: a form, and what decides it. */
export interface NumberFact {
  readonly form: RegExp;
  readonly decide: (groups: Readonly<Record<string, string | undefined>>) => Settled | null;
}
