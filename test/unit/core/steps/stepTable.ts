import { expect, it } from "vitest";
import { segment } from "../../../../src/core/steps/segment.js";

export const texts = (text: string) => segment(text).map((step) => step.text);
export const kinds = (text: string) => segment(text).map((step) => `${step.kind} | ${step.text}`);

/** What is tried, the text, and its steps as "kind | text". */
export type StepRow = readonly [what: string, text: string, ...steps: string[]];

/** Each row is a test: the steps of its text, each at the characters that it names. */
export function itReads(rows: readonly StepRow[]): void {
  for (const [what, text, ...steps] of rows) {
    it(what, () => {
      expect(kinds(text)).toEqual(steps);
      for (const { chars, text: step } of segment(text)) expect(text.slice(chars.start, chars.end)).toBe(step);
    });
  }
}
