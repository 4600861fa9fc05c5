import { expect, it } from "vitest";
import { KeyValueCache } from "../../../../src/engine/runtime/keyValueCache.js";

const shape = { layers: 1, keyValueHeads: 2, headSize: 1 };

/** [kv heads, count] numbered by position, those of the second head negative. */
const rows = (first: number, count: number) =>
  Float32Array.from({ length: 2 * count }, (_, i) => (i < count ? first + i : -(first + i - count)));

function held(cache: KeyValueCache): number[][] {
  const values = Array.from(cache.keys(0).data as Float32Array);
  return [0, 1].map((head) => values.slice(head * cache.capacity, head * cache.capacity + cache.length));
}

it("keeps its rows while it grows, and when most of them are forgotten", () => {
  const cache = new KeyValueCache(shape);
  cache.append(rows(0, 10), rows(0, 10), 10);
  cache.append(rows(10, 990), rows(10, 990), 990);
  expect(cache.length).toBe(1000);
  expect(held(cache)[1].slice(8, 12)).toEqual([-8, -9, -10, -11]);
  const grown = cache.capacity;

  cache.cutTo(900);
  expect(cache.capacity).toBe(grown);
  cache.cutTo(12);
  expect(cache.capacity).toBeLessThan(200);
  expect(cache.keys(0).dims).toEqual([2, cache.capacity, 1]);
  expect(held(cache)).toEqual([[...Array(12).keys()], [...Array(12).keys()].map((row) => -row)]);

  cache.append(rows(50, 3), rows(50, 3), 3);
  expect(held(cache)[0].slice(10)).toEqual([10, 11, 50, 51, 52]);
});

it("is never of size zero, which no device needs to bear", () => {
  const cache = new KeyValueCache(shape);
  expect(cache.capacity).toBeGreaterThan(0);
  cache.append(rows(0, 600), rows(0, 600), 600);
  cache.cutTo(0);
  expect(cache.capacity).toBeGreaterThan(0);
  expect(cache.capacity).toBeLessThan(300);
});

it("keeps of what lies behind a place some rows, which move up to it with their positions", () => {
  const cache = new KeyValueCache(shape);
  cache.append(rows(0, 600), rows(0, 600), 600);
  const kept = [10, 11, 12, 40, 599];
  cache.keepFrom(4, kept);
  const left = [0, 1, 2, 3, ...kept];
  expect(cache.length).toBe(left.length);
  expect(cache.capacity).toBeLessThan(300);
  expect(held(cache)).toEqual([left, left.map((row) => -row)]);
  expect([...cache.positions.subarray(0, cache.length)]).toEqual(left);
  cache.keepFrom(2, []);
  expect(held(cache)[0]).toEqual([0, 1]);
});
