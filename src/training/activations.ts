import { CancelledError, CodedError } from "../core/errors.js";
import type { Matrix } from "./fit/matrix.js";

/** What one forward pass over a statement gives. */
export interface StatementActivations {
  /** [layers, 2, hidden]: after each layer, at the last content token and at the closing token (which may be the same). */
  readonly residuals: Float32Array;
  /** Natural-log probability of all its tokens but the first, summed and per token. */
  readonly logProbSum: number;
  readonly logProbMean: number;
  readonly tokens: number;
}

/** Reads each text on its own, without a chat template. */
export type ReadStatements = (
  texts: readonly string[],
  signal?: AbortSignal,
) => Promise<readonly StatementActivations[]>;

export interface ModelFacts {
  readonly id: string;
  readonly sha256: string;
  readonly graph: string;
  readonly layers: number;
  readonly hidden: number;
}

/** All statements' activations at the layers that are kept. */
export interface Activations {
  /** Ascending, 0-based. */
  readonly layers: readonly number[];
  /** For each kept layer [2 · statements, hidden]: row 2i is statement i's last content token, row 2i+1 its closing token. */
  readonly residuals: readonly Matrix[];
  readonly logProbSum: Float64Array;
  readonly logProbMean: Float64Array;
  readonly tokens: Float64Array;
}

const MEMORY_LIMIT = 3e9;
const BATCH = 64;

/** Every layer where that fits in 3 GB; else every second, third, …, always with the last. */
export function keptLayers(layers: number, hidden: number, statements: number): number[] {
  const stride = Math.max(1, Math.ceil((layers * hidden * statements * 8) / MEMORY_LIMIT));
  return Array.from({ length: layers }, (_, layer) => layer).filter((layer) => (layers - 1 - layer) % stride === 0);
}

/** Throws CancelledError on abort, CodedError "internal" when `read` gives arrays of another shape. */
export async function collectActivations(
  texts: readonly string[],
  model: ModelFacts,
  read: ReadStatements,
  onProgress: (done: number, total: number) => void,
  signal?: AbortSignal,
): Promise<Activations> {
  const layers = keptLayers(model.layers, model.hidden, texts.length);
  const rows = 2 * texts.length;
  const residuals = layers.map(
    (): Matrix => ({ rows, columns: model.hidden, values: new Float32Array(rows * model.hidden) }),
  );
  const logProbSum = new Float64Array(texts.length);
  const logProbMean = new Float64Array(texts.length);
  const tokens = new Float64Array(texts.length);
  for (let start = 0; start < texts.length; start += BATCH) {
    if (signal?.aborted) throw new CancelledError();
    const batch = texts.slice(start, start + BATCH);
    const activations = await read(batch, signal);
    if (
      activations.length !== batch.length ||
      activations.some((one) => one.residuals.length !== model.layers * 2 * model.hidden)
    ) {
      throw new CodedError("internal", "The engine gave residuals of another shape than the model has.");
    }
    for (const [k, one] of activations.entries()) {
      const i = start + k;
      for (const [j, layer] of layers.entries()) {
        const from = layer * 2 * model.hidden;
        residuals[j].values.set(one.residuals.subarray(from, from + 2 * model.hidden), 2 * i * model.hidden);
      }
      logProbSum[i] = one.logProbSum;
      logProbMean[i] = one.logProbMean;
      tokens[i] = one.tokens;
    }
    onProgress(Math.min(start + BATCH, texts.length), texts.length);
  }
  return { layers, residuals, logProbSum, logProbMean, tokens };
}
