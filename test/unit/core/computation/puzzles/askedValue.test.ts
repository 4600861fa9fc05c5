import { describe, expect, test } from "vitest";
import { checkComputations } from "../../../../../src/core/computation/check.js";
import { computationContext } from "../../../../../src/core/computation/establish.js";
import { puzzlesIn } from "../../../../../src/core/computation/puzzles/index.js";

/** Prompt, step, and what its answer should have been; null where nothing is refuted. */
const rows: readonly (readonly [string, string, string | null])[] = [
  ["((4 + 3) * (2 - 7)) =", "So the answer is -35.", null],
  ["((4 + 3) * (2 - 7)) =", "So the answer is 35.", "-35"],
  ["((-2 * -3) - (4 - -1)) = ?", "The answer is 2", "1"],
  ["Calculate 12 × 9 - 8.", "The answer is 100.", null],
  ["Calculate 12 × 9 - 8.", "The answer is 108.", "100"],
  ["What is 15 - 20?", "Therefore, the answer is 5.", "-5"],
  ["What is 15 - 20?", "The answer is \\boxed{-5}.", null],
  ["Evaluate the expression: 2 + 3 * 4", "**Answer: 20**", "14"],
  ["计算:7 × 8 - 6 =", "答案是 56。", "50"],
  ["What is 15 - 20?", "First we take 15 away: 15.", null],
  ["What is 15 - 20?", "Is the answer 5?", null],
  ["10 / 3 =", "The answer is 3.33.", null],
  ["What is 10 / 4?", "The answer is 2 remainder 2.", null],
];

describe("the value of an expression that a prompt is", () => {
  test.each(rows)("%s … %s", (prompt, step, right) => {
    const refuted = checkComputations(step, computationContext([prompt])).filter(({ holds }) => !holds);
    expect(refuted.map(({ expected }) => expected)).toEqual(right === null ? [] : [right]);
  });
});

test.each([
  "What is 7 + 8 modulo 5?",
  "In base 8, what is 7 + 1?",
  "Round 10 / 3 to whole numbers.",
  "Tom has 3 + 4 apples. How many has he?",
  "If 2 + 3 = 10, what is 7 + 2?",
  "2020-11-28",
  "555-0188",
  "42",
  "Calculate 3 + 4 and 5 + 6.",
  "What is 3 + 4? Answer in words.",
])("no expression alone: %s", (prompt) => {
  expect(puzzlesIn(prompt)).toEqual([]);
});

test.each(["(", "1 + ", "-", "1 ", "((1) + "])("100,000 characters of “%s” are read at once", (unit) => {
  expect(puzzlesIn(unit.repeat(Math.ceil(19_000 / unit.length)))).toEqual([]);
});
