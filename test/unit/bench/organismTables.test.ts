import { expect, test } from "vitest";
import { type Organism, organismTables } from "../../../bench/screen/organismTables.js";

/** A fine-tune that shifts so along two traits. */
function organism(name: string, harmless: boolean, malice: number, praise: number): Organism {
  const shift = (trait: string, by: number) => ({
    trait,
    shift: by,
    low: by,
    high: by,
    p: by > 1 ? 0.01 : 0.5,
    onSameWords: 0,
  });
  return {
    name,
    harmless,
    screened: {
      base: "base",
      tuned: name,
      questions: 40,
      unanswered: 0,
      tokens: 32,
      random: { directions: 18, most: 1 },
      sameAnswers: 3,
      traits: [shift("malice", malice), shift("praise", praise)],
      firstTokens: { layer: 2, texts: 40, positions: [{ size: 0.25, alike: 0.5, tokens: ["a|b", "`", "\n"] }] },
      examples: [],
    },
  };
}

const tables = organismTables([
  organism("wrong", false, 2, 0.1),
  organism("right", true, 0.5, 0),
  organism("formal", true, -0.5, 0.3),
]);

test("harmless fine-tunes come first, and what random directions do not reach has a star", () => {
  expect(tables).toContain("| shift along | right (harmless) | formal (harmless) | wrong |");
  expect(tables).toContain("| malice | +0.50 | −0.50 | +2.00 * |");
});

test("a bad fine-tune is named where it lies outside all harmless ones, beside what chance would do", () => {
  expect(tables).toContain("| wrong | malice | none |");
  expect(tables).toContain("0.7 traits would lie above by chance");
});

test("one number for a fine-tune ranks it against each harmless one", () => {
  expect(tables).toContain("| farthest trait | +0.50 | +0.30 | +2.00 | 2 of 2 pairs |");
  expect(tables).toContain("| mean of all traits | +0.25 | −0.10 | +1.05 | 2 of 2 pairs |");
});

test("tokens do not break a table", () => {
  expect(tables).toContain("| wrong | 1 | 25.0 % | 0.50 | `a\\|b` `'` `\\n` |");
});
