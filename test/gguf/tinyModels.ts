import { type TensorTypeName, tensorTypes } from "../../src/engine/gguf/tensorTypes.js";
import { encode, randomWeights } from "./encode.js";
import { createRandom, type Random } from "./random.js";
import { tinyTokenizer } from "./tinyTokenizer.js";
import { f32, type GgufContent, type MetadataValue, string, type TensorData, u32, writeGguf } from "./writer.js";

export const architectures = ["llama", "qwen2", "qwen3", "gemma2", "gemma3", "phi3", "granite"] as const;
export type TinyArchitecture = (typeof architectures)[number];

type RopeScaling = "llama3" | "linear" | "linearWithoutType" | "linearByOldKey" | "yarn" | "longrope";

export interface TinyOptions {
  readonly seed?: number;
  readonly layers?: number;
  /** 64, or 256 for types in blocks of 256. */
  readonly hidden?: number;
  /** 128, or 256 for types in blocks of 256. */
  readonly ffn?: number;
  readonly heads?: number;
  readonly kvHeads?: number;
  /** Length of a head where it is not hidden / heads; then named in the metadata. */
  readonly headSize?: number;
  /** Of all matrices; norms and biases are F32, as in real files. */
  readonly type?: TensorTypeName;
  /** Whether the output head is the embedding. */
  readonly tied?: boolean;
  readonly ropeBase?: number;
  /** Biases on the attention's output and in the feed-forward layer, and on q, k and v where the architecture has none. */
  readonly biases?: true;
  readonly ropeScaling?: RopeScaling;
  /** Tokens that local layers see. */
  readonly window?: number;
  readonly contextLength?: number;
  /** Added to the metadata or put in its place; undefined removes a key. */
  readonly metadata?: Readonly<Record<string, MetadataValue | undefined>>;
}

/** A complete model with random weights, keyed and named as llama.cpp's converter does. */
export function tinyModel(architecture: TinyArchitecture, options: TinyOptions = {}): Uint8Array<ArrayBuffer> {
  return writeGguf(tinyContent(architecture, options));
}

export const tinyLlama = (options?: TinyOptions) => tinyModel("llama", options);
export const tinyQwen2 = (options?: TinyOptions) => tinyModel("qwen2", options);
export const tinyLlamaContent = (options?: TinyOptions) => tinyContent("llama", options);
export const tinyQwen2Content = (options?: TinyOptions) => tinyContent("qwen2", options);

type Sizes = Required<Pick<TinyOptions, "layers" | "hidden" | "ffn" | "heads" | "kvHeads" | "headSize" | "type">> & {
  readonly vocabulary: number;
};

export function tinyContent(architecture: TinyArchitecture, options: TinyOptions = {}): GgufContent {
  const type = options.type ?? "F32";
  const wide = tensorTypes[type].blockSize > 32;
  const hidden = options.hidden ?? (wide ? 256 : 64);
  const heads = options.heads ?? 4;
  const tokenizer = tinyTokenizer(architecture === "llama" ? "smollm" : "qwen2");
  const sizes: Sizes = {
    type,
    hidden,
    heads,
    layers: options.layers ?? 2,
    ffn: options.ffn ?? (wide ? 256 : 128),
    kvHeads: options.kvHeads ?? 2,
    headSize: options.headSize ?? hidden / heads,
    vocabulary: tokenizer.vocabularySize,
  };
  return {
    metadata: { ...modelMetadata(architecture, sizes, options), ...tokenizer.metadata, ...options.metadata },
    tensors: tensors(architecture, sizes, options, createRandom(options.seed ?? 1)),
  };
}

const FACTOR = 4;

/** What the metadata says of each, under the architecture's name; `llama3` is a tensor of the Llama 3.1 kind, and `longrope` two. */
const ropeScalings: Readonly<Record<RopeScaling, Readonly<Record<string, MetadataValue>>>> = {
  llama3: {},
  linear: { "rope.scaling.type": string("linear"), "rope.scaling.factor": f32(FACTOR) },
  linearWithoutType: { "rope.scaling.factor": f32(FACTOR) },
  linearByOldKey: { "rope.scale_linear": f32(FACTOR) },
  // So short a context that a tiny head has frequencies of each kind.
  yarn: {
    "rope.scaling.type": string("yarn"),
    "rope.scaling.factor": f32(FACTOR),
    "rope.scaling.original_context_length": u32(64),
    "rope.scaling.yarn_beta_fast": f32(8),
  },
  longrope: { "rope.scaling.original_context_length": u32(64), "rope.scaling.attn_factor": f32(1.25) },
};

function modelMetadata(
  architecture: TinyArchitecture,
  sizes: Sizes,
  options: TinyOptions,
): Record<string, MetadataValue> {
  const metadata: Record<string, MetadataValue> = {
    "general.architecture": string(architecture),
    "general.type": string("model"),
    "general.name": string(`tiny random ${architecture}`),
    [`${architecture}.block_count`]: u32(sizes.layers),
    [`${architecture}.context_length`]: u32(options.contextLength ?? 512),
    [`${architecture}.embedding_length`]: u32(sizes.hidden),
    [`${architecture}.feed_forward_length`]: u32(sizes.ffn),
    [`${architecture}.attention.head_count`]: u32(sizes.heads),
    [`${architecture}.attention.head_count_kv`]: u32(sizes.kvHeads),
    [`${architecture}.rope.freq_base`]: f32(options.ropeBase ?? 10_000),
    [`${architecture}.attention.layer_norm_rms_epsilon`]: f32(1e-6),
    "general.quantization_version": u32(2),
  };
  if (architecture === "llama") {
    metadata["llama.vocab_size"] = u32(sizes.vocabulary);
    metadata["llama.rope.dimension_count"] = u32(sizes.headSize);
  }
  if (options.headSize !== undefined) {
    metadata[`${architecture}.attention.key_length`] = u32(sizes.headSize);
    metadata[`${architecture}.attention.value_length`] = u32(sizes.headSize);
  }
  const scaling = options.ropeScaling === undefined ? {} : ropeScalings[options.ropeScaling];
  for (const [key, value] of Object.entries(scaling)) metadata[`${architecture}.${key}`] = value;
  if (options.window !== undefined) metadata[`${architecture}.attention.sliding_window`] = u32(options.window);
  return metadata;
}

