import { CancelledError, CodedError } from "../../../core/errors.js";
import { benignFigures, benignLogits, type ReadBenignText } from "../../corpora/benign/benignTexts.js";
import type { Matrix } from "../../fit/matrix.js";
import type { WorkedProblem } from "../../corpora/problems/workedProblem.js";
import type { ProbeHead } from "../../../probes/probeSet.js";
import { pace } from "../truth/truthFit.js";
import { evaluateStepWrong, type SplitFigures, type StepEvaluation } from "./stepEvaluation.js";
import { fitStepWrong, foldedHead, type StepFit, stepWrongHead } from "./stepFit.js";
import { benignThresholds, ownRightTexts, shippedThresholds } from "./stepThresholds.js";
import { STEP_REPORT_VERSION, type StepReport } from "./stepReport.js";
import {
  OWN_SOLUTIONS,
  type ReadProblem,
  type ReadSample,
  type StepActivations,
  type StepSample,
} from "./stepSamples.js";
import { stepFeatures } from "../../../probes/stepFeatures.js";

export interface TrainStepsOptions {
  readonly problems: readonly WorkedProblem[];
  /** Residuals of the very graph that will be read, at `layers`. */
  readonly read: ReadProblem;
  /** Steps of the model's own solutions, labelled by program. */
  readonly own?: readonly ReadSample[];
  /** Harmless texts that the model wrote, which the thresholds have to let pass. */
  readonly benign?: readonly ReadBenignText[];
  /** Ascending, 0-based. */
  readonly layers: readonly number[];
  readonly hidden: number;
  readonly seed: number;
  /** What the problems are, for the report. */
  readonly sources: readonly string[];
  readonly onProgress?: (activity: string, done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

export interface TrainedSteps {
  readonly head: ProbeHead;
  readonly report: StepReport;
  /** What it was trained on. */
  readonly samples: readonly StepSample[];
  readonly activations: StepActivations;
}

/** How much better than the likelihood of its tokens the head must be before anything is concluded from it. */
const MARGIN = 0.03;
const TRUSTED_FROM = 0.75;

/**
 * Reads all problems, fits the step-wrong head, and evaluates it on kinds of reasoning left out. Deterministic for the
 * same activations and seed. Rejects with CancelledError when the signal aborts.
 */
export async function trainSteps(options: TrainStepsOptions): Promise<TrainedSteps> {
  const { problems, seed, sources } = options;
  const onProgress = options.onProgress ?? (() => {});
  const read: ReadSample[] = [...(options.own ?? [])];
  for (const [i, problem] of problems.entries()) {
    if (options.signal?.aborted) throw new CancelledError();
    const { style } = problem;
    for (const { sample, reading } of await options.read(problem, options.signal)) {
      read.push({ sample: style === undefined ? sample : { ...sample, style }, reading });
    }
    onProgress("reading worked problems", i + 1, problems.length);
  }
  const samples = read.map(({ sample }) => sample);
  const activations = gathered(read, options);
  const step = pace(onProgress, options.signal);
  const fit = await fitStepWrong(activations, samples, seed, step);
  const evaluation = await evaluateStepWrong(activations, samples, fit, seed, step);
  const { mean, domains } = evaluation.splits.domain;
  const trusted = mean.head >= TRUSTED_FROM && mean.head >= mean.likelihood + MARGIN;
  const written = [...benignLogits(foldedHead(fit), options.benign ?? [], options), ...ownRightTexts(samples, fit)];
  const thresholds = benignThresholds(fit, written);
  const head = stepWrongHead(fit, thresholds, {
    aurocMean: mean.head,
    aurocMin: Math.min(...domains.map((row) => row.head)),
    baselineAuroc: mean.likelihood,
    calibrationError: evaluation.calibration.error,
    trusted,
  });
  return {
    head,
    samples,
    activations,
    report: {
      format: "cotcheck-step-report",
      version: STEP_REPORT_VERSION,
      counts: {
        problems: problems.length,
        pairs: samples.filter(({ mistake }) => mistake !== null && mistake !== "own").length,
        domains: domains.filter(({ domain }) => domain !== OWN_SOLUTIONS).length,
        own: ownCounts(samples),
      },
      sources,
      chosen: { l2: fit.l2, l2Tried: fit.l2Tried, stack: weightsOf(fit) },
      quality: qualitySentence(evaluation, trusted),
      trusted,
      shipped: shippedThresholds(fit, thresholds),
      benign: benignFigures(written, thresholds),
      ...evaluation,
    },
  };
}

function ownCounts(samples: readonly StepSample[]): StepReport["counts"]["own"] {
  const own = samples.filter(({ domain }) => domain === OWN_SOLUTIONS);
  const wrong = own.filter(({ mistake }) => mistake !== null).length;
  return { wrong, right: own.length - wrong };
}

function weightsOf({ stackFits, stack }: StepFit) {
  return [...stackFits.map(({ layer }) => `layer ${layer}`), ...stepFeatures].map((name, i) => ({
    name,
    weight: stack.weights[i],
  }));
}

function qualitySentence({ splits }: StepEvaluation, trusted: boolean): string {
  const { domain, problem } = splits;
  const figures = ({ head, likelihood }: Pick<SplitFigures["mean"], "head" | "likelihood">) =>
    `${head.toFixed(2)} (${likelihood.toFixed(2)})`;
  const own = problem.domains.find((row) => row.domain === OWN_SOLUTIONS);
  return (
    `Wrong steps are told from right ones with AUROC ${figures(domain.mean)} in kinds of reasoning left out of training and ${figures(problem.mean)} in known ones` +
    `${own ? `, the first wrong steps of the model's own solutions with ${figures(own)}` : ""}; ` +
    `in brackets what the likelihood of the tokens alone reaches: ${trusted ? "readings count as evidence" : "the head is switched off"}.`
  );
}

/** From readings one by one to a matrix a layer, two rows a sample. */
function gathered(
  read: readonly ReadSample[],
  { layers, hidden }: Pick<TrainStepsOptions, "layers" | "hidden">,
): StepActivations {
  const rows = 2 * read.length;
  const residuals = layers.map((): Matrix => ({ rows, columns: hidden, values: new Float32Array(rows * hidden) }));
  for (const [i, { reading }] of read.entries()) {
    if (reading.residuals.length !== layers.length * 2 * hidden) {
      throw new CodedError("internal", "The engine gave residuals of another shape than the model has.");
    }
    for (const [j, matrix] of residuals.entries()) {
      matrix.values.set(reading.residuals.subarray(j * 2 * hidden, (j + 1) * 2 * hidden), 2 * i * hidden);
    }
  }
  return {
    layers,
    residuals,
    features: Object.fromEntries(
      stepFeatures.map((name) => [name, Float64Array.from(read, ({ reading }) => reading.features[name])]),
    ) as StepActivations["features"],
    tokens: Float64Array.from(read, ({ reading }) => reading.tokens),
  };
}
