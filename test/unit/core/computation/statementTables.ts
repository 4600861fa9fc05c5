import { describe, expect, it } from "vitest";
import { checkComputations } from "../../../../src/core/computation/check.js";

export interface Statements {
  readonly wrong: readonly string[];
  readonly right: readonly string[];
  /** What is rounded, what means something else, and what is no statement at all: nothing is refuted. */
  readonly other: readonly string[];
}

const refuted = (text: string) => checkComputations(text).some(({ holds }) => !holds);
const confirmed = (text: string) => !refuted(text) && checkComputations(text).length > 0;

/** Each wrong statement is refuted, each right one confirmed; nothing else is refuted. */
export function statementTables(tables: Readonly<Record<string, Statements>>): void {
  describe.each(Object.entries(tables))("%s", (_name, { wrong, right, other }) => {
    it.each(wrong)("refuted: %s", (text) => {
      expect(refuted(text)).toBe(true);
    });
    it.each(right)("confirmed: %s", (text) => {
      expect(confirmed(text)).toBe(true);
    });
    it.each(other)("not refuted: %s", (text) => {
      expect(refuted(text)).toBe(false);
    });
  });
}
