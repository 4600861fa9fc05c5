import { describe, expect, test } from "vitest";
import { swaps } from "../../../../../src/core/computation/puzzles/swaps.js";
import { failing, puzzleRows } from "./puzzleTable.js";

const rows = puzzleRows("./swaps.table.txt");

test("there are enough rows, and as many harmless ones", () => {
  expect(rows.length).toBeGreaterThanOrEqual(120);
  expect(rows.filter(({ expected }) => expected === null).length).toBeGreaterThanOrEqual(rows.length / 2);
});

describe("what of a solution is refuted, and what is not", () => {
  test.each(rows)("$steps", ({ prompt, steps, expected }) => {
    expect(failing(swaps, prompt, steps).at(-1)).toEqual(expected === null ? [] : expected.split(" & "));
  });
});
