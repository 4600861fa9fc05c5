import { expect, test } from "vitest";
import { turnedAtRandom } from "../../../../src/check/steering/turnedDirections.js";
import { lengthOf } from "../../../../src/core/statistics/orthonormal.js";
import { randomNormal, seededRandom } from "../../../../src/core/statistics/random.js";

const size = 200;
const draw = seededRandom(3);
const first = Float32Array.from({ length: size }, () => randomNormal(draw));
const second = first.map((value) => value + randomNormal(draw));
const third = first.map((value) => 3 * value);
const dot = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, i) => sum + value * b[i], 0);

test("turned directions keep their lengths and the angles between them, also where one is a multiple of another", () => {
  const before = [first, second, third];
  const after = turnedAtRandom(before, seededRandom(1));
  for (const [i, a] of before.entries()) {
    for (const [j, b] of before.entries()) {
      expect(dot(after[i], after[j]) / dot(a, b)).toBeCloseTo(1, 4);
    }
  }
});

test("they point elsewhere, and each seed elsewhere again", () => {
  const cosine = (a: Float32Array, b: Float32Array) => dot(a, b) / lengthOf(a) / lengthOf(b);
  const turned = (seed: number) => turnedAtRandom([first, second], seededRandom(seed))[0];
  // In 200 dimensions random directions are at right angles, give or take 0.07.
  expect(Math.abs(cosine(turned(1), first))).toBeLessThan(0.35);
  expect(Math.abs(cosine(turned(1), turned(2)))).toBeLessThan(0.35);
  expect(turned(1)).toEqual(turned(1));
});
