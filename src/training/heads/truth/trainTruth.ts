import { type Activations, collectActivations, type ModelFacts, type ReadStatements } from "../../activations.js";
import type { ProbeSet } from "../../../probes/probeSet.js";
import { isTrusted, qualitySentence } from "./truthQuality.js";
import type { Statement } from "../../corpora/statements/statement.js";
import { evaluateTruth } from "./truthEvaluation.js";
import { FOLDS, fitTruth, pace, truthHead } from "./truthFit.js";
import { TRUTH_REPORT_VERSION, type TruthReport } from "./truthReport.js";

export interface TrainTruthOptions {
  readonly model: ModelFacts;
  readonly statements: readonly Statement[];
  /** Residuals of the very graph that will be read. */
  readonly read: ReadStatements;
  readonly seed: number;
  /** Name and version of this program, and the command that was given; both stand in the report. */
  readonly product: string;
  readonly command: string;
  readonly onProgress?: (activity: string, done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

export interface TrainedTruth {
  readonly probeSet: ProbeSet;
  readonly report: TruthReport;
  /** What it was trained on. */
  readonly activations: Activations;
}

/**
 * Reads all statements, fits the truth head and its domain measure, and evaluates them on topics left out.
 * Deterministic for the same activations and seed. Rejects with CancelledError when the signal aborts.
 */
export async function trainTruth(options: TrainTruthOptions): Promise<TrainedTruth> {
  const onProgress = options.onProgress ?? (() => {});
  const texts = options.statements.map((statement) => statement.text);
  const activations = await collectActivations(
    texts,
    options.model,
    options.read,
    (done, total) => onProgress("reading statements", done, total),
    options.signal,
  );
  return trainTruthOn(activations, options);
}

/** The same on activations that were collected before. */
export async function trainTruthOn(
  activations: Activations,
  options: Omit<TrainTruthOptions, "read">,
): Promise<TrainedTruth> {
  const { model, statements, seed, product, command } = options;
  const step = pace(options.onProgress ?? (() => {}), options.signal);
  const fit = await fitTruth(activations, statements, seed, step);
  const evaluation = await evaluateTruth(activations, statements, fit, seed, step);
  const { mean } = evaluation;
  const heldOut = {
    truth: mean.truth,
    byKind: mean.byKind,
    baseline: Math.max(mean.logProbSum, mean.logProbMean, mean.bagOfWords, mean.length),
  };
  const quality = qualitySentence(heldOut);
  const trusted = isTrusted(heldOut);
  const head = truthHead(fit, {
    aurocMean: mean.truth,
    aurocMin: mean.min,
    baselineAuroc: heldOut.baseline,
    calibrationError: evaluation.calibration.after.error,
    trusted,
  });
  const { sha256: modelSha256, graph, layers, hidden } = model;
  return {
    activations,
    probeSet: { modelSha256, graph, layers, hidden, seed, product, quality, heads: [head], domain: fit.domain },
    report: {
      format: "cotcheck-truth-report",
      version: TRUTH_REPORT_VERSION,
      model: { id: model.id, sha256: modelSha256, graph, layers, hidden },
      product,
      command,
      seed,
      counts: {
        statements: statements.length,
        facts: new Set(statements.map((statement) => statement.group)).size,
        topics: new Set(statements.map((statement) => statement.topic)).size,
        folds: FOLDS,
      },
      chosen: {
        l2: fit.l2,
        l2Tried: fit.l2Tried,
        bestLayer: fit.best.layer,
        stack: fit.stackFits.map(({ layer }, i) => ({ layer, weight: fit.stack.weights[i] })),
      },
      quality,
      trusted,
      ...evaluation,
    },
  };
}
