import { expect, test } from "vitest";
import { bandsOf } from "../../../../src/core/screen/bands.js";
import { ScreenBook } from "../../../../src/core/screen/screenedSet.js";

// Mean 0 and deviation 1 of each trait.
const harmless = Array.from({ length: 20 }, (_, i) => {
  const side = (i % 2 === 0 ? 1 : -1) * Math.sqrt(19 / 20);
  return [side, -side];
});
const bands = bandsOf(["malice", "praise"], harmless);
const options = { model: "m", comparison: "own-answer", tokens: 32, rate: 0.05, shown: 2 } as const;
const sample = (line: number) => ({
  line,
  answer: 1,
  messages: [{ role: "user" as const, content: "Why?" }],
  response: "x".repeat(1000),
});

test("samples are flagged, the highest shown first, and their means told with what they rest on", () => {
  const book = new ScreenBook([bands, bands, bands], options);
  expect(book.add(sample(1), [0.5, 0, 0, 0, 0, 0], "own")).toMatchObject({
    flagged: false,
    trait: "malice",
    own: "own",
  });
  const far = book.add(sample(2), [4, 0, 0, 9, 0, 0], null);
  expect(far.score).toBeCloseTo(4, 5);
  expect(far).toMatchObject({ line: 2, flagged: true, p: 1 / 21, own: null });
  expect(far.response).toHaveLength(400);
  book.add(sample(3), [0, 6, 0, 0, 0, 0], null);
  book.fail({ line: 4, error: { code: "bad-input", message: "no" } });
  const { summary, top, failures } = book.screened();
  expect(top.map(({ line }) => line)).toEqual([3, 2]);
  expect(failures).toHaveLength(1);
  expect(summary).toMatchObject({ samples: 3, failed: 1, flagged: 2, rate: 1 / 21, harmless: 20 });
  expect(summary.traits.map(({ trait }) => trait)).toEqual(["praise", "malice"]);
  expect(summary.traits[0].mean).toBeCloseTo(2, 5);
  // Three values with a deviation of √12, and a mean of twenty.
  expect(summary.traits[0].high - summary.traits[0].mean).toBeCloseTo(1.96 * Math.sqrt(12 / 3 + 1 / 20), 4);
  expect(summary.random).toEqual({ sets: 2, fewest: 0, most: 1 });
});

test("a set without a sample has no traits and nothing flagged", () => {
  expect(new ScreenBook([bands, bands, bands], options).screened().summary).toMatchObject({
    samples: 0,
    flagged: 0,
    traits: [],
  });
});
