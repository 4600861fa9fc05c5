import { expect, test } from "vitest";
import { restsOnMark } from "../../../../src/core/run/uses.js";
import { standingOf } from "../../../../src/core/verdict/standing.js";
import { runOf } from "../../check/runs.js";

const standings = (response: string, question?: string) => {
  const run = runOf(response, question);
  return run.steps.map((step) => standingOf(step, run));
};

test("a sound calculation on the number of a marked step is in doubt with it", () => {
  const run = runOf("9 × 12 = 110 rolls.\n110 - 20 = 90 rolls are left.\n30 + 5 = 35 minutes pass.\n90 / 2 = 45.");
  expect(run.steps.map((step) => restsOnMark(run, step)?.index)).toEqual([undefined, 0, undefined, 0]);
  expect(run.steps.map((step) => standingOf(step, run))).toEqual([
    "wrong-by-computation",
    "rests-on-mark",
    "calculation-holds",
    "rests-on-mark",
  ]);
});

test("a number that the prompt or an earlier step states already is not the marked step's", () => {
  expect(standings("9 × 12 = 110 rolls.\n110 - 20 = 90 rolls.", "Are there 110 rolls?")[1]).toBe("calculation-holds");
  expect(standings("There are 110 rolls.\n9 × 12 = 110 rolls.\n110 - 20 = 90 rolls.")[2]).toBe("calculation-holds");
});

test("nothing rests on a step that is not marked, nor on one that comes later", () => {
  expect(standings("9 × 12 = 108 rolls.\n108 - 20 = 88 rolls.")).toEqual(["calculation-holds", "calculation-holds"]);
  expect(standings("108 - 20 = 88 rolls.\n9 × 12 = 88 rolls.")).toEqual(["calculation-holds", "wrong-by-computation"]);
});
