import { describe, expect, it } from "vitest";
import { corrupted } from "../../../../src/check/causal/corruption.js";
import { filler } from "../../../../src/check/causal/filler.js";
import { paraphrased } from "../../../../src/check/causal/paraphrase.js";
import { sameStatement } from "../../../../src/check/causal/sameStatement.js";
import { statedNumbers } from "../../../../src/core/answer/numbers.js";
import { checkComputations } from "../../../../src/core/computation/check.js";
import type { Engine } from "../../../../src/protocol/engine.js";

describe("a corruption", () => {
  it.each([
    ["So 3 boxes hold 3 * 6 = 18 eggs.", "So 3 boxes hold 3 * 6 = 19 eggs."],
    ["Step 2: She pays $1,200.50 in all.", "Step 2: She pays $1,300.50 in all."],
    ["That is 0.75 of it.", "That is 0.85 of it."],
    ["The rest is 9.", "The rest is 8."],
    ["-5 degrees", "-6 degrees"],
    ["- **2.** There are 10 more", "- **2.** There are 20 more"],
    ["None are left: 0.", "None are left: 1."],
    ["It was born in 1947.", "It was born in 1948."],
    ["3/4 of them are red.", "4/4 of them are red."],
    ["$x = \\boxed{40}$", "$x = \\boxed{50}$"],
    ["3. Mars is larger than Venus.", "3. Mars is smaller than Venus."],
    ["More people live in Rome.", "Less people live in Rome."],
    ["1) Venus is a planet.", "1) Venus is not a planet."],
    ["A whale is not a fish.", "A whale is a fish."],
    ["Fish cannot fly.", "Fish can fly."],
    ["They don't eat grass.", "They do eat grass."],
  ])("of %j is one small mistake", (text, wrong) => {
    expect(corrupted(text)).toBe(wrong);
  });

  it("is caught by the program that computes", () => {
    for (const text of ["4 * 12 = 48 red boxes.", "240 + 30 = 270 pens.", "$2.50 + $1.25 = $3.75"]) {
      expect(checkComputations(text).map(({ holds }) => holds)).toEqual([true]);
      expect(checkComputations(corrupted(text)!).map(({ holds }) => holds)).toEqual([false]);
    }
  });

  it("is not made where nothing can be changed", () => {
    for (const text of ["Step 1:", "Plants need water.", "We can't go.", "行星围绕太阳。", ""]) {
      expect(corrupted(text)).toBeNull();
    }
  });
});

describe("a paraphrase", () => {
  it.each([
    ["3 * 6 = 18 eggs.", "3 times 6 is 18 eggs."],
    ["That makes 48 × 5 + 10 - 4 = 246.", "That makes 48 times 5 plus 10 minus 4 is 246."],
    ["It costs 12 / 4 = $3.", "It costs 12 divided by 4 is $3."],
    ["It is 3 times 6 plus 2.", "It is 3 × 6 + 2."],
    ["So 3 boxes hold 3 * 6 = 18 eggs.", "Therefore 3 boxes hold 3 times 6 is 18 eggs."],
    ["Therefore, Venus is the planet.", "So, Venus is the planet."],
    ["Step 2: Next, she buys a pen.", "Step 2: After that, she buys a pen."],
    ["- Since he is late, Ben runs.", "- Because he is late, Ben runs."],
    ["Note that whales are mammals.", "Whales are mammals."],
    ["The box is red.", "In other words, the box is red."],
    ["2. Venus is the second planet.", "2. In other words, Venus is the second planet."],
  ])("of %j has the same content", (text, other) => {
    expect(paraphrased(text, "prose")).toBe(other);
  });

  it("leaves alone what has no other words, or might mean something else in them", () => {
    expect(paraphrased("The Plan", "heading")).toBeNull();
    expect(paraphrased("total = 3 * 6", "code")).toBeNull();
    expect(paraphrased("$3 \\times 6 = 18$", "math")).toBeNull();
    expect(paraphrased("So how many are left?", "prose")).toBeNull();
    expect(paraphrased("La caja roja pesa mucho.", "prose")).toBeNull();
    expect(paraphrased("盒子 is red.", "prose")).toBeNull();
    expect(paraphrased("3 * 6 = 18", "math")).toBe("3 times 6 is 18");
    // A range, and a difference that is only one when it is reckoned.
    expect(paraphrased("Read pages 3-5 of the book.", "prose")).toBe("In other words, Read pages 3-5 of the book.");
    expect(paraphrased("So far he has 3.", "prose")).toBe("In other words, So far he has 3.");
  });

  it("keeps every number", () => {
    for (const text of ["4 * 12 = 48 red boxes.", "So 240 + 30 = 270 pens.", "Then $3 x 1.5 is 4.50."]) {
      const numbers = (of: string) => statedNumbers(of).map(({ text: number }) => number);
      expect(numbers(paraphrased(text, "prose")!)).toEqual(numbers(text));
    }
  });
});

it("filler has about as many tokens as the step, whatever dots take", async () => {
  for (const perDot of [1, 2, 3]) {
    const dots = (text: string) => text.split("…").length - 1;
    const engine = {
      tokenize: async (text: string) => ({ ids: new Int32Array(perDot * dots(text)) }),
    } as unknown as Engine;
    for (const tokens of [1, 6, 12, 40]) {
      const text = await filler(engine, tokens);
      expect(text).toMatch(/^…( …)*$/);
      expect(Math.abs(perDot * dots(text) - tokens)).toBeLessThanOrEqual(Math.max(perDot / 2, perDot - tokens));
    }
  }
});

describe("two wordings of a step", () => {
  it.each([
    ["3 * 5 = 15", "5 * 3 = 15", true],
    ["That is 15 balls.", "3 boxes of 5 make 15 balls.", true],
    ["That is 16 balls.", "3 boxes of 5 make 15 balls.", null],
    ["3 boxes of 5 balls hold 15 balls.", "3 * 5 = 15", true],
    ["3 boxes of 5 balls hold 15 balls.", "3 * 5 = 16", false],
    ["Each box holds 5 red balls.", "Each box holds 6 red balls.", false],
    ["Each box holds 5 red balls.", "So each box holds 5.0 red balls.", true],
    ["Step 1: Each box holds 5 red balls.", "2. Each box holds 5 red balls.", true],
    ["Each box holds 5 red balls.", "There are 3 boxes.", null],
    ["Venus is a planet.", "Mars is a planet.", null],
  ])("%j and %j", (step, other, same) => {
    expect(sameStatement(step, other)).toBe(same);
  });
});
