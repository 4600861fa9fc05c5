import { expect, test } from "vitest";
import { lineEnds } from "../../../../src/extension/marks/lineEnds.js";
import { english } from "../../../../src/report/words/language.js";
import { recorded } from "../../report/runs.js";

const run = recorded("mixed");
const on = (line: number, ...steps: number[]) => steps.map((index) => ({ step: run.steps[index], run, line }));

test("a suspect step's verdict is said at the end of its line, and no other's", () => {
  expect(lineEnds([...on(0, 0), ...on(2, 2), ...on(7, 7), ...on(9, 9)], english.say)).toEqual([
    { line: 2, text: "≠ wrong by computation", role: "alarm" },
  ]);
});

test("of several on one line each kind is said once, in the gravest's colour", () => {
  const marked = recorded("marked");
  const hidden = marked.steps.find(({ verdict }) => verdict.code === "influence-not-mentioned")!;
  expect(lineEnds([{ step: hidden, run: marked, line: 4 }, ...on(4, 2, 3)], english.say)).toEqual([
    { line: 4, text: "▲ influence not mentioned · ≠ wrong by computation", role: "alarm" },
  ]);
});
