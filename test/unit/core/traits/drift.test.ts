import { expect, test } from "vitest";
import { randomNormal, seededRandom } from "../../../../src/core/statistics/random.js";
import { drifts, hasDrifted, LEAST_ANSWERS } from "../../../../src/core/traits/drift.js";

const names = ["calm", "cold", "vain"];

/** Curves of noise; `shift` is added to the first trait. */
function talk(answers: number, seed: number, shift: (answer: number) => number = () => 0) {
  const random = seededRandom(seed);
  return Array.from({ length: answers }, (_, i) =>
    names.map((trait, k) => ({ trait, z: randomNormal(random) + (k === 0 ? shift(i) : 0) })),
  );
}

test("a level that changes is found where it changes, by as much, and in no other trait", () => {
  const [calm, ...others] = drifts(
    talk(14, 3, (i) => (i >= 8 ? 4 : 0)),
    1,
  );
  expect(calm.trait).toBe("calm");
  expect(calm.change.from).toBe(8);
  expect(calm.change.by).toBeGreaterThan(3);
  expect(calm.change.p).toBeLessThan(0.01);
  expect(hasDrifted(calm)).toBe(true);
  expect(others.some(hasDrifted)).toBe(false);
});

test("a slow rise is a trend", () => {
  const [{ trend }] = drifts(
    talk(14, 4, (i) => 0.5 * i),
    1,
  );
  expect(trend.slope).toBeGreaterThan(0.3);
  expect(trend.p).toBeLessThan(0.01);
});

test("of talks without an order about one in twenty changes beyond chance, however many traits are read", () => {
  const least = Array.from({ length: 80 }, (_, seed) =>
    Math.min(...drifts(talk(9, 100 + seed), seed).map(({ change }) => change.p)),
  );
  const share = least.filter((p) => p <= 0.05).length / least.length;
  expect(share).toBeLessThan(0.12);
  expect(share).toBeGreaterThan(0);
});

test("a change beyond chance that is no larger than subjects make it is no drift", () => {
  const [calm] = drifts(
    talk(14, 3, (i) => (i >= 8 ? 2.4 : 0)),
    1,
  );
  expect(calm.change.p).toBeLessThan(0.05);
  expect(hasDrifted(calm)).toBe(false);
});

test("a curve that never moves does not drift, and too short a talk says nothing", () => {
  const still = Array.from({ length: 8 }, () => [{ trait: "calm", z: 1 }]);
  expect(drifts(still, 1)).toEqual([{ trait: "calm", change: { from: 2, by: 0, p: 1 }, trend: { slope: 0, p: 1 } }]);
  expect(drifts(talk(LEAST_ANSWERS - 1, 1), 1)).toEqual([]);
});
