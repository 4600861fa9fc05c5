import { expect, it } from "vitest";
import { CancelledError } from "../../../../src/core/errors.js";
import { randomNormal, seededRandom } from "../../../../src/core/statistics/random.js";
import type { WorkedProblem } from "../../../../src/training/corpora/problems/workedProblem.js";
import { type ProblemSolver, solvedProblems } from "../../../../src/training/corpora/solutions/solvedProblems.js";
import { answerWrong } from "../../../../src/training/heads/answerWrong/index.js";
import { knows } from "../../../../src/training/heads/knows/index.js";
import { dataOf, runOf, trainedHead } from "../planted.js";

const hidden = 12;
const layers = [1, 3, 5];
const problems = Array.from(
  { length: 160 },
  (_, i): WorkedProblem => ({
    id: `p${i}`,
    domain: `kind ${i % 2}`,
    question: "?",
    steps: [{ text: `It is ${i}.`, wrong: [] }],
  }),
);

/** Solutions whose residuals hold, along the first column and with noise, whether they came out right. */
function solver(strength: { prompt: number; steps: number }, right = (i: number) => i % 3 !== 0): ProblemSolver {
  return async (batch) => {
    const random = seededRandom(Number(batch[0].id.slice(1)) + 1);
    const rows = (views: number, along: number) =>
      Float32Array.from(
        { length: layers.length * views * hidden },
        (_, k) => randomNormal(random) + (k % hidden === 0 ? along : 0),
      );
    return batch.map(({ id, domain }) => {
      const ends = right(Number(id.slice(1)));
      const sign = ends ? 1 : -1;
      return {
        solution: {
          problem: id,
          domain,
          right: ends,
          steps: ["One.", "Two.", "Three."],
          promptTokens: 20,
          tokens: 30,
          forced: 0.5,
        },
        pass: {
          prompt: rows(1, sign * strength.prompt),
          steps: [0, 1, 2].map(() => ({
            residuals: rows(2, -sign * strength.steps),
            features: { least: random(), mean: random(), answer: random(), text: random() },
            tokens: 10,
          })),
        },
      };
    });
  };
}
/** Both heads, the second compared with the first. */
async function trainBoth(solve: ProblemSolver, kept = layers) {
  const set = { problems, layers: kept, hidden, solved: await solvedProblems(problems, solve) };
  const data = dataOf({ solutions: async () => set });
  const before = trainedHead(await knows.train(data, runOf()));
  const over = trainedHead(await answerWrong.train(data, runOf({ earlier: [before] })));
  return { before, over };
}

it("finds what is there, on problems left out, and says how well", async () => {
  const { before, over } = await trainBoth(solver({ prompt: 1, steps: 0.6 }));
  expect(before.report.counts).toEqual({ solutions: 160, right: 106, steps: 480 });
  expect(before.report.head.within).toBeGreaterThan(0.85);
  expect(over.report.head.within).toBeGreaterThan(0.9);
  expect(over.report.head.within).toBeGreaterThan(over.report.firstStep.within);
  expect(over.report.lastStep.within).toBeGreaterThan(0.8);
  // The very logits of the knows head, turned round.
  expect(over.report.knowsHead!.within).toBeCloseTo(before.report.head.within, 10);
  expect(before.report.shuffledLabels.within).toBeLessThan(0.65);
  expect([before.report.trusted, over.report.trusted]).toEqual([true, true]);
  expect(before.report.quality).toContain("(used)");
  expect([before, over].map(({ head: { name, quality } }) => [name, quality.trusted])).toEqual([
    ["knows", true],
    ["answer-wrong", true],
  ]);
  expect(before.section).toContain(`**${before.report.head.within.toFixed(2)}**`);
  // They stand in one chapter, over the same solutions.
  expect(over.chapter).toEqual(before.chapter);
});

it("fits on the only layer that a shallow model keeps", async () => {
  const solve = solver({ prompt: 1, steps: 0.6 });
  const first: ProblemSolver = async (batch) =>
    (await solve(batch)).map(({ solution, pass }) => ({
      solution,
      pass: {
        prompt: pass.prompt.subarray(0, hidden),
        steps: pass.steps.map((step) => ({ ...step, residuals: step.residuals.subarray(0, 2 * hidden) })),
      },
    }));
  const { before, over } = await trainBoth(first, [0]);
  expect([before, over].map(({ head }) => head.stack.map(({ layer }) => layer))).toEqual([[0], [0]]);
  expect(before.report.head.within).toBeGreaterThan(0.75);
});

it("switches a head off that finds nothing", async () => {
  const { before, over } = await trainBoth(solver({ prompt: 0, steps: 0 }));
  expect(before.report.head.within).toBeLessThan(0.65);
  expect([before, over].map(({ head }) => head.quality.trusted)).toEqual([false, false]);
  expect(before.report.quality).toContain("switched off");
});

it.each([
  ["is nearly always wrong", 160, /^Of 160 problems that the model solved itself 8 came out right: no heads/],
  ["was asked no problems", 0, /^$/],
])("gives no heads where the model %s", async (_, count, reason) => {
  const solve = solver({ prompt: 1, steps: 1 }, (i) => i % 20 === 0);
  const set = { problems, layers, hidden, solved: await solvedProblems(problems.slice(0, count), solve) };
  for (const head of [knows, answerWrong]) {
    expect(await head.train(dataOf({ solutions: async () => set }), runOf())).toEqual({
      tooFew: expect.stringMatching(reason),
    });
  }
});

it("compares with no head that was not trained before", async () => {
  const set = { problems, layers, hidden, solved: await solvedProblems(problems, solver({ prompt: 1, steps: 1 })) };
  const { report, section } = trainedHead(await answerWrong.train(dataOf({ solutions: async () => set }), runOf()));
  expect(report.knowsHead).toBeNull();
  expect(section).not.toContain("knows head");
});

it("stops when it is told to", async () => {
  const solving = solvedProblems(problems, solver({ prompt: 1, steps: 1 }), { signal: AbortSignal.abort() });
  await expect(solving).rejects.toBeInstanceOf(CancelledError);
});
