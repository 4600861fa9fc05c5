import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ModelFileError, UnsupportedModelError } from "../../../../src/core/errors.js";
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
  type Lies,
  string,
  strings,
  u32,
  u64,
  writeGguf,
} from "../../../gguf/writer.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gguf-"));
});
afterAll(() => rm(folder, { recursive: true }));

let files = 0;
async function save(bytes: Uint8Array | string): Promise<string> {
  const path = join(folder, `${files++}.gguf`);
  await writeFile(path, bytes);
  return path;
}

async function open(bytes: Uint8Array): Promise<GgufFile> {
  return openGguf(await save(bytes));
}

async function failure(bytes: Uint8Array | string): Promise<unknown> {
  const path = await save(bytes);
  return openGguf(path).then(
    () => undefined,
    (error: unknown) => error,
  );
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

describe("openGguf refuses", () => {
  const lies: [string, Lies, RegExp][] = [
    ["an absurd tensor count", { tensorCount: 2n ** 40n }, /tensors; at most 100000/],
    ["a tensor count past what a number holds", { tensorCount: 2n ** 63n }, /absurd/],
    ["more tensors than there are", { tensorCount: 90_000n }, /./],
    ["an absurd metadata count", { metadataCount: 2n ** 33n }, /metadata entries; at most 100000/],
    ["a tensor that begins past the end", { tensors: { b: { offset: 2n ** 40n } } }, /"b" is said to end at byte/],
    ["a tensor that ends past the end", { tensors: { b: { shape: [32n, 2000n] } } }, /"b" is said to end at byte/],
    ["a shape whose product overflows", { tensors: { a: { shape: [2n ** 40n, 2n ** 40n] } } }, /absurd shape/],
    ["a dimension of 0", { tensors: { a: { shape: [8n, 0n] } } }, /absurd shape/],
    ["five dimensions", { tensors: { a: { shape: [2n, 2n, 2n, 2n, 4n] } } }, /5 dimensions/],
    ["no dimensions", { tensors: { a: { shape: [] } } }, /0 dimensions/],
    ["rows that blocks cannot hold", { tensors: { b: { shape: [16n, 4n] } } }, /rows of 16 weights/],
    ["an offset that is not aligned", { tensors: { b: { offset: 257n } } }, /multiple of 32/],
    [
      "tensors on the same bytes",
      { tensors: { b: { offset: 224n } } },
      /"a" and "b" are said to lie on the same bytes/,
    ],
    ["two tensors of one name", { tensors: { b: { name: "a" } } }, /"a" twice/],
  ];
  it.each(lies)("%s", async (_, lie, message) => {
    const error = await failure(writeGguf(small, lie));
    expect(error).toBeInstanceOf(ModelFileError);
    expect((error as Error).message).toMatch(message);
  });

  const zeros = { type: valueTypes.uint8, bytes: new Uint8Array(4_000_000) };
  const flags = arrayOf([zeros], valueTypes.bool, 4_000_000n);
  const claims = { a: flags, b: flags, c: flags };
  const values: [string, GgufContent["metadata"], RegExp][] = [
    ["an absurd array", { x: arrayOf([], valueTypes.uint8, 2n ** 34n) }, /elements of "x"; at most/],
    ["an array longer than the file", { x: arrayOf([], valueTypes.float64, 9_000_000n) }, /past the end/],
    ["a list of strings longer than the file", { x: arrayOf([], valueTypes.string, 9_000_000n) }, /past the end/],
    ["an array of flags longer than the file", { x: arrayOf([], valueTypes.bool, 9_000_000n) }, /past the end/],
    ["arrays that are absurd together", claims, /arrays have more than 10000000 elements/],
    ["elements of an unknown type", { x: arrayOf([], 55) }, /elements of "x" the type 55/],
    [
      "a string longer than the file",
      { x: { type: valueTypes.string, bytes: u64(60_000_000n).bytes } },
      /past the end/,
    ],
    ["a string of absurd length", { x: { type: valueTypes.string, bytes: u64(2n ** 35n).bytes } }, /bytes of a string/],
    ["an unknown value type", { x: { type: 77, bytes: new Uint8Array(8) } }, /value type 77/],
    ["an alignment that is no power of two", { "general.alignment": u32(48) }, /alignment of 48/],
    ["an alignment of 0", { "general.alignment": u32(0) }, /alignment of 0/],
    ["an alignment that is text", { "general.alignment": string("32") }, /"general.alignment" is a string/],
  ];
  it.each(values)("%s", async (_, metadata, message) => {
    const error = await failure(writeGguf({ ...small, metadata }));
    expect(error).toBeInstanceOf(ModelFileError);
    expect((error as Error).message).toMatch(message);
  });

  it("a key that is stated twice", async () => {
    const bytes = writeGguf({ ...small, metadata: { aa: u32(1), ab: u32(2) } });
    bytes[Buffer.from(bytes).indexOf("ab") + 1] = "a".charCodeAt(0);
    expect(await failure(bytes)).toMatchObject({ code: "model-file", message: expect.stringMatching(/"aa" twice/) });
  });

  const others: [string, Uint8Array | string, RegExp][] = [
    ["an empty file", "", /only 0 bytes/],
    ["a web page", "<!DOCTYPE html><html><body>Not found</body></html>", /web page/],
    ["a Git LFS pointer", "version https://git-lfs.github.com/spec/v1\noid sha256:0\n", /git lfs pull/],
    ["a ZIP archive", `PK\u0003\u0004${"x".repeat(40)}`, /zip archive.*Unpack/],
    ["another format", writeGguf(small, { magic: "ggjt" }), /does not begin with "GGUF"/],
    ["a file of zeros", new Uint8Array(4096), /not a GGUF/],
  ];
  it.each(others)("%s", async (_, bytes, message) => {
    expect(await failure(bytes)).toMatchObject({ code: "model-file", message: expect.stringMatching(message) });
  });

  const unsupported: [string, Uint8Array, RegExp][] = [
    ["version 1", writeGguf({ ...small, version: 1 }), /version 1; versions 2 and 3/],
    ["a later version", writeGguf({ ...small, version: 4 }), /version 4/],
    ["a big-endian file", writeGguf({ ...small, version: 3 << 24 }), /big-endian/],
    [
      "a tensor type it knows but does not read",
      writeGguf(small, { tensors: { a: { type: 16 } } }),
      /IQ2_XXS \(16\); supported are F32/,
    ],
    ["a tensor type it does not know", writeGguf(small, { tensors: { a: { type: 1234 } } }), /number 1234/],
  ];
  it.each(unsupported)("%s, as sound but unsupported", async (_, bytes, message) => {
    const error = await failure(bytes);
    expect(error).toBeInstanceOf(UnsupportedModelError);
    expect((error as Error).message).toMatch(message);
  });

  it("what is not a file, naming it", async () => {
    for (const path of [join(folder, "missing.gguf"), folder]) {
      await expect(openGguf(path)).rejects.toMatchObject({
        code: "model-file",
        message: expect.stringContaining(path),
      });
    }
  });

  it("a file that shrinks while it is open", async () => {
    const path = await save(writeGguf(small));
    const file = await openGguf(path);
    await writeFile(path, "GGUF");
    await expect(file.readTensor(file.tensors.get("b")!)).rejects.toThrow(ModelFileError);
    await file.close();
  });

  it("terminal control characters in names, by escaping them", async () => {
    const error = await failure(writeGguf(small, { tensors: { b: { name: "\u001b[2J", offset: 1n } } }));
    expect((error as Error).message).not.toContain("\u001b");
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
