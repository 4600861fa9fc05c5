import { describe, expect, it } from "vitest";
import { restatesPrompt } from "../../../../src/core/prompt/restates.js";

const asked = (content: string) => [{ role: "user" as const, content }];
const hall = "A hall has 12 rows of 15 chairs. 36 chairs are broken and 18 are lent out. How many can be used?";
const shop = "Mia buys 4 pens and 6 notebooks and pays with a 50 dollar note. How much change does she get?";
const chinese = "有 36 張椅子壞了，18 張借出。還有幾張？";

describe("a step that says the prompt again", () => {
  it.each([
    [hall, "Each row has 15 chairs."],
    [hall, "Step 2: 36 chairs are broken."],
    [shop, "Mia pays with a 50 dollar note."],
    [chinese, "36 張椅子壞了。"],
    [chinese, "步驟 1：36 張椅子壞了。"],
  ])("of “%s” is “%s”", (prompt, step) => {
    expect(restatesPrompt(step, asked(prompt))).toBe(true);
  });

  it.each([
    ["numbers and things put together otherwise", hall, "18 chairs are broken."],
    ["the same, further apart", hall, "36 chairs are lent out."],
    ["the same in Chinese", chinese, "18 張椅子壞了。"],
    ["a negation", hall, "36 chairs are not broken."],
    ["another number", shop, "Mia pays with a 20 dollar note."],
    ["what is asked", "Is 91 a prime number?", "91 is a prime number."],
    ["somebody's opinion", "I think that 91 is a prime number. Is it?", "91 is a prime number."],
    ["an option", "Which planet is hot?\n(A) Venus is the hottest planet\n(B) Mars is", "Venus is the hottest planet."],
  ])("is not one with %s", (_, prompt, step) => {
    expect(restatesPrompt(step, asked(prompt))).toBe(false);
  });

  it("is found quickly in long texts", () => {
    const long = asked("a1 ".repeat(40_000));
    expect(restatesPrompt("a1 ".repeat(40_000), long)).toBe(false);
    expect(restatesPrompt("36 chairs are broken.", asked("36 chairs. ".repeat(10_000)))).toBe(false);
  });
});
