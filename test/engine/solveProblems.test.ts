import { expect, it } from "vitest";
import { chatOf } from "../../src/check/request.js";
import { problemSolver } from "../../src/trainer/passes/problemSolver.js";
import type { WorkedProblem } from "../../src/training/corpora/problems/workedProblem.js";
import { concatenated } from "../../src/reader/sequence.js";
import { smolLm } from "./openSmolLm.js";

const opened = smolLm();

const sum = (a: number, b: number): WorkedProblem => ({
  id: `${a}+${b}`,
  domain: "sums",
  question: `What is ${a} + ${b}?`,
  steps: [{ text: `The answer is ${a + b}.`, wrong: [] }],
});

it("solves problems and passes over each solution as if it were the only one", async () => {
  const { engine, model } = opened;
  const { hiddenSize } = model.info;
  const layers = [9, 21];
  await engine.setDirections(null);
  const problems = [sum(2, 3), sum(40, 17), sum(816, 957)];
  const solved = await problemSolver(engine, { layers, hidden: hiddenSize })(problems);
  expect(solved.length).toBeGreaterThan(0);
  for (const { solution, pass } of solved) {
    const problem = problems.find(({ id }) => id === solution.problem)!;
    const prompt = (await engine.chat(chatOf(problem.question))).ids;
    expect(solution.promptTokens).toBe(prompt.length);
    const alone = await engine.generate({
      ids: prompt,
      maxTokens: 280,
      temperature: 0,
      topP: 1,
      seed: 0,
      stop: [],
    });
    expect(solution.tokens).toBe(alone.tokens.ids.length);
    for (const step of solution.steps) expect(alone.text).toContain(step);
    const stated = alone.text.match(/\d+/g)?.at(-1);
    if (solution.right) expect(problem.steps[0].text).toContain(stated);
    expect(solution.forced).toBeGreaterThan(0);
    expect(solution.forced).toBeLessThanOrEqual(1);

    const ids = concatenated(prompt, alone.tokens.ids);
    const lastContent = alone.tokens.ends.findLastIndex((_, i) =>
      /\S/.test(alone.text.slice(alone.tokens.ends[i - 1] ?? 0)),
    );
    const places = Int32Array.of(prompt.length - 1, prompt.length + lastContent);
    const { residuals } = await engine.score({ ids, from: prompt.length, residualsAt: places });
    const furthest = (got: Float32Array, layer: number, row: number) => {
      const from = (layer * 2 + row) * hiddenSize;
      return Math.max(...got.map((value, i) => Math.abs(value - residuals[from + i])));
    };
    layers.forEach((layer, k) => {
      const [a, b] = [k * hiddenSize, (k + 1) * hiddenSize];
      expect(furthest(pass.prompt.subarray(a, b), layer, 0)).toBeLessThan(0.05);
      const closing = pass.steps.at(-1)!.residuals.subarray((2 * k + 1) * hiddenSize, (2 * k + 2) * hiddenSize);
      expect(furthest(closing, layer, 1)).toBeLessThan(0.05);
    });
  }
});
