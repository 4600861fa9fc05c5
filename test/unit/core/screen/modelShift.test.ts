import { expect, test } from "vitest";
import { shiftsOf } from "../../../../src/core/screen/modelShift.js";

const base = [
  [0, 0, 0, 0],
  [2, 4, 2, 2],
];
const moved = (by: readonly number[]) => base.map((own) => own.map((value, k) => value + by[k]));

test("a trait's shift is counted in the base's deviations, and beside directions at random", () => {
  const { traits, random } = shiftsOf(["malice", "praise"], {
    base,
    tuned: moved([Math.SQRT2 * 2, -Math.SQRT2, Math.SQRT2, 0]),
    same: moved([Math.SQRT2, 0, 0, 0]),
  });
  expect(traits.map(({ trait }) => trait)).toEqual(["malice", "praise"]);
  const [malice, praise] = traits;
  expect(malice.shift).toBeCloseTo(2, 6);
  expect(malice.onSameWords).toBeCloseTo(1, 6);
  for (const end of [malice.low, malice.high]) expect(end).toBeCloseTo(2, 6);
  // None of the two random directions goes as far; of the smaller shift one does.
  expect(malice.p).toBeCloseTo(1 / 3, 6);
  expect(praise.shift).toBeCloseTo(-0.5, 6);
  expect(praise.p).toBeCloseTo(2 / 3, 6);
  expect(random.directions).toBe(2);
  expect(random.most).toBeCloseTo(1, 6);
});

test("a model beside itself does not shift", () => {
  const { traits, random } = shiftsOf(["malice"], { base, tuned: base, same: base });
  expect(traits[0]).toMatchObject({ shift: 0, onSameWords: 0, p: 1 });
  expect(random.most).toBe(0);
});
