import { mkdtemp, open, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ErrorCode } from "../../../../src/core/errors.js";
import { openGguf } from "../../../../src/engine/gguf/file.js";
import { openAdapter } from "../../../../src/engine/graph/adapter.js";
import { buildDecoder } from "../../../../src/engine/graph/decoder.js";
import { readArchitecture } from "../../../../src/engine/graph/readArchitecture.js";
import { writeWeights } from "../../../../src/engine/graph/writeWeights.js";
import { encode } from "../../../gguf/encode.js";
import { writeParts } from "../../../gguf/split.js";
import { tinyAdapterContent, type TinyAdapterOptions } from "../../../gguf/tinyAdapter.js";
import { type TinyArchitecture, tinyModel } from "../../../gguf/tinyModels.js";
import {
  f32,
  f64,
  type GgufContent,
  i32,
  type MetadataValue,
  string,
  type TensorData,
  u64,
  writeGguf,
} from "../../../gguf/writer.js";
import { expectRefusal } from "../../refusal.js";

let folder: string;
let model: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cotcheck-adapter-"));
  model = join(folder, "model.gguf");
  await writeFile(model, tinyModel("qwen2"));
});
afterAll(() => rm(folder, { recursive: true }));

const usual: TinyAdapterOptions = { seed: 91, rank: 2, alpha: 4, targets: ["attn_q.weight"] };
const of = (architecture: TinyArchitecture, options: Partial<TinyAdapterOptions> = {}) =>
  tinyAdapterContent(architecture, {}, { ...usual, ...options });
const sound = of("qwen2");
const stating = (metadata: Readonly<Record<string, MetadataValue | undefined>>) => of("qwen2", { metadata });
const changed = (change: (tensors: readonly TensorData[]) => readonly TensorData[]): GgufContent => ({
  ...sound,
  tensors: change(sound.tensors),
});
const named = (from: string, to: string) =>
  changed((tensors) => tensors.map((one) => ({ ...one, name: one.name.replace(from, to) })));

const matrix = (name: string, shape: readonly number[], value = 0.1): TensorData => ({
  name,
  shape,
  type: "F32",
  bytes: encode("F32", new Float32Array(shape.reduce((product, extent) => product * extent, 1)).fill(value)),
});
const Q = "blk.0.attn_q.weight";
const pair = (a: readonly number[], b: readonly number[], value?: number) =>
  changed(() => [matrix(`${Q}.lora_a`, a, value), matrix(`${Q}.lora_b`, b)]);

async function opened(content: GgufContent) {
  const path = join(folder, "adapter.gguf");
  await writeFile(path, writeGguf(content));
  const file = await openGguf(model);
  try {
    const adapter = await openAdapter(path, file);
    await adapter.file.close();
    return adapter;
  } finally {
    await file.close();
  }
}

async function merge(content: GgufContent): Promise<void> {
  const path = join(folder, "merged.gguf");
  await writeFile(path, writeGguf(content));
  const [file, target] = [await openGguf(model), await open(join(folder, "weights.bin"), "w")];
  const adapter = await openAdapter(path, file);
  try {
    const { plan } = buildDecoder(await readArchitecture(file), "blocks-32");
    await writeWeights({ model: file, adapter }, plan.jobs, target, () => {}, undefined, 0);
  } finally {
    for (const each of [target, adapter.file, file]) await each.close();
  }
}

