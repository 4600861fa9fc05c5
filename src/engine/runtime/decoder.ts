/** One pass of the decoder graph over onnxruntime: typed arrays in, typed arrays out. */
import * as ort from "onnxruntime-node";
import { ModelFileError } from "../../core/errors.js";
import type { DirectionSet, Steering } from "../../protocol/engine.js";
import type { Architecture, Rotary } from "../graph/architecture.js";
import { graphInput, graphOutput, type ViewInputs, views } from "../graph/inputsAndOutputs.js";
import type { Embedding } from "./embedding.js";
import type { KeyValueCache } from "./keyValueCache.js";
import { rotaryRows } from "./rotaryTable.js";
import { windowMask } from "./windowMask.js";

export interface PassRequest {
  /** Tokens of this pass, T of them. */
  readonly ids: Int32Array;
  /** Their positions for the rotation. */
  readonly positions: Int32Array;
  readonly past: KeyValueCache;
  /** float [T, past capacity + T]: 0 where a token may look, -Infinity where not. */
  readonly mask: Float32Array;
  /** Rows of this pass whose next-token distribution is computed. */
  readonly predictRows: readonly number[];
  /** For each of them, the token whose log-probability is wanted. */
  readonly targets: readonly number[];
  readonly distributions: boolean;
  readonly readouts: boolean;
  /** Rows of this pass whose residuals are wanted. */
  readonly residualRows: readonly number[];
  readonly steering?: Pick<Steering, "layers" | "vectors">;
}

export interface PassResult {
  /** [layers × kv heads, T, head size] */
  readonly keys: Float32Array;
  readonly values: Float32Array;
  /** [predictRows.length] */
  readonly targetLogProbs: Float32Array;
  /** [predictRows.length, vocabulary], or empty */
  readonly distributions: Float32Array;
  /** [layers, T, directions], or empty */
  readonly readouts: Float32Array;
  /** [layers, residualRows.length, hidden] */
  readonly residuals: Float32Array;
}

const nothing = new Float32Array(0);

export class Decoder {
  /** What is read. */
  directions: DirectionSet | null = null;
  #directions: ort.Tensor;
  readonly #noSteering: ort.Tensor;

  constructor(
    readonly architecture: Architecture,
    private readonly embedding: Embedding,
    private readonly session: ort.InferenceSession,
  ) {
    const { layers, hiddenSize } = architecture;
    this.#noSteering = new ort.Tensor("float32", new Float32Array(layers * hiddenSize), [layers, hiddenSize]);
    this.#directions = this.#emptyDirections();
  }

  /** How many directions are read; 0 when none are set. */
  get directionCount(): number {
    return this.directions?.count ?? 0;
  }

  setDirections(directions: DirectionSet | null): void {
    const { layers, hiddenSize } = this.architecture;
    this.directions = directions;
    this.#directions = directions
      ? new ort.Tensor("float32", directions.values, [layers, hiddenSize, directions.count])
      : this.#emptyDirections();
  }

