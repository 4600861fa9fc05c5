import { expect, test } from "vitest";
import { StderrTail } from "../../../src/engineClient/stderrTail.js";

test("lines are put together from whatever pieces arrive", () => {
  const seen: string[] = [];
  const tail = new StderrTail(3, (line) => seen.push(line));
  for (const piece of ["on", "e\ntw", "o\r\n\n  \nthree\nfo"]) tail.push(piece);
  expect(seen).toEqual(["one", "two", "three"]);
  expect(tail.lines()).toEqual(["two", "three", "fo"]);
});

test("a line without end keeps only its beginning", () => {
  const tail = new StderrTail(2);
  for (let i = 0; i < 1000; i++) tail.push("x".repeat(10_000));
  expect(tail.lines()).toEqual(["x".repeat(500)]);
  tail.push("\nnext\n");
  expect(tail.lines()).toEqual(["x".repeat(500), "next"]);
});

test("nothing in a line can steer a terminal", () => {
  const tail = new StderrTail(1);
  tail.push("\u001b[31mred\u0007\u009b2J \u202eback\tcaf\u00e9 \u4e2d\u{1f600}\n");
  expect(tail.lines()).toEqual(["[31mred2J back\tcaf\u00e9 \u4e2d\u{1f600}"]);
});
