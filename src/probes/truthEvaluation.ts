import { auroc } from "../core/statistics/auroc.js";
import { bootstrapInterval } from "../core/statistics/bootstrap.js";
import {
  applyPlatt,
  brierScore,
  expectedCalibrationError,
  fitPlatt,
  reliabilityBins,
  sigmoid,
} from "../core/statistics/calibration.js";
import { randomNormal, seededRandom, shuffled } from "../core/statistics/random.js";
import type { Activations } from "./activations.js";
import { bagOfWordsScores } from "./baselines.js";
import { atPosition, aurocByTopic, meanOf, meanTopicAuroc } from "./evaluation.js";
import { crossFit } from "./fit/crossFit.js";
import { type Fold, groupFolds, indicesWhere } from "./fit/folds.js";
import { rowDot } from "./fit/matrix.js";
import { columnMoments, onRawResiduals } from "./fit/standardise.js";
import { stackScores } from "./fit/stack.js";
import { type Statement, topicKinds } from "./statements/statement.js";
import { topics as allTopics } from "./statements/topics/index.js";
import { FOLDS, type Pace, type TruthFit } from "./truthFit.js";
import type { TruthReport } from "./truthReport.js";

/** Folds for controls that need many fits. */
const CONTROL_FOLDS = 4;
const RANDOM_DIRECTIONS = 20;

export type TruthEvaluation = Pick<
  TruthReport,
  "mean" | "topics" | "layers" | "polarity" | "styles" | "controls" | "calibration"
>;

/** Every figure of the report, with its baselines and controls. The same inputs give the same numbers. */
export async function evaluateTruth(
  activations: Activations,
  statements: readonly Statement[],
  fit: TruthFit,
  seed: number,
  step: Pace,
): Promise<TruthEvaluation> {
  const labels = statements.map((statement) => statement.label);
  const topics = statements.map((statement) => statement.topic);
  const kinds = new Map(allTopics.map((topic) => [topic.id, topic.kind]));
  const isOrder = (row: number) => kinds.get(topics[row]) === "order";
  const truth = atPosition(fit.outOfFold, "mean");
  await step("baselines", 0, 1);
  const scores = {
    truth,
    lastContent: atPosition(fit.outOfFold, "last-content"),
    closing: atPosition(fit.outOfFold, "closing"),
    logProbSum: activations.logProbSum,
    logProbMean: activations.logProbMean,
    bagOfWords: bagOfWordsScores(statements, FOLDS, seed),
  };
  const byTopic = Object.fromEntries(
    Object.entries(scores).map(([name, values]) => [name, aurocByTopic(values, labels, topics)]),
  ) as Record<keyof typeof scores, Map<string, number>>;
  const rows = [...byTopic.truth.keys()].map((topic) => {
    const value = (name: keyof typeof scores) => byTopic[name].get(topic)!;
    return {
      topic,
      kind: kinds.get(topic) ?? "fact",
      statements: topics.filter((other) => other === topic).length,
      truth: value("truth"),
      lastContent: value("lastContent"),
      closing: value("closing"),
      logProbSum: value("logProbSum"),
      logProbMean: value("logProbMean"),
      bagOfWords: value("bagOfWords"),
    };
  });
  const worst = rows.reduce((a, b) => (b.truth < a.truth ? b : a));
  const polarities = ["affirmed", "negated"] as const;
  return {
    topics: rows,
    mean: {
      truth: meanOf(rows.map((row) => row.truth)),
      interval: bootstrapInterval(
        rows.map((_, i) => [i]),
        (indices) => meanOf(indices.map((i) => rows[i].truth)),
        { seed, draws: 2000 },
      ),
      min: worst.truth,
      minTopic: worst.topic,
      bestSingleLayer: meanTopicAuroc(atPosition(fit.best.outOfFold, "mean"), labels, topics),
      byKind: topicKinds.flatMap((kind) => {
        const ofKind = rows.filter((row) => row.kind === kind);
        return ofKind.length > 0
          ? [{ kind, topics: ofKind.length, truth: meanOf(ofKind.map((row) => row.truth)) }]
          : [];
      }),
      logProbSum: meanOf(rows.map((row) => row.logProbSum)),
      logProbMean: meanOf(rows.map((row) => row.logProbMean)),
      bagOfWords: meanOf(rows.map((row) => row.bagOfWords)),
      length: meanTopicAuroc(activations.tokens, labels, topics),
    },
    layers: fit.layerFits.map(({ layer, outOfFold }) => {
      const both = atPosition(outOfFold, "mean");
      return {
        layer,
        auroc: meanTopicAuroc(both, labels, topics),
        order: meanTopicAuroc(both, labels, topics, isOrder),
      };
    }),
    polarity: polarities.map((polarity) => {
      const of = (values: ArrayLike<number>) =>
        meanTopicAuroc(values, labels, topics, (row) => statements[row].polarity === polarity);
      return { polarity, truth: of(truth), logProbSum: of(scores.logProbSum), logProbMean: of(scores.logProbMean) };
    }),
    styles: await styleShift(activations, statements, fit, seed, step),
    controls: {
      withoutOrderTopics: await withoutOrder(activations, statements, fit, isOrder, step),
      withoutNegations: await withoutNegations(activations, statements, fit, seed, step),
      shuffledLabels: await shuffledLabels(activations, statements, fit, seed, step),
      randomDirections: randomDirections(activations, statements, fit, seed),
    },
    calibration: calibrationOf(fit),
  };
}

