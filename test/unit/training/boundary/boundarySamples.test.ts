import { expect, test } from "vitest";
import type { BenignText } from "../../../../src/training/corpora/benign/benignTexts.js";
import { type BoundarySources, boundarySamples } from "../../../../src/training/boundary/boundarySamples.js";
import { trainDomain } from "../../../../src/training/boundary/trainDomain.js";
import type { Statement } from "../../../../src/training/corpora/statements/statement.js";
import type { StepSample } from "../../../../src/training/corpora/steps/stepSamples.js";
import { dataOf, runOf } from "../planted.js";

const hidden = 4;
const stepLayers = [1, 3, 5];

/** Both rows of sample i at a layer: 100·layer + i, and two more. */
const kept = (layers: readonly number[], samples: number) =>
  layers.map((layer) => ({
    rows: 2 * samples,
    columns: hidden,
    values: Float32Array.from({ length: 2 * samples * hidden }, (_, at) => {
      const row = Math.floor(at / hidden);
      return 100 * layer + Math.floor(row / 2) + 2 * (row % 2);
    }),
  }));

const statements = [0, 1, 2].map((i) => ({ topic: `topic ${i}`, text: "Gold is a metal." }) as Statement);
const steps = [0, 1, 2, 3].map(
  (i) => ({ problem: `p${i >> 1}`, domain: i < 2 ? "sums" : "logic", mistake: null }) as StepSample,
);
const text = (kind: BenignText["kind"], value: number): BenignText => ({
  kind,
  steps: [
    {
      features: { least: 5, mean: value, answer: 0, text: 0 },
      tokens: 3,
      residuals: new Float32Array(stepLayers.length * 2 * hidden).fill(value),
    },
  ],
});
const sources: BoundarySources = {
  seed: 1,
  statements: {
    statements,
    activations: {
      layers: [0, 1, 2, 3, 4, 5],
      residuals: kept([0, 1, 2, 3, 4, 5], 3),
      logProbSum: new Float64Array(3),
      logProbMean: Float64Array.of(-1, -2, -3),
      tokens: new Float64Array(3),
    },
  },
  steps: {
    samples: steps,
    problems: 2,
    sources: [],
    activations: {
      layers: stepLayers,
      residuals: kept(stepLayers, 4),
      tokens: new Float64Array(4),
      features: {
        least: new Float64Array(4),
        answer: new Float64Array(4),
        text: new Float64Array(4),
        mean: Float64Array.of(10, 11, 12, 13),
      },
    },
  },
  texts: [text("verse", 7), text("chat", 8), text("code", 9), text("babble", 6)],
};

test("statements, steps and texts stand beside each other at the layers asked for, means of both positions", () => {
  const { kinds, outside, unlikely, groups, residuals, layers } = boundarySamples(sources, [3, 5]);
  expect(layers).toEqual([3, 5]);
  const rows = kinds.map((kind, i) => ({
    kind,
    outside: outside[i],
    unlikely: unlikely[i],
    group: groups[i],
    at: residuals.map(({ values }) => values[i * hidden]),
  }));
  expect(rows).toHaveLength(3 + 4 + 3);
  expect(rows).toContainEqual({
    kind: "statements",
    outside: false,
    unlikely: 2,
    group: "topic 1",
    at: [302, 502],
  });
  expect(rows).toContainEqual({ kind: "logic", outside: false, unlikely: 13, group: "p1", at: [304, 504] });
  expect(rows).toContainEqual({ kind: "verse", outside: true, unlikely: 7, group: "verse/0", at: [7, 7] });
  expect(rows).toContainEqual({ kind: "chat", outside: false, unlikely: 8, group: "chat/1", at: [8, 8] });
  expect(rows).toContainEqual({ kind: "babble", outside: true, unlikely: 6, group: "babble/3", at: [6, 6] });
  // Code with its explanation is neither.
  expect(kinds).not.toContain("code");
});

const dataWith = (texts: readonly BenignText[]) =>
  dataOf({
    statements: async () => sources.statements,
    steps: async () => sources.steps,
    benign: async () => texts,
  });
const usual = [{ layer: 3, residuals: kept([3], 3)[0] }];

test("without texts from outside there is no boundary, and the distance alone is measured", async () => {
  const { measure, figures } = await trainDomain(dataWith([text("chat", 8)]), usual, 6, runOf());
  expect(measure.components.map(({ layer }) => layer)).toContain(3);
  expect(measure).not.toHaveProperty("boundary");
  expect(figures).toEqual([]);
});

test("without activations to measure a distance on everything is at distance 0", async () => {
  const { measure } = await trainDomain(dataWith([]), [], 6, runOf());
  expect(measure).toEqual({ components: [], unit: 1 });
});

test("the boundary is drawn where the distance leaves columns", async () => {
  const { measure } = await trainDomain(dataWith(sources.texts), usual, 6, runOf());
  const layers = measure.boundary!.stack.map(({ layer }) => layer);
  expect(layers.length).toBeGreaterThan(0);
  expect(layers).not.toContain(3);
  for (const layer of layers) expect(stepLayers).toContain(layer);
});
