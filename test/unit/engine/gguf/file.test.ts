import { writeFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { ModelFileError } from "../../../../src/core/errors.js";
import { dequantise } from "../../../../src/engine/gguf/dequantise.js";
import { type GgufFile, openGguf } from "../../../../src/engine/gguf/file.js";
import { valueTypes } from "../../../../src/engine/gguf/values.js";
import { encode } from "../../../gguf/encode.js";
import { tinyLlama, tinyLlamaContent } from "../../../gguf/tinyModels.js";
import {
  arrayOf,
  bool,
  f32,
  f32s,
  f64,
  type GgufContent,
  i32,
  i32s,
  string,
  strings,
  u32,
  u64,
  writeGguf,
} from "../../../gguf/writer.js";
import { scratchFolder } from "../../scratchFolder.js";

const at = scratchFolder("gguf-");

let files = 0;
async function save(bytes: Uint8Array): Promise<string> {
  const path = at(`${files++}.gguf`);
  await writeFile(path, bytes);
  return path;
}

async function open(bytes: Uint8Array): Promise<GgufFile> {
  return openGguf(await save(bytes));
}

const weights = Float32Array.from({ length: 64 }, (_, i) => i - 20);
const small: GgufContent = {
  metadata: { "general.architecture": string("llama") },
  tensors: [
    { name: "a", type: "F32", shape: [8, 8], bytes: encode("F32", weights) },
    { name: "b", type: "Q8_0", shape: [32, 2], bytes: encode("Q8_0", weights) },
  ],
};

describe("openGguf", () => {
  it("reads back every kind of metadata value", async () => {
    const file = await open(
      writeGguf({
        ...small,
        metadata: {
          text: string("naïve 🌸"),
          empty: string(""),
          count: u32(4_000_000_000),
          signed: i32(-7),
          big: u64(2n ** 40n),
          huge: u64(2n ** 60n),
          half: f32(0.5),
          tenth: f64(0.1),
          yes: bool(true),
          words: strings(["a", "Ġthe", ""]),
          numbers: i32s([1, -2, 3]),
          fractions: f32s([0.5, 0.25]),
          longs: arrayOf([u64(7n), u64(2n ** 60n)], valueTypes.uint64),
          flags: arrayOf([bool(true), bool(false)], valueTypes.bool),
        },
      }),
    );
    expect(Object.fromEntries(file.metadata)).toEqual({
      text: "naïve 🌸",
      empty: "",
      count: 4_000_000_000,
      signed: -7,
      big: 2 ** 40,
      huge: 2n ** 60n,
      half: 0.5,
      tenth: 0.1,
      yes: true,
      words: ["a", "Ġthe", ""],
      numbers: Int32Array.of(1, -2, 3),
      fractions: Float32Array.of(0.5, 0.25),
      longs: [7, 2n ** 60n],
      flags: [true, false],
    });
    await file.close();
  });

  it.each([2, 3])("places and reads tensors of a version %d file", async (version) => {
    const file = await open(writeGguf({ ...small, version }));
    expect(file.version).toBe(version);
    const { offset } = file.tensors.get("a")!;
    expect(offset % 32).toBe(0);
    expect([...file.tensors.values()]).toEqual([
      { name: "a", type: "F32", shape: [8, 8], part: 0, offset, bytes: 256 },
      { name: "b", type: "Q8_0", shape: [32, 2], part: 0, offset: offset + 256, bytes: 68 },
    ]);
    const out = new Float32Array(64);
    dequantise("F32", await file.readTensor(file.tensors.get("a")!), out);
    expect(out).toEqual(weights);

    const buffer = new Uint8Array(100);
    const bytes = await file.readTensor(file.tensors.get("b")!, buffer);
    expect(bytes).toHaveLength(68);
    expect(bytes.buffer).toBe(buffer.buffer);
    dequantise("Q8_0", bytes, out);
    for (const [i, value] of out.entries()) expect(value).toBeCloseTo(weights[i], 0);
    await file.close();
  });

  it("honours the file's own alignment", async () => {
    const file = await open(writeGguf({ ...small, metadata: { "general.alignment": u32(128) } }));
    expect(file.tensors.get("a")!.offset % 128).toBe(0);
    expect(await file.readTensor(file.tensors.get("b")!)).toEqual(small.tensors[1].bytes);
    await file.close();
  });

  it("reads a header that is longer than its window", async () => {
    const words = Array.from({ length: 200_000 }, (_, i) => `token ${i} é`);
    const file = await open(writeGguf({ ...small, metadata: { words: strings(words), last: u32(5) } }));
    expect(file.fields.strings("words")).toEqual(words);
    expect(file.fields.count("last")).toBe(5);
    await file.close();
  });

  it("opens a whole tiny model", async () => {
    const file = await open(tinyLlama({ layers: 3 }));
    expect(file.fields.count("llama.block_count")).toBe(3);
    expect(file.tensors.get("blk.2.ffn_down.weight")?.shape).toEqual([128, 64]);
    await file.close();
  });
});

describe("fields", () => {
  it("give values by type, fallbacks for missing keys, and errors that name the key", async () => {
    const { fields, close } = await open(
      writeGguf(tinyLlamaContent({ metadata: { nan: f32(Number.NaN), negative: i32(-1) } })),
    );
    expect(fields.string("general.architecture")).toBe("llama");
    expect(fields.number("llama.rope.freq_base")).toBe(10_000);
    expect(fields.boolean("tokenizer.ggml.add_bos_token", true)).toBe(false);
    expect(fields.numbers("tokenizer.ggml.token_type")[0]).toBe(3);
    expect(fields.has("missing")).toBe(false);
    expect(fields.count("missing", 0)).toBe(0);
    expect(fields.string("missing", "")).toBe("");
    expect(() => fields.count("missing")).toThrow(/lacks "missing"/);
    expect(() => fields.count("general.architecture")).toThrow(/"general.architecture" is a string/);
    expect(() => fields.string("general.architecture.missing")).toThrow(ModelFileError);
    expect(() => fields.number("nan")).toThrow(/NaN/);
    expect(() => fields.count("negative")).toThrow(/-1/);
    expect(() => fields.strings("tokenizer.ggml.token_type")).toThrow(/list of strings/);
    expect(() => fields.numbers("tokenizer.ggml.tokens")).toThrow(/list of numbers/);
    await close();
  });
});
