import { bootstrapInterval } from "../../../core/statistics/bootstrap.js";
import { brierScore, expectedCalibrationError, sigmoid } from "../../../core/statistics/calibration.js";
import { topicKinds } from "../../corpora/statements/statement.js";
import { topics as allTopics } from "../../corpora/statements/topics/index.js";
import { atPosition, aurocByTopic, meanOf, meanTopicAuroc } from "../../evaluation/aurocByTopic.js";
import { bagOfWordsScores } from "../../evaluation/bagOfWords.js";
import { reliabilityOf } from "../../evaluation/reliability.js";
import {
  massMean,
  randomDirections,
  seenTopics,
  shuffledLabels,
  styleShift,
  type TruthStudy,
  withoutNegations,
  withoutOrder,
} from "./truthControls.js";
import { FOLDS, type TruthFit } from "./truthFit.js";
import { isTrusted, qualitySentence } from "./truthQuality.js";
import type { TopicRow, TruthReport } from "./truthReport.js";

const kinds = new Map(allTopics.map((topic) => [topic.id, topic.kind]));

/** [statements]: by each way of telling true from false; more is truer. */
type Scores = Readonly<Record<keyof Omit<TopicRow, "topic" | "kind" | "statements">, Float64Array>>;

/** Every figure of the report, with its baselines and controls. The same inputs give the same numbers. */
export async function evaluateTruth(study: TruthStudy): Promise<TruthReport> {
  const { samples, fit, step } = study;
  const { labels, topics } = fit.labelled;
  const isOrder = (row: number) => kinds.get(topics[row]) === "order";
  await step("baselines", 0, 1);
  const scores = scoresOf(study);
  const rows = topicRows(scores, fit);
  const mean = await meansOf(rows, study);
  const heldOut = { truth: mean.truth, byKind: mean.byKind, baseline: bestBaseline(mean) };
  return {
    quality: qualitySentence(heldOut),
    trusted: isTrusted(heldOut),
    counts: {
      statements: samples.statements.length,
      facts: new Set(samples.statements.map((statement) => statement.group)).size,
      topics: new Set(topics).size,
      folds: FOLDS,
    },
    chosen: {
      l2: fit.l2,
      l2Tried: fit.l2Tried,
      bestLayer: fit.best.layer,
      stack: fit.stackFits.map(({ layer }, i) => ({ layer, weight: fit.stack.weights[i] })),
    },
    topics: rows,
    mean,
    layers: fit.layerFits.map(({ layer, auroc, logits }) => ({
      layer,
      auroc,
      order: meanTopicAuroc(logits, labels, topics, isOrder),
    })),
    polarity: polarities(scores, study),
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

/** Of the baselines that read no activations, means over topics. */
export function bestBaseline({ logProbSum, logProbMean, bagOfWords, length }: TruthReport["mean"]): number {
  return Math.max(logProbSum, logProbMean, bagOfWords, length);
}

function scoresOf({ samples: { statements, activations }, fit, seed }: TruthStudy): Scores {
  return {
    truth: atPosition(fit.outOfFold, "mean"),
    lastContent: atPosition(fit.outOfFold, "last-content"),
    closing: atPosition(fit.outOfFold, "closing"),
    logProbSum: activations.logProbSum,
    logProbMean: activations.logProbMean,
    bagOfWords: bagOfWordsScores(statements, FOLDS, seed),
  };
}

function topicRows(scores: Scores, { labelled: { labels, topics } }: TruthFit): TopicRow[] {
  const byTopic = Object.fromEntries(
    Object.entries(scores).map(([name, values]) => [name, aurocByTopic(values, labels, topics)]),
  ) as Record<keyof Scores, Map<string, number>>;
  return [...byTopic.truth].map(([topic, truth]) => {
    // Every way of telling has the topics that have both classes.
    const value = (name: keyof Scores) => byTopic[name].get(topic) ?? Number.NaN;
    return {
      topic,
      kind: kinds.get(topic) ?? "fact",
      statements: topics.filter((other) => other === topic).length,
      truth,
      lastContent: value("lastContent"),
      closing: value("closing"),
      logProbSum: value("logProbSum"),
      logProbMean: value("logProbMean"),
      bagOfWords: value("bagOfWords"),
    };
  });
}

async function meansOf(rows: readonly TopicRow[], study: TruthStudy): Promise<TruthReport["mean"]> {
  const { fit, samples, seed } = study;
  const { labels, topics } = fit.labelled;
  const seenLogits = await seenTopics(study);
  const worst = rows.reduce((a, b) => (b.truth < a.truth ? b : a));
  return {
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
    length: meanTopicAuroc(samples.activations.tokens, labels, topics),
  };
}

function polarities(scores: Scores, { samples: { statements }, fit }: TruthStudy): TruthReport["polarity"] {
  const { labels, topics } = fit.labelled;
  return (["affirmed", "negated"] as const).map((polarity) => {
    const of = (values: ArrayLike<number>) =>
      meanTopicAuroc(values, labels, topics, (row) => statements[row].polarity === polarity);
    return {
      polarity,
      truth: of(scores.truth),
      logProbSum: of(scores.logProbSum),
      logProbMean: of(scores.logProbMean),
    };
  });
}

/** Topics that are left out are calibrated on the logits of the others. */
function calibrationOf({ outOfFold, labelled: { labels, folds } }: TruthFit): TruthReport["calibration"] {
  const logits = atPosition(outOfFold, "mean");
  const raw = logits.map(sigmoid);
  const { bins, ...after } = reliabilityOf(logits, labels, folds);
  return {
    before: { error: expectedCalibrationError(raw, labels), brier: brierScore(raw, labels) },
    after,
    bins,
  };
}
