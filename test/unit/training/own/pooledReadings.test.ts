import { expect, test } from "vitest";
import { pooledReadings } from "../../../../src/training/own/pooledReadings.js";

const spans = [
  { start: 0, end: 4 },
  { start: 4, end: 6 },
  { start: 6, end: 6 },
  { start: 6, end: 7 },
];
const logits = Float32Array.from([1, -1, 3, 0, 2, 4, -2]);
const [first, second, empty, last] = pooledReadings(logits, spans);

test("the largest, the largest three and all tokens of a step", () => {
  expect(first).toMatchObject({ largest: 3, mean: 0.75 });
  expect(first["mean of the largest three"]).toBeCloseTo(4 / 3, 6);
  expect(second["mean of the largest three"]).toBe(3);
});

test("what reads high is looked at more", () => {
  expect(first["weighted by size"]).toBeGreaterThan(first.mean);
  expect(first["weighted by size"]).toBeLessThan(first.largest);
  expect(last["weighted by size"]).toBe(-2);
});

test("changes, slope and volatility are of the steps' ends, the empty step left out", () => {
  expect(first).toMatchObject({ "change since the last step": 0, slope: 0, volatility: 0, "largest so far": 0 });
  expect(second).toMatchObject({ "change since the last step": 4, slope: 4, volatility: 2, "largest so far": 4 });
  expect(last).toMatchObject({ "change since the last step": -6, "largest so far": 4, slope: -1 });
});

test("a step without tokens reads nothing", () => {
  expect(new Set(Object.values(empty))).toEqual(new Set([0]));
});
