import { beforeAll, describe, expect, test } from "vitest";
import { CancelledError } from "../../../../../src/core/errors.js";
import { randomNormal, seededRandom } from "../../../../../src/core/statistics/random.js";
import { directionsOf, readHeads } from "../../../../../src/probes/apply.js";
import type { ProbeHead, ProbeSet } from "../../../../../src/probes/probeSet.js";
import type { BenignText } from "../../../../../src/training/corpora/benign/benignTexts.js";
import { type BenignLogits, benignLogits } from "../../../../../src/training/heads/stepWrong/benignEvaluation.js";
import { generateProblems } from "../../../../../src/training/corpora/problems/generate.js";
import { stepLayers } from "../../../../../src/training/corpora/steps/stepPass.js";
import {
  collectedSteps,
  OWN_SOLUTIONS,
  type ProblemSampler,
  type SampledStep,
} from "../../../../../src/training/corpora/steps/stepSamples.js";
import type { TrainedHead } from "../../../../../src/training/heads/headTraining.js";
import { stepWrong } from "../../../../../src/training/heads/stepWrong/index.js";
import type { StepReport } from "../../../../../src/training/heads/stepWrong/stepReport.js";
import type { OnProgress } from "../../../../../src/training/pace.js";
import { dataOf, runOf, trainedHead } from "../../planted.js";
import { featuresOf } from "../../../../../src/probes/stepFeatures.js";

const problems = generateProblems({ seed: 3, perDomain: 12 });
const hidden = 40;
const layers = stepLayers(10);
/** Of a text of one step. */
const everything = ({ length }: ArrayLike<number>) => ({
  step: { start: 0, end: length },
  answer: { start: 0, end: 1 },
});

/** A model whose residual stream holds a step's wrongness along one direction, in all kinds of reasoning alike, and whose likelihood hints at it. */
function plantedModel(strength: number): ProblemSampler {
  const random = seededRandom(5);
  const wrongness = Float64Array.from({ length: hidden }, () => randomNormal(random));
  return async (problem) =>
    problem.steps.flatMap(({ text, wrong }, index) => {
      if (wrong.length === 0) return [];
      return [{ text, mistake: null }, wrong[0]].map(({ text, mistake }) => {
        const sign = mistake === null ? -1 : 1;
        const residuals = Float32Array.from(
          { length: layers.length * 2 * hidden },
          (_, i) => 3 * (sign * strength * wrongness[i % hidden] + randomNormal(random)),
        );
        const logProbs = [-1 - random() - (mistake === null ? 0 : random()), -0.5, -0.1];
        return {
          sample: { problem: problem.id, domain: problem.domain, text, index, steps: problem.steps.length, mistake },
          pass: { residuals, features: featuresOf(logProbs, everything(logProbs)), tokens: 3 },
        };
      });
    });
}

interface TrainOptions {
  readonly own?: readonly SampledStep[];
  readonly benign?: readonly BenignText[];
  readonly layers?: readonly number[];
  readonly onProgress?: OnProgress;
  readonly signal?: AbortSignal;
}

async function trainSteps(sampler: ProblemSampler, options: TrainOptions = {}) {
  const corpus = { problems, written: options.own ?? [], sources: ["12 generated problems a kind"] };
  const shape = { layers: options.layers ?? layers, hidden };
  const data = dataOf({
    steps: () => collectedSteps(corpus, shape, sampler, options),
    benign: async () => options.benign ?? [],
  });
  return trainedHead(await stepWrong.train(data, runOf(options)));
}

/** A probe set of this head alone, for a model of ten layers. */
const setOf = (head: ProbeHead): ProbeSet => ({
  modelSha256: "",
  graph: "",
  layers: 10,
  hidden,
  seed: 1,
  product: "",
  quality: "",
  heads: [head],
  domain: { unit: 1, components: [] },
});

