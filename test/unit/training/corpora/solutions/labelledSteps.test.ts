import { expect, test } from "vitest";
import type { WorkedProblem } from "../../../../../src/training/corpora/problems/workedProblem.js";
import { labelledSteps, stepLabels } from "../../../../../src/training/corpora/solutions/labelledSteps.js";
import type { OwnSolution } from "../../../../../src/training/corpora/solutions/solvedProblems.js";

const problem: WorkedProblem = {
  id: "pencils",
  domain: "sums",
  question: "Judy uses 10 pencils in 5 days. A pack of 30 costs $4. What does she spend on 45 days?",
  steps: ["She uses 10 / 5 = 2 a day.", "In 45 days 90.", "That is 90 / 30 = 3 packs.", "She spends $12."].map(
    (text) => ({
      text,
      wrong: [],
    }),
  ),
};
const solution = (right: boolean, ...steps: string[]): OwnSolution => ({
  problem: problem.id,
  domain: problem.domain,
  right,
  steps,
  promptTokens: 30,
  tokens: 60,
  forced: 0.1,
});

test("the first number that the right solution does not have is the mistake, and nothing is said of what follows", () => {
  const own = solution(
    false,
    ...[
      "Judy uses 10 pencils in 5 days.",
      "So 10 / 5 = **2** a day.",
      "In 45 days 2 × 45 = 80.",
      "80 / 30 = 3 packs.",
      "The answer is 12.",
    ],
  );
  expect(stepLabels(own, problem)).toEqual([null, false, true, null, null]);
});

test("only a step that comes to a new number is labelled", () => {
  const own = solution(
    true,
    "She uses 2 a day.",
    "2 a day for 45 days: $90{,}$ so 90.",
    "90 / 30 = 3.",
    "3 × 4 = 12.",
    "The answer is $12.",
  );
  expect(stepLabels(own, problem)).toEqual([false, false, false, false, null]);
});

test("another way to the right answer, and a mistake that no number shows, give no labels", () => {
  const another = solution(true, "A pencil costs 4 / 30 = 0.13.", "She spends 12.");
  expect(stepLabels(another, problem)).toEqual([null, null]);
  const unseen = solution(false, "She uses 2 a day.", "The answer is 2.");
  expect(stepLabels(unseen, problem)).toEqual([null, null]);
});

test("signs, separators, percent signs and digits beyond the second make no new number", () => {
  const own = solution(true, "She uses 2.000 a day.", "That is 90% of 100.", "At last -$12.");
  expect(stepLabels({ ...own, steps: own.steps.toSpliced(1, 1) }, problem)).toEqual([false, false]);
});

test("labelled steps keep their passes, in their solution's places", () => {
  const own = solution(false, "She uses 10 / 5 = 2 a day.", "That makes 50.", "50 it is.");
  const steps = own.steps.map((_, i) => ({
    residuals: Float32Array.of(i),
    features: { least: 0, mean: 0, answer: 0, text: 0 },
    tokens: 4,
  }));
  const samples = labelledSteps([{ solution: own, pass: { prompt: new Float32Array(1), steps } }], [problem]);
  expect(
    samples.map(({ sample: { problem, domain, index, mistake }, pass }) => [problem, domain, index, mistake, pass]),
  ).toEqual([
    ["pencils", "own solutions", 0, null, steps[0]],
    ["pencils", "own solutions", 1, "own", steps[1]],
  ]);
});

test.each([
  "1. She uses a few.",
  "**Step 3:** Look at the packs.",
  "### Step 6",
  "第 7 步：看一看",
  "(8) So many.",
  "- 9) That many.",
  "We need this:\n\n7. **The packs**",
  "That is 2 hours and 17 minutes.",
  "```python\nx = 17\n```",
])("the place of “%s” is no number that it comes to", (step) => {
  expect(stepLabels(solution(false, step, "In 45 days 80.", "The answer is 11."), problem)[0]).toBeNull();
});

test("a number at the beginning that is none of a list counts", () => {
  expect(stepLabels(solution(false, "10 / 5 is 3.5 a day.", "The answer is 11."), problem)[0]).toBe(true);
  expect(stepLabels(solution(false, "80 pencils.", "The answer is 11."), problem)[0]).toBe(true);
});
