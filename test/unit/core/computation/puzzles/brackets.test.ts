import { describe, expect, test } from "vitest";
import { brackets } from "../../../../../src/core/computation/puzzles/brackets.js";
import { failing, puzzleRows } from "./puzzleTable.js";

const rows = puzzleRows("./brackets.table.txt");

test("there are enough rows, and as many harmless ones", () => {
  expect(rows.length).toBeGreaterThanOrEqual(120);
  expect(rows.filter(({ expected }) => expected === null).length).toBeGreaterThanOrEqual(rows.length / 2);
});

describe("what of a solution is refuted, and what is not", () => {
  test.each(rows)("$steps", ({ prompt, steps, expected }) => {
    expect(failing(brackets, prompt, steps).at(-1)).toEqual(expected === null ? [] : expected.split(" & "));
  });
});
