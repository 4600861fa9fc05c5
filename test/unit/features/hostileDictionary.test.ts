import { describe, expect, it } from "vitest";
import { CodedError } from "../../../src/core/errors.js";
import { readDescribed } from "../../../src/features/described.js";
import { readDictionary } from "../../../src/features/dictionary.js";
import { readFeatures } from "../../../src/features/readFeatures.js";
import type { LoadedModel } from "../../../src/reader/loadedModel.js";
import { type Header, withDescription, withFloat, withHeader } from "../probes/safetensorsFile.js";
import { expectRefusal } from "../refusal.js";
import { smallDictionary } from "./smallDictionary.js";

const sound = Uint8Array.from(smallDictionary());
const described = (change: Parameters<typeof withDescription>[1]) => withDescription(sound, change);
const headed = (change: (header: Header) => void) => withHeader(sound, change);

describe("a dictionary of features is refused", () => {
  it.each<[what: string, file: Uint8Array, says: RegExp]>([
    ["without a description", headed((own) => delete own.__metadata__), /description cannot be read/],
    [
      "with a description that is cut off",
      described((own) => JSON.stringify(own).slice(0, -1)),
      /description cannot be read/,
    ],
    ["with a list for a description", described(() => "[]"), /description cannot be read/],
    [
      "of a newer version",
      described((own) => {
        own.version = 2;
      }),
      /description cannot be read \(version\)/,
    ],
    [
      "of no model",
      described((own) => {
        own.modelSha256 = "a";
      }),
      /description cannot be read \(modelSha256\)/,
    ],
    [
      "of a layer below 0",
      described((own) => {
        own.layer = -1;
      }),
      /description cannot be read \(layer\)/,
    ],
    [
      "of a layer that no model has",
      described((own) => {
        own.layer = 1_000;
      }),
      /description cannot be read \(layer\)/,
    ],
    [
      "of no width",
      described((own) => {
        own.hidden = 0;
      }),
      /description cannot be read \(hidden\)/,
    ],
    [
      "of a width of 2^60",
      described((own) => {
        own.hidden = 2 ** 60;
      }),
      /description cannot be read \(hidden\)/,
    ],
    [
      "of another width than its tensors",
      described((own) => {
        own.hidden = 4;
      }),
      /encoder is \[3,2\], not \[3,4\]/,
    ],
    [
      "of more features than its tensors",
      described((own) => {
        own.features = 4;
      }),
      /is \[3\], not \[4\]/,
    ],
    [
      "of a scale of 0",
      described((own) => {
        own.scale = 0;
      }),
      /description cannot be read \(scale\)/,
    ],
    [
      "of a scale of next to nothing",
      described((own) => {
        own.scale = 5e-324;
      }),
      /description cannot be read \(scale\)/,
    ],
    [
      "of a threshold below 0",
      described((own) => {
        own.threshold = -1;
      }),
      /description cannot be read \(threshold\)/,
    ],
    [
      "of a threshold beyond what a fit gives",
      described((own) => {
        own.threshold = 1e300;
      }),
      /description cannot be read \(threshold\)/,
    ],
    ["without a tensor", headed((own) => delete own.mean), /offsets of tensor|length does not fit/],
    ["with a tensor under another name", named("mean", "middle"), /no tensor mean of this kind/],
    [
      "with bytes for floats",
      headed((own) => {
        own.mean.dtype = "I8";
        own.mean.shape = [8];
      }),
      /no tensor mean of this kind/,
    ],
    [
      "with numbers of an unknown kind",
      headed((own) => {
        own.encoder.dtype = "BF16";
      }),
      /"encoder" is not a plain/,
    ],
    ["with a number that is none", withFloat(sound, "bias", 0, Number.NaN), /"bias" holds a number that is not finite/],
    [
      "with an infinite scale",
      withFloat(sound, "encoder.scale", 0, Number.POSITIVE_INFINITY),
      /"encoder\.scale" holds a number that is not finite/,
    ],
    ["with a frequency below 0", withFloat(sound, "frequency", 0, -0.5), /frequency .*between 0 and 1/],
    ["with a frequency of 2", withFloat(sound, "frequency", 1, 2), /frequency .*between 0 and 1/],
  ])("%s", async (_, file, says) => {
    await expectRefusal(() => readDictionary(file), "probe-file", says);
  });

  it("with its end cut off, wherever that is", () => {
    for (let length = 0; length < sound.length; length++)
      expect(() => readDictionary(sound.subarray(0, length)), String(length)).toThrow(CodedError);
  });
});

