import { expect, test } from "vitest";
import {
  directionsOf,
  MAX_DIRECTIONS,
  readHeads,
  type TokenReadouts,
  topicInterval,
  withTokens,
} from "../../../src/probes/apply.js";
import { fitDistance } from "../../../src/training/boundary/distanceFit.js";
import { keptLayers } from "../../../src/training/activations.js";
import type { ProbeHead, ProbeSet } from "../../../src/probes/probeSet.js";
import { plantedRows } from "./planted.js";

const head = (name: string, layer: number, scale: number): ProbeHead => ({
  name,
  bias: 0.5,
  stack: [
    { layer, direction: Float32Array.of(scale, 0), bias: 0 },
    { layer: layer + 1, direction: Float32Array.of(0, scale), bias: 0 },
  ],
  calibration: { a: 2, b: 0, varianceA: 0, covarianceAB: 0, varianceB: 1 },
  byLayer: [0, 2].map((at) => ({ layer: at, direction: Float32Array.of(1, 1), bias: 0, calibration: { a: 1, b: 0 } })),
  quality: { aurocMean: 1, aurocMin: 1, baselineAuroc: 0.5, calibrationError: 0, trusted: true },
});
const probes: ProbeSet = {
  modelSha256: "0".repeat(64),
  graph: "g",
  layers: 3,
  hidden: 2,
  seed: 0,
  product: "",
  quality: "",
  heads: [head("truth", 0, 1), head("answer-wrong", 1, 3)],
  domain: {
    unit: 2,
    components: [
      { layer: 0, direction: Float32Array.of(1, 0), bias: 0 },
      { layer: 0, direction: Float32Array.of(0, 1), bias: 0 },
      { layer: 2, direction: Float32Array.of(0, 1), bias: -1 },
    ],
  },
};

/** Readouts of residuals [layers, tokens, hidden], as the engine computes them; `behind` the probes' directions others may stand. */
function readoutsOf(residuals: number[][][], behind: readonly number[] = []): TokenReadouts {
  const { count, values } = directionsOf(probes);
  const read = residuals.flatMap((tokens, layer) =>
    tokens.flatMap((residual) => [
      ...Array.from({ length: count }, (_, column) =>
        residual.reduce((sum, x, i) => sum + x * values[(layer * 2 + i) * count + column], 0),
      ),
      ...behind,
    ]),
  );
  return { tokens: residuals[0].length, values: Float32Array.from(read) };
}

test("truth stands in column 0, its single layers in 1, the domain next, other heads after", () => {
  const { count, values } = directionsOf(probes);
  expect(count).toBe(6);
  const column = (layer: number, k: number) => [values[layer * 2 * count + k], values[(layer * 2 + 1) * count + k]];
  expect(column(0, 0)).toEqual([1, 0]);
  expect(column(1, 0)).toEqual([0, 1]);
  expect(column(2, 1)).toEqual([1, 1]);
  expect(column(0, 3)).toEqual([0, 1]);
  expect(column(2, 2)).toEqual([0, 1]);
  expect(column(2, 4)).toEqual([0, 3]);
});

const twoTokens = [
  [
    [9, 9],
    [1, 2],
  ],
  [
    [9, 9],
    [3, 4],
  ],
  [
    [9, 9],
    [0, 5],
  ],
];

test("a head sums its layers at the place asked for", () => {
  const [truth, knows] = readHeads(probes, readoutsOf(twoTokens), [{ position: "closing", index: 1, token: 8 }]);
  expect(truth.logit).toBeCloseTo(1 + 4 + 0.5, 5);
  expect(knows.logit).toBeCloseTo(3 * 3 + 3 * 5 + 0.5, 5);
  expect(truth.probability).toBeCloseTo(1 / (1 + Math.exp(-11)), 6);
  // Layer 1 has no probe: halfway between its neighbours.
  expect(truth.byLayer?.[1]).toBeCloseTo((truth.byLayer![0] + truth.byLayer![2]) / 2, 6);
  expect(truth.outOfDomain).toBeCloseTo(Math.sqrt((1 + 4 + 16) / 3) / 2, 5);
});

