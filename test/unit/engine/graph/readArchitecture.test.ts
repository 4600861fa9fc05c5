import { writeFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { ModelFileError, UnsupportedModelError } from "../../../../src/core/errors.js";
import { openGguf } from "../../../../src/engine/gguf/file.js";
import type { Architecture } from "../../../../src/engine/graph/architecture.js";
import { families } from "../../../../src/engine/graph/architectures/index.js";
import { readArchitecture } from "../../../../src/engine/graph/readArchitecture.js";
import { architectures, type TinyArchitecture, tinyContent, type TinyOptions } from "../../../gguf/tinyModels.js";
import {
  arrayOf,
  bool,
  f32,
  type GgufContent,
  type MetadataValue,
  string,
  type TensorData,
  u32,
  writeGguf,
} from "../../../gguf/writer.js";
import { valueTypes } from "../../../../src/engine/gguf/values.js";
import { scratchFolder } from "../../scratchFolder.js";

const at = scratchFolder("architecture-");

let files = 0;
async function readContent(content: GgufContent): Promise<Architecture> {
  const path = at(`${files++}.gguf`);
  await writeFile(path, writeGguf(content));
  const file = await openGguf(path);
  return readArchitecture(file).finally(() => file.close());
}

const read = (architecture: TinyArchitecture, options: TinyOptions = {}) =>
  readContent(tinyContent(architecture, options));

const withSetting = (architecture: TinyArchitecture, key: string, value: MetadataValue) =>
  read(architecture, { metadata: { [`${architecture}.${key}`]: value } });

const withTensors = (
  architecture: TinyArchitecture,
  change: (tensors: readonly TensorData[]) => readonly TensorData[],
) => {
  const content = tinyContent(architecture);
  return readContent({ ...content, tensors: change(content.tensors) });
};

const tensor = (name: string, ...shape: number[]): TensorData => ({
  name,
  shape,
  type: "F32",
  bytes: new Uint8Array(4 * shape.reduce((product, length) => product * length, 1)),
});

describe("every architecture", () => {
  it("of the list has a tiny model to be tried on", () => {
    expect(families.map(({ name }) => name)).toEqual([...architectures]);
  });

  it.each(architectures)("%s is read from a file that states no more than it must", async (name) => {
    const architecture = await read(name);
    expect(architecture).toMatchObject({ name, layers: 2, hiddenSize: 64, heads: 4, keyValueHeads: 2, headSize: 16 });
  });

  it.each(architectures)("%s refuses by name each tensor that it does not compute with", async (name) => {
    for (const unknown of [
      "blk.0.attn_sinks.weight",
      "blk.1.attn_q.scale",
      "blk.0.ffn_gate_exps.weight",
      "blk.1.attn_q.weight.lora_a",
      "blk.2.nextn.eh_proj.weight",
      "output_norm.bias",
      "v.patch_embd.weight",
      ...(name === "phi3" ? [] : ["rope_factors_long.weight"]),
    ]) {
      const attempt = withTensors(name, (tensors) => [...tensors, tensor(unknown, 64)]);
      await expect(attempt, unknown).rejects.toThrow(UnsupportedModelError);
      await expect(attempt, unknown).rejects.toThrow(`"${unknown}"`);
    }
  });

  it.each(architectures)("%s names the tensor that is missing or has another shape", async (name) => {
    const lacks = withTensors(name, (tensors) => tensors.filter((each) => each.name !== "blk.1.ffn_down.weight"));
    await expect(lacks).rejects.toThrow(/lacks the tensor blk\.1\.ffn_down\.weight/);
    const wrong = withTensors(name, (tensors) =>
      tensors.map((each) => (each.name === "blk.1.attn_norm.weight" ? tensor(each.name, 32) : each)),
    );
    await expect(wrong).rejects.toThrow(/blk\.1\.attn_norm\.weight has the shape \[32\], not \[64\]/);
  });
});

describe("settings", () => {
  it.each([
    ["llama", "attention.sliding_window", u32(256)],
    ["qwen2", "attention.sliding_window", u32(256)],
    ["llama", "attn_logit_softcapping", f32(50)],
    ["gemma3", "attn_logit_softcapping", f32(50)],
    ["qwen3", "final_logit_softcapping", f32(30)],
    ["llama", "attention.scale", f32(0.015625)],
    ["llama", "attention.clamp_kqv", f32(8)],
    ["llama", "attention.max_alibi_bias", f32(8)],
    ["llama", "attention.temperature_scale", f32(0.1)],
    ["llama", "attention.causal", bool(false)],
    ["llama", "embedding_scale", f32(12)],
    ["llama", "residual_scale", f32(0.22)],
    ["qwen2", "logit_scale", f32(8)],
    ["llama", "expert_count", u32(8)],
    ["qwen3", "nextn_predict_layers", u32(1)],
    ["llama", "use_parallel_residual", bool(true)],
    ["llama", "attention.value_length", u32(8)],
    ["llama", "rope.dimension_count", u32(8)],
    ["qwen2", "rope.dimension_sections", arrayOf([u32(2), u32(3), u32(3)], valueTypes.uint32)],
    ["qwen2", "rope.freq_base_swa", f32(10_000)],
    ["llama", "rope.scaling.attn_factor", f32(1.19)],
    ["gemma2", "rope.scaling.factor", f32(8)],
    ["granite", "rope.scaling.finetuned", bool(false)],
    ["granite", "expert_count", u32(32)],
    ["llama", "a_setting_of_tomorrow", f32(0.5)],
    ["llama", "hidden_activation", string("relu")],
  ] as const)("of %s: %s that is not computed is refused by name", async (architecture, key, value) => {
    const attempt = withSetting(architecture, key, value);
    await expect(attempt).rejects.toThrow(UnsupportedModelError);
    await expect(attempt).rejects.toThrow(key === "rope.scaling.factor" ? /rotary scaling "linear"/ : key);
  });

  it.each([
    ["vocab_size", u32(295)],
    ["tensor_data_layout", string("Meta AI original pth")],
    ["expert_count", u32(0)],
    ["expert_used_count", u32(0)],
    ["attention.sliding_window", u32(0)],
    ["attention.causal", bool(true)],
    ["attention.value_length", u32(16)],
    ["attention.scale", f32(0)],
    ["logit_scale", f32(1)],
    ["rope.scaling.type", string("none")],
    ["rope.scaling.attn_factor", f32(1)],
    ["rope.scaling.finetuned", bool(false)],
    ["rope.scaling.original_context_length", u32(4096)],
    ["rope.scale_linear", f32(1)],
    ["use_parallel_residual", bool(false)],
  ] as const)("of llama: %s that changes nothing is no obstacle", async (key, value) => {
    await expect(withSetting("llama", key, value)).resolves.toMatchObject({ name: "llama" });
  });

  it("under another architecture's name are nobody's", async () => {
    await expect(
      read("llama", { metadata: { "clip.attention.scale": f32(3), "general.tags": string("x") } }),
    ).resolves.toMatchObject({ name: "llama" });
  });
});

describe("rotary scaling", () => {
  it.each([
    ["linear with its type", { "rope.scaling.type": string("linear"), "rope.scaling.factor": f32(4) }, 4],
    ["linear without a type", { "rope.scaling.factor": f32(4) }, 4],
    ["linear by the old key", { "rope.scale_linear": f32(4) }, 4],
    ["both keys, which agree", { "rope.scale_linear": f32(4), "rope.scaling.factor": f32(4) }, 4],
    ["none, whatever the factor", { "rope.scaling.type": string("none"), "rope.scaling.factor": f32(4) }, 1],
    ["a factor of 0, which means none", { "rope.scaling.factor": f32(0) }, 1],
  ])("%s", async (_, settings, positionScale) => {
    for (const architecture of ["llama", "qwen2"] as const) {
      const metadata = Object.fromEntries(
        Object.entries(settings).map(([key, value]) => [`${architecture}.${key}`, value]),
      );
      expect((await read(architecture, { metadata })).rotary.positionScale).toBe(positionScale);
    }
  });

  it.each([
    ["longrope", UnsupportedModelError, { type: string("longrope"), factor: f32(4) }, /rotary scaling "longrope"/],
    ["dynamic", UnsupportedModelError, { type: string("dynamic"), factor: f32(4) }, /rotary scaling "dynamic"/],
    ["two factors", ModelFileError, { factor: f32(4), "../scale_linear": f32(2) }, /two factors.* 4 and 2/],
    ["a negative factor", ModelFileError, { factor: f32(-4) }, /factor is -4/],
    ["YaRN without its context", ModelFileError, { type: string("yarn"), factor: f32(4) }, /original_context_length/],
    [
      "YaRN that extrapolates",
      UnsupportedModelError,
      { type: string("yarn"), factor: f32(4), original_context_length: u32(64), yarn_ext_factor: f32(0.5) },
      /yarn_ext_factor/,
    ],
    [
      "YaRN with another attention factor",
      UnsupportedModelError,
      { type: string("yarn"), factor: f32(4), original_context_length: u32(64), yarn_attn_factor: f32(1.3) },
      /yarn_attn_factor/,
    ],
  ])("%s is refused", async (_, kind, settings, message) => {
    const metadata = Object.fromEntries(
      Object.entries(settings).map(([key, value]) => [
        key.startsWith("../") ? `llama.rope.${key.slice(3)}` : `llama.rope.scaling.${key}`,
        value,
      ]),
    );
    const attempt = read("llama", { metadata });
    await expect(attempt).rejects.toThrow(kind);
    await expect(attempt).rejects.toThrow(message);
  });

  it("of Llama 3 is a tensor, which only llama has", async () => {
    const scaled = await read("llama", { ropeScaling: "llama3", ropeBase: 500_000 });
    expect(scaled.rotary.frequencyFactors).toHaveLength(8);
    await expect(read("qwen2", { ropeScaling: "llama3" })).rejects.toThrow(/"rope_freqs\.weight"/);
  });
});

describe("LongRoPE", () => {
  it("of phi3 is read within the original context, with the short factors", async () => {
    const { rotary, contextLength } = await read("phi3", { ropeScaling: "longrope" });
    expect(contextLength).toBe(64);
    expect(rotary.amplitude).toBe(1.25);
    expect(rotary.frequencyFactors).toHaveLength(8);
    for (const factor of Array.from(rotary.frequencyFactors ?? [])) expect(factor).toBeLessThan(3);
    expect((await read("phi3", { ropeScaling: "longrope", contextLength: 32 })).contextLength).toBe(32);
  });

  it.each([
    [
      "one half of its factors",
      (name: string) => name !== "rope_factors_short.weight",
      {},
      /lacks the tensor rope_factors_short/,
    ],
    ["another scaling beside it", () => true, { "phi3.rope.scaling.type": string("yarn") }, /both "yarn" and LongRoPE/],
    [
      "no original context",
      () => true,
      { "phi3.rope.scaling.original_context_length": undefined },
      /original_context_length/,
    ],
    [
      "an attention factor of nothing",
      () => true,
      { "phi3.rope.scaling.attn_factor": f32(0) },
      /attention factor of 0/,
    ],
  ] as const)("with %s is refused", async (_, keeps, metadata, message) => {
    const content = tinyContent("phi3", { ropeScaling: "longrope", metadata });
    const attempt = readContent({ ...content, tensors: content.tensors.filter(({ name }) => keeps(name)) });
    await expect(attempt).rejects.toThrow(ModelFileError);
    await expect(attempt).rejects.toThrow(message);
  });
});

describe("biases", () => {
  it("are found where a file holds them", async () => {
    expect(await read("llama", { biases: true })).toMatchObject({
      attentionBias: true,
      outputBias: true,
      feedForwardBias: true,
    });
    expect(await read("llama")).toMatchObject({ attentionBias: false, outputBias: false, feedForwardBias: false });
    expect(await read("qwen2")).toMatchObject({ attentionBias: true, outputBias: false });
  });

  it.each([
    ["a later layer alone", "blk.1.attn_output.bias", /holds the tensor "blk\.1\.attn_output\.bias"/],
    ["k alone", "blk.0.attn_k.bias", /lacks the tensor blk\.0\.attn_q\.bias/],
    ["down alone", "blk.0.ffn_down.bias", /lacks the tensor blk\.0\.ffn_gate\.bias/],
  ])("of %s are refused", async (_, name, message) => {
    const attempt = withTensors("llama", (tensors) => [...tensors, tensor(name, name.includes("attn_k") ? 32 : 64)]);
    await expect(attempt).rejects.toThrow(message);
  });

  it("of an architecture without any are refused", async () => {
    await expect(read("qwen3", { biases: true })).rejects.toThrow(/"blk\.0\.attn_q\.bias"/);
    await expect(read("qwen2", { biases: true })).rejects.toThrow(/"blk\.0\.attn_output\.bias"/);
  });
});

describe("local layers", () => {
  const pattern = (layers: readonly boolean[] | undefined) => layers?.map((local) => (local ? "l" : "G")).join("");

  it("are all but every sixth of gemma3, every second of gemma2 and all of phi3", async () => {
    const local = async (architecture: TinyArchitecture) =>
      pattern((await read(architecture, { window: 8, layers: 7 })).local?.layers);
    expect(await local("gemma3")).toBe("lllllGl");
    expect(await local("gemma2")).toBe("lGlGlGl");
    expect(await local("phi3")).toBe("lllllll");
  });

  it.each([
    ["every second", u32(2), "lGl"],
    ["layer by layer", arrayOf([bool(true), bool(true), bool(false)], valueTypes.bool), "llG"],
    ["none", u32(1), undefined],
  ])("may be stated: %s", async (_, stated, expected) => {
    const { local } = await read("gemma3", {
      window: 8,
      layers: 3,
      metadata: { "gemma3.attention.sliding_window_pattern": stated },
    });
    expect(pattern(local?.layers)).toBe(expected);
  });

  it("have a rotary base of their own in gemma3, and no scaling", async () => {
    const { rotary, local } = await read("gemma3", { window: 8, ropeBase: 1_000_000, ropeScaling: "linear" });
    expect(rotary).toMatchObject({ base: 1_000_000, positionScale: 4 });
    expect(local).toMatchObject({ window: 8, rotary: { base: 10_000, positionScale: 1 } });
  });

  it("are there only where the file states a window", async () => {
    expect((await read("gemma3", { layers: 7 })).local).toBeUndefined();
  });

  it("cannot be of another number than the layers", async () => {
    const metadata = { "gemma3.attention.sliding_window_pattern": arrayOf([bool(true)], valueTypes.bool) };
    await expect(read("gemma3", { window: 8, metadata })).rejects.toThrow(/1 of 2 layers/);
  });
});

describe("multipliers", () => {
  it("are those that the file states, and 1 where it states none", async () => {
    const stated = Object.fromEntries(
      ["attention.scale", "embedding_scale", "residual_scale", "logit_scale"].map((key, i) => [
        `granite.${key}`,
        f32(i + 0.5),
      ]),
    );
    expect(await read("granite", { metadata: stated })).toMatchObject({
      attentionScale: 0.5,
      embeddingScale: 1.5,
      residualScale: 2.5,
      logitDivisor: 3.5,
    });
    expect(await read("granite")).toMatchObject({ attentionScale: 0.25, embeddingScale: 1, residualScale: 1 });
    await expect(read("granite", { metadata: { "granite.residual_scale": f32(-1) } })).rejects.toThrow(
      /residual_scale/,
    );
  });

  it("of soft caps are those of the family where the file states none", async () => {
    expect(await read("gemma2")).toMatchObject({ scoreCap: 50, logitCap: 30 });
    expect(await read("gemma3")).not.toHaveProperty("logitCap");
  });
});

describe("scales that no file states", () => {
  it("are those of the largest Gemma where the sizes are its", async () => {
    const scale = async (layers: number) => (await read("gemma3", { layers, headSize: 32 })).attentionScale;
    expect(await scale(2)).toBeCloseTo(1 / Math.sqrt(32));
    expect(await scale(62)).toBeCloseTo(1 / Math.sqrt(64 / 4));
  });
});

describe("other files", () => {
  it.each([
    ["an adapter", { "general.type": string("adapter") }, /"adapter".*--lora/],
    ["a vision tower", { "general.type": string("mmproj") }, /"mmproj".*choose that model's own file/],
    ["one that says so otherwise", { "general.type": string("clip-vision") }, /"clip-vision".*choose that model's own/],
    ["one of before files had types", { "general.architecture": string("clip") }, /"clip", not a model of its own/],
    ["an importance matrix", { "general.type": string("imatrix") }, /"imatrix".*choose the model itself/],
    ["a control vector", { "general.architecture": string("controlvector") }, /"controlvector".*choose the model/],
    ["a type of tomorrow", { "general.type": string("weather") }, /"weather", not a model of its own\.$/],
    ["an unknown architecture", { "general.architecture": string("mamba") }, /"mamba".*llama.*qwen2.*gemma3/],
  ])("%s is refused", async (_, metadata, message) => {
    const attempt = read("llama", { metadata });
    await expect(attempt).rejects.toThrow(UnsupportedModelError);
    await expect(attempt).rejects.toThrow(message);
  });

  it("a vocabulary alone is no model", async () => {
    await expect(readContent({ ...tinyContent("llama"), tensors: [] })).rejects.toThrow(/holds no weights.*choose/);
  });

  it("numbers that are stated by layer are read where they are one", async () => {
    const list = (...counts: number[]) => arrayOf(counts.map(u32), valueTypes.uint32);
    const usual = await read("llama");
    const same = await read("llama", {
      metadata: {
        "llama.attention.head_count": list(usual.heads, usual.heads),
        "llama.attention.head_count_kv": list(usual.keyValueHeads, usual.keyValueHeads),
        "llama.feed_forward_length": list(usual.feedForwardSize, usual.feedForwardSize),
      },
    });
    expect(same).toEqual(usual);
    const differing = withSetting("llama", "attention.head_count_kv", list(1, 2));
    await expect(differing).rejects.toThrow(UnsupportedModelError);
    await expect(differing).rejects.toThrow(/head_count_kv" is not the same in each layer \(1 and others\)/);
    await expect(withSetting("llama", "feed_forward_length", list())).rejects.toThrow(/list of another kind/);
  });

  it.each([
    ["layers", "block_count", u32(4_000_000_000)],
    ["heads", "attention.head_count", u32(4_000_000_000)],
  ])("absurd %s exhaust no memory", async (_, key, value) => {
    await expect(withSetting("gemma3", key, value)).rejects.toThrow(ModelFileError);
  });
});
