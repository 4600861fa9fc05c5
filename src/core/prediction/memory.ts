/** How much a model takes: on the disk as a converted graph, and in memory while it is read. */
import { headMatrix, layerMatrices, type Matrix, type ModelShape } from "./shape.js";

/**
 * Below this width 8 bits cost too much: SmolLM2-135M (576) falls to 90 % top-1 agreement. Such models are small, so
 * they are held in full precision whatever the format.
 */
export const NARROWEST_QUANTISED = 768;

/** Inputs that share a scale, in order of preference: the largest that divides a matrix's inputs is taken. */
export const BLOCK_SIZES = [128, 64, 32] as const;

/** Tokens of one pass at most: the time until a cancel takes effect, and large enough for efficient products. */
export const CHUNK = 128;

/** What the runtime, Node and one pass's hidden activations take beside weights and cache. */
const WORKING_BYTES = 250 * 2 ** 20;
/** Copies of the logits that a pass holds when it asks for the next token at every position: before and after the softmax. */
const LOGIT_COPIES = 2;

/** Keys and values of one token, in bytes. */
export function cacheBytesPerToken({
  layers,
  keyValueHeads,
  headSize,
}: Pick<ModelShape, "layers" | "keyValueHeads" | "headSize">): number {
  return layers * 2 * keyValueHeads * headSize * 4;
}

export interface Held {
  readonly weightsBytes: number;
  /** In the KV cache. */
  readonly tokens: number;
  readonly logitCopies?: number;
}

/** Memory of an engine that holds a model and its cache, in bytes. */
export function residentBytes(
  shape: Pick<ModelShape, "layers" | "keyValueHeads" | "headSize" | "vocabularySize">,
  { weightsBytes, tokens, logitCopies = LOGIT_COPIES }: Held,
): number {
  const logitBytes = CHUNK * shape.vocabularySize * 4 * logitCopies;
  return weightsBytes + tokens * cacheBytesPerToken(shape) + logitBytes + WORKING_BYTES;
}

/** Of the converted graph, in 8-bit blocks of at most 128 with a scale each; norms and biases are too small to count. */
export function weightsBytes(shape: ModelShape): number {
  return bytesOf([...layerMatrices(shape), headMatrix(shape)], shape.hiddenSize);
}

/** Bytes that writing one token reads behind `tokens` others: every weight once, and the cache. */
export function bytesPerWrittenToken(shape: ModelShape, tokens: number): number {
  return weightsBytes(shape) + tokens * cacheBytesPerToken(shape);
}

function bytesOf(matrices: readonly Matrix[], hiddenSize: number): number {
  return matrices.reduce((sum, { inputs, outputs, count }) => {
    const block = BLOCK_SIZES.find((size) => inputs % size === 0) ?? 32;
    const bytesPerWeight = hiddenSize < NARROWEST_QUANTISED ? 4 : 1 + 4 / block;
    return sum + inputs * outputs * count * bytesPerWeight;
  }, 0);
}
