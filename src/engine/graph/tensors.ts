/** The tensors that a decoder is made of: what the graph takes its weights from, and all that its file may hold. */
import { ModelFileError, UnsupportedModelError } from "../../core/errors.js";
import type { GgufFile } from "../gguf/file.js";
import { quote } from "../../core/quote.js";
import type { Architecture } from "./architecture.js";
import { familyOf } from "./architectures/index.js";
import { rotaryTensors } from "./readRotary.js";

export interface Tensor {
  readonly name: string;
  /** In GGUF's order: the contiguous dimension first. */
  readonly shape: readonly number[];
}

/** A matrix, and its bias where it has one; tensors of a list are joined along the outputs. */
export interface Projection {
  readonly weights: readonly Tensor[];
  readonly biases: readonly Tensor[];
}

export interface LayerTensors {
  readonly attentionNorm: Tensor;
  /** q, k and v, in this order. */
  readonly attentionInput: Projection;
  readonly queryNorm?: Tensor;
  readonly keyNorm?: Tensor;
  readonly attentionOutput: Projection;
  readonly attentionOutputNorm?: Tensor;
  readonly feedForwardNorm: Tensor;
  /** Gate and up: two, or one whose rows are both in this order. */
  readonly feedForwardInputs: readonly Projection[];
  readonly feedForwardOutput: Projection;
  readonly feedForwardOutputNorm?: Tensor;
}

export function layerTensors(a: Architecture, layer: number): LayerTensors {
  const { attention, feedForward, outputNorms } = familyOf(a.name);
  const { hiddenSize, feedForwardSize, headSize } = a;
  const queryWidth = a.heads * headSize;
  const keyWidth = a.keyValueHeads * headSize;
  const tensor = (name: string, ...shape: number[]): Tensor => ({ name: `blk.${layer}.${name}`, shape });
  const projection = (
    inputs: number,
    outputs: readonly (readonly [name: string, width: number])[],
    biased?: boolean,
  ): Projection => ({
    weights: outputs.map(([name, width]) => tensor(`${name}.weight`, inputs, width)),
    biases: biased ? outputs.map(([name, width]) => tensor(`${name}.bias`, width)) : [],
  });
  const inputs =
    attention.tensors === "joined"
      ? ([["attn_qkv", queryWidth + 2 * keyWidth]] as const)
      : ([
          ["attn_q", queryWidth],
          ["attn_k", keyWidth],
          ["attn_v", keyWidth],
        ] as const);
  const wide =
    feedForward.tensors === "joined"
      ? ([["ffn_up", 2 * feedForwardSize]] as const)
      : ([
          ["ffn_gate", feedForwardSize],
          ["ffn_up", feedForwardSize],
        ] as const);
  return {
    attentionNorm: tensor("attn_norm.weight", hiddenSize),
    attentionInput: projection(hiddenSize, inputs, a.attentionBias),
    ...(attention.headNorms && {
      queryNorm: tensor("attn_q_norm.weight", headSize),
      keyNorm: tensor("attn_k_norm.weight", headSize),
    }),
    attentionOutput: projection(queryWidth, [["attn_output", hiddenSize]], a.outputBias),
    ...(outputNorms && { attentionOutputNorm: tensor("post_attention_norm.weight", hiddenSize) }),
    feedForwardNorm: tensor("ffn_norm.weight", hiddenSize),
    feedForwardInputs: wide.map((output) => projection(hiddenSize, [output], a.feedForwardBias)),
    feedForwardOutput: projection(feedForwardSize, [["ffn_down", hiddenSize]], a.feedForwardBias),
    ...(outputNorms && { feedForwardOutputNorm: tensor("post_ffw_norm.weight", hiddenSize) }),
  };
}

export const EMBEDDING = "token_embd.weight";
export const OUTPUT_NORM = "output_norm.weight";
export const HEAD = "output.weight";

function tensorsOf(a: Architecture): Tensor[] {
  const { hiddenSize, vocabularySize } = a;
  const tensors: Tensor[] = [
    { name: EMBEDDING, shape: [hiddenSize, vocabularySize] },
    { name: OUTPUT_NORM, shape: [hiddenSize] },
  ];
  if (a.ownHead) tensors.push({ name: HEAD, shape: [hiddenSize, vocabularySize] });
  for (let layer = 0; layer < a.layers; layer++) {
    for (const entry of Object.values(layerTensors(a, layer))) tensors.push(...flatten(entry));
  }
  return tensors;
}

function flatten(entry: Tensor | Projection | readonly Projection[]): Tensor[] {
  if ("shape" in entry) return [entry];
  if ("weights" in entry) return [...entry.weights, ...entry.biases];
  return entry.flatMap(flatten);
}

/**
 * @throws ModelFileError when a tensor is missing or has another shape; UnsupportedModelError when the file holds one that
 * nothing here computes with, since the model would then not be the one that was trained
 */
export function checkTensors(a: Architecture, { tensors }: Pick<GgufFile, "tensors">): void {
  // Read with the rotation, which checks it.
  const used = new Set(rotaryTensors(familyOf(a.name).rotary));
  for (const { name, shape } of tensorsOf(a)) {
    const info = tensors.get(name);
    if (!info) throw new ModelFileError(`The model file lacks the tensor ${name}.`);
    if (shape.length !== info.shape.length || shape.some((length, i) => length !== info.shape[i])) {
      throw new ModelFileError(
        `The tensor ${name} has the shape [${info.shape.join(", ")}], not [${shape.join(", ")}].`,
      );
    }
    used.add(name);
  }
  const unused = [...tensors.keys()].filter((name) => !used.has(name));
  if (unused.length > 0) {
    const more = unused.length > 1 ? ` and ${unused.length - 1} more` : "";
    throw new UnsupportedModelError(
      `The model file holds the tensor ${quote(unused[0])}${more}, which this version does not ` +
        `compute with for ${a.name}: its results would not be those of the model.`,
    );
  }
}
