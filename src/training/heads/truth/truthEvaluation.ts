import { bootstrapInterval } from "../../../core/statistics/bootstrap.js";
import {
  brierScore,
  expectedCalibrationError,
  reliabilityBins,
  sigmoid,
} from "../../../core/statistics/calibration.js";
import type { Activations } from "../../activations.js";
import { bagOfWordsScores } from "../../baselines.js";
import { atPosition, aurocByTopic, meanOf, meanTopicAuroc } from "../../evaluation.js";
import { calibratedOutOfFold } from "../../fit/topicCalibration.js";
import { type Statement, topicKinds } from "../../corpora/statements/statement.js";
import { topics as allTopics } from "../../corpora/statements/topics/index.js";
import {
  massMean,
  randomDirections,
  seenTopics,
  type Study,
  shuffledLabels,
  styleShift,
  withoutNegations,
  withoutOrder,
} from "./truthControls.js";
import { FOLDS, type Pace, type TruthFit } from "./truthFit.js";
import type { TruthReport } from "./truthReport.js";

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
  const { labels, topics } = fit.samples;
  const study: Study = { activations, statements, fit, seed, step };
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
  const seenLogits = await seenTopics(study);
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
      bestSingleLayer: meanTopicAuroc(fit.best.logits, labels, topics),
      byKind: topicKinds.flatMap((kind) => {
        const ofKind = rows.filter((row) => row.kind === kind);
        if (ofKind.length === 0) return [];
        const seen = meanTopicAuroc(seenLogits, labels, topics, (i) => kinds.get(topics[i]) === kind);
        return [{ kind, topics: ofKind.length, truth: meanOf(ofKind.map((row) => row.truth)), seen }];
      }),
      logProbSum: meanOf(rows.map((row) => row.logProbSum)),
      logProbMean: meanOf(rows.map((row) => row.logProbMean)),
      bagOfWords: meanOf(rows.map((row) => row.bagOfWords)),
      length: meanTopicAuroc(activations.tokens, labels, topics),
    },
    layers: fit.layerFits.map(({ layer, auroc, logits }) => ({
      layer,
      auroc,
      order: meanTopicAuroc(logits, labels, topics, isOrder),
    })),
    polarity: polarities.map((polarity) => {
      const of = (values: ArrayLike<number>) =>
        meanTopicAuroc(values, labels, topics, (row) => statements[row].polarity === polarity);
      return { polarity, truth: of(truth), logProbSum: of(scores.logProbSum), logProbMean: of(scores.logProbMean) };
    }),
    styles: await styleShift(study),
    controls: {
      withoutOrderTopics: await withoutOrder(study, isOrder),
      withoutNegations: await withoutNegations(study),
      shuffledLabels: await shuffledLabels(study),
      massMean: massMean(study),
      randomDirections: randomDirections(study),
    },
    calibration: calibrationOf(fit),
  };
}

/** Each fold is calibrated on the logits of the others. */
function calibrationOf(fit: TruthFit): TruthReport["calibration"] {
  const { labels, folds } = fit.samples;
  const logits = atPosition(fit.outOfFold, "mean");
  const calibrated = calibratedOutOfFold(logits, labels, folds);
  const raw = logits.map(sigmoid);
  return {
    before: { error: expectedCalibrationError(raw, labels), brier: brierScore(raw, labels) },
    after: { error: expectedCalibrationError(calibrated, labels), brier: brierScore(calibrated, labels) },
    bins: reliabilityBins(calibrated, labels),
  };
}
