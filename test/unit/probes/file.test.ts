import fc from "fast-check";
import { expect, test } from "vitest";
import { CodedError } from "../../../src/core/errors.js";
import { readHeadQualities, readProbeFile, writeProbeFile } from "../../../src/probes/file.js";
import type { ProbeSet } from "../../../src/probes/probeSet.js";

const direction = (...values: number[]) => Float32Array.from(values);
const probes: ProbeSet = {
  modelSha256: "0123456789abcdef".repeat(4),
  graph: "g1-fast",
  layers: 3,
  hidden: 2,
  seed: 7,
  product: "cotcheck 0.1.0",
  quality: "Good.",
  heads: [
    {
      name: "truth",
      bias: -0.25,
      stack: [{ layer: 1, direction: direction(1, 2), bias: 0 }],
      calibration: { a: 1.5, b: 0.5, varianceA: 0.1, covarianceAB: 0, varianceB: 0.2 },
      byLayer: [0, 1, 2].map((layer) => ({
        layer,
        direction: direction(layer, -1),
        bias: 0.5,
        calibration: { a: 1, b: 0 },
      })),
      quality: { aurocMean: 0.9, aurocMin: 0.6, baselineAuroc: 0.55, calibrationError: 0.03, trusted: true },
    },
  ],
  domain: { unit: 1.5, components: [{ layer: 1, direction: direction(0.5, 0.25), bias: 1 }] },
};
const expected = { modelSha256: probes.modelSha256, graph: probes.graph, layers: 3, hidden: 2 };
const bytes = writeProbeFile(probes);

test("what is written is read again", () => {
  expect(readProbeFile(bytes, expected)).toEqual(probes);
});

test("how good its heads are is read without the model that it was made for", () => {
  const { modelSha256, heads } = readHeadQualities(bytes);
  expect(modelSha256).toBe(probes.modelSha256);
  expect(heads.map(({ name, quality }) => ({ name, quality }))).toEqual(
    probes.heads.map(({ name, quality }) => ({ name, quality })),
  );
});

test("so are thresholds and bounds, which older files do not have", () => {
  const [head] = probes.heads;
  const thresholds = [{ falsePositiveRate: 0.01, logit: 2.5 }];
  const clean = [{ alpha: 0.1, logit: -1.25 }];
  const bounded: ProbeSet = { ...probes, heads: [{ ...head, thresholds, clean }] };
  expect(readProbeFile(writeProbeFile(bounded), expected)).toEqual(bounded);
});

test("another model, graph or size is refused with what differs", () => {
  for (const [key, value] of Object.entries({ modelSha256: "f".repeat(64), graph: "g2-fast", layers: 4, hidden: 3 })) {
    expect(() => readProbeFile(bytes, { ...expected, [key]: value })).toThrow(
      new RegExp(`another model or converter \\(${key}`),
    );
  }
});

test("any flipped byte gives a probe set or one coded error", () => {
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
      const file = bytes.slice();
      file[at] ^= flip;
      try {
        readProbeFile(file, expected);
      } catch (error) {
        expect(error).toBeInstanceOf(CodedError);
      }
    }),
  );
});
