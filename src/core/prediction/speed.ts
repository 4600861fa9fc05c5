/** How long a model takes, from what single operators were measured to do. */
import { bytesPerWrittenToken, NARROWEST_QUANTISED } from "./memory.js";
import { typicalCheck } from "./typicalCheck.js";
import { headMatrix, layerMatrices, type ModelShape, parameters } from "./shape.js";

/** What a machine does in a second. */
export interface Rates {
  /** Floating-point operations of products with 8-bit blocks over 128 rows, a thread. */
  readonly blockProducts: number;
  /** The same in full precision, for narrow models. */
  readonly floatProducts: number;
  /** Bytes of weights that writing tokens reads. */
  readonly bytes: number;
}

/**
 * The reference: two cores of a server with VNNI, onnxruntime 1.30, where the default model (1.5 billion parameters) reads
 * 117 to 130 tokens/s at 128 and writes 16 tokens/s. Rates of whole passes, so somewhat below those of single operators
 * (MatMulNBits in blocks of 128: 180 to 195 GFLOP/s a thread; fp32: 120 to 135).
 */
const referenceRates: Rates = { blockProducts: 162e9, floatProducts: 110e9, bytes: 25.6e9 };

/** Beyond so many threads writing waits for memory, not for threads. */
const THREADS_TO_FILL_MEMORY = 2;

/** Tokens a second while a text of some hundred tokens is read: products, which threads share. */
export function readTokensPerSecond(shape: ModelShape, threads: number): number {
  const { floatProducts, blockProducts } = referenceRates;
  const perThread = shape.hiddenSize < NARROWEST_QUANTISED ? floatProducts : blockProducts;
  return (perThread * threads) / (2 * parameters(layerMatrices(shape)));
}

/** Tokens a second while new ones are written behind `context` others: every weight is read from memory for each. */
export function writtenTokensPerSecond(shape: ModelShape, threads: number, context: number): number {
  const bandwidth = referenceRates.bytes * Math.min(1, threads / THREADS_TO_FILL_MEMORY);
  return bandwidth / bytesPerWrittenToken(shape, context);
}

export function secondsPerCheck(shape: ModelShape, threads: number): number {
  const { promptTokens, writtenTokens, checksToWriting } = typicalCheck;
  const context = promptTokens + writtenTokens / 2;
  const reading = promptTokens / readTokensPerSecond(shape, threads);
  const head = (2 * parameters([headMatrix(shape)])) / (referenceRates.floatProducts * threads);
  const writing = writtenTokens / writtenTokensPerSecond(shape, threads, context);
  return reading + head + writing * (1 + checksToWriting);
}
