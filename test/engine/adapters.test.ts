import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createEngine } from "../../src/engine/core.js";
import type { ModelInfo } from "../../src/protocol/engine.js";
import { adaptedModels, tinyAdapterContent, type TinyAdapterOptions } from "../gguf/tinyAdapter.js";
import { type TinyArchitecture, type TinyOptions, tinyModel } from "../gguf/tinyModels.js";
import { variantIds } from "../gguf/variants.js";
import { bool, type MetadataValue, string, writeGguf } from "../gguf/writer.js";
import { expectGolden, type Golden } from "./golden.js";

const golden = JSON.parse(readFileSync(new URL("../golden/residuals/adapted.json", import.meta.url), "utf8")) as Record<
  string,
  Golden
>;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "cotcheck-adapters-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sumOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

function save(bytes: Uint8Array): { path: string; sha256: string } {
  const sha256 = sumOf(bytes);
  const path = join(folder, `${sha256}.gguf`);
  writeFileSync(path, bytes);
  return { path, sha256 };
}

async function load(model: Uint8Array, adapter?: Uint8Array) {
  const { path, sha256 } = save(model);
  const engine = createEngine();
  const info: ModelInfo = await engine.load({
    modelPath: path,
    modelSha256: sha256,
    ...(adapter && { adapter: save(adapter) }),
    graphCache: join(folder, "graphs"),
    threads: 1,
    layout: "fast",
  });
  return { engine, info };
}

describe("a model with an adapter", () => {
  it.each(adaptedModels)("has the residuals of the merged model: $name", async ({ name, writeModel, writeAdapter }) => {
    const [model, adapter] = [writeModel(), writeAdapter()];
    expect(sumOf(Buffer.concat([model, adapter]))).toBe(golden[name].sha256);
    const { engine, info } = await load(model, adapter);
    await expectGolden(engine, golden[name], info.layers, info.hiddenSize);
    expect(info.warnings).toEqual([]);
  });

  it("has a graph of its own beside the model's", async () => {
    const model = tinyModel("qwen2", { seed: 90 });
    const adapter = writeGguf(tinyAdapterContent("qwen2", { seed: 90 }, usual));
    const score = { ids: Int32Array.from(variantIds), from: 0 };
    const results: Float32Array[] = [];
    const converted: boolean[] = [];
    for (const each of [undefined, adapter, undefined, adapter]) {
      const { engine, info } = await load(model, each);
      converted.push(info.converted);
      results.push((await engine.score(score)).logProbs);
    }
    expect(converted).toEqual([true, true, false, false]);
    expect(results[2]).toEqual(results[0]);
    expect(results[3]).toEqual(results[1]);
    expect(results[1]).not.toEqual(results[0]);
    const graphs = readdirSync(join(folder, "graphs")).filter((name) => name.startsWith(sumOf(model)));
    expect(graphs).toHaveLength(2);
  });

  it("of wide matrices is merged also where they are rounded to 8 bits", async () => {
    const wide: TinyOptions = { seed: 99, hidden: 768, ffn: 512, heads: 12, kvHeads: 2, layers: 1 };
    const adapter = writeGguf(tinyAdapterContent("qwen2", wide, { ...usual, targets: ["ffn_up"], alpha: 16 }));
    const ids = Int32Array.from(variantIds);
    const residuals: Float32Array[] = [];
    for (const each of [undefined, adapter]) {
      const { engine } = await load(tinyModel("qwen2", wide), each);
      residuals.push((await engine.score({ ids, from: 0, residualsAt: Int32Array.of(9) })).residuals);
    }
    const difference = Math.hypot(...residuals[0].map((value, i) => value - residuals[1][i]));
    expect(difference / Math.hypot(...residuals[0])).toBeGreaterThan(0.1);
  });
});

const usual: TinyAdapterOptions = { seed: 91, rank: 2, alpha: 4, targets: ["attn_q.weight"] };

describe("an adapter that is not of the model", () => {
  const model = tinyModel("qwen2", { seed: 90 });
  const of = (architecture: TinyArchitecture, options: TinyOptions, adapter: Partial<TinyAdapterOptions> = {}) =>
    writeGguf(tinyAdapterContent(architecture, options, { ...usual, ...adapter }));
  const stating = (metadata: Record<string, MetadataValue | undefined>) => of("qwen2", { seed: 90 }, { metadata });
  const content = tinyAdapterContent("qwen2", { seed: 90 }, usual);

  it.each([
    [
      "of another architecture",
      of("llama", {}),
      /for models of the architecture "llama"; this model, "tiny random qwen2", is of "qwen2"/,
    ],
    [
      "of more layers",
      of("qwen2", { layers: 3 }),
      /the tensor "blk\.2\.attn_q\.weight", which this model, "tiny random qwen2", does not have/,
    ],
    [
      "of other widths",
      of("qwen2", { hidden: 96 }),
      /"blk\.0\.attn_q\.weight" is \[96, 2\] by \[2, 96\].*is \[64, 64\]: it is of another model/,
    ],
    [
      "of a head that the model does not have",
      of("qwen2", {}, { targets: ["token_embd"] }),
      /"token_embd\.weight"; updates of matrices/,
    ],
    ["with a rank beyond its matrix", of("qwen2", {}, { rank: 65 }), /of another model/],
    ["that is a model", model, /of the type "model", not an adapter/],
    ["of another method", stating({ "adapter.type": string("ia3") }), /of the kind "ia3"/],
    [
      "that acts from a word on",
      stating({ "adapter.alora.invocation_tokens": bool(true) }),
      /"adapter\.alora\.invocation_tokens"/,
    ],
    ["without its alpha", stating({ "adapter.lora.alpha": undefined }), /lacks "adapter\.lora\.alpha"/],
    ["without tensors", writeGguf({ ...content, tensors: [] }), /holds no tensors/],
    [
      "with half an update",
      writeGguf({ ...content, tensors: content.tensors.slice(1) }),
      /lacks the tensor "blk\.0\.attn_q\.weight\.lora_a"/,
    ],
    [
      "with a tensor of another kind",
      writeGguf({ ...content, tensors: [{ ...content.tensors[0], name: "blk.0.attn_norm.weight" }] }),
      /"blk\.0\.attn_norm\.weight", which is no half/,
    ],
  ] as const)("%s is refused by name", async (_, adapter, message) => {
    await expect(load(model, adapter)).rejects.toMatchObject({
      code: expect.stringMatching(/^(unsupported-model|model-file)$/),
      message: expect.stringMatching(message),
    });
  });

  it("by what it says of its base alone is used with a warning", async () => {
    const { info } = await load(model, stating({ "general.base_model.0.name": string("Tiny Random Llama") }));
    expect(info.warnings).toEqual([{ code: "adapter-of-another", values: ["Tiny Random Llama", "tiny random qwen2"] }]);
    const same = await load(model, stating({ "general.base_model.0.name": string("Tiny-Random_Qwen2") }));
    expect(same.info.warnings).toEqual([]);
  });

  it("holds numbers that are not finite, and is refused by its own tensor's name", async () => {
    const [first, ...others] = content.tensors;
    const bytes = first.bytes.slice();
    bytes.set([0, 0, 0xc0, 0x7f]);
    await expect(load(model, writeGguf({ ...content, tensors: [{ ...first, bytes }, ...others] }))).rejects.toThrow(
      /"blk\.0\.attn_q\.weight\.lora_a" holds weights that are not finite/,
    );
  });
});
