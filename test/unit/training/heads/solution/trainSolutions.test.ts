import { expect, it } from "vitest";
import { CancelledError } from "../../../../../src/core/errors.js";
import { randomNormal, seededRandom } from "../../../../../src/core/statistics/random.js";
import type { WorkedProblem } from "../../../../../src/training/corpora/problems/workedProblem.js";
import type { ReadOwnSolutions } from "../../../../../src/training/corpora/solutions/ownSolutions.js";
import { solutionReportMarkdown } from "../../../../../src/training/heads/solution/solutionReport.js";
import { solveInBatches } from "../../../../../src/training/corpora/solutions/solveInBatches.js";
import { trainSolutions } from "../../../../../src/training/heads/solution/trainSolutions.js";

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
function reader(strength: { prompt: number; steps: number }, right = (i: number) => i % 3 !== 0): ReadOwnSolutions {
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
        reading: {
          prompt: rows(1, sign * strength.prompt),
          steps: [0, 1, 2].map(() => ({
            residuals: rows(2, -sign * strength.steps),
            features: { least: random(), mean: random(), answer: random() },
            tokens: 10,
          })),
        },
      };
    });
  };
}
const train = async (read: ReadOwnSolutions) =>
  trainSolutions({ read: await solveInBatches({ problems, read }), layers, hidden, seed: 1 });

it("finds what is there, on problems left out, and says how well", async () => {
  const { heads, report } = await train(reader({ prompt: 1, steps: 0.6 }));
  const { knows, answerWrong, counts, quality } = report!;
  expect(counts).toEqual({ solutions: 160, right: 106, steps: 480 });
  expect(knows.head.within).toBeGreaterThan(0.85);
  expect(answerWrong.head.within).toBeGreaterThan(0.9);
  expect(answerWrong.head.within).toBeGreaterThan(answerWrong.firstStep.within);
  expect(answerWrong.lastStep.within).toBeGreaterThan(0.8);
  expect(knows.shuffledLabels.within).toBeLessThan(0.65);
  expect([knows.trusted, answerWrong.trusted]).toEqual([true, true]);
  expect(quality).toContain("(used)");
  expect(heads.map(({ name, quality: { trusted } }) => [name, trusted])).toEqual([
    ["knows", true],
    ["answer-wrong", true],
  ]);
  expect(solutionReportMarkdown(report!)).toContain(`**${knows.head.within.toFixed(2)}**`);
});

it("fits on the only layer that a shallow model keeps", async () => {
  const read = await solveInBatches({ problems, read: reader({ prompt: 1, steps: 0.6 }) });
  const { heads, report } = await trainSolutions({ read, layers: [0], hidden, seed: 1 });
  expect(heads.map(({ stack }) => stack.map(({ layer }) => layer))).toEqual([[0], [0]]);
  expect(report!.knows.head.within).toBeGreaterThan(0.75);
});

it("switches a head off that finds nothing", async () => {
  const { report, heads } = await train(reader({ prompt: 0, steps: 0 }));
  expect(report!.knows.head.within).toBeLessThan(0.65);
  expect(heads.map(({ quality }) => quality.trusted)).toEqual([false, false]);
  expect(report!.quality).toContain("switched off");
});

it("gives no heads where the model is nearly always wrong", async () => {
  const { heads, report, quality } = await train(reader({ prompt: 1, steps: 1 }, (i) => i % 20 === 0));
  expect([heads, report]).toEqual([[], null]);
  expect(quality).toMatch(/^Of \d+ problems that the model solved itself \d+ came out right: no heads/);
});

it("stops when it is told to", async () => {
  const read = reader({ prompt: 1, steps: 1 });
  await expect(solveInBatches({ problems, read, signal: AbortSignal.abort() })).rejects.toBeInstanceOf(CancelledError);
});
