import { describe, expect, it } from "vitest";
import { corrected, correctionOf } from "../../../../src/core/computation/correction.js";
import type { Computation } from "../../../../src/core/run/computation.js";

const check = (text: string, claim: string, expected: string): Computation => {
  const start = text.indexOf(claim);
  return { claim, holds: false, expected, span: { start, end: start + claim.length } };
};

describe("a correction", () => {
  const text = "In the morning it sells 20, so 108 - 20 = 86 rolls are left.";
  const wrong = check(text, "108 - 20 = 86", "88");

  it("names what was computed, what stands there and what a program gets", () => {
    expect(correctionOf(wrong)).toMatchObject({ of: "108 - 20", stated: "86", computed: "88" });
    expect(corrected(text, wrong)).toBe("In the morning it sells 20, so 108 - 20 = 88 rolls are left.");
  });

  it("keeps the unit that the program computed", () => {
    const pens = "So 4 * 3 = 13 dollars.";
    expect(corrected(pens, check(pens, "4 * 3 = 13 dollars", "12 dollars"))).toBe("So 4 * 3 = 12 dollars.");
  });

  it("is not made of a calculation that holds, a comparison, a chain or a text that has changed", () => {
    expect(correctionOf({ ...wrong, holds: true })).toBeUndefined();
    expect(correctionOf(check("3 > 5", "3 > 5", "3 < 5"))).toBeUndefined();
    expect(correctionOf(check("1 + 1 = 2 = 3", "1 + 1 = 2 = 3", "2"))).toBeUndefined();
    expect(corrected(`Well, ${text}`, wrong)).toBeUndefined();
  });

  it("of a letter is the number alone", () => {
    const letter = "3x = 15, so x = 6.";
    expect(correctionOf(check(letter, "x = 6", "x = 5"))).toMatchObject({ of: "x", stated: "6", computed: "5" });
    expect(corrected(letter, check(letter, "x = 6", "x = 5"))).toBe("3x = 15, so x = 5.");
  });

  it.each([
    ["(x+2)^2 = x^2 + 4", "9, not 5, where x = 1"],
    ["f'(x) = 2x^2", "another derivative"],
    ["F(x) = x^2", "another antiderivative"],
    ["y = 2x", "y = 3, not 2, at one of the points"],
    ["x = 4", "what follows from the equation before"],
    ["2x = 9", "x = 5"],
    ["x = 4", ""],
  ])("puts no explanation in the place of a value: %s", (claim, expected) => {
    expect(correctionOf(check(claim, claim, expected))).toBeUndefined();
  });
});
