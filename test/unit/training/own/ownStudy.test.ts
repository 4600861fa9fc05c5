import { expect, test } from "vitest";
import { auroc } from "../../../../src/core/statistics/auroc.js";
import { randomNormal, seededRandom, shuffled } from "../../../../src/core/statistics/random.js";
import type { ProbeHead, ProbeSet } from "../../../../src/probes/probeSet.js";
import { askedProblems, isLeftOut } from "../../../../src/training/corpora/solutions/asked/askedProblems.js";
import type { JudgedSolution } from "../../../../src/training/corpora/solutions/judgedSolution.js";
import { benignLogits } from "../../../../src/training/heads/stepWrong/benignEvaluation.js";
import { inReadingOrder } from "../../../../src/training/own/chosenReadings.js";
import { studyOwnAnswers } from "../../../../src/training/own/ownAnswerStudy.js";
import { ownAnswers } from "../../../../src/training/own/ownAnswers.js";
import { byGroup, ownFigure } from "../../../../src/training/own/ownFigures.js";
import type { OwnReading } from "../../../../src/training/own/ownReading.js";
import { ownReport, ownReportMarkdown } from "../../../../src/training/own/ownReport.js";
import { ownSteps } from "../../../../src/training/own/ownSamples.js";
import { ownStepHead } from "../../../../src/training/own/ownStepHead.js";
import { studyOwnSteps } from "../../../../src/training/own/ownStepStudy.js";
import { pace } from "../../../../src/training/pace.js";

const shape = { layers: [1, 3], hidden: 6 };
const heads = ["truth", "step-wrong", "answer-wrong"].map((name) => ({ name }));
const probes = { heads } as unknown as ProbeSet;
const asked = askedProblems({ count: 500, fromFiles: [], system: "", seed: 5 });
const random = seededRandom(9);
const noise = (length: number) => Float32Array.from({ length }, () => randomNormal(random));

/** Three steps of four tokens each; where one is wrong, the residual stream's first value and one middle token's logit say so. */
function reading(i: number, wrongAt: number | null): OwnReading {
  const logits = heads.map(() => noise(12));
  const steps = [0, 1, 2].map((step) => {
    const residuals = noise(2 * 2 * shape.hidden);
    const isWrong = step === wrongAt;
    if (isWrong) logits[1][4 * step + 1] += 4;
    for (let k = 0; k < residuals.length; k += shape.hidden) residuals[k] += isWrong ? 1 : 0;
    return { residuals, features: { least: random(), mean: random(), answer: random(), text: random() }, tokens: 4 };
  });
  const judged: JudgedSolution = {
    asked: asked[i],
    temperature: 0,
    sample: 0,
    text: "",
    steps: [],
    answer: "1",
    right: wrongAt === null,
    labels: [0, 1, 2].map((step) =>
      wrongAt !== null && step > wrongAt ? null : { wrong: step === wrongAt, by: "value" as const },
    ),
  };
  return {
    judged,
    prompt: noise(2 * shape.hidden),
    steps,
    spans: [0, 4, 8].map((start) => ({ start, end: start + 4 })),
    kept: [0, 4, 8].map((start) => [start + 2, start + 3] as const),
    logits,
  };
}

const readings = asked.map((_, i) => reading(i, i % 2 === 0 ? i % 3 : null));
const silent = pace();

test("what is planted is found on problems and on kinds left out, and a token between the two ends adds to it", async () => {
  const steps = ownSteps(readings, probes, shape);
  const study = await studyOwnSteps(steps, 1, silent);
  const figure = (scores: Float64Array, rows: Int32Array) =>
    ownFigure({ name: "", scores }, steps.wrong, steps.facts, rows, 1).auroc ?? 0;
  for (const rows of [study.folds.kept, study.folds.leftOut]) {
    expect(figure(study.likelihood, rows)).toBeLessThan(0.65);
    expect(figure(study.twoTokens, rows)).toBeGreaterThan(0.75);
    expect(figure(study.pooled, rows)).toBeGreaterThan(figure(study.twoTokens, rows) + 0.05);
  }
  expect(study.taken[0]).toMatch(/^step-wrong, /);
});

test("kinds that are left out are in no fit", () => {
  const steps = ownSteps(readings, probes, shape);
  for (const i of steps.facts.keys()) expect(steps.facts[i].leftOut).toBe(isLeftOutProblem(steps.facts[i].problem));
});

const isLeftOutProblem = (id: string) => asked.filter(({ problem }) => problem.id === id).some(isLeftOut);

test("labels that are dealt anew over the steps tell nothing", async () => {
  const steps = ownSteps(readings, probes, shape);
  const wrong = shuffled(seededRandom(3), steps.wrong);
  const study = await studyOwnSteps({ ...steps, wrong }, 1, silent);
  const { auroc } = ownFigure({ name: "", scores: study.pooled }, wrong, steps.facts, study.folds.kept, 1);
  expect(Math.abs((auroc ?? 0) - 0.5)).toBeLessThan(0.08);
});

