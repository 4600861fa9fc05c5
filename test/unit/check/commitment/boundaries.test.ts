import { expect, test } from "vitest";
import { boundariesOf } from "../../../../src/check/commitment/boundaries.js";
import { spread } from "../../../../src/check/commitment/commitment.js";
import { noTokens } from "../../../../src/reader/responseTokens.js";
import { endsOf, runOf } from "../runs.js";

const prompt = { ids: Int32Array.of(7, 8, 9), opensThinking: false };

function boundaries(response: string, ends = endsOf(response), opensThinking = false) {
  const tokens = noTokens(prompt.ids.length);
  tokens.ends.push(...ends);
  tokens.ids.push(...ends.map((_, i) => 100 + i));
  const run = runOf(response);
  for (const step of run.steps) {
    step.tokens.end = ends.findIndex((end) => end >= step.chars.end) + 1;
  }
  return boundariesOf(run, { ...prompt, opensThinking }, tokens);
}

test("one boundary before the response and one after each step, each with the sequence up to there", () => {
  const found = boundaries("One. Two.\nThree.");
  expect(found.map(({ step, ids }) => [step, ids.length - 3])).toEqual([
    [-1, 0],
    [0, 4],
    [1, 9],
    [2, 16],
  ]);
  expect([...found[1].ids]).toEqual([7, 8, 9, 100, 101, 102, 103]);
});

test("line breaks that a step's last token brings along are counted", () => {
  const found = boundaries("One.\n\nTwo.", [3, 6, 10]);
  expect(found.map(({ lineBreaks }) => lineBreaks)).toEqual([Number.POSITIVE_INFINITY, 2, 0]);
});

test("a boundary inside a think part is told from one behind it", () => {
  const inside = boundaries("<think>\nOne step here. Another step.\n</think>\nThe answer is 4.");
  expect(inside.map(({ insideThinking }) => insideThinking)).toEqual([false, true, true, false]);
  const opened = boundaries("One step here.\n</think>\nThe answer is 4.", undefined, true);
  expect(opened.map(({ insideThinking }) => insideThinking)).toEqual([true, true, false]);
});

test("too many boundaries are spread evenly, the first and the last among them", () => {
  const items = Array.from({ length: 100 }, (_, i) => i);
  const chosen = spread(items, 12);
  expect(chosen).toHaveLength(12);
  expect(new Set(chosen).size).toBe(12);
  expect([chosen[0], chosen.at(-1)]).toEqual([0, 99]);
  expect(spread(items.slice(0, 5), 12)).toEqual([0, 1, 2, 3, 4]);
});
