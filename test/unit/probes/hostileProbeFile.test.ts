import { describe, expect, it } from "vitest";
import { CodedError } from "../../../src/core/errors.js";
import { directionsOf, readHeads } from "../../../src/probes/apply.js";
import { readHeadQualities, readProbeFile, writeProbeFile } from "../../../src/probes/file.js";
import type { ProbeSet } from "../../../src/probes/probeSet.js";
import { expectRefusal } from "../refusal.js";
import { fileOf, type Header, taken, withDescription, withFloat, withHeader } from "./safetensorsFile.js";

const direction = (...values: number[]) => Float32Array.from(values);
const probe = (layer: number) => ({ layer, direction: direction(layer, -1), bias: 0 });
const probes: ProbeSet = {
  modelSha256: "0123456789abcdef".repeat(4),
  graph: "g1-fast",
  layers: 3,
  hidden: 2,
  seed: 7,
  product: "cotcheck 0.1.0",
  quality: "Good.",
  heads: ["truth", "step-wrong"].map((name) => ({
    name,
    bias: -0.25,
    stack: [probe(0), probe(1)],
    calibration: { a: 1.5, b: 0.5, varianceA: 0.1, covarianceAB: 0, varianceB: 0.2 },
    thresholds: [{ falsePositiveRate: 0.01, logit: 2 }],
    clean: [{ alpha: 0.1, logit: -1 }],
    byLayer: [0, 1, 2].map((layer) => ({ ...probe(layer), calibration: { a: 1, b: 0 } })),
    quality: { aurocMean: 0.9, aurocMin: 0.6, baselineAuroc: 0.55, calibrationError: 0.03, trusted: true },
  })),
  domain: {
    unit: 1.5,
    components: [probe(1), probe(1)],
    boundary: { stack: [probe(0), probe(2)], bias: 0.5, unlikely: 0.25 },
  },
};
const expected = { modelSha256: probes.modelSha256, graph: probes.graph, layers: 3, hidden: 2 };
const sound = writeProbeFile(probes);
const described = (change: Parameters<typeof withDescription>[1]) => withDescription(sound, change);
const headed = (change: (header: Header) => void) => withHeader(sound, change);
const { header, data } = taken(sound);
const headerText = JSON.stringify(header);
const one = (entry: unknown, bytes = 4) => fileOf({ x: entry }, new Uint8Array(bytes));
const long = "n".repeat(500_000);
const terminal = "\u001b]0;owned\u0007\u009b2J\u202e";

type Row = [what: string, file: Uint8Array, says: RegExp];

