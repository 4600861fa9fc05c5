import { expect, test } from "vitest";
import { gsm8kProblems } from "../../../../../bench/problems/gsm8k.js";
import { generateProblems } from "../../../../../src/training/corpora/problems/generate.js";
import { readProblemFile } from "../../../../../src/training/corpora/problems/problemFile.js";

test("generated problems can be written to a file and read again", () => {
  const problems = generateProblems({ seed: 2, perDomain: 3 });
  const file = problems.map((problem) => JSON.stringify(problem)).join("\n\n");
  expect(readProblemFile(`${file}\n`)).toEqual(problems);
});

test.each([
  ["{", /Line 2 is not JSON/],
  ['{"id": "a"}', /Line 2 is no worked problem/],
  [
    JSON.stringify({ id: "a", domain: "d", question: "q", steps: [{ text: "two\nlines", wrong: [] }] }),
    /Line 2 is no worked problem/,
  ],
  [
    JSON.stringify({
      id: "a",
      domain: "d",
      question: "q",
      steps: [{ text: "x", wrong: [{ mistake: "odd", text: "y" }] }],
    }),
    /Line 2 is no worked problem/,
  ],
])("a bad line is named: %s", (line, message) => {
  expect(() => readProblemFile(`\n${line}\n`)).toThrow(message);
});

test("grade-school problems keep their arithmetic where the mistake lies elsewhere", () => {
  const answer =
    "She sells 3*4=<<3*4=12>>12 eggs.\nShe keeps 20-12 = <<20-12=8>>8 of them, and gives away half.\n#### 8";
  const source = JSON.stringify({ question: "Of 20 eggs she sells 3 boxes of 4. How many are left?", answer });
  const [problem] = gsm8kProblems(source, 1, 1);
  expect(problem!.steps.map(({ text }) => text)).toEqual([
    "She sells 3*4=12 eggs.",
    "She keeps 20-12 = 8 of them, and gives away half.",
    "The answer is 8.",
  ]);
  for (const { text, wrong } of problem!.steps) {
    expect(wrong.length).toBeGreaterThan(0);
    for (const variant of wrong) {
      expect(variant.text).not.toBe(text);
      const equation = /(\d+)\s*([-+*/])\s*(\d+)\s*=\s*([\d.]+)/.exec(variant.text);
      if (!equation) continue;
      const [a, b, result] = [Number(equation[1]), Number(equation[3]), Number(equation[4])];
      const value = { "+": a + b, "-": a - b, "*": a * b, "/": a / b }[equation[2]];
      expect(value === result).toBe(variant.mistake !== "result");
    }
  }
});
