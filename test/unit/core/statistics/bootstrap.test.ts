import { expect, test } from "vitest";
import { bootstrapInterval, quantile } from "../../../../src/core/statistics/bootstrap.js";
import { randomNormal, seededRandom, shuffled } from "../../../../src/core/statistics/random.js";

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

test("quantiles interpolate", () => {
  expect(quantile([1, 2, 3, 4], 0.5)).toBe(2.5);
  expect(quantile([5], 0.9)).toBe(5);
});

test("the interval of a mean is about two standard errors wide on each side", () => {
  const random = seededRandom(3);
  const values = Array.from({ length: 400 }, () => randomNormal(random));
  const { low, high } = bootstrapInterval(
    values.map((_, i) => [i]),
    (indices) => mean(indices.map((i) => values[i])),
  );
  expect(low).toBeLessThan(mean(values));
  expect(high - low).toBeGreaterThan(0.15);
  expect(high - low).toBeLessThan(0.25);
});

test("items of one group stay together, so copies do not narrow the interval", () => {
  const random = seededRandom(4);
  const values = Array.from({ length: 20 }, () => randomNormal(random));
  const copies = values.map((_, i) => Array.from({ length: 50 }, () => i));
  const width = (groups: number[][]) => {
    const { low, high } = bootstrapInterval(groups, (indices) => mean(indices.map((i) => values[i])), { draws: 1000 });
    return high - low;
  };
  expect(width(copies)).toBeCloseTo(width(values.map((_, i) => [i])), 6);
});

test("draws where the statistic is undefined are left out", () => {
  expect(bootstrapInterval([[0]], () => Number.NaN).low).toBeNaN();
});

test("the stream of numbers is reproducible and even", () => {
  const [a, b] = [seededRandom(5), seededRandom(5)];
  const values = Array.from({ length: 10_000 }, () => a());
  expect(values.slice(0, 5)).toEqual(Array.from({ length: 5 }, () => b()));
  expect(mean(values)).toBeCloseTo(0.5, 1);
  expect(shuffled(seededRandom(1), [1, 2, 3, 4]).sort()).toEqual([1, 2, 3, 4]);
});