function tensors(architecture: TinyArchitecture, sizes: Sizes, options: TinyOptions, random: Random): TensorData[] {
  const { hidden, ffn, type, vocabulary } = sizes;
  const q = sizes.heads * sizes.headSize;
  const kv = sizes.kvHeads * sizes.headSize;
  const matrix = (name: string, inputs: number, outputs: number, gain = 1): TensorData => ({
    name,
    type,
    shape: [inputs, outputs],
    bytes: randomWeights(type, inputs * outputs, gain / Math.sqrt(inputs), random),
  });
  const vector = (name: string, length: number, mean: number, deviation: number): TensorData => ({
    name,
    type: "F32",
    shape: [length],
    bytes: encode(
      "F32",
      Float32Array.from({ length }, () => mean + deviation * random.normal()),
    ),
  });

  const all = [matrix("token_embd.weight", hidden, vocabulary, 4)];
  for (let layer = 0; layer < sizes.layers; layer++) {
    const block = `blk.${layer}`;
    all.push(vector(`${block}.attn_norm.weight`, hidden, 1, 0.2));
    if (architecture === "phi3") all.push(matrix(`${block}.attn_qkv.weight`, hidden, q + 2 * kv, 2));
    else {
      all.push(
        matrix(`${block}.attn_q.weight`, hidden, q, 2),
        matrix(`${block}.attn_k.weight`, hidden, kv, 2),
        matrix(`${block}.attn_v.weight`, hidden, kv),
      );
    }
    all.push(matrix(`${block}.attn_output.weight`, q, hidden), vector(`${block}.ffn_norm.weight`, hidden, 1, 0.2));
    if (architecture === "phi3") all.push(matrix(`${block}.ffn_up.weight`, hidden, 2 * ffn));
    else all.push(matrix(`${block}.ffn_gate.weight`, hidden, ffn), matrix(`${block}.ffn_up.weight`, hidden, ffn));
    all.push(matrix(`${block}.ffn_down.weight`, ffn, hidden));
    if (architecture === "qwen2" || options.biases) {
      all.push(
        vector(`${block}.attn_q.bias`, q, 0, 0.5),
        vector(`${block}.attn_k.bias`, kv, 0, 0.5),
        vector(`${block}.attn_v.bias`, kv, 0, 0.5),
      );
    }
    if (options.biases) {
      all.push(
        vector(`${block}.attn_output.bias`, hidden, 0, 0.5),
        vector(`${block}.ffn_gate.bias`, ffn, 0, 0.5),
        vector(`${block}.ffn_up.bias`, ffn, 0, 0.5),
        vector(`${block}.ffn_down.bias`, hidden, 0, 0.5),
      );
    }
    if (architecture === "qwen3" || architecture === "gemma3") {
      all.push(
        vector(`${block}.attn_q_norm.weight`, sizes.headSize, 1, 0.2),
        vector(`${block}.attn_k_norm.weight`, sizes.headSize, 1, 0.2),
      );
    }
    if (architecture === "gemma2" || architecture === "gemma3") {
      all.push(
        vector(`${block}.post_attention_norm.weight`, hidden, 1, 0.2),
        vector(`${block}.post_ffw_norm.weight`, hidden, 1, 0.2),
      );
    }
  }
  all.push(vector("output_norm.weight", hidden, 1, 0.2));
  if (options.tied !== true) all.push(matrix("output.weight", hidden, vocabulary));
  if (options.ropeScaling === "llama3") {
    const factors = llama3Factors(sizes.headSize, options.ropeBase ?? 10_000);
    all.push({ name: "rope_freqs.weight", type: "F32", shape: [factors.length], bytes: encode("F32", factors) });
  }
  if (options.ropeScaling === "longrope") {
    const pairs = sizes.headSize / 2;
    all.push(vector("rope_factors_long.weight", pairs, 8, 1), vector("rope_factors_short.weight", pairs, 1.5, 0.1));
  }
  return all;
}

/** Llama 3.1's rope scaling: short of it rather than its real context, so that a tiny head has frequencies of each kind. */
export const llama3Scaling = { factor: 8, lowFrequencyFactor: 1, highFrequencyFactor: 4, originalContext: 256 };

/** What each rotary frequency is divided by: 1 for the fast ones, the factor for the slow ones, and a blend between. */
function llama3Factors(headSize: number, base: number): Float32Array {
  const { factor, lowFrequencyFactor, highFrequencyFactor, originalContext } = llama3Scaling;
  return Float32Array.from({ length: headSize / 2 }, (_, i) => {
    const wavelength = 2 * Math.PI * base ** ((2 * i) / headSize);
    if (wavelength < originalContext / highFrequencyFactor) return 1;
    if (wavelength > originalContext / lowFrequencyFactor) return factor;
    const blend = (originalContext / wavelength - lowFrequencyFactor) / (highFrequencyFactor - lowFrequencyFactor);
    return 1 / ((1 - blend) / factor + blend);
  });
}
