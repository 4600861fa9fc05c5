import fc from "fast-check";
import { expect, test } from "vitest";
import { auroc } from "../../../../src/core/statistics/auroc.js";

test("counts the pairs in the right order, ties half", () => {
  expect(auroc([0.1, 0.4, 0.35, 0.8], [false, false, true, true])).toBe(0.75);
  expect(auroc([1, 1, 1], [true, false, true])).toBe(0.5);
  expect(auroc([1, 2], [true, true])).toBeNaN();
});

test("equals the definition by pairs", () => {
  const items = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.boolean()), { minLength: 2, maxLength: 40 });
  fc.assert(
    fc.property(items, (pairs) => {
      const [positives, negatives] = [true, false].map((side) =>
        pairs.filter(([, label]) => label === side).map(([score]) => score),
      );
      fc.pre(positives.length > 0 && negatives.length > 0);
      let wins = 0;
      for (const p of positives) for (const n of negatives) wins += p > n ? 1 : p === n ? 0.5 : 0;
      const scores = pairs.map(([score]) => score);
      const labels = pairs.map(([, label]) => label);
      expect(auroc(scores, labels)).toBeCloseTo(wins / (positives.length * negatives.length), 12);
    }),
  );
});
