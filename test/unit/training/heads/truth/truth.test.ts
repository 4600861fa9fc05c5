import { beforeAll, describe, expect, test } from "vitest";
import { CancelledError } from "../../../../../src/core/errors.js";
import { randomNormal, seededRandom } from "../../../../../src/core/statistics/random.js";
import { directionsOf, readHeads } from "../../../../../src/probes/apply.js";
import type { Statement } from "../../../../../src/training/corpora/statements/statement.js";
import type { OnProgress } from "../../../../../src/training/pace.js";
import { probePlots } from "../../../../../src/training/report/probePlots.js";
import { readProbeFile, writeProbeFile } from "../../../../../src/probes/file.js";
import { generateStatements } from "../../../../../src/training/corpora/statements/generate.js";
import {
  collectedStatements,
  type StatementSampler,
} from "../../../../../src/training/corpora/statements/statementPasses.js";
import { fitDistance } from "../../../../../src/training/boundary/distanceFit.js";
import type { TrainedHead } from "../../../../../src/training/heads/headTraining.js";
import { truth } from "../../../../../src/training/heads/truth/index.js";
import type { TruthReport } from "../../../../../src/training/heads/truth/truthReport.js";
import { dataOf, runOf, trainedHead } from "../../planted.js";

const model = { id: "planted", sha256: "a".repeat(64), graph: "g0-test", layers: 10, hidden: 48 };
const statements = generateStatements({ seed: 5, perTopic: 16 });
const labelOf = new Map(statements.map((statement) => [statement.text, statement]));

/** A model whose layers from the fifth to the one before the last hold the truth along one direction each. */
const middle = (layer: number) => layer >= 4 && layer < 9;
function plantedModel(strength: number, { layers } = model, holds = middle): StatementSampler {
  const random = seededRandom(11);
  const normals = () => Float64Array.from({ length: model.hidden }, () => randomNormal(random));
  const truth = Array.from({ length: layers }, normals);
  const topics = new Map<string, Float64Array>();
  return async (texts) =>
    texts.map((text) => {
      const { label, topic } = labelOf.get(text)!;
      if (!topics.has(topic)) topics.set(topic, normals());
      const residuals = new Float32Array(layers * 2 * model.hidden);
      for (let layer = 0; layer < layers; layer++) {
        const signal = holds(layer) ? strength : 0;
        for (let i = 0; i < 2 * model.hidden; i++) {
          const k = i % model.hidden;
          const along = signal * (label ? 1 : -1) * truth[layer][k];
          residuals[layer * 2 * model.hidden + i] = 5 * (along + 0.5 * topics.get(topic)![k] + randomNormal(random));
        }
      }
      const tokens = text.split(" ").length;
      return { residuals, logProbSum: -tokens - random(), logProbMean: -1 - random(), tokens };
    });
}

interface TrainOptions {
  readonly of?: readonly Statement[];
  readonly layers?: number;
  readonly onProgress?: OnProgress;
  readonly signal?: AbortSignal;
}

async function trainTruth(sampler: StatementSampler, options: TrainOptions = {}) {
  const shape = { layers: options.layers ?? model.layers, hidden: model.hidden };
  const data = dataOf({ statements: () => collectedStatements(options.of ?? statements, shape, sampler, options) });
  return trainedHead(await truth.train(data, runOf(options)));
}

