import { ModelFileError, UnsupportedModelError } from "../../core/errors.js";
import type { GgufFile } from "../gguf/file.js";
import type { Architecture, Rotary } from "./architecture.js";

const supported = ["llama", "qwen2"] as const;

/**
 * The decoder's shape from a model file's metadata, checked against its tensors.
 * @throws UnsupportedModelError for another architecture, ModelFileError where metadata and tensors disagree.
 */
export async function readArchitecture(file: GgufFile): Promise<Architecture> {
  const { fields, tensors } = file;
  const stated = fields.string("general.architecture");
  const name = supported.find((known) => known === stated);
  if (name === undefined) {
    throw new UnsupportedModelError(
      `This model's architecture is ${JSON.stringify(stated.slice(0, 40))}. Supported are ${supported.join(" and ")} ` +
        "(Llama 2 and 3, SmolLM2, Mistral, Qwen2 and Qwen2.5, and DeepSeek-R1-Distill models made from them).",
    );
  }
  if (fields.count(`${name}.expert_count`, 0) > 0) {
    throw new UnsupportedModelError("This model is a mixture of experts, which is not supported.");
  }
  const hiddenSize = fields.count(`${name}.embedding_length`);
  const heads = fields.count(`${name}.attention.head_count`);
  const keyValueHeads = fields.count(`${name}.attention.head_count_kv`, heads);
  const headSize = fields.count(`${name}.attention.key_length`, Math.floor(hiddenSize / Math.max(heads, 1)));
  const embedding = tensors.get("token_embd.weight");
  if (!embedding) throw new ModelFileError("The model file has no token embedding (token_embd.weight).");
  const architecture: Architecture = {
    name,
    layers: fields.count(`${name}.block_count`),
    hiddenSize,
    heads,
    keyValueHeads,
    headSize,
    feedForwardSize: fields.count(`${name}.feed_forward_length`),
    vocabularySize: embedding.shape[1] ?? 0,
    contextLength: fields.count(`${name}.context_length`),
    normEpsilon: fields.number(`${name}.attention.layer_norm_rms_epsilon`),
    rotary: await readRotary(file, name, headSize),
    ownHead: tensors.has("output.weight"),
    attentionBias: tensors.has("blk.0.attn_q.bias"),
  };
  checkShape(architecture, file);
  return architecture;
}

async function readRotary(file: GgufFile, name: Architecture["name"], headSize: number): Promise<Rotary> {
  const { fields, tensors } = file;
  const scaling = fields.string(`${name}.rope.scaling.type`, "none");
  if (scaling !== "none" && scaling !== "linear") {
    throw new UnsupportedModelError(
      `The rotary scaling ${JSON.stringify(scaling.slice(0, 40))} is not supported; linear and Llama 3's are.`,
    );
  }
  const factors = tensors.get("rope_freqs.weight");
  let frequencyFactors: Float32Array | undefined;
  if (factors) {
    if (factors.type !== "F32" || factors.shape[0] !== headSize / 2) {
      throw new ModelFileError("The tensor rope_freqs.weight does not hold one F32 factor a pair of head dimensions.");
    }
    const bytes = await file.readTensor(factors);
    frequencyFactors = new Float32Array(bytes.slice().buffer);
    if (!frequencyFactors.every((factor) => Number.isFinite(factor) && factor > 0)) {
      throw new ModelFileError("The tensor rope_freqs.weight holds factors that are not positive numbers.");
    }
  }
  return {
    base: fields.number(`${name}.rope.freq_base`, 10_000),
    dimensions: fields.count(`${name}.rope.dimension_count`, headSize),
    interleaved: name === "llama",
    positionScale: scaling === "linear" ? fields.number(`${name}.rope.scaling.factor`, 1) : 1,
    ...(frequencyFactors && { frequencyFactors }),
  };
}

/** Sizes beyond these are no model this engine could load; they would only serve to exhaust memory. */
const limits = { layers: 512, hiddenSize: 65_536, heads: 1024, feedForwardSize: 1_048_576, vocabularySize: 4_194_304 };

function checkShape(a: Architecture, { tensors }: GgufFile): void {
  for (const [key, limit] of Object.entries(limits)) {
    const value = a[key as keyof typeof limits];
    if (!(value >= 1 && value <= limit)) throw new ModelFileError(`The model file states ${value} for ${key}.`);
  }
  if (a.keyValueHeads < 1 || a.heads % a.keyValueHeads !== 0) {
    throw new ModelFileError(`The model file states ${a.heads} heads over ${a.keyValueHeads} key-value heads.`);
  }
  if (a.headSize < 2 || a.headSize % 2 !== 0 || a.rotary.dimensions > a.headSize || a.rotary.dimensions % 2 !== 0) {
    throw new ModelFileError(
      `The model file states heads of ${a.headSize} with ${a.rotary.dimensions} rotary dimensions.`,
    );
  }
  if (a.hiddenSize % 32 !== 0 || a.feedForwardSize % 32 !== 0 || (a.heads * a.headSize) % 32 !== 0) {
    throw new UnsupportedModelError("This model's sizes are not multiples of 32, which the weight blocks need.");
  }
  if (!(a.normEpsilon > 0) || !(a.rotary.base > 0) || !(a.rotary.positionScale > 0) || a.contextLength < 1) {
    throw new ModelFileError("The model file's norm, rotary or context metadata is not positive.");
  }
  const { hiddenSize, feedForwardSize } = a;
  const queryWidth = a.heads * a.headSize;
  const keyWidth = a.keyValueHeads * a.headSize;
  const expect = (name: string, ...shape: number[]) => {
    const info = tensors.get(name);
    if (!info) throw new ModelFileError(`The model file lacks the tensor ${name}.`);
    if (shape.length !== info.shape.length || shape.some((length, i) => length !== info.shape[i])) {
      throw new ModelFileError(
        `The tensor ${name} has the shape [${info.shape.join(", ")}], not [${shape.join(", ")}].`,
      );
    }
  };
  expect("token_embd.weight", hiddenSize, a.vocabularySize);
  if (a.ownHead) expect("output.weight", hiddenSize, a.vocabularySize);
  expect("output_norm.weight", hiddenSize);
  for (let layer = 0; layer < a.layers; layer++) {
    const tensor = (name: string, ...shape: number[]) => expect(`blk.${layer}.${name}`, ...shape);
    tensor("attn_norm.weight", hiddenSize);
    tensor("attn_q.weight", hiddenSize, queryWidth);
    tensor("attn_k.weight", hiddenSize, keyWidth);
    tensor("attn_v.weight", hiddenSize, keyWidth);
    tensor("attn_output.weight", queryWidth, hiddenSize);
    tensor("ffn_norm.weight", hiddenSize);
    tensor("ffn_gate.weight", hiddenSize, feedForwardSize);
    tensor("ffn_up.weight", hiddenSize, feedForwardSize);
    tensor("ffn_down.weight", feedForwardSize, hiddenSize);
    if (a.attentionBias) {
      tensor("attn_q.bias", queryWidth);
      tensor("attn_k.bias", keyWidth);
      tensor("attn_v.bias", keyWidth);
    }
  }
}
