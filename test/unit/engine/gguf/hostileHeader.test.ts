import { writeFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import type { ErrorCode } from "../../../../src/core/errors.js";
import { openGguf } from "../../../../src/engine/gguf/file.js";
import { valueTypes } from "../../../../src/engine/gguf/values.js";
import {
  arrayOf,
  bool,
  f32,
  type GgufContent,
  i32,
  type Lies,
  type MetadataValue,
  string,
  u32,
  u64,
  writeGguf,
} from "../../../gguf/writer.js";
import { expectRefusal } from "../../refusal.js";
import { scratchFolder } from "../../scratchFolder.js";

const at = scratchFolder("gguf-header-");

async function open(bytes: Uint8Array | string) {
  const path = at("case.gguf");
  await writeFile(path, bytes);
  const file = await openGguf(path);
  await file.close();
  return file;
}

type Row = [holds: string, bytes: Uint8Array | string, says: RegExp, code?: ErrorCode];

const plain: GgufContent = { metadata: { "general.architecture": string("llama") }, tensors: [] };
const stated = (metadata: GgufContent["metadata"]) => writeGguf({ ...plain, metadata });
const entries = (...listed: NonNullable<Lies["entries"]>) => writeGguf(plain, { entries: listed });
const aligned = (value: MetadataValue) => entries(["general.alignment", value]);

/** One entry whose key is stated to be so long. */
function keyOf(length: bigint): Uint8Array {
  const bytes = stated({ general: u32(1) });
  new DataView(bytes.buffer).setBigUint64(24, length, true);
  return bytes;
}

/** Arrays in arrays, so many deep. */
function nested(depth: number): MetadataValue {
  let value = arrayOf([u32(1)], valueTypes.uint32);
  for (let i = 0; i < depth; i++) value = arrayOf([value], valueTypes.array);
  return value;
}

const flags = arrayOf([{ type: valueTypes.uint8, bytes: new Uint8Array(4_000_000) }], valueTypes.bool, 4_000_000n);
const unreadable = { type: 77, bytes: new Uint8Array(8) };
const long = "k".repeat(1_000_000);
const steering = "\u001b]0;owned\u0007";

const rows: readonly Row[] = [
  ["nothing", "", /only 0 bytes/],
  ["a header's beginning", writeGguf(plain).slice(0, 23), /only 23 bytes/],
  ["a web page", "<!DOCTYPE html><html><body>Not found</body></html>", /web page/],
  ["a Git LFS pointer", "version https://git-lfs.github.com/spec/v1\noid sha256:0\n", /git lfs pull/],
  ["a ZIP archive", `PK\u0003\u0004${"x".repeat(40)}`, /zip archive.*Unpack/],
  ["another format", writeGguf(plain, { magic: "ggjt" }), /does not begin with "GGUF"/],
  ["a magic number in small letters", writeGguf(plain, { magic: "gguf" }), /does not begin with "GGUF"/],
  ["zeros", new Uint8Array(4096), /not a GGUF/],

  ["version 0", writeGguf({ ...plain, version: 0 }), /version 0; versions 2 and 3/, "unsupported-model"],
  ["version 1", writeGguf({ ...plain, version: 1 }), /version 1; versions 2 and 3.*newer file/, "unsupported-model"],
  ["a later version", writeGguf({ ...plain, version: 4 }), /version 4/, "unsupported-model"],
  ["big-endian numbers", writeGguf({ ...plain, version: 3 << 24 }), /big-endian/, "unsupported-model"],

  ["a count of tensors that is absurd", writeGguf(plain, { tensorCount: 2n ** 40n }), /tensors; at most 100000/],
  [
    "a count of tensors of 2^63",
    writeGguf(plain, { tensorCount: 2n ** 63n }),
    /absurd number for the number of tensors/,
  ],
  ["fewer tensors than it states", writeGguf(plain, { tensorCount: 90_000n }), /"" is said to have 0 dimensions/],
  ["a count of entries that is absurd", writeGguf(plain, { metadataCount: 2n ** 33n }), /entries; at most 100000/],
  [
    "a count of entries of 2^63",
    writeGguf(plain, { metadataCount: 2n ** 63n }),
    /absurd number for the number of metadata/,
  ],
  ["fewer entries than it states", writeGguf(plain, { metadataCount: 50_000n }), /past the end|"" twice/],

  ["a key longer than the file", keyOf(5_000n), /past the end/],
  ["a key of 2^63 bytes", keyOf(2n ** 63n), /absurd number for the number of bytes of a string/],
  ["a key of absurd length", keyOf(2n ** 40n), /bytes of a string; at most/],
  ["a key twice", entries(["aa", u32(1)], ["aa", u32(2)]), /"aa" twice/],
  ["two keys that are no UTF-8", entries([Uint8Array.of(0xff), u32(1)], [Uint8Array.of(0xfe), u32(2)]), /twice/],
  ["a value of an unknown type", stated({ x: unreadable }), /"x" the value type 77/],
  ["a value of an unknown type under a long key", stated({ [long]: unreadable }), /"k+…" the value type 77/],
  [
    "a value of an unknown type under a key for terminals",
    stated({ [steering]: unreadable }),
    /owned.* the value type 77/,
  ],

  [
    "a string longer than the file",
    stated({ x: { type: valueTypes.string, bytes: u64(60_000_000n).bytes } }),
    /past the end/,
  ],
  [
    "a string of absurd length",
    stated({ x: { type: valueTypes.string, bytes: u64(2n ** 35n).bytes } }),
    /bytes of a string/,
  ],

  ["an absurd array", stated({ x: arrayOf([], valueTypes.uint8, 2n ** 34n) }), /elements of "x"; at most/],
  [
    "an absurd array under a long key",
    stated({ [long]: arrayOf([], valueTypes.uint8, 2n ** 34n) }),
    /elements of "k+…"; at most/,
  ],
  ["an array of 2^63", stated({ x: arrayOf([], valueTypes.uint8, 2n ** 63n) }), /absurd number/],
  ["an array longer than the file", stated({ x: arrayOf([], valueTypes.float64, 9_000_000n) }), /past the end/],
  ["strings that the file does not hold", stated({ x: arrayOf([], valueTypes.string, 9_000_000n) }), /past the end/],
  ["flags that the file does not hold", stated({ x: arrayOf([], valueTypes.bool, 9_000_000n) }), /past the end/],
  ["arrays that are absurd together", stated({ a: flags, b: flags, c: flags }), /more than 10000000 elements/],
  ["elements of an unknown type", stated({ x: arrayOf([], 55) }), /elements of "x" the type 55/],
  [
    "elements of an unknown type under a long key",
    stated({ [long]: arrayOf([], 55) }),
    /elements of "k+…" the type 55/,
  ],
  ["arrays in an array", stated({ x: nested(1) }), /"x" is an array of arrays/, "unsupported-model"],
  ["arrays 1,000 deep", stated({ x: nested(1_000) }), /"x" is an array of arrays/, "unsupported-model"],
  ["arrays under a key for terminals", stated({ [steering]: nested(2) }), /an array of arrays/, "unsupported-model"],

  ["an alignment that is no power of two", aligned(u32(48)), /alignment of 48/],
  ["an alignment of 0", aligned(u32(0)), /alignment of 0/],
  ["an alignment of 2^31", aligned(u32(2 ** 31)), /alignment of 2147483648; a power of two up to 1073741824/],
  ["an alignment below 0", aligned(i32(-32)), /"general.alignment" is -32/],
  ["an alignment that is no number", aligned(f32(Number.NaN)), /"general.alignment" is NaN/],
  ["an alignment that is text", aligned(string("32")), /"general.alignment" is a string/],
];

describe("a GGUF header is refused that holds", () => {
  it.each(rows)("%s", async (_, bytes, says, code = "model-file") => {
    await expectRefusal(() => open(bytes), code, says);
  });
});

describe("a GGUF header is read that holds", () => {
  it("a key that is no UTF-8 beside those that count", async () => {
    const file = await open(entries([Uint8Array.of(0xff), u32(1)]));
    expect([...file.metadata.keys()]).toEqual(["\ufffd"]);
  });

  it("a flag that is neither 0 nor 1, as set", async () => {
    const file = await open(stated({ x: { ...bool(true), bytes: Uint8Array.of(7) } }));
    expect(file.fields.boolean("x")).toBe(true);
  });

  it("keys that objects have already", async () => {
    const file = await open(entries(["__proto__", u32(1)]));
    expect(file.fields.count("__proto__")).toBe(1);
    expect(file.fields.has("constructor")).toBe(false);
  });
});

describe("what is no file is refused", () => {
  it("by its name", async () => {
    for (const path of [at("missing.gguf"), at("")])
      await expect(openGguf(path)).rejects.toMatchObject({
        code: "model-file",
        message: expect.stringContaining(path),
      });
  });
});
