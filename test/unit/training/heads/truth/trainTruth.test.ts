import { beforeAll, describe, expect, test } from "vitest";
import { CancelledError } from "../../../../../src/core/errors.js";
import { randomNormal, seededRandom } from "../../../../../src/core/statistics/random.js";
import type { ReadStatements } from "../../../../../src/training/activations.js";
import { directionsOf, readHeads } from "../../../../../src/probes/apply.js";
import { probePlots } from "../../../../../src/training/report/probePlots.js";
import { readProbeFile, writeProbeFile } from "../../../../../src/probes/file.js";
import { generateStatements } from "../../../../../src/training/corpora/statements/generate.js";
import { type TrainedTruth, trainTruth } from "../../../../../src/training/heads/truth/trainTruth.js";
import { plottedTruthHead, truthReportMarkdown } from "../../../../../src/training/heads/truth/truthReport.js";

const model = { id: "planted", sha256: "a".repeat(64), graph: "g0-test", layers: 10, hidden: 48 };
const statements = generateStatements({ seed: 5, perTopic: 16 });
const labelOf = new Map(statements.map((statement) => [statement.text, statement]));

/** A model whose layers from the fifth to the one before the last hold the truth along one direction each. */
const middle = (layer: number) => layer >= 4 && layer < 9;
function plantedModel(strength: number, { layers } = model, holds = middle): ReadStatements {
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

describe("training on a model with a planted truth direction", () => {
  let trained: TrainedTruth;
  const activities: string[] = [];
  beforeAll(async () => {
    trained = await trainTruth({
      model,
      statements,
      read: plantedModel(0.45),
      seed: 1,
      product: "cotcheck test",
      command: "probes train",
      onProgress: (activity) => activities.push(activity),
    });
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
    const markdown = truthReportMarkdown(trained.report);
    for (const topic of new Set(statements.map((statement) => statement.topic)))
      expect(markdown).toContain(`| ${topic} |`);
    expect(markdown).toContain(trained.report.quality);
    expect(activities).toContain("reading statements");
  });

  test("the probes read what they were fitted on, from the file, through directions", async () => {
    const probes = readProbeFile(writeProbeFile(trained.probeSet), { ...model, modelSha256: model.sha256 });
    const { count, values } = directionsOf(probes);
    expect(count).toBeLessThanOrEqual(16);
    const read = plantedModel(0.45);
    const sample = statements.filter((_, i) => i % 7 === 0);
    let right = 0;
    for (const [i, { residuals }] of (await read(sample.map((statement) => statement.text))).entries()) {
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
      const [reading] = readHeads(probes, readouts, [{ position: "closing", index: 1, token: 41 }]);
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
  const { report } = await trainTruth({
    model,
    statements: few,
    read: plantedModel(0),
    seed: 1,
    product: "t",
    command: "c",
  });
  expect(report.mean.truth).toBeLessThan(0.65);
  expect(report.trusted).toBe(false);
  expect(report.quality).toContain("facts about chance");
});

test.each([1, 2, 3])("a model is trained on whose layers are only %i", async (layers) => {
  const shallow = { ...model, layers };
  const { report, probeSet } = await trainTruth({
    model: shallow,
    seed: 1,
    product: "t",
    command: "c",
    statements: statements.filter((_, i) => i % 8 < 4),
    read: plantedModel(0.45, shallow, () => true),
  });
  expect(report.mean.truth).toBeGreaterThan(0.9);
  expect(report.layers).toHaveLength(layers);
  expect(probeSet.heads[0].stack.length).toBeGreaterThan(0);
  expect(
    probePlots([plottedTruthHead(report)])
      .map(({ svg }) => svg)
      .join(),
  ).not.toContain("NaN");
});

test("training stops when asked to", async () => {
  const stop = new AbortController();
  const training = trainTruth({
    model,
    statements,
    read: plantedModel(0.4),
    seed: 1,
    product: "t",
    command: "c",
    signal: stop.signal,
    onProgress: (activity) => {
      if (activity === "fitting layers") stop.abort();
    },
  });
  await expect(training).rejects.toThrow(CancelledError);
});
