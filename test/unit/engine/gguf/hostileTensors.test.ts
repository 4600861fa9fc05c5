import { writeFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import type { ErrorCode } from "../../../../src/core/errors.js";
import { openGguf } from "../../../../src/engine/gguf/file.js";
import { encode } from "../../../gguf/encode.js";
import { type GgufContent, type Lies, u32, writeGguf } from "../../../gguf/writer.js";
import { expectRefusal } from "../../refusal.js";
import { scratchFolder } from "../../scratchFolder.js";

const at = scratchFolder("gguf-tensors-");

async function open(bytes: Uint8Array) {
  const path = at("case.gguf");
  await writeFile(path, bytes);
  const file = await openGguf(path);
  await file.close();
  return file;
}

const weights = Float32Array.from({ length: 64 }, (_, i) => i - 20);
const small: GgufContent = {
  metadata: {},
  tensors: [
    { name: "a", type: "F32", shape: [8, 8], bytes: encode("F32", weights) },
    { name: "b", type: "Q8_0", shape: [32, 2], bytes: encode("Q8_0", weights) },
  ],
};
const saying = (of: "a" | "b", lie: NonNullable<Lies["tensors"]>[string]) =>
  writeGguf(small, { tensors: { [of]: lie } });
const longName = "n".repeat(1_000_000);

const rows: readonly [holds: string, bytes: Uint8Array, says: RegExp, code?: ErrorCode][] = [
  ["a tensor that begins past the end", saying("b", { offset: 2n ** 40n }), /"b" is said to end at byte/],
  ["a tensor that ends past the end", saying("b", { shape: [32n, 2000n] }), /"b" is said to end at byte/],
  ["a tensor cut off", writeGguf(small).slice(0, -40), /"b" is said to end at byte.*cut short/],
  ["an offset of 2^63", saying("b", { offset: 2n ** 63n }), /absurd number for the offset of "b"/],
  ["the largest offset that is a number", saying("b", { offset: 2n ** 53n - 32n }), /"b" is said to end at byte/],
  ["an offset that is not aligned", saying("b", { offset: 257n }), /multiple of 32/],
  ["an offset aligned to less than it states", alignedTo(64), /"b" does not begin at a multiple of 64/],
  ["tensors on the same bytes", saying("b", { offset: 224n }), /"a" and "b" are said to lie on the same bytes/],
  ["tensors at the same place", saying("b", { offset: 0n }), /are said to lie on the same bytes/],
  ["a tensor within another", saying("a", { shape: [8n, 9n] }), /"a" and "b" are said to lie on the same bytes/],
  ["two tensors of one name", saying("b", { name: "a" }), /"a" twice/],
  ["two tensors of no name", nameless(), /"" twice/],
  ["no dimensions", saying("a", { shape: [] }), /0 dimensions/],
  ["five dimensions", saying("a", { shape: [2n, 2n, 2n, 2n, 4n] }), /5 dimensions/],
  ["a dimension of 0", saying("a", { shape: [8n, 0n] }), /absurd shape/],
  ["a first dimension of 0", saying("a", { shape: [0n, 8n] }), /absurd shape/],
  ["a dimension of 2^63", saying("a", { shape: [2n ** 63n, 1n] }), /absurd number for a dimension of "a"/],
  ["a shape whose product overflows", saying("a", { shape: [2n ** 40n, 2n ** 40n] }), /absurd shape/],
  ["a shape whose product wraps to what is there", saying("a", { shape: [2n ** 32n, 2n ** 32n, 64n] }), /absurd shape/],
  ["an overflow behind a 0", saying("a", { shape: [2n ** 52n, 2n ** 52n, 0n] }), /absurd shape/],
  ["rows that blocks cannot hold", saying("b", { shape: [16n, 4n] }), /rows of 16 weights/],
  [
    "an absurd shape under a long name",
    saying("a", { name: longName, shape: [0n] }),
    /"n+…" is said to have the absurd shape/,
  ],
  ["a name for terminals", saying("b", { name: "\u001b[2J\u009b2J", offset: 1n }), /does not begin at a multiple/],
  [
    "a type that is known and not read",
    saying("a", { type: 16 }),
    /IQ2_XXS \(16\); supported are F32/,
    "unsupported-model",
  ],
  ["a type that was removed", saying("a", { type: 4 }), /Q4_2 \(4\)/, "unsupported-model"],
  ["integers", saying("a", { type: 26 }), /I32 \(26\)/, "unsupported-model"],
  ["a type that does not exist", saying("a", { type: 1234 }), /number 1234/, "unsupported-model"],
  ["the largest type", saying("a", { type: 2 ** 32 - 1 }), /number 4294967295/, "unsupported-model"],
];

/** The offsets of small files are multiples of 32 alone. */
function alignedTo(alignment: number): Uint8Array {
  return writeGguf(
    { ...small, metadata: { "general.alignment": u32(alignment) } },
    { tensors: { b: { offset: 288n } } },
  );
}

function nameless(): Uint8Array {
  return writeGguf(small, { tensors: { a: { name: "" }, b: { name: "" } } });
}

describe("a GGUF file is refused with", () => {
  it.each(rows)("%s", async (_, bytes, says, code = "model-file") => {
    await expectRefusal(() => open(bytes), code, says);
  });
});

describe("a GGUF file is read with", () => {
  it("bytes between its tensors and behind them", async () => {
    const gap = { ...small, tensors: [{ ...small.tensors[0], name: "left out" }, ...small.tensors] };
    const bytes = writeGguf(gap, { tensors: { "left out": { shape: [1n], offset: 0n } } });
    const file = await open(Buffer.concat([bytes, Buffer.alloc(100)]));
    expect(file.tensors.get("b")?.bytes).toBe(68);
  });

  it("a file that shrinks while it is open, up to the tensor that is gone", async () => {
    const path = at("shrinks.gguf");
    await writeFile(path, writeGguf(small));
    const file = await openGguf(path);
    await writeFile(path, "GGUF");
    const info = file.tensors.get("b");
    await expectRefusal(() => info && file.readTensor(info), "model-file", /became shorter/);
    await file.close();
  });
});