function controlFolds(fit: TruthFit, seed: number): Fold[] {
  return groupFolds(fit.rows.topics, CONTROL_FOLDS, seed + 1);
}

/** A style shift shows best when its own statements were never in training, their topics neither. */
async function styleShift(
  activations: Activations,
  statements: readonly Statement[],
  fit: TruthFit,
  seed: number,
  step: Pace,
): Promise<TruthReport["styles"]> {
  const matrix = activations.residuals[fit.best.index];
  const styles = [...new Set(statements.map((statement) => statement.style))];
  const folds = controlFolds(fit, seed);
  const pooled = (rowScores: Float64Array, style: string) => {
    const scores = atPosition(rowScores, "mean");
    const members = indicesWhere(statements, (statement) => statement.style === style);
    return auroc(
      Array.from(members, (i) => scores[i]),
      Array.from(members, (i) => statements[i].label),
    );
  };
  const seen = crossFit(matrix, fit.rows.labels, folds, { l2: fit.l2, foldsOnly: true }).outOfFold;
  const result: TruthReport["styles"][number][] = [];
  for (const [i, style] of styles.entries()) {
    await step("leaving out styles", i, styles.length);
    const exclude = (row: number) => statements[row >> 1].style === style;
    const unseen = crossFit(matrix, fit.rows.labels, folds, { l2: fit.l2, foldsOnly: true, exclude }).outOfFold;
    const count = statements.filter((statement) => statement.style === style).length;
    result.push({ style, statements: count, seen: pooled(seen, style), unseen: pooled(unseen, style) });
  }
  return result;
}

/** The stack refitted on no order comparison at all, read on all of them. */
async function withoutOrder(
  activations: Activations,
  statements: readonly Statement[],
  fit: TruthFit,
  isOrder: (row: number) => boolean,
  step: Pace,
): Promise<number> {
  const fold = {
    train: indicesWhere(fit.rows.labels, (_, row) => !isOrder(row >> 1)),
    test: indicesWhere(fit.rows.labels, (_, row) => isOrder(row >> 1)),
  };
  const scores: Float64Array[] = [];
  for (const [i, { index }] of fit.stackFits.entries()) {
    await step("leaving out order comparisons", i, fit.stackFits.length);
    scores.push(
      crossFit(activations.residuals[index], fit.rows.labels, [fold], { l2: fit.l2, foldsOnly: true }).outOfFold,
    );
  }
  const truth = atPosition(stackScores(scores, fit.stack), "mean");
  const labels = statements.map((statement) => statement.label);
  return meanTopicAuroc(
    truth,
    labels,
    statements.map((statement) => statement.topic),
    isOrder,
  );
}

