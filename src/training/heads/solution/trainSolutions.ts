import { bootstrapInterval, groupIndices, type Interval } from "../../../core/statistics/bootstrap.js";
import {
  expectedCalibrationError,
  type ReliabilityBin,
  reliabilityBins,
} from "../../../core/statistics/calibration.js";
import { seededRandom, shuffled } from "../../../core/statistics/random.js";
import { crossFit } from "../../fit/crossFit.js";
import { groupFolds } from "../../fit/folds.js";
import type { Matrix } from "../../fit/matrix.js";
import type { ProbeHead } from "../../../probes/probeSet.js";
import { falsePositiveRates, thresholdFor } from "../stepWrong/stepThresholds.js";
import { pace } from "../truth/truthFit.js";
import type { ReadOwnSolution } from "../../corpora/solutions/ownSolutions.js";
import { calibrateOverTopics, calibratedOutOfFold } from "../../fit/topicCalibration.js";
import {
  bothAurocs,
  fitSolutions,
  type LabelledResiduals,
  PROBLEM_FOLDS,
  type SolutionFit,
  solutionHead,
} from "./solutionFit.js";

/** How good a head must be, and how much better than all that reads no activations, before anything is concluded from it. */
const TRUSTED_FROM = 0.7;
const MARGIN = 0.05;
/** With fewer of either the figures say nothing. */
const FEWEST_OF_A_CLASS = 20;

