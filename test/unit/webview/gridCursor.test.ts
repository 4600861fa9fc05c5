import { expect, test } from "vitest";
import { movedInGrid } from "../../../src/webview/model/gridCursor.js";

const grid = { rows: 3, columns: 12 };

test.each<[string, number, number]>([
  ["ArrowLeft", 1, 3],
  ["ArrowRight", 1, 5],
  ["ArrowUp", 0, 4],
  ["ArrowDown", 2, 4],
  ["PageUp", 1, 0],
  ["PageDown", 1, 9],
  ["Home", 1, 0],
  ["End", 1, 11],
])("%s moves the cursor to row %i, column %i", (key, row, column) => {
  expect(movedInGrid(key, grid, { row: 1, column: 4 })).toEqual({ row, column });
});

test("the cursor stays in the picture, and other keys leave it alone", () => {
  expect(movedInGrid("ArrowDown", grid, { row: 2, column: 11 })).toEqual({ row: 2, column: 11 });
  expect(movedInGrid("PageDown", grid, { row: 0, column: 10 })).toEqual({ row: 0, column: 11 });
  expect(movedInGrid("a", grid, { row: 0, column: 0 })).toBeUndefined();
});
