import { open, writeFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { openGguf } from "../../../../src/engine/gguf/file.js";
import { buildDecoder } from "../../../../src/engine/graph/decoder.js";
import { readArchitecture } from "../../../../src/engine/graph/readArchitecture.js";
import type { WeightFormat } from "../../../../src/engine/graph/weightFormat.js";
import { writeWeights } from "../../../../src/engine/graph/writeWeights.js";
import { Embedding } from "../../../../src/engine/runtime/embedding.js";
import { tinyContent, type TinyOptions } from "../../../gguf/tinyModels.js";
import { type GgufContent, writeGguf } from "../../../gguf/writer.js";
import { expectRefusal } from "../../refusal.js";
import { scratchFolder } from "../../scratchFolder.js";

const at = scratchFolder("cotcheck-weights-");

async function opened(content: GgufContent) {
  const path = at("model.gguf");
  await writeFile(path, writeGguf(content));
  return openGguf(path);
}

async function convert(content: GgufContent, format: WeightFormat): Promise<void> {
  const file = await opened(content);
  const target = await open(at("weights.bin"), "w");
  try {
    const { plan } = buildDecoder(await readArchitecture(file), format);
    await writeWeights({ model: file }, plan.jobs, target, () => {}, undefined, 0);
  } finally {
    await target.close();
    await file.close();
  }
}

/** The last float of a tensor is this. */
function ending(tensor: string, value: number, options: TinyOptions = {}): GgufContent {
  const content = tinyContent("qwen2", options);
  const changed = content.tensors.map((one) => {
    if (one.name !== tensor) return one;
    const bytes = one.bytes.slice();
    new DataView(bytes.buffer).setFloat32(bytes.length - 4, value, true);
    return { ...one, bytes };
  });
  return { ...content, tensors: changed };
}

/** Half-precision scales of blocks of a matrix in Q8_0 become this. */
function scaledBy(tensor: string, half: readonly [number, number], options: TinyOptions): GgufContent {
  const content = tinyContent("qwen2", { ...options, type: "Q8_0" });
  const changed = content.tensors.map((one) => {
    if (one.name !== tensor) return one;
    const bytes = one.bytes.slice();
    bytes.set(half, bytes.length - 34);
    return { ...one, bytes };
  });
  return { ...content, tensors: changed };
}

const [infinite, none]: readonly (readonly [number, number])[] = [
  [0x00, 0x7c],
  [0x01, 0x7e],
];
/** Wide enough to be held in 8 bits. */
const wide: TinyOptions = { hidden: 768, ffn: 128, heads: 12, layers: 1 };

describe.each<WeightFormat>(["blocks-32", "rotated-channels"])("a model in %s is refused with", (format) => {
  it.each<[what: string, tensor: string, content: GgufContent]>([
    ["a norm that is no number", "blk.1.attn_norm.weight", ending("blk.1.attn_norm.weight", Number.NaN)],
    ["an infinite norm", "blk.0.ffn_norm.weight", ending("blk.0.ffn_norm.weight", Number.POSITIVE_INFINITY)],
    ["a last norm that is no number", "output_norm.weight", ending("output_norm.weight", Number.NaN)],
    ["a bias below all numbers", "blk.0.attn_v.bias", ending("blk.0.attn_v.bias", Number.NEGATIVE_INFINITY)],
    ["a matrix that is no number", "blk.1.ffn_up.weight", ending("blk.1.ffn_up.weight", Number.NaN)],
    ["a head that is no number", "output.weight", ending("output.weight", Number.NaN)],
    [
      "an embedding that is the head and no number",
      "token_embd.weight",
      ending("token_embd.weight", Number.NaN, { tied: true }),
    ],
    ["a wide matrix that is no number", "blk.0.attn_q.weight", ending("blk.0.attn_q.weight", Number.NaN, wide)],
    ["blocks of infinite scale", "blk.0.ffn_down.weight", scaledBy("blk.0.ffn_down.weight", infinite, wide)],
    ["blocks whose scale is no number", "blk.0.attn_k.weight", scaledBy("blk.0.attn_k.weight", none, wide)],
  ])("%s", async (_, tensor, content) => {
    await expectRefusal(
      () => convert(content, format),
      "model-file",
      new RegExp(`"${tensor.replaceAll(".", "\\.")}" holds weights that are not finite`),
    );
  });
});

describe("embeddings are looked up", () => {
  it("and refused where one of them is no number, and nowhere else", async () => {
    const file = await opened(ending("token_embd.weight", Number.NaN));
    const last = (file.tensors.get("token_embd.weight")?.shape[1] ?? 0) - 1;
    const embedding = Embedding.open(file);
    await file.close();
    expect(embedding.lookUp(Int32Array.of(last - 1))).toHaveLength(64);
    await expectRefusal(() => embedding.lookUp(Int32Array.of(last)), "model-file", /"token_embd.weight" holds weights/);
    embedding.close();
  });
});
