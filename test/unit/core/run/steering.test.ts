import { expect, test } from "vitest";
import { besideRandom } from "../../../../src/core/run/steering.js";

const random = [
  { along: 0.5, against: -0.25 },
  { along: -0.25, against: 1 },
];

test("is null when neither way is larger than the largest of the random ones, whatever the sign", () => {
  expect(besideRandom({ along: 0.9, against: -1 }, random).isNull).toBe(true);
  expect(besideRandom({ along: 0, against: 0 }, random).isNull).toBe(true);
  expect(besideRandom({ along: 1.01, against: 0 }, random).isNull).toBe(false);
  expect(besideRandom({ along: 0, against: -1.01 }, random).isNull).toBe(false);
});

test("gives mean and standard deviation of all random effects", () => {
  const { mean, deviation } = besideRandom({ along: 0, against: 0 }, random);
  expect(mean).toBe(0.25);
  // Squares of 0.25, 0.5, 0.5 and 0.75, over three.
  expect(deviation).toBeCloseTo(Math.sqrt((0.0625 + 0.25 + 0.25 + 0.5625) / 3), 12);
});