test("the report holds every way and every group, and says what was taken", async () => {
  const [steps, answers] = [ownSteps(readings, probes, shape), ownAnswers(readings, probes, shape)];
  const judged = readings.map((one) => one.judged);
  const agreed = judged.map((one, i) => ({ judged: one, same: one.right ? 3 : i % 3, of: 3 }));
  const stepStudy = await studyOwnSteps(steps, 1, silent);
  const report = ownReport({
    command: "cotcheck",
    model: "planted",
    all: judged,
    planned: 510,
    cutOff: 10,
    agreed,
    steps,
    stepStudy,
    own: ownStepHead({ steps, study: stepStudy, stepWrong: undefined, benign: [], shape, seed: 1 }),
    answers,
    answerStudy: await studyOwnAnswers(answers, agreed, 1, silent),
    seed: 1,
  });
  expect(report.written).toMatchObject({ planned: 510, solutions: 510, cutOff: 10, right: 250, wrongSteps: 250 });
  expect(report.agreement.auroc).toBeGreaterThan(0.9);
  expect(report.answers.again.map(({ name }) => name)).toEqual(["agreement alone", "heads and likelihood", "both"]);
  const markdown = ownReportMarkdown(report);
  for (const title of ["## A wrong step", "## The head", "## A wrong answer", "## Answer asked again"])
    expect(markdown).toContain(title);
  expect(markdown).not.toMatch(/NaN|undefined/);
});

test("one head of layers, likelihood and the head in use tells what is planted, and its thresholds let harmless texts pass", async () => {
  const layer = (index: number) => ({ layer: index, direction: noise(shape.hidden), bias: 0 });
  const stepWrong = {
    name: "step-wrong",
    stack: [layer(1), layer(3)],
    bias: 0.3,
    features: { least: 0.2, mean: 0, answer: 0.1, text: 0 },
  } as unknown as ProbeHead;
  const texts = readings.map((one) => ({ ...one, logits: one.logits.map((logits) => logits.slice()) }));
  const at = (residuals: Float32Array, index: number, position: number, { direction }: { direction: Float32Array }) =>
    direction.reduce((sum, value, i) => sum + value * residuals[(2 * index + position) * shape.hidden + i], 0);
  // What the engine would read of this head at the two tokens of each step.
  for (const one of texts) {
    for (const [step, { residuals }] of one.steps.entries()) {
      for (const position of [0, 1]) {
        const parts = stepWrong.stack.map((probe, index) => at(residuals, index, position, probe));
        one.logits[1][one.kept[step][position]] = stepWrong.bias + parts[0] + parts[1];
      }
    }
  }
  const known = { heads: [{ name: "truth" }, stepWrong, { name: "answer-wrong" }] } as unknown as ProbeSet;
  const steps = ownSteps(texts, known, shape);
  const study = await studyOwnSteps(steps, 1, silent);
  const benign = readings.slice(0, 40).map(({ steps: mine }) => ({ kind: "chat" as const, steps: mine }));
  const { head, reached, problems } = ownStepHead({ steps, study, stepWrong, benign, shape, seed: 1 });
  expect(head).toMatchObject({ name: "own-step-wrong", quality: { aurocMean: problems.auroc } });
  expect(head.stack.map((probe) => probe.layer)).toEqual([1, 3]);
  expect(problems.auroc).toBeGreaterThan(0.75);

  const whole = benignLogits(
    head,
    texts.map(({ steps: mine }) => ({ kind: "chat" as const, steps: mine })),
    shape,
  );
  const ofHead = whole.flatMap(({ logits }, i) => logits.filter((_, step) => texts[i].judged.labels[step] !== null));
  expect(auroc(ofHead, steps.wrong)).toBeGreaterThan(0.75);
  const passing = benignLogits(head, benign, shape).flatMap(({ logits }) => logits);
  for (const { logit } of head.thresholds ?? [])
    expect(passing.filter((value) => value > logit).length / passing.length).toBeLessThanOrEqual(0.01);
  expect(reached.every(({ right, falsePositiveRate }) => right <= falsePositiveRate)).toBe(true);
});

test("any beginning of the reading order is balanced", () => {
  const order = inReadingOrder(readings, ({ asked: one }) => one === asked[1], 1).slice(0, 40);
  const mistaken = order.filter(({ judged }) => judged.labels.some((label) => label?.wrong)).length;
  expect(mistaken).toBeGreaterThanOrEqual(16);
  expect(mistaken).toBeLessThanOrEqual(30);
  expect(new Set(order).size).toBe(order.length);
});

test("rows are grouped in their order", () => {
  expect([...byGroup(Int32Array.of(1, 2, 3), (row) => String(row % 2))]).toEqual([
    ["1", Int32Array.of(1, 3)],
    ["0", Int32Array.of(2)],
  ]);
});