  async run(request: PassRequest): Promise<PassResult> {
    const { architecture: a, session } = this;
    const { ids, past } = request;
    const count = ids.length;
    const feeds: Record<string, ort.Tensor> = {
      [graphInput.embeddings]: new ort.Tensor("float32", this.embedding.lookUp(ids), [count, a.hiddenSize]),
      ...viewFeeds(views.whole, a.rotary, request, request.mask),
      ...(a.local && viewFeeds(views.local, a.local.rotary, request, windowMask(request, a.local.window))),
      [graphInput.rows]: int64([...Array(count).keys()], [1, count]),
      [graphInput.split]: int64([past.capacity, count]),
      [graphInput.steering]: this.#steering(request.steering),
      [graphInput.directions]: this.#directions,
      [graphInput.residualRows]: int64(request.residualRows),
      [graphInput.predictRows]: int64(request.predictRows),
      [graphInput.targets]: int64(request.targets, [request.targets.length, 1]),
    };
    for (let layer = 0; layer < a.layers; layer++) {
      feeds[graphInput.pastKey(layer)] = past.keys(layer);
      feeds[graphInput.pastValue(layer)] = past.values(layer);
    }
    // Every fetched output is copied into new memory, so only what is wanted is fetched.
    const fetches: string[] = [graphOutput.keys, graphOutput.values];
    if (request.predictRows.length > 0) fetches.push(graphOutput.targetLogProbs);
    if (request.distributions) fetches.push(graphOutput.distributions);
    if (request.readouts) fetches.push(graphOutput.readouts);
    if (request.residualRows.length > 0) fetches.push(graphOutput.residuals);
    const results = await session.run(feeds, fetches);
    const take = (name: string) => (results[name]?.data as Float32Array | undefined) ?? nothing;
    requireNumbers(take(graphOutput.targetLogProbs), take(graphOutput.distributions), a.vocabularySize);
    requireReadable(take(graphOutput.readouts));
    return {
      keys: take(graphOutput.keys),
      values: take(graphOutput.values),
      targetLogProbs: take(graphOutput.targetLogProbs),
      distributions: take(graphOutput.distributions),
      readouts: take(graphOutput.readouts),
      residuals: take(graphOutput.residuals),
    };
  }

  async release(): Promise<void> {
    this.embedding.close();
    await this.session.release();
  }

  #steering(steering: PassRequest["steering"]): ort.Tensor {
    if (!steering) return this.#noSteering;
    const { layers, hiddenSize } = this.architecture;
    const vectors = new Float32Array(layers * hiddenSize);
    for (const [i, layer] of steering.layers.entries()) {
      vectors.set(steering.vectors.subarray(i * hiddenSize, (i + 1) * hiddenSize), layer * hiddenSize);
    }
    return new ort.Tensor("float32", vectors, [layers, hiddenSize]);
  }

  #emptyDirections(): ort.Tensor {
    const { layers, hiddenSize } = this.architecture;
    return new ort.Tensor("float32", new Float32Array(layers * hiddenSize), [layers, hiddenSize, 1]);
  }
}

/** Finite weights may still be so large that sums of them are not: every reading behind such a sum would be made of nothing. */
function requireNumbers(targetLogProbs: Float32Array, distributions: Float32Array, vocabularySize: number): void {
  // A distribution is made of numbers as a whole, or not at all.
  let whole = targetLogProbs.every(Number.isFinite);
  for (let row = 0; row < distributions.length; row += vocabularySize) whole &&= !Number.isNaN(distributions[row]);
  if (whole) return;
  throw new ModelFileError(
    "The model computes no numbers with its weights: they are too large, or the file is damaged.",
  );
}

/** Of a stream or of directions so large that their products are no numbers, no head and no trait says anything. */
function requireReadable(readouts: Float32Array): void {
  if (readouts.every(Number.isFinite)) return;
  throw new ModelFileError(
    "What is read of the model are no numbers: its weights or the directions that are read are too large, or a file is damaged.",
  );
}

function viewFeeds(
  inputs: ViewInputs,
  rotary: Rotary,
  { positions, past }: PassRequest,
  mask: Float32Array,
): Record<string, ort.Tensor> {
  const count = positions.length;
  const { cosines, sines } = rotaryRows(rotary, positions);
  const turns = [count, rotary.dimensions / 2];
  return {
    [inputs.cosines]: new ort.Tensor("float32", cosines, turns),
    [inputs.sines]: new ort.Tensor("float32", sines, turns),
    [inputs.mask]: new ort.Tensor("float32", mask, [count, past.capacity + count]),
  };
}

function int64(values: readonly number[], dims: readonly number[] = [values.length]): ort.Tensor {
  return new ort.Tensor("int64", BigInt64Array.from(values, BigInt), dims);
}
