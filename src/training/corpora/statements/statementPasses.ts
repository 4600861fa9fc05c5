import {
  keptLayers,
  layerMatrices,
  type ModelFacts,
  otherShape,
  type StatementActivations,
} from "../../activations.js";
import { type Collecting, inBatches } from "../inBatches.js";
import type { Statement } from "./statement.js";

/** What is kept of one pass over a statement. */
export interface StatementPass {
  /** [layers, 2, hidden]: after each layer, at the last content token and at the closing token (which may be the same). */
  readonly residuals: Float32Array;
  /** Natural-log probability of all its tokens but the first, summed and per token. */
  readonly logProbSum: number;
  readonly logProbMean: number;
  readonly tokens: number;
}

/** Passes over texts, each on its own and without a chat template. */
export type StatementSampler = (texts: readonly string[], signal?: AbortSignal) => Promise<readonly StatementPass[]>;

/** What the heads on statements are trained on. */
export interface StatementSet {
  readonly statements: readonly Statement[];
  readonly activations: StatementActivations;
}

/** Statements in one pass. */
const BATCH = 64;

/** Rejects with CancelledError on abort, with CodedError "internal" when the passes have another shape than the model. */
export async function collectedStatements(
  statements: readonly Statement[],
  model: Pick<ModelFacts, "layers" | "hidden">,
  sampler: StatementSampler,
  collecting: Collecting = {},
): Promise<StatementSet> {
  const { layers: given, hidden } = model;
  const samples = statements.length;
  const layers = keptLayers(given, hidden, samples);
  const { matrices, put } = layerMatrices({ samples, views: 2, hidden, given, kept: layers });
  const [logProbSum, logProbMean, tokens] = [0, 0, 0].map(() => new Float64Array(samples)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const work = { items: statements, size: BATCH, activity: "reading statements" };
  await inBatches(work, collecting, async (batch, first) => {
    const passes = await sampler(
      batch.map(({ text }) => text),
      collecting.signal,
    );
    if (passes.length !== batch.length) throw otherShape();
    for (const [k, pass] of passes.entries()) {
      put(first + k, pass.residuals);
      logProbSum[first + k] = pass.logProbSum;
      logProbMean[first + k] = pass.logProbMean;
      tokens[first + k] = pass.tokens;
    }
    return [];
  });
  return { statements, activations: { layers, residuals: matrices, logProbSum, logProbMean, tokens } };
}