test("what a head gives at each token is the reading where the step is read", () => {
  const readouts = readoutsOf([
    [
      [1, 2],
      [-1, 2],
    ],
    [
      [0, 0],
      [0, 0],
    ],
    [
      [0, 5],
      [0, -5],
    ],
  ]);
  const place = (index: number) => readHeads(probes, readouts, [{ position: "closing", index, token: index }]);
  const [truth] = withTokens(place(1), probes, readouts);
  expect(truth.byToken).toEqual([0, 1].map((index) => Math.round(1000 * place(index)[0].probability) / 1000));
  expect(new Set(truth.byToken).size).toBe(2);
});

test("the directions of traits behind the probes' own change nothing", () => {
  const place = [{ position: "closing", index: 1, token: 8 }] as const;
  const read = readHeads(probes, readoutsOf(twoTokens, [7, 8, 9]), place);
  expect(read).toEqual(readHeads(probes, readoutsOf(twoTokens), place));
});

test.each([
  ["too few numbers", 17, 1, 0],
  ["no whole number of directions", 37, 2, 0],
  ["fewer directions than the probes have", 30, 2, 0],
  ["a place outside", 36, 2, 2],
])("%s: refused", (_, length, tokens, index) => {
  const read = { tokens, values: new Float32Array(length) };
  expect(() => readHeads(probes, read, [{ position: "closing", index, token: index }])).toThrow(RangeError);
});

test("more directions than can be read are refused", () => {
  const components = Array.from({ length: MAX_DIRECTIONS }, () => probes.domain.components[0]);
  expect(() => directionsOf({ ...probes, domain: { unit: 1, components } })).toThrow(RangeError);
});

test("the interval over topics holds the probability and widens with the spread", () => {
  const calibration = { a: 1, b: 0, varianceA: 0.1, covarianceAB: 0, varianceB: 0.5 };
  const [low, high] = topicInterval(calibration, 1);
  expect(low).toBeLessThan(0.73);
  expect(high).toBeGreaterThan(0.74);
  const [lower, higher] = topicInterval({ ...calibration, varianceB: 2 }, 1);
  expect(lower).toBeLessThan(low);
  expect(higher).toBeGreaterThan(high);
});

test("99 of 100 training rows lie within the domain, rows far away do not", () => {
  const { matrix } = plantedRows({ rows: 500, columns: 24, topics: 5 });
  const domain = fitDistance([{ layer: 0, residuals: matrix }], 6);
  const distance = (row: number, scale: number) =>
    Math.sqrt(
      domain.components.reduce((sum, { direction, bias }) => {
        let z = bias;
        for (let i = 0; i < 24; i++) z += scale * matrix.values[row * 24 + i] * direction[i];
        return sum + z * z;
      }, 0) / domain.components.length,
    ) / domain.unit;
  const inside = Array.from({ length: 500 }, (_, row) => distance(row, 1)).filter((value) => value <= 1).length;
  expect(inside).toBe(495);
  expect(distance(0, 20)).toBeGreaterThan(1);
});

test("layers are thinned out where all would not fit in memory, the last one stays", () => {
  expect(keptLayers(28, 1536, 4000)).toHaveLength(28);
  const kept = keptLayers(32, 4096, 4000);
  expect(kept.length).toBeLessThan(32);
  expect(kept.at(-1)).toBe(31);
});

test("the knows head is read at the prompt's end only, and no other head there", () => {
  const both = { ...probes, heads: [head("truth", 0, 1), head("knows", 1, 3)] };
  const readouts = readoutsOf([[[1, 2]], [[3, 4]], [[5, 6]]]);
  const at = (position: "prompt-end" | "closing") =>
    readHeads(both, readouts, [{ position, index: 0, token: 7 }]).map((reading) => [
      reading.head,
      reading.positions[0].position,
    ]);
  expect(at("prompt-end")).toEqual([["knows", "prompt-end"]]);
  expect(at("closing")).toEqual([["truth", "closing"]]);
});
