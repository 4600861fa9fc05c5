import { CodedError } from "../core/errors.js";
import type { StepFeature } from "../probes/stepFeatures.js";
import type { Matrix } from "./fit/matrix.js";

/** The model whose activations are collected. */
export interface ModelFacts {
  readonly id: string;
  readonly sha256: string;
  readonly graph: string;
  readonly layers: number;
  readonly hidden: number;
}

/** All statements' activations at the layers that are kept. */
export interface StatementActivations {
  /** Ascending, 0-based. */
  readonly layers: readonly number[];
  /** For each kept layer [2 · statements, hidden]: row 2i is statement i's last content token, row 2i+1 its closing token. */
  readonly residuals: readonly Matrix[];
  /** [statements], as for the rest: natural-log probability of all tokens but the first, summed and per token. */
  readonly logProbSum: Float64Array;
  readonly logProbMean: Float64Array;
  readonly tokens: Float64Array;
}

/** All step samples' activations at the layers that are kept. */
export interface StepActivations {
  /** Ascending, 0-based. */
  readonly layers: readonly number[];
  /** For each kept layer [2 · samples, hidden]: row 2i is sample i's last content token, row 2i+1 its closing token. */
  readonly residuals: readonly Matrix[];
  readonly features: Readonly<Record<StepFeature, Float64Array>>;
  readonly tokens: Float64Array;
}

const MEMORY_LIMIT = 3e9;

/** Every layer where that fits in 3 GB; else every second, third, …, always with the last. */
export function keptLayers(layers: number, hidden: number, statements: number): number[] {
  const stride = Math.max(1, Math.ceil((layers * hidden * statements * 8) / MEMORY_LIMIT));
  return Array.from({ length: layers }, (_, layer) => layer).filter((layer) => (layers - 1 - layer) % stride === 0);
}

export interface MatricesShape {
  readonly samples: number;
  /** Positions a sample. */
  readonly views: number;
  readonly hidden: number;
  /** How many layers a sample's residuals hold. */
  readonly given: number;
  /** Which of these are kept; all when absent. */
  readonly kept?: readonly number[];
}

/** For each kept layer a matrix [views · samples, hidden], to be filled sample by sample. */
export interface LayerMatrices {
  readonly matrices: readonly Matrix[];
  /** Takes one sample's residuals, [given layers, views, hidden]. Throws CodedError "internal" when they have another shape. */
  put(sample: number, residuals: Float32Array): void;
}

export function layerMatrices({ samples, views, hidden, given, kept }: MatricesShape): LayerMatrices {
  const layers = kept ?? Array.from({ length: given }, (_, layer) => layer);
  const [rows, size] = [views * samples, views * hidden];
  const matrices = layers.map((): Matrix => ({ rows, columns: hidden, values: new Float32Array(rows * hidden) }));
  return {
    matrices,
    put(sample, residuals) {
      if (residuals.length !== given * size) throw otherShape();
      for (const [j, layer] of layers.entries()) {
        matrices[j].values.set(residuals.subarray(layer * size, (layer + 1) * size), sample * size);
      }
    },
  };
}

/** The same, with all samples at hand. */
export function filledMatrices(
  residuals: readonly Float32Array[],
  shape: Omit<MatricesShape, "samples">,
): readonly Matrix[] {
  const { matrices, put } = layerMatrices({ ...shape, samples: residuals.length });
  for (const [i, one] of residuals.entries()) put(i, one);
  return matrices;
}

/** The error for passes that do not fit the model. */
export function otherShape(): CodedError {
  return new CodedError("internal", "The engine gave residuals of another shape than the model has.");
}