export interface TrainSolutionsOptions {
  readonly read: readonly ReadOwnSolution[];
  readonly layers: readonly number[];
  readonly hidden: number;
  readonly seed: number;
  readonly onProgress?: (activity: string, done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** AUROC over all solutions together, and within kinds of problem. */
export interface Figures {
  readonly all: number;
  readonly within: number;
}

/** One head on the model's own solutions. Figures are AUROC unless they say otherwise, on problems left out. */
export interface OwnHeadReport {
  readonly head: Figures;
  /** 95 %, of the figure within kinds; bootstrap over problems. */
  readonly interval: Interval;
  readonly baselines: readonly ({ readonly name: string } & Figures)[];
  readonly shuffledLabels: Figures;
  readonly layers: readonly { readonly layer: number; readonly all: number }[];
  readonly calibration: { readonly error: number; readonly bins: readonly ReliabilityBin[] };
  readonly trusted: boolean;
}

export interface SolutionReport {
  readonly format: "cotcheck-solution-report";
  readonly version: 1;
  readonly counts: { readonly solutions: number; readonly right: number; readonly steps: number };
  readonly domains: readonly { readonly domain: string; readonly solutions: number; readonly right: number }[];
  /** Will the answer be right, read before the first token of the reasoning. */
  readonly knows: OwnHeadReport;
  /** Will it be wrong, read at the end of each step and averaged over the solution. */
  readonly answerWrong: OwnHeadReport & {
    /** Read at one step alone. */
    readonly firstStep: Figures;
    readonly lastStep: Figures;
    /** What the knows head tells before the reasoning. */
    readonly knowsHead: Figures;
  };
  readonly quality: string;
}

export interface TrainedSolutions {
  readonly heads: readonly ProbeHead[];
  /** Null when there are no heads. */
  readonly report: SolutionReport | null;
  /** How far to trust the heads, or why there are none; empty when no problems were asked for. */
  readonly quality: string;
}

/**
 * Fits two heads on what became of problems that the model solved: `knows`, whether the greedy answer will be right, read
 * on the prompt's last token (P(IK), Kadavath et al. 2022, 2207.05221), and `answer-wrong`, the same question asked of every
 * step of the solution (2605.09502). Without heads when the model is right, or wrong, too rarely to learn from. Rejects with
 * CancelledError when the signal aborts.
 */
export async function trainSolutions(options: TrainSolutionsOptions): Promise<TrainedSolutions> {
  const { read, seed, onProgress = () => {}, signal } = options;
  const right = read.filter(({ solution }) => solution.right).length;
  if (Math.min(right, read.length - right) < FEWEST_OF_A_CLASS) {
    const quality = `Of ${read.length} problems that the model solved itself ${right} came out right: no heads on its own solutions, which take ${FEWEST_OF_A_CLASS} right and as many wrong ones.`;
    return { heads: [], report: null, quality: read.length > 0 ? quality : "" };
  }

  const step = pace(onProgress, signal);
  const knows = await fitSolutions("fitting the knows head", promptSamples(read, options), seed, step);
  const wrong = await fitSolutions("fitting the answer-wrong head", stepSamples(read, options), seed, step);
  const solutions = read.map(({ solution }) => solution);
  const report = reportOn(read, knows, wrong, seed);
  return {
    heads: [
      solutionHead("knows", knows, qualityOf(report.knows)),
      solutionHead("answer-wrong", wrong, qualityOf(report.answerWrong), overSolutions(read, wrong)),
    ],
    quality: report.quality,
    report: {
      format: "cotcheck-solution-report",
      version: 1,
      counts: {
        solutions: solutions.length,
        right,
        steps: solutions.reduce((sum, { steps }) => sum + steps.length, 0),
      },
      domains: [...new Set(solutions.map(({ domain }) => domain))].map((domain) => {
        const mine = solutions.filter((solution) => solution.domain === domain);
        return { domain, solutions: mine.length, right: mine.filter((solution) => solution.right).length };
      }),
      ...report,
    },
  };
}

function reportOn(read: readonly ReadOwnSolution[], knows: SolutionFit, wrong: SolutionFit, seed: number) {
  const column = (value: (one: ReadOwnSolution) => number) => Float64Array.from(read, value);
  const least = column(({ reading }) => Math.max(...reading.steps.map(({ features }) => features.least)));
  const mean = column(({ reading }) => {
    const tokens = reading.steps.reduce((sum, each) => sum + each.tokens, 0);
    return reading.steps.reduce((sum, each) => sum + each.features.mean * each.tokens, 0) / tokens;
  });
  const length = column(({ solution }) => solution.tokens);
  const question = column(({ solution }) => -solution.promptTokens);
  const forced = column(({ solution }) => solution.forced);
  const negated = (values: Float64Array) => values.map((value) => -value);

  const perSolution = ofSolutions(read, wrong.logits);
  const wrongLabels = labelsOf(read);
  const knowsReport = headReport(knows, knows.data, knows.logits, seed, [
    { name: "probability of the forced answer", scores: forced },
    { name: "length of the question", scores: question },
  ]);
  const answerWrong = {
    ...headReport(wrong, wrongLabels, perSolution.mean, seed, [
      { name: "length of the solution", scores: length },
      { name: "least likely token", scores: least },
      { name: "mean log-probability", scores: mean },
      { name: "probability of the forced answer", scores: negated(forced) },
    ]),
    knowsHead: bothAurocs(negated(knows.logits), wrongLabels),
    firstStep: bothAurocs(perSolution.first, wrongLabels),
    lastStep: bothAurocs(perSolution.last, wrongLabels),
  };
  const words = ({ head, trusted }: OwnHeadReport) =>
    `${head.within.toFixed(2)} (${trusted ? "used" : "switched off"})`;
  return {
    knows: knowsReport,
    answerWrong,
    quality: `On the model's own solutions of problems left out, AUROC within kinds of problem: whether it will be right, before the reasoning, ${words(knowsReport)}; whether it is wrong, over its steps, ${words(answerWrong)}.`,
  };
}

function headReport(
  fit: SolutionFit,
  labelled: Labels,
  scores: Float64Array,
  seed: number,
  baselines: readonly { readonly name: string; readonly scores: Float64Array }[],
): OwnHeadReport {
  const head = bothAurocs(scores, labelled);
  const told = baselines.map(({ name, scores: other }) => ({ name, ...bothAurocs(other, labelled) }));
  const best = Math.max(...told.map(({ within }) => within));
  const { data, folds, l2, layerFits } = fit;
  const middle = data.residuals[Math.floor(data.layers.length / 2)];
  // Labels are dealt anew over whole problems: steps of one solution keep one label.
  const names = [...new Set(data.problems)];
  const dealt = shuffled(
    seededRandom(seed),
    names.map((name) => data.labels[data.problems.indexOf(name)]),
  );
  const labelOf = new Map(names.map((name, i) => [name, dealt[i]]));
  const permuted = data.problems.map((problem) => labelOf.get(problem)!);
  const views = middle.rows / data.labels.length;
  const shuffledScores = crossFit(middle, permuted, folds, { l2, foldsOnly: true }).outOfFold;
  const calibrated = calibratedOutOfFold(scores, labelled.labels, groupFolds(labelled.problems, PROBLEM_FOLDS, seed));
  return {
    head,
    interval: bootstrapInterval(
      groupIndices(labelled.labels.map((_, i) => String(i))),
      (drawn) =>
        bothAurocs(
          drawn.map((i) => scores[i]),
          { labels: drawn.map((i) => labelled.labels[i]), domains: drawn.map((i) => labelled.domains[i]) },
        ).within,
      { seed, draws: 500 },
    ),
    baselines: told,
    shuffledLabels: bothAurocs(
      Float64Array.from(permuted, (_, i) => shuffledScores[i * views]),
      { labels: permuted, domains: data.domains },
    ),
    layers: layerFits.map(({ layer, auroc: all }) => ({ layer, all })),
    calibration: {
      error: expectedCalibrationError(calibrated, labelled.labels),
      bins: reliabilityBins(calibrated, labelled.labels),
    },
    trusted: head.within >= TRUSTED_FROM && head.within >= best + MARGIN,
  };
}

function qualityOf({ head, baselines, calibration, trusted }: OwnHeadReport): ProbeHead["quality"] {
  return {
    aurocMean: head.within,
    aurocMin: Math.min(head.within, head.all),
    baselineAuroc: Math.max(...baselines.map(({ within }) => within)),
    calibrationError: calibration.error,
    trusted,
  };
}

type Labels = Pick<LabelledResiduals, "labels" | "domains" | "problems">;

/** What the answer-wrong head is to tell. */
function labelsOf(read: readonly ReadOwnSolution[]): Labels {
  return {
    labels: read.map(({ solution }) => !solution.right),
    domains: read.map(({ solution }) => solution.domain),
    problems: read.map(({ solution }) => solution.problem),
  };
}

/** The mean over a solution's steps as a probability, and the means that few right solutions reach. */
function overSolutions(read: readonly ReadOwnSolution[], { logits }: SolutionFit) {
  const { labels, domains } = labelsOf(read);
  const { mean } = ofSolutions(read, logits);
  return {
    calibration: calibrateOverTopics(mean, labels, domains),
    thresholds: falsePositiveRates.map((falsePositiveRate) => ({
      falsePositiveRate,
      logit: thresholdFor(falsePositiveRate, mean, labels),
    })),
  };
}

/** The logits of each solution's steps: their mean, and the first and the last alone. */
function ofSolutions(read: readonly ReadOwnSolution[], logits: Float64Array) {
  const [mean, first, last] = [0, 0, 0].map(() => new Float64Array(read.length)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  let at = 0;
  for (const [i, { solution }] of read.entries()) {
    const mine = logits.subarray(at, at + solution.steps.length);
    at += solution.steps.length;
    mean[i] = mine.reduce((sum, value) => sum + value, 0) / mine.length;
    first[i] = mine[0];
    last[i] = mine.at(-1)!;
  }
  return { mean, first, last };
}

type Shape = Pick<TrainSolutionsOptions, "layers" | "hidden">;

function promptSamples(read: readonly ReadOwnSolution[], { layers, hidden }: Shape): LabelledResiduals {
  return {
    layers,
    residuals: byLayer(
      read.map(({ reading }) => reading.prompt),
      { layers, hidden },
      1,
    ),
    labels: read.map(({ solution }) => solution.right),
    problems: read.map(({ solution }) => solution.problem),
    domains: read.map(({ solution }) => solution.domain),
  };
}

/** Every step of a solution is a sample, labelled by what the solution came to. */
function stepSamples(read: readonly ReadOwnSolution[], { layers, hidden }: Shape): LabelledResiduals {
  const steps = read.flatMap(({ solution, reading }) => reading.steps.map((step) => ({ solution, step })));
  return {
    layers,
    residuals: byLayer(
      steps.map(({ step }) => step.residuals),
      { layers, hidden },
      2,
    ),
    labels: steps.map(({ solution }) => !solution.right),
    problems: steps.map(({ solution }) => solution.problem),
    domains: steps.map(({ solution }) => solution.domain),
  };
}

/** From [layers, views, hidden] a sample to a matrix [views · samples, hidden] a layer. */
function byLayer(samples: readonly Float32Array[], { layers, hidden }: Shape, views: number): Matrix[] {
  return layers.map((_, j) => {
    const values = new Float32Array(samples.length * views * hidden);
    samples.forEach((sample, i) => {
      values.set(sample.subarray(j * views * hidden, (j + 1) * views * hidden), i * views * hidden);
    });
    return { rows: samples.length * views, columns: hidden, values };
  });
}