describe("training on a model with a planted direction", () => {
  let trained: TrainedHead<StepReport>;
  const activities = new Set<string>();
  beforeAll(async () => {
    trained = await trainSteps(plantedModel(0.14), { onProgress: (activity) => activities.add(activity) });
  });

  test("finds it in kinds of reasoning left out, above the likelihood", () => {
    const { report } = trained;
    expect(report.counts).toMatchObject({ problems: problems.length, domains: 7 });
    for (const { mean } of Object.values(report.splits)) {
      expect(mean.head).toBeGreaterThan(0.85);
      expect(mean.head).toBeGreaterThan(mean.likelihood + 0.05);
      expect(mean.likelihood).toBeGreaterThan(0.6);
      // Right and wrong stand in the same places and have as many tokens.
      expect(mean.place).toBeCloseTo(0.5, 5);
      expect(mean.tokens).toBeCloseTo(0.5, 5);
      expect(mean.words).toBeLessThan(0.65);
    }
    expect(report.trusted).toBe(true);
    expect(Math.abs(report.controls.shuffledLabels - 0.5)).toBeLessThan(0.1);
    expect(report.controls.randomDirections.mean).toBeLessThan(0.65);
    expect(report.calibration.error).toBeLessThan(0.1);
  });

  test("few right steps pass its thresholds, many wrong ones do", () => {
    const [strict, loose] = trained.report.thresholds;
    expect(strict!.reachedFalsePositiveRate).toBeLessThan(0.04);
    expect(loose!.reachedFalsePositiveRate).toBeLessThan(0.1);
    expect(strict!.recall).toBeGreaterThan(0.3);
    expect(loose!.recall).toBeGreaterThan(strict!.recall);
    const { head, likelihood } = trained.report.rates;
    expect(head.map(({ falsePositiveRate }) => falsePositiveRate)).toContain(0.1);
    for (const [i, { falsePositiveRate, recall }] of head.entries()) {
      expect(recall).toBeGreaterThanOrEqual(head[i - 1]?.recall ?? 0);
      if (falsePositiveRate < 0.2) expect(recall).toBeGreaterThan(likelihood[i].recall);
    }
    const [one, five] = trained.head.thresholds!;
    expect(one!.logit).toBeGreaterThan(five!.logit);
  });

  test("few texts with a mistake have it in the part called clean, in kinds left out too", () => {
    const [tenth, fifth] = trained.report.clean;
    expect(tenth!.alpha).toBe(0.1);
    expect(tenth!.reached).toBeLessThan(0.15);
    expect(fifth!.reached).toBeLessThan(0.27);
    expect(fifth!.reached).toBeGreaterThan(tenth!.reached);
    expect(tenth!.rightKept).toBeGreaterThan(0.8);
    expect(tenth!.domains.map(({ domain }) => domain)).toHaveLength(7);
    expect(tenth!.domains.reduce((sum, row) => sum + row.problems, 0)).toBe(problems.length);
    const [strict, loose] = trained.head.clean!;
    expect(strict!.logit).toBeLessThan(loose!.logit);
  });

  test("the report shows every kind and every kind of mistake", () => {
    const markdown = trained.section;
    for (const domain of new Set(problems.map((problem) => problem.domain)))
      expect(markdown).toContain(`| ${domain} |`);
    for (const { mistake } of trained.report.mistakes) expect(markdown).toContain(`| ${mistake} |`);
    expect(markdown).toContain("### Clean up to a step");
    for (const { style, seen, unseen } of trained.report.controls.styles) {
      expect(markdown).toContain(`| ${style} |`);
      // The planted direction is the same in every style.
      expect(unseen).toBeGreaterThan(seen - 0.1);
    }
    expect(trained.report.controls.styles.length).toBeGreaterThan(5);
    const { places, counts } = trained.report;
    expect(places.reduce((sum, { wrong }) => sum + wrong, 0)).toBe(counts.pairs);
    for (const { head } of places) expect(head).toBeGreaterThan(0.8);
    const { both, closing, lastContent } = trained.report.controls.positions;
    // Two looks at the same direction see more than one.
    expect(both).toBeGreaterThan(Math.max(closing, lastContent));
    expect(activities).toContain("reading worked problems");
  });

  test("the head is read only where the likelihood of the step is known, and weighs it", () => {
    const set = setOf(trained.head);
    const readouts = { tokens: 1, values: new Float32Array(10 * 2) };
    const place = [{ position: "closing", index: 0, token: 0 }] as const;
    expect(readHeads(set, readouts, place)).toEqual([]);
    const read = (logProb: number) =>
      readHeads(set, readouts, place, featuresOf([logProb], everything([logProb])))[0].probability;
    expect(read(-6)).toBeGreaterThan(read(-0.1));
  });
});

