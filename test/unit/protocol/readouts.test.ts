import { expect, test } from "vitest";
import { readoutsOfToken, readoutsTogether } from "../../../src/protocol/readouts.js";

/** [2 layers, 3 tokens, 2 directions]; each number says its layer, token and direction. */
const readouts = Float32Array.from([0, 1, 10, 11, 20, 21, 100, 101, 110, 111, 120, 121]);

test("a token's readouts are its rows of every layer", () => {
  expect(readoutsOfToken(readouts, 2, 3, 1)).toEqual(Float32Array.from([10, 11, 110, 111]));
});

test("tokens taken apart and put together again are what they were", () => {
  const apart = [0, 1, 2].map((token) => readoutsOfToken(readouts, 2, 3, token));
  expect(readoutsTogether(apart, 2)).toEqual(readouts);
  expect(readoutsTogether([apart[2], apart[0]], 2)).toEqual(Float32Array.from([20, 21, 0, 1, 120, 121, 100, 101]));
});

test("without directions there is nothing to read, and nothing breaks", () => {
  expect(readoutsOfToken(new Float32Array(0), 2, 3, 1)).toHaveLength(0);
  expect(readoutsTogether([new Float32Array(0)], 2)).toHaveLength(0);
});
