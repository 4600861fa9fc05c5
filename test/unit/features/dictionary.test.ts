import { describe, expect, it } from "vitest";
import { activeFeatures, rebuilt } from "../../../src/features/active.js";
import { type DescribedFeature, namesOf, readDescribed, searched } from "../../../src/features/described.js";
import { readDictionary } from "../../../src/features/dictionary.js";

const binding = {
  version: 1,
  modelSha256: "a".repeat(64),
  layer: 3,
  hidden: 2,
  features: 3,
  scale: 2,
  threshold: 0.5,
};

/** Three features over two dimensions: along each axis, and against the first. As other programs write such files, floats before bytes. */
function file(
  change: (header: Record<string, { shape: number[]; dtype: string }>) => void = () => {},
  stated: object = binding,
) {
  const directions = [127, 0, 0, 127, -127, 0];
  const floats: [string, number[]][] = [
    ["bias", [0, 0, 0]],
    ["decoder.scale", [1 / 127, 1 / 127, 1 / 127]],
    ["encoder.scale", [1 / 127, 1 / 127, 1 / 127]],
    ["frequency", [0.1, 0.2, 0.3]],
    ["mean", [1, 1]],
  ];
  const header: Record<string, { dtype: string; shape: number[]; data_offsets: number[] }> = {};
  const parts: Buffer[] = [];
  let end = 0;
  const add = (name: string, dtype: string, shape: number[], bytes: Buffer) => {
    header[name] = { dtype, shape, data_offsets: [end, end + bytes.length] };
    end += bytes.length;
    parts.push(bytes);
  };
  for (const [name, values] of floats) add(name, "F32", [values.length], Buffer.from(Float32Array.from(values).buffer));
  for (const name of ["decoder", "encoder"]) add(name, "I8", [3, 2], Buffer.from(Int8Array.from(directions).buffer));
  change(header);
  const text = JSON.stringify({ __metadata__: { cotcheck: JSON.stringify(stated) }, ...header });
  const padded = Buffer.from(text.padEnd(Math.ceil(text.length / 8) * 8));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(padded.length));
  return Buffer.concat([length, padded, ...parts]);
}

describe("a dictionary of features", () => {
  it("names what is active, the strongest first, and says what they add up to", () => {
    const dictionary = readDictionary(file());
    const active = activeFeatures(dictionary, Float32Array.of(5, 4));
    expect(active.map(({ feature }) => feature)).toEqual([0, 1]);
    expect(active[0].strength).toBeCloseTo(2);
    expect(active[1].strength).toBeCloseTo(1.5);
    expect([...rebuilt(dictionary, active)]).toEqual([expect.closeTo(5), expect.closeTo(4)]);
  });

  it("leaves out what does not pass the threshold", () => {
    expect(activeFeatures(readDictionary(file()), Float32Array.of(-1, 1.5)).map(({ feature }) => feature)).toEqual([2]);
  });

  it("reads its bytes wherever they lie in a larger buffer", () => {
    const own = file();
    const larger = Buffer.concat([Buffer.alloc(16, 7), own]).subarray(16);
    expect(readDictionary(larger).encoder.values).toEqual(readDictionary(Uint8Array.from(own)).encoder.values);
  });

  it.each<[string, Buffer, string]>([
    ["of another version", file(undefined, { ...binding, version: 2 }), "version"],
    ["without a binding", file(undefined, {}), "version"],
    ["whose tensors have another shape", file(undefined, { ...binding, features: 4 }), "[3,2], not [4,2]"],
    ["without a tensor", file((header) => delete header.mean), "offsets"],
    ["that ends early", file().subarray(0, 300), "header"],
    ["of another kind of number", file((header) => (header.encoder.dtype = "BF16")), "encoder"],
  ])("a file %s is refused", (_, bytes, words) => {
    expect(() => readDictionary(bytes)).toThrow(
      expect.objectContaining({ code: "probe-file", message: expect.stringContaining(words) }),
    );
  });
});

const plain: DescribedFeature = { writes: [], examples: [] };
const example = (token: string) => ({ before: "", token, after: "", strength: 1 });

describe("what is said of a feature", () => {
  const digits = { kind: "digits", score: 0.95 };
  const planets = { text: "planets", score: 0.95 };
  it.each<[string, DescribedFeature, string[]]>([
    ["a program's name before a label", { ...plain, program: digits, label: planets }, ["program", "label"]],
    [
      "a label that held on other examples",
      { ...plain, program: { ...digits, score: 0.7 }, label: planets },
      ["label"],
    ],
    ["neither where neither did", { ...plain, label: { ...planets, score: 0.85 } }, []],
    ["nothing where there is nothing", plain, []],
  ])("is %s", (_, feature, names) => {
    expect(namesOf(feature).map(({ by }) => by)).toEqual(names);
  });

  it("is refused where a program is named that there is none of", () => {
    const file = (kind: string) => ({
      version: 1,
      modelSha256: "",
      layer: 3,
      features: [{ ...plain, program: { kind, score: 1 } }],
    });
    expect(readDescribed(JSON.stringify(file("digits"))).features).toHaveLength(1);
    for (const kind of ["moods", "constructor"])
      expect(() => readDescribed(JSON.stringify(file(kind)))).toThrow(expect.objectContaining({ code: "probe-file" }));
  });

  it("is found by its name, then by what it writes, then by its examples", () => {
    const features = [
      { ...plain, examples: [example(" Planet")] },
      { ...plain, writes: ["planet"] },
      { ...plain, label: { text: "names of planets", score: 0.99 } },
      { ...plain, label: { text: "names of planets", score: 0.5 } },
    ];
    expect(searched(features, "planet", (name) => (name.by === "label" ? name.text : name.kind))).toEqual([2, 1, 0]);
  });

  it.each(["", "[]", '{"version": 2}', '{"version": 1, "modelSha256": "", "layer": 1, "features": [{}]}'])(
    "is refused in the form %j",
    (json) => {
      expect(() => readDescribed(json)).toThrow(expect.objectContaining({ code: "probe-file" }));
    },
  );
});