test("steps of the model's own solutions are a kind of their own, without texts of their problems in its fits", async () => {
  const sampler = plantedModel(0.14);
  const solved = (await Promise.all(problems.slice(0, 40).map((problem) => sampler(problem)))).map((samples, i) =>
    // Half of the solutions have a mistake, which ends what is labelled of them.
    samples.filter(({ sample }) => (sample.mistake === null) !== (i % 2 === 0 && sample.index === 1)),
  );
  const own = solved.flatMap((samples) =>
    samples.map(({ sample, pass }) => ({
      sample: { ...sample, domain: OWN_SOLUTIONS, mistake: sample.mistake && ("own" as const) },
      pass,
    })),
  );
  const { report, head, chapter, section } = await trainSteps(sampler, { own });
  const wrong = own.filter(({ sample }) => sample.mistake !== null).length;
  expect(wrong).toBeGreaterThan(10);
  expect(report.counts).toMatchObject({
    problems: problems.length,
    domains: 7,
    own: { wrong, right: own.length - wrong },
  });
  for (const { domains } of Object.values(report.splits)) {
    expect(domains.find(({ domain }) => domain === OWN_SOLUTIONS)!.head).toBeGreaterThan(0.75);
  }
  expect(report.quality).toContain("the first wrong steps of the model's own solutions with");
  expect(chapter.opening).toContain(`the first wrong steps of ${wrong} of the model's own solutions`);
  expect(section).toContain("| own |");
  const kept = report.clean.map(({ ownKept }) => ownKept!);
  expect(kept.every((share) => share >= 0 && share <= 1)).toBe(true);
  expect(head.clean!.length > 0 || kept.every((share) => share === 0)).toBe(true);
});

describe("harmless texts of the model's own", () => {
  const random = seededRandom(9);
  /** Steps that look wrong by their likelihood: verse, say. */
  const text = (kind: "chat" | "prose", logProb: number) => ({
    kind,
    steps: Array.from({ length: 5 }, () => ({
      residuals: Float32Array.from({ length: layers.length * 2 * hidden }, () => 3 * randomNormal(random)),
      features: featuresOf([logProb - random(), -0.5], everything([0, 0])),
      tokens: 2,
    })),
  });
  const benign = [
    ...Array.from({ length: 10 }, () => text("chat", -1)),
    ...Array.from({ length: 10 }, () => text("prose", -12)),
  ];

  test("raise the thresholds, and the report says what that costs", async () => {
    const alone = await trainSteps(plantedModel(0.14));
    const beside = await trainSteps(plantedModel(0.14), { benign });
    expect(beside.head.thresholds![0].logit).toBeGreaterThan(alone.head.thresholds![0].logit);
    const [before, after] = [alone.report.shipped[0], beside.report.shipped[0]];
    expect(before.right).toBeLessThan(0.02);
    expect(after.right).toBeLessThan(before.right);
    expect(after.wrong).toBeLessThan(before.wrong);
    expect(after.ownWrong).toBeNull();
    expect(alone.report.benign).toEqual([]);

    const [chat, prose] = beside.report.benign;
    expect(chat).toMatchObject({ kind: "chat", texts: 10, steps: 50 });
    const [strict, loose] = prose!.shares;
    // All kinds together: half of the steps are prose, and of those 5 % of all may pass.
    expect(strict!.steps).toBeLessThanOrEqual(0.02);
    expect(loose!.steps).toBeLessThanOrEqual(0.1);
    expect(loose!.texts).toBeGreaterThanOrEqual(loose!.steps);
    expect(beside.section).toContain("| prose | 10 | 50 |");
    expect(alone.section).not.toContain("harmless prompts");
  });

  test("are read as the file's own head reads them", async () => {
    const { head } = await trainSteps(plantedModel(0.14));
    const [{ logits }] = benignLogits(head, [benign[0]], { layers, hidden }) as [BenignLogits];
    const { residuals, features } = benign[0].steps[0];
    const set = setOf(head);
    const { count, values } = directionsOf(set);
    const readouts = new Float32Array(10 * 2 * count);
    for (const [k, layer] of layers.entries()) {
      for (let row = 0; row < 2; row++) {
        for (let column = 0; column < count; column++) {
          for (let i = 0; i < hidden; i++) {
            readouts[(layer * 2 + row) * count + column] +=
              residuals[(2 * k + row) * hidden + i] * values[(layer * hidden + i) * count + column];
          }
        }
      }
    }
    const places = [0, 1].map((index) => ({ position: "closing", index, token: index }) as const);
    const read = readHeads(set, { tokens: 2, values: readouts }, places, features);
    expect(read[0].logit).toBeCloseTo(logits[0], 3);
  });
});