describe("an adapter is refused with", () => {
  it.each<[what: string, content: GgufContent, says: RegExp, code?: ErrorCode]>([
    ["no type", stating({ "general.type": undefined }), /of the type "model", not an adapter/, "unsupported-model"],
    [
      "a type of a million letters",
      stating({ "general.type": string("a".repeat(1e6)) }),
      /of the type "a+…"/,
      "unsupported-model",
    ],
    ["no kind", stating({ "adapter.type": undefined }), /lacks "adapter.type"/],
    ["no architecture", stating({ "general.architecture": undefined }), /lacks "general.architecture"/],
    [
      "an architecture for terminals",
      stating({ "general.architecture": string("\u009b2J") }),
      /for models of the architecture/,
      "unsupported-model",
    ],
    ["no alpha", stating({ "adapter.lora.alpha": undefined }), /lacks "adapter.lora.alpha"/],
    ["an alpha that is no number", stating({ "adapter.lora.alpha": f32(Number.NaN) }), /"adapter.lora.alpha" is NaN/],
    [
      "an infinite alpha",
      stating({ "adapter.lora.alpha": f32(Number.POSITIVE_INFINITY) }),
      /"adapter.lora.alpha" is Infinity/,
    ],
    ["an alpha beyond 32 bits", stating({ "adapter.lora.alpha": f64(1e300) }), /"adapter.lora.alpha" is 1e\+300/],
    [
      "an alpha of 2^63",
      stating({ "adapter.lora.alpha": u64(2n ** 63n) }),
      /"adapter.lora.alpha" is 9223372036854775808/,
    ],
    ["an alpha in words", stating({ "adapter.lora.alpha": string("16") }), /"adapter.lora.alpha" is a string/],

    [
      "only A",
      changed((tensors) => tensors.filter(({ name }) => name.endsWith("_a"))),
      /lacks the tensor "blk\.0\.attn_q\.weight\.lora_b"/,
    ],
    [
      "only B",
      changed((tensors) => tensors.filter(({ name }) => name.endsWith("_b"))),
      /lacks the tensor "blk\.0\.attn_q\.weight\.lora_a"/,
    ],
    [
      "A of one layer and B of another",
      named("blk.0.attn_q.weight.lora_b", "blk.7.attn_q.weight.lora_b"),
      /lacks the tensor/,
    ],
    [
      "a layer that there is not",
      named("blk.1.", "blk.99."),
      /"blk\.99\.attn_q\.weight", which this model.*does not have/,
    ],
    ["a tensor of no name", named(Q, ""), /changes the tensor "", which this model/],
    ["a tensor of a million letters", named(Q, "t".repeat(1e6)), /changes the tensor "t+…"/],
    ["what objects have for a tensor", named(Q, "__proto__"), /changes the tensor "__proto__"/],
    [
      "an update of a norm",
      named(Q, "blk.0.attn_norm.weight"),
      /changes "blk\.0\.attn_norm\.weight"; updates of matrices/,
      "unsupported-model",
    ],
    ["an update of a bias", named(Q, "blk.0.attn_q.bias"), /updates of matrices/, "unsupported-model"],
    [
      "a tensor that is no half of an update",
      changed((tensors) => [...tensors, matrix(`${Q}.dora_scale`, [64])]),
      /which is no half of an update/,
      "unsupported-model",
    ],

    ["A and B of two ranks", pair([64, 2], [3, 64]), /\[64, 2\] by \[3, 64\].*of another model/],
    ["A and B transposed", pair([2, 64], [64, 2]), /\[2, 64\] by \[64, 2\].*of another model/],
    ["A and B the other way round", pair([2, 64], [64, 2]), /of another model/],
    ["a rank beyond its matrix", pair([64, 65], [65, 64]), /of another model/],
    ["three dimensions", pair([64, 2, 1], [2, 64]), /of another model/],
    ["wider inputs than the model's", pair([96, 2], [2, 64]), /of another model/],
    ["more outputs than the model's", pair([64, 2], [2, 96]), /of another model/],
  ])("%s", async (_, content, says, code = "model-file") => {
    await expectRefusal(() => opened(content), code, says);
  });

  it.each([
    [
      "an A that is no number",
      pair([64, 2], [2, 64], Number.NaN),
      /"blk\.0\.attn_q\.weight\.lora_a" holds weights that are not finite/,
    ],
    [
      "an infinite A",
      pair([64, 2], [2, 64], Number.POSITIVE_INFINITY),
      /"blk\.0\.attn_q\.weight\.lora_a" holds weights/,
    ],
    [
      "an update beyond all numbers",
      { ...pair([64, 2], [2, 64], 3e38), metadata: stating({ "adapter.lora.alpha": f32(3e38) }).metadata },
      /"blk\.0\.attn_q\.weight" and the adapter's update of it/,
    ],
  ] as const)("%s, where it is merged", async (_, content, says) => {
    await expectRefusal(() => merge(content), "model-file", says);
  });

  it("several parts, of which only one would have been summed", async () => {
    const paths = [1, 2].map((part) => join(folder, `adapter-0000${part}-of-00002.gguf`));
    for (const [part, bytes] of writeParts(sound, 2).entries()) await writeFile(paths[part], bytes);
    const file = await openGguf(model);
    await expectRefusal(
      () => openAdapter(paths[0], file),
      "unsupported-model",
      /split into 2 files.*gguf-split --merge/,
    );
    await file.close();
  });
});

describe("an adapter is used with", () => {
  it.each([
    ["an alpha of 0, as with none", f32(0), 1],
    ["a whole alpha", i32(8), 4],
    ["an alpha below 0, which takes away", f32(-4), -2],
  ])("%s", async (_, alpha, scale) => {
    const { updates } = await opened(stating({ "adapter.lora.alpha": alpha }));
    expect(updates.get(Q)).toMatchObject({ scale, rank: 2 });
  });
});