describe("a safetensors file is refused with", () => {
  it.each<Row>([
    ["nothing in it", new Uint8Array(0), /too short/],
    ["half a length", sound.slice(0, 7), /too short/],
    ["a length and nothing else", sound.slice(0, 8), /header ends past the end/],
    ["a header longer than the file", fileOf(header, data, BigInt(sound.length)), /header ends past the end/],
    ["a header of 2^63 bytes", fileOf(header, data, 2n ** 63n), /header is too long/],
    ["a header of 2^64 - 1 bytes", fileOf(header, data, 2n ** 64n - 1n), /header is too long/],
    ["a header of no bytes", fileOf(header, data, 0n), /not a JSON object/],
    ["a header a byte too short", fileOf(header, data, BigInt(headerText.length - 1)), /not a JSON object/],
    ["a header of 2 MB", fileOf(`${headerText}${" ".repeat(2 ** 21)}`, data), /header is too long/],
    ["text in place of a header", fileOf("not json"), /not a JSON object/],
    ["a list in place of a header", fileOf([1]), /not a JSON object/],
    ["nothing in place of a header", fileOf("null"), /not a JSON object/],
    ["a header that is no UTF-8", headerOf(Uint8Array.of(0x7b, 0xff, 0x7d)), /not a JSON object/],
    ["brackets 500,000 deep", fileOf(`{"x":${"[".repeat(5e5)}${"]".repeat(5e5)}}`), /"x" is not a plain/],
    ["objects 100,000 deep", fileOf(`${'{"x":'.repeat(1e5)}1${"}".repeat(1e5)}`), /"x" is not a plain/],
    ["another document behind it", fileOf(`${headerText} {}`, data), /not a JSON object/],

    ["metadata that are no strings", fileOf({ __metadata__: { a: 1 } }), /metadata are not strings/],
    ["metadata that are a list", fileOf({ __metadata__: ["a"] }), /metadata are not strings/],
    ["metadata that are text", fileOf({ __metadata__: "a" }), /metadata are not strings/],
    [
      "more tensors than any",
      fileOf(Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`t${i}`, {}]))),
      /too many tensors/,
    ],
    ["a tensor that is a number", one(1), /"x" is not a plain F32 tensor/],
    ["a tensor of a name of 500,000 letters", fileOf({ [long]: 1 }), /"n+…" is not a plain F32 tensor/],
    ["a tensor of a name for terminals", fileOf({ [terminal]: 1 }), /is not a plain F32 tensor/],
    [
      "a tensor that is a prototype",
      fileOf(headerText.replace('"domain"', '"__proto__"'), data),
      /offsets of tensor .* do not fit|holds a tensor/,
    ],
    [
      "a field that no tensor has",
      one({ dtype: "F32", shape: [1], data_offsets: [0, 4], more: 1 }),
      /"x" is not a plain/,
    ],
    ["numbers of an unknown kind", one({ dtype: "F128", shape: [1], data_offsets: [0, 4] }), /"x" is not a plain/],
    ["halves", one({ dtype: "F16", shape: [2], data_offsets: [0, 4] }), /"x" is not a plain/],
    ["bytes for floats", one({ dtype: "I8", shape: [4], data_offsets: [0, 4] }), /"x" is not a plain/],
    ["a shape below 0", one({ dtype: "F32", shape: [-1], data_offsets: [0, 4] }), /"x" is not a plain/],
    ["a shape and a half", one({ dtype: "F32", shape: [1.5], data_offsets: [0, 6] }), /"x" is not a plain/],
    ["five dimensions", one({ dtype: "F32", shape: [1, 1, 1, 1, 1], data_offsets: [0, 4] }), /"x" is not a plain/],
    [
      "a shape beyond the file",
      one({ dtype: "F32", shape: [9], data_offsets: [0, 36] }),
      /offsets of tensor "x" do not fit/,
    ],
    [
      "a shape whose product overflows",
      one({ dtype: "F32", shape: [2 ** 52, 2 ** 52], data_offsets: [0, 4] }),
      /do not fit/,
    ],
    ["a shape of other offsets", one({ dtype: "F32", shape: [2], data_offsets: [0, 4] }), /do not fit/],
    ["offsets that begin behind a gap", one({ dtype: "F32", shape: [1], data_offsets: [4, 8] }, 8), /do not fit/],
    ["offsets that end before they begin", one({ dtype: "F32", shape: [1], data_offsets: [8, 4] }, 8), /do not fit/],
    ["offsets below 0", one({ dtype: "F32", shape: [1], data_offsets: [-4, 0] }), /"x" is not a plain/],
    [
      "offsets beyond all numbers",
      one({ dtype: "F32", shape: [1], data_offsets: [2 ** 60, 2 ** 60 + 4] }),
      /"x" is not a plain/,
    ],
    ["three offsets", one({ dtype: "F32", shape: [1], data_offsets: [0, 4, 8] }), /"x" is not a plain/],
    [
      "two tensors on the same bytes",
      headed((own) => {
        own["truth.byLayer"].data_offsets = own["step-wrong.byLayer"].data_offsets;
      }),
      /do not fit/,
    ],
    ["bytes behind its tensors", fileOf(header, Buffer.concat([data, Buffer.alloc(4)])), /length does not fit/],
    ["a number that is none", withFloat(sound, "domain", 1, Number.NaN), /"domain" holds a number that is not finite/],
    [
      "an infinite number",
      withFloat(sound, "truth.stack", 0, Number.NEGATIVE_INFINITY),
      /"truth\.stack" holds a number that is not finite/,
    ],
    [
      "a number whose products are infinite",
      withFloat(sound, "truth.stack", 0, 3e38),
      /"truth\.stack" holds a number that is not finite, or larger/,
    ],
  ])("%s", async (_, file, says) => {
    await expectRefusal(() => readProbeFile(file, expected), "probe-file", says);
    await expectRefusal(() => readHeadQualities(file), "probe-file", says);
  });

  it("its end cut off, wherever that is", async () => {
    for (let length = 0; length < sound.length; length++)
      expect(() => readProbeFile(sound.subarray(0, length), expected), String(length)).toThrow(CodedError);
  });
});

function headerOf(text: Uint8Array): Uint8Array {
  return fileOf("   ", new Uint8Array(0))
    .fill(0, 8)
    .map((byte, i) => (i < 8 ? byte : text[i - 8]));
}

