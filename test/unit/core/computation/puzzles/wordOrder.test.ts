import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wordOrder } from "../../../../../src/core/computation/puzzles/wordOrder.js";
import { foundIn, refutedSteps, tableOf } from "./refutedSteps.js";
import { corruptions, sortingSolution } from "./sortingSolution.js";

const rows = tableOf(new URL("./wordOrder.table.txt", import.meta.url));

test("there are enough rows, and as many harmless ones", () => {
  expect(rows.length).toBeGreaterThanOrEqual(70);
  expect(rows.filter(({ refuted }) => refuted.length === 0).length).toBeGreaterThanOrEqual(rows.length / 2);
});

describe("what is refuted of a sorting, and what is not", () => {
  test.each(rows)("$line", ({ prompt, steps, refuted, holds }) => {
    expect(refutedSteps(wordOrder, prompt, steps)).toEqual(refuted);
    if (holds)
      expect(foundIn(wordOrder, prompt, steps)?.at(-1)).toContainEqual(expect.objectContaining({ holds: true }));
  });
});

const words = fc.uniqueArray(fc.stringMatching(/^[a-d]{2,5}$/), { minLength: 3, maxLength: 7 });

test("a right solution is never refuted", () => {
  fc.assert(
    fc.property(words, (list) => {
      const { prompt, steps } = sortingSolution(list);
      expect(foundIn(wordOrder, prompt, steps)).not.toBeNull();
      expect(refutedSteps(wordOrder, prompt, steps)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test("one corrupted statement is refuted, at its step only", () => {
  fc.assert(
    fc.property(words, fc.nat(), fc.constantFrom(...corruptions), (list, pick, corrupt) => {
      const { prompt, steps } = sortingSolution(list);
      const possible = steps.flatMap((step, at) => {
        const wrong = corrupt(step, pick);
        return wrong === null ? [] : [{ at, wrong }];
      });
      const chosen = possible[pick % Math.max(1, possible.length)];
      fc.pre(chosen !== undefined);
      if (!chosen) return;
      expect(refutedSteps(wordOrder, prompt, steps.with(chosen.at, chosen.wrong))).toEqual([chosen.at + 1]);
    }),
    { numRuns: 300 },
  );
});

test("a claim stands where its span says", () => {
  const step = 'We look. The first letter: "oven": "p" (16). "costume": "c" (3). So "oven" < "costume".';
  const [found = []] = foundIn(wordOrder, "Sort the following words alphabetically: oven costume", [step]) ?? [];
  expect(found.map(({ claim, span }) => step.slice(span.start, span.end) === claim)).toEqual([true, true, true]);
});

test.each([
  '"oven": "o" (15). ',
  "oven < ",
  '["oven" ? ',
  "(3) ",
  "oven",
  "o",
  "the answer is ",
  "sorted list:\n",
  "- oven\n",
  "oven comes before ",
  "the first letter of oven ",
  "'",
  "[",
  "a-",
  "wait ",
  "We now have: ",
])("100,000 characters of “%s” are read at once", (unit) => {
  const text = unit.repeat(Math.ceil(100_000 / unit.length));
  expect(foundIn(wordOrder, text, [])).toBeNull();
  expect(foundIn(wordOrder, "Sort the following words alphabetically: oven costume", [text, text])).not.toBeNull();
});