test("a head that is no better than the likelihood is not trusted", async () => {
  const { report, head } = await trainSteps(plantedModel(0));
  expect(report.trusted).toBe(false);
  expect(head.quality.trusted).toBe(false);
  expect(report.quality).toContain("switched off");
  // Its bound holds all the same, and calls little of a right solution clean.
  expect(report.clean[0].reached).toBeLessThan(0.15);
  expect(report.clean[0].rightKept).toBeLessThan(0.5);
});

test("of a model of one or two layers the last is kept, and trained on", async () => {
  expect([1, 2, 3, 10].map(stepLayers)).toEqual([[0], [1], [1], [3, 5, 7, 9]]);
  const planted = plantedModel(0.2);
  const shallow: ProblemSampler = async (problem) =>
    (await planted(problem)).map(({ sample, pass }) => ({
      sample,
      pass: { ...pass, residuals: pass.residuals.subarray(0, 2 * hidden) },
    }));
  const { report, head } = await trainSteps(shallow, { layers: [0] });
  expect(report.splits.domain.mean.head).toBeGreaterThan(0.8);
  expect(head.stack.map(({ layer }) => layer)).toEqual([0]);
});

test("training stops when asked to", async () => {
  const stop = new AbortController();
  const training = trainSteps(plantedModel(0.3), { onProgress: () => stop.abort(), signal: stop.signal });
  await expect(training).rejects.toBeInstanceOf(CancelledError);
});

test("features tell the least likely token, the mean and the answer's, and are cut", () => {
  const [first, second] = [
    { start: 0, end: 1 },
    { start: 0, end: 2 },
  ];
  const three = { step: { start: 0, end: 3 }, answer: { start: 2, end: 3 } };
  expect(featuresOf([-1, -4, -2], three)).toMatchObject({ least: 4, mean: 7 / 3, answer: 2 });
  expect(featuresOf([-1, -900], { step: second, answer: second })).toMatchObject({ least: 15, mean: 8, answer: 15 });
  const none = [Number.NEGATIVE_INFINITY, Number.NaN];
  expect(featuresOf(none, { step: first, answer: first })).toMatchObject({ least: 15 });
});

test("what went before a step says how likely the text is, and little of it says little", () => {
  const last = (logProbs: readonly number[]) => {
    const step = { start: logProbs.length - 1, end: logProbs.length };
    return featuresOf(logProbs, { step, answer: step });
  };
  const likely = Array.from({ length: 400 }, () => -0.1);
  const unlikely = likely.map(() => -1.5);
  expect(last([...likely, -2])).toMatchObject({ least: 2, mean: 2 });
  expect(last([...likely, -2]).text).toBeCloseTo(-0.12, 2);
  expect(last([...unlikely, -2]).text).toBeCloseTo(-1.45, 2);
  expect(last([-8]).text).toBeCloseTo(-0.76, 2);
  // What follows a step is not yet there.
  expect(featuresOf([...likely, ...unlikely], { step: { start: 0, end: 400 }, answer: { start: 0, end: 1 } })).toEqual(
    featuresOf(likely, { step: { start: 0, end: 400 }, answer: { start: 0, end: 1 } }),
  );
});
