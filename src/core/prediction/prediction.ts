import { residentBytes, weightsBytes } from "./memory.js";
import type { ModelShape } from "./shape.js";
import { readTokensPerSecond, secondsPerCheck, writtenTokensPerSecond } from "./speed.js";
import { typicalCheck } from "./typicalCheck.js";

/** What to expect of a model before it is downloaded. Nothing of it is measured on the machine at hand. */
export interface Prediction {
  /** Resident memory of the engine during a typical check. */
  readonly memoryBytes: number;
  /** Of the converted graph, on the disk beside the model file. */
  readonly graphBytes: number;
  readonly readTokensPerSecond: number;
  readonly writtenTokensPerSecond: number;
  /** Of a typical check on the reference machine with so many threads, and the range that other machines lie in. */
  readonly secondsPerCheck: { readonly expected: number; readonly low: number; readonly high: number };
}

/** Memory bandwidth and vector instructions of machines that people have differ from the reference by about this, either way. */
const SPREAD = 2;

/** @param tokens of the context that memory is predicted for */
export function predict(
  shape: ModelShape,
  threads: number,
  tokens: number = typicalCheck.promptTokens + typicalCheck.writtenTokens,
): Prediction {
  const graphBytes = weightsBytes(shape);
  const expected = secondsPerCheck(shape, threads);
  return {
    memoryBytes: residentBytes(shape, { weightsBytes: graphBytes, tokens }),
    graphBytes,
    readTokensPerSecond: readTokensPerSecond(shape, threads),
    writtenTokensPerSecond: writtenTokensPerSecond(shape, threads, tokens / 2),
    secondsPerCheck: { expected, low: expected / SPREAD, high: expected * SPREAD },
  };
}