async function withoutNegations(
  activations: Activations,
  statements: readonly Statement[],
  fit: TruthFit,
  seed: number,
  step: Pace,
): Promise<number> {
  await step("leaving out negations", 0, 1);
  const negated = (row: number) => statements[row].polarity === "negated";
  const { outOfFold } = crossFit(activations.residuals[fit.best.index], fit.rows.labels, controlFolds(fit, seed), {
    l2: fit.l2,
    foldsOnly: true,
    exclude: (row) => negated(row >> 1),
  });
  const labels = statements.map((statement) => statement.label);
  return meanTopicAuroc(
    atPosition(outOfFold, "mean"),
    labels,
    statements.map((statement) => statement.topic),
    negated,
  );
}

/** Labels shuffled within their topic: what the method finds where there is nothing. */
async function shuffledLabels(
  activations: Activations,
  statements: readonly Statement[],
  fit: TruthFit,
  seed: number,
  step: Pace,
): Promise<number> {
  await step("shuffling labels", 0, 1);
  const random = seededRandom(seed + 2);
  const topics = statements.map((statement) => statement.topic);
  const labels = statements.map((statement) => statement.label);
  for (const topic of new Set(topics)) {
    const members = indicesWhere(topics, (other) => other === topic);
    const mixed = shuffled(
      random,
      Array.from(members, (i) => labels[i]),
    );
    for (const [k, i] of members.entries()) labels[i] = mixed[k];
  }
  const { outOfFold } = crossFit(
    activations.residuals[fit.best.index],
    labels.flatMap((label) => [label, label]),
    controlFolds(fit, seed),
    { l2: fit.l2, foldsOnly: true },
  );
  return meanTopicAuroc(atPosition(outOfFold, "mean"), labels, topics);
}

function randomDirections(activations: Activations, statements: readonly Statement[], fit: TruthFit, seed: number) {
  const random = seededRandom(seed + 3);
  const matrix = activations.residuals[fit.best.index];
  const moments = columnMoments(
    matrix,
    Int32Array.from({ length: matrix.rows }, (_, row) => row),
  );
  const labels = statements.map((statement) => statement.label);
  const topics = statements.map((statement) => statement.topic);
  const values = Array.from({ length: RANDOM_DIRECTIONS }, () => {
    const weights = Float64Array.from({ length: matrix.columns }, () => randomNormal(random));
    const { direction } = onRawResiduals(weights, 0, moments);
    const rowScores = Float64Array.from({ length: matrix.rows }, (_, row) => rowDot(matrix, row, direction));
    return meanTopicAuroc(atPosition(rowScores, "mean"), labels, topics);
  });
  return { mean: meanOf(values), largest: Math.max(...values) };
}

/** Each fold is calibrated on the logits of the others. */
function calibrationOf(fit: TruthFit): TruthReport["calibration"] {
  const { labels, folds } = fit.rows;
  const calibrated = new Float64Array(labels.length);
  for (const { train, test } of folds) {
    const scale = fitPlatt(
      Array.from(train, (row) => fit.outOfFold[row]),
      Array.from(train, (row) => labels[row]),
    );
    for (const row of test) calibrated[row] = applyPlatt(scale, fit.outOfFold[row]);
  }
  const raw = fit.outOfFold.map(sigmoid);
  return {
    before: { error: expectedCalibrationError(raw, labels), brier: brierScore(raw, labels) },
    after: { error: expectedCalibrationError(calibrated, labels), brier: brierScore(calibrated, labels) },
    bins: reliabilityBins(calibrated, labels),
  };
}