describe("a probe file is refused whose description", () => {
  it.each<Row>([
    ["is missing", headed((own) => delete own.__metadata__), /no description of cotcheck probes/],
    [
      "is of another program",
      headed((own) => (own.__metadata__ = { format: "pt" })),
      /no description of cotcheck probes/,
    ],
    [
      "is of traits",
      headed((own) => (own.__metadata__ = { "cotcheck-traits": "{}" })),
      /no description of cotcheck probes/,
    ],
    ["is cut off", described((own) => JSON.stringify(own).slice(0, -1)), /no description of cotcheck probes/],
    ["is a list", described(() => "[]"), /not that of version 2/s],
    [
      "is a prototype",
      described((own) => JSON.stringify({ ...own, version: 1 }).replace('"version"', '"__proto__"')),
      /not that of version 2.*version/s,
    ],
    [
      "is 100,000 deep",
      described((own) =>
        JSON.stringify({ ...own, heads: 0 }).replace('"heads":0', `"heads":${"[".repeat(1e5)}${"]".repeat(1e5)}`),
      ),
      /not that of version 2.*heads/s,
    ],
    [
      "is of an older version",
      described((own) => {
        own.version = 1;
      }),
      /not that of version 2.*version/s,
    ],
    [
      "is of a newer version",
      described((own) => {
        own.version = 3;
      }),
      /not that of version 2.*version/s,
    ],
    [
      "has a version in words",
      described((own) => {
        own.version = "2";
      }),
      /not that of version 2.*version/s,
    ],

    [
      "is of another model",
      described((own) => {
        own.modelSha256 = "f".repeat(64);
      }),
      /another model or converter \(modelSha256/,
    ],
    [
      "names no model",
      described((own) => {
        own.modelSha256 = "";
      }),
      /not that of version 2.*modelSha256/s,
    ],
    [
      "is of another graph",
      described((own) => {
        own.graph = "g2-fast";
      }),
      /another model or converter \(graph is g2-fast/,
    ],
    [
      "has a graph for terminals",
      described((own) => {
        own.graph = terminal;
      }),
      /another model or converter \(graph is/,
    ],
    [
      "is of more layers",
      described((own) => {
        own.layers = 4;
      }),
      /another model or converter \(layers is 4/,
    ],
    [
      "is of 0 layers",
      described((own) => {
        own.layers = 0;
      }),
      /not that of version 2.*layers/s,
    ],
    [
      "is of a million layers",
      described((own) => {
        own.layers = 1e6;
      }),
      /not that of version 2.*layers/s,
    ],
    [
      "is of another width",
      described((own) => {
        own.hidden = 3;
      }),
      /another model or converter \(hidden is 3/,
    ],
    [
      "is of a width of 2^40",
      described((own) => {
        own.hidden = 2 ** 40;
      }),
      /not that of version 2.*hidden/s,
    ],

    [
      "names a head twice",
      described((own) => {
        own.heads[1].name = "truth";
      }),
      /a head is there twice/,
    ],
    [
      "has more heads than can be read",
      described((own) => {
        own.heads = Array.from({ length: 8 }, () => own.heads[0]);
      }),
      /not that of version 2.*heads/s,
    ],
    [
      "has a head for terminals",
      described((own) => {
        own.heads[0].name = terminal;
      }),
      /not that of version 2.*name/s,
    ],
    [
      "has a head without a tensor",
      described((own) => {
        own.heads[0].name = "nothing";
      }),
      /tensor nothing\.stack is missing/,
    ],
    [
      "has a layer that the model does not have",
      described((own) => {
        own.heads[0].stack = [0, 3];
      }),
      /truth\.stack names a layer the model does not have/,
    ],
    [
      "has a layer below 0",
      described((own) => {
        own.heads[0].stack = [0, -1];
      }),
      /not that of version 2.*stack/s,
    ],
    [
      "has a layer twice",
      described((own) => {
        own.heads[0].stack = [1, 1];
      }),
      /truth\.stack names a layer twice/,
    ],
    [
      "has fewer layers than its tensor",
      described((own) => {
        own.heads[0].stack = [1];
      }),
      /truth\.stack is missing or not \[1, 2\]/,
    ],
    [
      "has a layer of its map twice",
      described((own) => {
        own.heads[0].byLayer[1].layer = 0;
      }),
      /truth\.byLayer names a layer twice/,
    ],
    [
      "has a map that goes back",
      described((own) => {
        own.heads[0].byLayer[1].layer = 2;
        own.heads[0].byLayer[2].layer = 1;
      }),
      /truth\.byLayer names its layers in another order/,
    ],
    [
      "has a layer of its boundary twice",
      described((own) => {
        own.domain.boundary.stack = [2, 2];
      }),
      /boundary names a layer twice/,
    ],
    [
      "has a layer of its domain that is not there",
      described((own) => {
        own.domain.components[0].layer = 3;
      }),
      /domain names a layer the model does not have/,
    ],
    ["takes more directions than can be read", wideDomain(), /need 36 directions at a layer, and 32 can be read/],

    [
      "has a bias beyond what a fit gives",
      described((own) => {
        own.heads[0].bias = 1e300;
      }),
      /not that of version 2.*bias/s,
    ],
    [
      "has a bias in words",
      described((own) => {
        own.heads[0].bias = "0";
      }),
      /not that of version 2.*bias/s,
    ],
    [
      "has a bias of nothing",
      described((own) => {
        own.heads[0].bias = null;
      }),
      /not that of version 2.*bias/s,
    ],
    [
      "has a bias beyond all numbers",
      described((own) => JSON.stringify(own).replace('"bias":-0.25', '"bias":1e999')),
      /not that of version 2.*bias/s,
    ],
    [
      "has a slope beyond what a fit gives",
      described((own) => {
        own.heads[0].calibration.a = -1e200;
      }),
      /not that of version 2.*calibration/s,
    ],
    [
      "measures by 0",
      described((own) => {
        own.domain.unit = 0;
      }),
      /not that of version 2.*unit/s,
    ],
    [
      "measures by next to nothing",
      described((own) => {
        own.domain.unit = 5e-324;
      }),
      /not that of version 2.*unit/s,
    ],
    [
      "measures by less than nothing",
      described((own) => {
        own.domain.unit = -1;
      }),
      /not that of version 2.*unit/s,
    ],
    [
      "has a rate of 2",
      described((own) => {
        own.heads[0].thresholds[0].falsePositiveRate = 2;
      }),
      /not that of version 2.*falsePositiveRate/s,
    ],
    [
      "has a bound for a share of -1",
      described((own) => {
        own.heads[0].clean[0].alpha = -1;
      }),
      /not that of version 2.*alpha/s,
    ],
    [
      "reached an AUROC of 5",
      described((own) => {
        own.heads[0].quality.aurocMean = 5;
      }),
      /not that of version 2.*aurocMean/s,
    ],
    [
      "is trusted in words",
      described((own) => {
        own.heads[0].quality.trusted = "true";
      }),
      /not that of version 2.*trusted/s,
    ],
    [
      "is as long as its header may be",
      described((own) => {
        own.quality = "q".repeat(900_000);
      }),
      /not that of version 2.*quality/s,
    ],
  ])("%s", async (_, file, says) => {
    await expectRefusal(() => readProbeFile(file, expected), "probe-file", says);
  });
});

/** Fifteen components at one layer, beside two heads and a boundary. */
function wideDomain(): Uint8Array {
  return writeProbeFile({
    ...probes,
    domain: { ...probes.domain, components: Array.from({ length: 31 }, () => probe(0)) },
  });
}

describe("what a probe file holds at most", () => {
  const most = 1e9;
  const largest = writeProbeFile({
    ...probes,
    heads: probes.heads.map((head) => ({
      ...head,
      bias: most,
      stack: [{ ...probe(1), direction: direction(most, -most) }],
      calibration: { a: most, b: -most, varianceA: most, covarianceAB: most, varianceB: most },
    })),
    domain: { unit: 1e-9, components: [{ ...probe(1), bias: most }] },
  });

  it("is read as numbers from residuals of any size", () => {
    const set = readProbeFile(largest, expected);
    const { count } = directionsOf(set);
    const values = new Float32Array(3 * count).fill(1e20);
    const [reading] = readHeads(set, { tokens: 1, values }, [{ position: "closing", index: 0, token: 0 }]);
    expect(Number.isFinite(reading.logit)).toBe(true);
    expect(Number.isFinite(reading.outOfDomain)).toBe(true);
    for (const each of [reading.probability, ...(reading.interval ?? []), ...(reading.byLayer ?? [])])
      expect(each >= 0 && each <= 1).toBe(true);
  });
});