function named(from: string, to: string): Uint8Array {
  return headed((own) => {
    const entries = Object.entries(own).map(([name, entry]) => [name === from ? to : name, entry] as const);
    for (const [name] of entries) delete own[name];
    delete own[from];
    Object.assign(own, Object.fromEntries(entries));
  });
}

describe("a dictionary is not read with a model", () => {
  const model = (layers: number, hiddenSize: number) =>
    ({ info: { layers, hiddenSize, contextLength: 100 }, identity: { id: "m" } }) as unknown as LoadedModel;
  const run = { messages: [], response: "a", steps: [] };

  it.each([
    ["of fewer layers", model(3, 2), /of layer 3 and 2 numbers, and m has 3 layers of 2/],
    ["of another width", model(8, 4), /of layer 3 and 2 numbers, and m has 8 layers of 4/],
  ])("%s", async (_, loaded, says) => {
    await expectRefusal(() => readFeatures(loaded, readDictionary(sound), run), "probe-file", says);
  });
});

describe("descriptions of features are refused", () => {
  const plain = { writes: [], examples: [] };
  const file = (feature: object, more: object = {}) =>
    JSON.stringify({ version: 1, modelSha256: "a".repeat(64), layer: 3, features: [feature], ...more });
  const example = { before: "", token: "a", after: "", strength: 1 };

  it.each<[what: string, json: string, says: RegExp]>([
    ["that are empty", "", /no JSON/],
    ["that are cut off", file(plain).slice(0, -1), /no JSON/],
    ["that are a list", "[]", /not those of version 1/],
    ["of a newer version", file(plain, { version: 2 }), /not those of version 1.*version/s],
    ["of no layer", file(plain, { layer: "3" }), /not those of version 1.*layer/s],
    ["without features", file(plain, { features: undefined }), /not those of version 1.*features/s],
    [
      "that are 500,000 deep",
      `{"version":1,"features":${"[".repeat(5e5)}${"]".repeat(5e5)}}`,
      /not those of version 1/,
    ],
    ["with an empty feature", file({}), /not those of version 1.*writes/s],
    [
      "with a program that there is not",
      file({ ...plain, program: { kind: "moods", score: 1 } }),
      /no program of this kind/,
    ],
    [
      "with a program that objects have",
      file({ ...plain, program: { kind: "constructor", score: 1 } }),
      /no program of this kind/,
    ],
    ["with a score of 2", file({ ...plain, label: { text: "a", score: 2 } }), /not those of version 1.*score/s],
    [
      "with a label of a million letters",
      file({ ...plain, label: { text: "a".repeat(1e6), score: 1 } }),
      /not those of version 1.*text/s,
    ],
    [
      "with more examples than are kept",
      file({ ...plain, examples: Array.from({ length: 33 }, () => example) }),
      /not those of version 1.*examples/s,
    ],
    [
      "with a strength beyond all numbers",
      file({ ...plain, examples: [example] }).replace('"strength":1', '"strength":1e999'),
      /not those of version 1.*strength/s,
    ],
    [
      "with a name for terminals",
      file({ ...plain, program: { kind: "\u001b[2J", score: 1 } }),
      /no program of this kind/,
    ],
  ])("%s", async (_, json, says) => {
    await expectRefusal(() => readDescribed(json), "probe-file", says);
  });
});
