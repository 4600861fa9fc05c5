import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { booleans } from "../../../../../src/core/computation/puzzles/booleans.js";
import { booleanSolution, type Expression } from "./booleanSolution.js";
import { foundIn, refutedSteps, tableOf } from "./refutedSteps.js";

const rows = tableOf(new URL("./booleans.table.txt", import.meta.url));

test("there are enough rows, and as many harmless ones", () => {
  expect(rows.length).toBeGreaterThanOrEqual(70);
  expect(rows.filter(({ refuted }) => refuted.length === 0).length).toBeGreaterThanOrEqual(rows.length / 2);
});

describe("what is refuted of boolean expressions, and what is not", () => {
  test.each(rows)("$line", ({ prompt, steps, refuted, holds }) => {
    expect(refutedSteps(booleans, prompt, steps)).toEqual(refuted);
    if (holds)
      expect(foundIn(booleans, prompt, steps)?.at(-1)).toContainEqual(expect.objectContaining({ holds: true }));
  });
});

const { expression } = fc.letrec<{ expression: Expression }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 3 },
    fc.boolean(),
    fc.record({ kind: fc.constant("not" as const), of: tie("expression") }),
    fc.record({
      kind: fc.constantFrom("and" as const, "or" as const),
      left: tie("expression"),
      right: tie("expression"),
    }),
  ),
}));
const pair = fc.record({ kind: fc.constantFrom("and" as const, "or" as const), left: expression, right: expression });

test("a right solution is never refuted", () => {
  fc.assert(
    fc.property(pair, (whole) => {
      const { prompt, steps } = booleanSolution(whole);
      const found = foundIn(booleans, prompt, steps);
      expect(found).not.toBeNull();
      expect(found?.slice(1).every((step) => step.length > 0)).toBe(true);
      expect(refutedSteps(booleans, prompt, steps)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test("one wrong value at the end of a chain, and a wrong answer, are refuted at their step only", () => {
  fc.assert(
    fc.property(pair, fc.constantFrom(1, 2, 3, 4), (whole, at) => {
      const { prompt, steps } = booleanSolution(whole);
      const wrong = (steps[at] as string).replace(/(True|False)\.$/, (value) =>
        value.startsWith("T") ? "False." : "True.",
      );
      expect(refutedSteps(booleans, prompt, steps.with(at, wrong))).toEqual([at + 1]);
    }),
    { numRuns: 300 },
  );
});

test("a claim stands where its span says", () => {
  const step = "So (not True = True) and then: not True is True. The answer is True.";
  const [found = []] = foundIn(booleans, "not True is", [step]) ?? [];
  expect(found.map(({ claim, span }) => step.slice(span.start, span.end) === claim)).toEqual(found.map(() => true));
  expect(found.length).toBeGreaterThanOrEqual(2);
});

test.each([
  "( ",
  "not ",
  "True and ",
  "True = ",
  "A = B = ",
  "A is ",
  "and A = True ",
  "! ",
  "(A) = ",
  "the answer is ",
  "True ",
  "where A = not ",
])("100,000 characters of “%s” are read at once", (unit) => {
  const text = unit.repeat(Math.ceil(100_000 / unit.length));
  expect(foundIn(booleans, text, [])).toBeNull();
  const short = text.slice(0, 15_000);
  expect(foundIn(booleans, "not ( True ) and ( True ) is", [text, short, short])).not.toBeNull();
});
