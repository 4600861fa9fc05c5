import { describe, expect, it } from "vitest";
import { mistakesPutIn } from "../../../bench/controls/records.js";

describe("mistakes put in, as written and in other words", () => {
  const { asWritten, inOtherWords } = mistakesPutIn(3);

  it("are of every kind of reasoning", () => {
    expect(new Set(asWritten.map(({ group }) => group)).size).toBe(7);
  });

  it("differ in the last step alone", () => {
    expect(inOtherWords).toHaveLength(asWritten.length);
    for (const [i, { steps, ...rest }] of asWritten.entries()) {
      const { steps: others, ...same } = inOtherWords[i];
      expect(same).toEqual(rest);
      expect(others.slice(0, -1)).toEqual(steps.slice(0, -1));
      expect(others.at(-1)).not.toBe(steps.at(-1));
    }
  });

  it("are a right and a wrong one in each place", () => {
    for (let i = 0; i < asWritten.length; i += 2) {
      const [right, wrong] = [asWritten[i], asWritten[i + 1]];
      expect([right, wrong].map(({ labels }) => labels)).toEqual([
        [{ step: right.steps.length - 1, wrong: false }],
        [{ step: right.steps.length - 1, wrong: true }],
      ]);
      expect(wrong.steps.slice(0, -1)).toEqual(right.steps.slice(0, -1));
      expect(wrong.steps.at(-1)).not.toBe(right.steps.at(-1));
    }
  });
});
