import { expect, test } from "vitest";
import type { Activations } from "../../../../src/training/activations.js";
import type { ReadBenignText } from "../../../../src/training/corpora/benign/benignTexts.js";
import { type BoundarySources, boundarySamples } from "../../../../src/training/boundary/boundarySamples.js";
import { trainBoundary } from "../../../../src/training/boundary/trainBoundary.js";
import type { Statement } from "../../../../src/training/corpora/statements/statement.js";
import type { StepActivations, StepSample } from "../../../../src/training/heads/stepWrong/stepSamples.js";

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
const text = (kind: ReadBenignText["kind"], value: number): ReadBenignText => ({
  kind,
  steps: [
    {
      features: { least: 5, mean: value, answer: 0 },
      tokens: 3,
      residuals: new Float32Array(stepLayers.length * 2 * hidden).fill(value),
    },
  ],
});
const sources: BoundarySources = {
  statements,
  steps,
  hidden,
  seed: 1,
  ofStatements: {
    layers: [0, 1, 2, 3, 4, 5],
    residuals: kept([0, 1, 2, 3, 4, 5], 3),
    logProbSum: new Float64Array(3),
    logProbMean: Float64Array.of(-1, -2, -3),
    tokens: new Float64Array(3),
  } satisfies Activations,
  ofSteps: {
    layers: stepLayers,
    residuals: kept(stepLayers, 4),
    tokens: new Float64Array(4),
    features: {
      least: new Float64Array(4),
      answer: new Float64Array(4),
      mean: Float64Array.of(10, 11, 12, 13),
    },
  } satisfies StepActivations,
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

test("without texts from outside the measure stays as it is", async () => {
  const domain = { unit: 1, components: [] };
  const options = { ...sources, domain, layers: 6, texts: [text("chat", 8)] };
  expect(await trainBoundary(options)).toEqual({ measure: domain, figures: [] });
});

test("the boundary is read where the distance leaves columns", async () => {
  const components = [3].map((layer) => ({ layer, direction: new Float32Array(hidden), bias: 0 }));
  const { measure } = await trainBoundary({ ...sources, domain: { unit: 1, components }, layers: 6 });
  const layers = measure.boundary!.stack.map(({ layer }) => layer);
  expect(layers).not.toContain(3);
  for (const layer of layers) expect(stepLayers).toContain(layer);
});
