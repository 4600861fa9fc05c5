import { writeFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import type { ErrorCode } from "../../../../src/core/errors.js";
import { openGguf } from "../../../../src/engine/gguf/file.js";
import { valueTypes } from "../../../../src/engine/gguf/values.js";
import type { Architecture } from "../../../../src/engine/graph/architecture.js";
import { readArchitecture } from "../../../../src/engine/graph/readArchitecture.js";
import { encode } from "../../../gguf/encode.js";
import { type TinyArchitecture, tinyContent, type TinyOptions } from "../../../gguf/tinyModels.js";
import {
  arrayOf,
  bool,
  f32,
  f64,
  type GgufContent,
  i32,
  type MetadataValue,
  string,
  strings,
  type TensorData,
  u32,
  u64,
  writeGguf,
} from "../../../gguf/writer.js";
import { expectRefusal } from "../../refusal.js";
import { scratchFolder } from "../../scratchFolder.js";

const at = scratchFolder("architecture-");

async function read(content: GgufContent): Promise<Architecture> {
  const path = at("case.gguf");
  await writeFile(path, writeGguf(content));
  const file = await openGguf(path);
  return readArchitecture(file).finally(() => file.close());
}

/** Settings without the architecture's name; undefined for one that is missing. */
type Settings = Readonly<Record<string, MetadataValue | undefined>>;

function stating(architecture: TinyArchitecture, settings: Settings, options: TinyOptions = {}): GgufContent {
  const named = Object.entries(settings).map(([key, value]) => [
    key.startsWith("general.") ? key : `${architecture}.${key}`,
    value,
  ]);
  return tinyContent(architecture, { ...options, metadata: Object.fromEntries(named) });
}

const llama = (settings: Settings, options?: TinyOptions) => stating("llama", settings, options);
const yarn = { "rope.scaling.type": string("yarn"), "rope.scaling.factor": f32(4) };
const scaled = { ...yarn, "rope.scaling.original_context_length": u32(64) };
const headsOf = (length: MetadataValue) => ({ "attention.key_length": length, "attention.value_length": length });
const NONE = f32(Number.NaN);

function withTensors(change: (tensors: readonly TensorData[]) => readonly TensorData[], options?: TinyOptions) {
  const content = tinyContent("llama", options);
  return { ...content, tensors: change(content.tensors) };
}

const reshaped = (name: string, shape: readonly number[], options?: TinyOptions) =>
  withTensors(
    (tensors) => tensors.map((one) => (one.name === name ? { ...one, ...floats(name, shape) } : one)),
    options,
  );

function floats(name: string, shape: readonly number[], value = 1, type: "F32" | "F16" = "F32"): TensorData {
  const length = shape.reduce((product, extent) => product * extent, 1);
  return { name, shape, type, bytes: encode(type, new Float32Array(length).fill(value)) };
}

const withFactors = (...factors: readonly [length: number, value: number, type?: "F16"]) =>
  withTensors((tensors) => [...tensors, floats("rope_freqs.weight", [factors[0]], factors[1], factors[2])]);

const rows: readonly [states: string, content: GgufContent, says: RegExp, code?: ErrorCode][] = [
  ["no architecture", llama({ "general.architecture": undefined }), /lacks "general.architecture"/],
  [
    "a number for its architecture",
    llama({ "general.architecture": u32(1) }),
    /"general.architecture" is 1, not a string/,
  ],
  [
    "an architecture of a million letters",
    llama({ "general.architecture": string("l".repeat(1e6)) }),
    /"l{40}…"\. Supported/,
    "unsupported-model",
  ],
  [
    "what objects have for its architecture",
    llama({ "general.architecture": string("__proto__") }),
    /"__proto__"\. Supported/,
    "unsupported-model",
  ],
  ["a list for its type", llama({ "general.type": strings(["model"]) }), /"general.type" is a list/],
  [
    "a type for terminals",
    llama({ "general.type": string("\u001b[2J\u009b") }),
    /not a model of its own/,
    "unsupported-model",
  ],

  ["no layers at all", llama({ block_count: undefined }), /lacks "llama.block_count"/],
  ["0 layers", llama({ block_count: u32(0) }), /0 for layers/],
  ["513 layers", llama({ block_count: u32(513) }), /513 for layers/],
  ["a million layers", llama({ block_count: u64(1_000_000n) }), /1000000 for layers/],
  ["4 thousand million layers", stating("gemma3", { block_count: u32(4_000_000_000) }), /4000000000 for layers/],
  [
    "2^63 layers",
    llama({ block_count: u64(2n ** 63n) }),
    /"llama.block_count" is 9223372036854775808, not a whole number/,
  ],
  ["fewer layers than none", llama({ block_count: i32(-1) }), /"llama.block_count" is -1/],
  ["layers and a half", llama({ block_count: f32(2.5) }), /"llama.block_count" is 2.5/],
  ["layers in words", llama({ block_count: string("2") }), /"llama.block_count" is a string/],
  ["layers as a list", llama({ block_count: arrayOf([u32(2)], valueTypes.uint32) }), /"llama.block_count" is a list/],
  ["whether there are layers", llama({ block_count: bool(true) }), /"llama.block_count" is true/],
  ["a layer more than there is", llama({ block_count: u32(3) }), /lacks the tensor blk\.2\./],
  ["a layer less than there is", llama({ block_count: u32(1) }), /holds the tensor "blk\.1\./, "unsupported-model"],

  ["no width", llama({ embedding_length: undefined }), /lacks "llama.embedding_length"/],
  ["a width of 0", llama({ embedding_length: u32(0) }), /0 for hiddenSize/],
  ["a width of 2^40", llama({ embedding_length: u64(2n ** 40n) }), /1099511627776 for hiddenSize/],
  [
    "another width than its tensors",
    llama({ embedding_length: u32(96), "rope.dimension_count": u32(24) }),
    /token_embd\.weight has the shape \[64, \d+\], not \[96/,
  ],
  [
    "a width of no blocks",
    llama({ embedding_length: u32(100), ...headsOf(u32(16)) }),
    /not multiples of 32/,
    "unsupported-model",
  ],

  ["no heads", llama({ "attention.head_count": undefined }), /lacks "llama.attention.head_count"/],
  ["0 heads", llama({ "attention.head_count": u32(0) }), /0 for heads/],
  ["4 thousand million heads", llama({ "attention.head_count": u32(4_000_000_000) }), /4000000000 for heads/],
  [
    "heads that do not divide its width",
    llama({ "attention.head_count": u32(3), "rope.dimension_count": u32(21) }),
    /3 heads over 2|heads of 21/,
  ],
  [
    "heads by layer",
    llama({ "attention.head_count_kv": arrayOf([u32(2), u32(4)], valueTypes.uint32) }),
    /head_count_kv" is not the same in each layer/,
    "unsupported-model",
  ],
  ["0 key-value heads", llama({ "attention.head_count_kv": u32(0) }), /4 heads over 0 key-value heads/],
  [
    "key-value heads that do not divide the heads",
    llama({ "attention.head_count_kv": u32(3) }),
    /4 heads over 3 key-value heads/,
  ],
  ["more key-value heads than heads", llama({ "attention.head_count_kv": u32(8) }), /4 heads over 8 key-value heads/],
  [
    "heads of nothing",
    llama({ ...headsOf(u32(0)), "rope.dimension_count": u32(0) }),
    /heads? (?:of|size|length).*0|0 for headSize/,
  ],
  ["heads of 15", llama({ ...headsOf(u32(15)), "rope.dimension_count": u32(15) }), /heads of 15/],
  [
    "heads of 2^40",
    llama({ ...headsOf(u64(2n ** 40n)), "rope.dimension_count": u64(2n ** 40n) }),
    /1099511627776 for headSize/,
  ],
  [
    "heads of 2^40 with YaRN",
    llama({ ...scaled, ...headsOf(u64(2n ** 40n)), "rope.dimension_count": u64(2n ** 40n) }),
    /1099511627776 for headSize/,
  ],
  [
    "heads of 2^31 with YaRN",
    llama({ ...scaled, ...headsOf(u64(2n ** 31n)), "rope.dimension_count": u64(2n ** 31n) }),
    /2147483648 for headSize/,
  ],

  ["no feed-forward width", llama({ feed_forward_length: undefined }), /lacks "llama.feed_forward_length"/],
  ["a feed-forward width of 0", llama({ feed_forward_length: u32(0) }), /0 for feedForwardSize/],
  ["a feed-forward width of 2^31", llama({ feed_forward_length: u32(2 ** 31) }), /2147483648 for feedForwardSize/],
  [
    "a feed-forward width of no blocks",
    llama({ feed_forward_length: u32(100) }),
    /not multiples of 32/,
    "unsupported-model",
  ],
  [
    "feed-forward widths by layer",
    llama({ feed_forward_length: arrayOf([u32(128), u32(128), u32(128)], valueTypes.uint32) }),
    /feed_forward_length" is a list/,
  ],

  ["no context", llama({ context_length: undefined }), /lacks "llama.context_length"/],
  ["a context of 0", llama({ context_length: u32(0) }), /0 for contextLength/],
  ["a context of 2^40", llama({ context_length: u64(2n ** 40n) }), /1099511627776 for contextLength/],
  ["a context below 0", llama({ context_length: i32(-4096) }), /"llama.context_length" is -4096/],
  ["a context that is no number", llama({ context_length: NONE }), /"llama.context_length" is NaN/],

  [
    "no epsilon",
    llama({ "attention.layer_norm_rms_epsilon": undefined }),
    /lacks "llama.attention.layer_norm_rms_epsilon"/,
  ],
  ["an epsilon of 0", llama({ "attention.layer_norm_rms_epsilon": f32(0) }), /epsilon.* 0\b/],
  ["an epsilon below 0", llama({ "attention.layer_norm_rms_epsilon": f32(-1e-5) }), /epsilon.* -/],
  [
    "an epsilon that is no number",
    llama({ "attention.layer_norm_rms_epsilon": NONE }),
    /epsilon" is NaN, not a finite number/,
  ],
  [
    "an infinite epsilon",
    llama({ "attention.layer_norm_rms_epsilon": f32(Number.POSITIVE_INFINITY) }),
    /epsilon" is Infinity/,
  ],
  ["an epsilon of 2", llama({ "attention.layer_norm_rms_epsilon": f32(2) }), /epsilon.* 2\b/],
  [
    "an epsilon that 32 bits hold as 0",
    llama({ "attention.layer_norm_rms_epsilon": f64(1e-60) }),
    /epsilon" is 1e-60.*32 bits/,
  ],
  ["an epsilon in words", llama({ "attention.layer_norm_rms_epsilon": string("1e-5") }), /epsilon" is a string/],

  ["a rotary base of 0", llama({ "rope.freq_base": f32(0) }), /rotary base.* 0\b/],
  ["a rotary base below 0", llama({ "rope.freq_base": f32(-10_000) }), /rotary base.* -10000/],
  ["a rotary base of 1", llama({ "rope.freq_base": f32(1) }), /rotary base.* 1\b/],
  ["a rotary base of 1 with YaRN", llama({ ...scaled, "rope.freq_base": f32(1) }), /rotary base.* 1\b/],
  ["a rotary base that is no number", llama({ "rope.freq_base": NONE }), /freq_base" is NaN/],
  ["an infinite rotary base", llama({ "rope.freq_base": f32(Number.POSITIVE_INFINITY) }), /freq_base" is Infinity/],
  ["a rotary base beyond 32 bits", llama({ "rope.freq_base": f64(1e300) }), /freq_base" is 1e\+300.*32 bits/],
  [
    "a rotary base of local layers of 0",
    stating("gemma3", { "rope.freq_base_swa": f32(0) }, { window: 8 }),
    /rotary base.* 0\b/,
  ],
  [
    "no turning dimensions",
    stating("phi3", { "rope.dimension_count": u32(0) }),
    /heads of 16 with 0 rotary dimensions/,
  ],
  [
    "an odd number of turning dimensions",
    stating("phi3", { "rope.dimension_count": u32(7) }),
    /heads of 16 with 7 rotary dimensions/,
  ],
  [
    "more turning dimensions than a head has",
    stating("phi3", { "rope.dimension_count": u32(32) }),
    /heads of 16 with 32 rotary dimensions/,
  ],
  [
    "2^40 turning dimensions",
    stating("phi3", { "rope.dimension_count": u64(2n ** 40n) }),
    /heads of 16 with 1099511627776 rotary/,
  ],

  ["a rotary factor that is no number", llama({ "rope.scaling.factor": NONE }), /scaling.factor" is NaN/],
  [
    "an infinite rotary factor",
    llama({ "rope.scaling.factor": f32(Number.POSITIVE_INFINITY) }),
    /scaling.factor" is Infinity/,
  ],
  [
    "a rotary factor that 32 bits hold as 0",
    llama({ "rope.scaling.factor": f64(5e-324) }),
    /scaling.factor" is 5e-324.*32 bits/,
  ],
  ["a scaling that is a number", llama({ "rope.scaling.type": u32(1) }), /scaling.type" is 1, not a string/],
  [
    "a scaling of a million letters",
    llama({ "rope.scaling.type": string("y".repeat(1e6)) }),
    /scaling "y{40}…" is not supported/,
    "unsupported-model",
  ],
  [
    "YaRN for a context of 0",
    llama({ ...yarn, "rope.scaling.original_context_length": u32(0) }),
    /YaRN for a context of 0/,
  ],
  [
    "YaRN whose bounds are the wrong way round",
    llama({ ...scaled, "rope.scaling.yarn_beta_fast": f32(1), "rope.scaling.yarn_beta_slow": f32(32) }),
    /with 1 and 32 turns/,
  ],
  [
    "YaRN whose bounds are no numbers",
    llama({ ...scaled, "rope.scaling.yarn_beta_fast": NONE }),
    /yarn_beta_fast" is NaN/,
  ],

  ["a window below 0", stating("gemma3", { "attention.sliding_window": i32(-1) }), /sliding_window" is -1/],
  [
    "a pattern of numbers",
    stating(
      "gemma3",
      { "attention.sliding_window_pattern": arrayOf([u32(1), u32(0)], valueTypes.uint32) },
      { window: 8 },
    ),
    /sliding_window_pattern" is a list of another kind/,
  ],
  ["a multiplier that is no number", stating("granite", { residual_scale: NONE }), /residual_scale" is NaN/],
  [
    "an infinite multiplier",
    stating("granite", { "attention.scale": f32(Number.POSITIVE_INFINITY) }),
    /attention.scale" is Infinity/,
  ],
  ["a multiplier below 0", stating("granite", { embedding_scale: f32(-1) }), /embedding_scale" is -1/],
  [
    "a divisor that 32 bits hold as 0",
    stating("granite", { logit_scale: f64(1e-300) }),
    /logit_scale" is 1e-300.*32 bits/,
  ],
  ["a cap below 0", stating("gemma2", { final_logit_softcapping: f32(-30) }), /final_logit_softcapping" is -30/],
  [
    "an unknown setting of a million letters",
    llama({ ["x".repeat(1e6)]: f32(1) }),
    /sets "llama\.x+/,
    "unsupported-model",
  ],
  [
    "an unknown setting for terminals",
    llama({ "\u001b[2J\u009b": f32(1) }),
    /which this version does not compute/,
    "unsupported-model",
  ],

  ["no embedding", withTensors((tensors) => tensors.slice(1)), /no token embedding/],
  ["an embedding of one dimension", reshaped("token_embd.weight", [64]), /0 for vocabularySize/],
  [
    "an embedding of three dimensions",
    reshaped("token_embd.weight", [64, 10, 2]),
    /token_embd\.weight has the shape \[64, 10, 2\]/,
  ],
  [
    "a head of other rows than the embedding",
    reshaped("output.weight", [64, 10]),
    /output\.weight has the shape \[64, 10\]/,
  ],
  [
    "a matrix that is transposed",
    reshaped("blk.0.ffn_down.weight", [64, 128]),
    /blk\.0\.ffn_down\.weight has the shape \[64, 128\], not \[128, 64\]/,
  ],
  [
    "a norm that is a matrix",
    reshaped("blk.0.attn_norm.weight", [64, 1]),
    /blk\.0\.attn_norm\.weight has the shape \[64, 1\]/,
  ],
  [
    "no layer in the middle",
    withTensors((tensors) => tensors.filter(({ name }) => !name.startsWith("blk.1.")), { layers: 3 }),
    /lacks the tensor blk\.1\./,
  ],
  [
    "a layer under another number",
    withTensors((tensors) => tensors.map((one) => ({ ...one, name: one.name.replace("blk.1.", "blk.01.") }))),
    /lacks the tensor blk\.1\./,
  ],
  [
    "a tensor of a million letters",
    withTensors((tensors) => [...tensors, floats("t".repeat(1e6), [1])]),
    /holds the tensor "t{80}…"/,
    "unsupported-model",
  ],
  ["rotary factors of 0", withFactors(8, 0), /factors that are not positive numbers/],
  ["rotary factors that are no numbers", withFactors(8, Number.NaN), /factors that are not positive numbers/],
  ["infinite rotary factors", withFactors(8, Number.POSITIVE_INFINITY), /factors that are not positive numbers/],
  ["too few rotary factors", withFactors(4, 1), /does not hold one F32 factor a pair/],
  ["rotary factors in half precision", withFactors(8, 1, "F16"), /does not hold one F32 factor a pair/],
];

describe("a model file is refused that states", () => {
  it.each(rows)("%s", async (_, content, says, code = "model-file") => {
    await expectRefusal(() => read(content), code, says);
  });
});

describe("a model file is read that states", () => {
  it("a window of 2^52, as one that all texts fit into", async () => {
    const { local } = await read(stating("phi3", { "attention.sliding_window": u64(2n ** 52n) }));
    expect(local?.window).toBe(2 ** 52);
  });

  it("another number of tokens than its embedding has rows, by the rows", async () => {
    const { vocabularySize } = await read(llama({ vocab_size: u32(7) }));
    expect(vocabularySize).toBeGreaterThan(200);
  });

  it("whole numbers as floats, as those numbers", async () => {
    expect((await read(llama({ block_count: f32(2), context_length: f64(512) }))).layers).toBe(2);
  });
});