describe("training on a model with a planted truth direction", () => {
  let trained: TrainedHead<TruthReport>;
  const activities: string[] = [];
  beforeAll(async () => {
    trained = await trainTruth(plantedModel(0.45), { onProgress: (activity) => activities.push(activity) });
  });

  test("finds it on topics left out, in the layers that hold it", () => {
    const { report } = trained;
    expect(report.mean.truth).toBeGreaterThan(0.95);
    expect(report.trusted).toBe(true);
    expect(report.chosen.bestLayer).toBeGreaterThanOrEqual(4);
    expect(report.chosen.bestLayer).toBeLessThan(9);
    expect(report.layers[0].auroc).toBeLessThan(0.65);
    expect(report.layers[9].auroc).toBeLessThan(0.65);
  });

  test("its controls and baselines find nothing", () => {
    const { controls, mean } = trained.report;
    expect(Math.abs(controls.shuffledLabels - 0.5)).toBeLessThan(0.1);
    expect(Math.abs(controls.randomDirections.mean - 0.5)).toBeLessThan(0.1);
    expect(mean.logProbSum).toBeLessThan(0.7);
    expect(mean.bagOfWords).toBeLessThan(0.65);
    expect(controls.massMean).toBeGreaterThan(0.9);
    expect(mean.byKind.every(({ seen }) => seen > 0.9)).toBe(true);
    expect(controls.withoutOrderTopics).toBeGreaterThan(0.9);
    expect(controls.withoutNegations).toBeGreaterThan(0.9);
  });

  test("is calibrated on held-out topics", () => {
    expect(trained.report.calibration.after.error).toBeLessThan(0.05);
  });

  test("the report names every topic and says how far to trust the probes", () => {
    const markdown = trained.section;
    for (const topic of new Set(statements.map((statement) => statement.topic)))
      expect(markdown).toContain(`| ${topic} |`);
    expect(trained.chapter.opening).toContain(`${statements.length} about`);
    expect(trained.report.quality).toContain("readings count as evidence");
    expect(activities).toEqual(expect.arrayContaining(["reading statements", "fitting layers", "shuffling labels"]));
  });

  test("the probes read what they were fitted on, from the file, through directions", async () => {
    const { sha256: modelSha256, graph, layers, hidden } = model;
    const expected = { modelSha256, graph, layers, hidden };
    const probeSet = {
      ...expected,
      seed: 1,
      product: "",
      quality: "",
      heads: [trained.head],
      domain: fitDistance(trained.usual, 8),
    };
    const probes = readProbeFile(writeProbeFile(probeSet), expected);
    const { count, values } = directionsOf(probes);
    expect(count).toBeLessThanOrEqual(16);
    const passes = plantedModel(0.45);
    const sample = statements.filter((_, i) => i % 7 === 0);
    let right = 0;
    for (const [i, { residuals }] of (await passes(sample.map((statement) => statement.text))).entries()) {
      const readouts = new Float32Array(model.layers * 2 * count);
      for (let layer = 0; layer < model.layers; layer++) {
        for (let token = 0; token < 2; token++) {
          for (let column = 0; column < count; column++) {
            let sum = 0;
            for (let k = 0; k < model.hidden; k++) {
              sum +=
                residuals[(layer * 2 + token) * model.hidden + k] * values[(layer * model.hidden + k) * count + column];
            }
            readouts[(layer * 2 + token) * count + column] = sum;
          }
        }
      }
      const [reading] = readHeads(probes, { tokens: 2, values: readouts }, [
        { position: "closing", index: 1, token: 41 },
      ]);
      expect(reading).toMatchObject({ head: "truth", positions: [{ position: "closing", token: 41 }] });
      expect(reading.byLayer).toHaveLength(model.layers);
      expect(reading.interval![0]).toBeLessThanOrEqual(reading.probability);
      expect(reading.interval![1]).toBeGreaterThanOrEqual(reading.probability);
      expect(reading.outOfDomain).toBeGreaterThan(0);
      if (reading.probability > 0.5 === sample[i].label) right++;
    }
    expect(right / sample.length).toBeGreaterThan(0.85);
  });
});

test("a model that holds nothing is not trusted", async () => {
  const few = statements.filter((_, i) => i % 8 < 4);
  const { report } = await trainTruth(plantedModel(0), { of: few });
  expect(report.mean.truth).toBeLessThan(0.65);
  expect(report.trusted).toBe(false);
  expect(report.quality).toContain("facts about chance");
});

test.each([1, 2, 3])("a model is trained on whose layers are only %i", async (layers) => {
  const shallow = { ...model, layers };
  const { report, head, plotted } = await trainTruth(
    plantedModel(0.45, shallow, () => true),
    { of: statements.filter((_, i) => i % 8 < 4), layers },
  );
  expect(report.mean.truth).toBeGreaterThan(0.9);
  expect(report.layers).toHaveLength(layers);
  expect(head.stack.length).toBeGreaterThan(0);
  expect(
    probePlots([plotted])
      .map(({ svg }) => svg)
      .join(),
  ).not.toContain("NaN");
});

test("training stops when asked to", async () => {
  const stop = new AbortController();
  const training = trainTruth(plantedModel(0.4), {
    signal: stop.signal,
    onProgress: (activity) => {
      if (activity === "fitting layers") stop.abort();
    },
  });
  await expect(training).rejects.toThrow(CancelledError);
});
