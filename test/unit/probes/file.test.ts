import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CodedError } from "../../../src/core/errors.js";
import { readHeadQualities, readProbeFile, writeProbeFile } from "../../../src/probes/file.js";
import type { ProbeSet } from "../../../src/probes/probeSet.js";
import { readTensors, writeTensors } from "../../../src/probes/safetensors.js";

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

/** A file with the given header, as a stranger might write it. */
function fileOf(header: unknown, data = new Uint8Array(0)): Uint8Array {
  const text = new TextEncoder().encode(typeof header === "string" ? header : JSON.stringify(header));
  const file = new Uint8Array(8 + text.length + data.length);
  new DataView(file.buffer).setBigUint64(0, BigInt(text.length), true);
  file.set(text, 8);
  file.set(data, 8 + text.length);
  return file;
}

const refused = (file: Uint8Array, message: RegExp) => {
  expect(() => readProbeFile(file, expected)).toThrow(message);
  try {
    readProbeFile(file, expected);
  } catch (error) {
    expect(error).toBeInstanceOf(CodedError);
    expect((error as CodedError).code).toBe("probe-file");
  }
};

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

describe("damaged and lying files", () => {
  test("too short, cut off, or longer than its tensors", () => {
    refused(new Uint8Array(3), /too short/);
    for (const length of [8, 20, bytes.length - 1]) refused(bytes.slice(0, length), /damaged/);
    const longer = new Uint8Array(bytes.length + 4);
    longer.set(bytes);
    refused(longer, /length does not fit/);
  });

  test("an absurd header length", () => {
    const file = bytes.slice();
    new DataView(file.buffer).setBigUint64(0, 2n ** 63n, true);
    refused(file, /header is too long/);
  });

  test("a header that is no JSON object, or whose tensors are not plain", () => {
    refused(fileOf("not json"), /not a JSON object/);
    refused(fileOf("[1]"), /not a JSON object|metadata|plain/);
    refused(fileOf({ x: { dtype: "F16", shape: [1], data_offsets: [0, 2] } }, new Uint8Array(2)), /plain F32/);
    refused(fileOf({ x: { dtype: "F32", shape: [-1], data_offsets: [0, 4] } }, new Uint8Array(4)), /plain F32/);
    refused(fileOf({ x: { dtype: "F32", shape: [1e9, 1e9], data_offsets: [0, 4] } }, new Uint8Array(4)), /do not fit/);
    refused(fileOf({ x: { dtype: "F32", shape: [1], data_offsets: [4, 8] } }, new Uint8Array(8)), /do not fit/);
    refused(fileOf({ x: { dtype: "F32", shape: [9], data_offsets: [0, 36] } }, new Uint8Array(4)), /do not fit/);
    refused(fileOf({ __metadata__: { a: 1 } }), /metadata/);
  });

  test("numbers that are not finite", () => {
    const file = bytes.slice();
    new DataView(file.buffer).setFloat32(file.length - 4, Number.NaN, true);
    refused(file, /not finite/);
  });

  test("sound tensors without our description, or with a wrong one", () => {
    const tensors = new Map([["x", { shape: [1], values: direction(1) }]]);
    refused(writeTensors(tensors, {}), /no description/);
    refused(writeTensors(tensors, { cotcheck: '{"version": 99}' }), /version 2/);
    const { metadata } = readTensors(bytes);
    refused(writeTensors(tensors, metadata), /tensor .* is missing/);
    const lying = { cotcheck: metadata.cotcheck.replace('"stack":[1]', '"stack":[3]') };
    refused(writeTensors(readTensors(bytes).tensors, lying), /a layer the model does not have/);
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
});
