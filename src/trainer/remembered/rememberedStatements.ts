import type { ReadStatements, StatementActivations } from "../../training/activations.js";
import type { ChunkStore } from "../../reader/ports.js";
import { remembered } from "./remembered.js";

/**
 * Reads each batch of statements once and keeps its activations, so that training which was stopped goes on where it was.
 * `key` names the model and its graph: a chunk belongs to that and to the batch's very texts.
 */
export function rememberedStatements(
  read: ReadStatements,
  store: ChunkStore,
  key: string,
  residualLength: number,
): ReadStatements {
  return (texts, signal) => {
    const format = {
      encode: (activations: readonly StatementActivations[]) => encode(activations, residualLength),
      decode: (bytes: Uint8Array) => decode(bytes, texts.length, residualLength),
    };
    return remembered(store, key, texts, format, () => read(texts, signal));
  };
}

const FIGURES = 3;

/** For each statement its three figures and its residuals, as 32-bit floats in this machine's byte order. */
function encode(activations: readonly StatementActivations[], residualLength: number): Uint8Array {
  const row = FIGURES + residualLength;
  const values = new Float32Array(activations.length * row);
  for (const [i, { logProbSum, logProbMean, tokens, residuals }] of activations.entries()) {
    values.set([logProbSum, logProbMean, tokens], i * row);
    values.set(residuals, i * row + FIGURES);
  }
  return new Uint8Array(values.buffer);
}

/** Null when the chunk is not whole. */
function decode(bytes: Uint8Array, count: number, residualLength: number): StatementActivations[] | null {
  const row = FIGURES + residualLength;
  if (bytes.byteLength !== 4 * count * row) return null;
  const values = new Float32Array(bytes.slice().buffer);
  return Array.from({ length: count }, (_, i) => {
    const [logProbSum, logProbMean, tokens] = values.subarray(i * row, i * row + FIGURES);
    const residuals = values.slice(i * row + FIGURES, (i + 1) * row);
    return { logProbSum: logProbSum!, logProbMean: logProbMean!, tokens: tokens!, residuals };
  });
}
