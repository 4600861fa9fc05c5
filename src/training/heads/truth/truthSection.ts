import type { PlottedHead } from "../../report/probePlots.js";
import { interval, reliabilityTable, table, twoDecimals as f } from "../../report/reportTable.js";
import type { Chapter } from "../headTraining.js";
import type { TruthReport } from "./truthReport.js";

/** What the plots show of it. */
export function plottedTruth({ mean, calibration, layers }: TruthReport): PlottedHead {
  const baselines = [
    { name: "log-probability, sum", auroc: mean.logProbSum },
    { name: "log-probability, mean a token", auroc: mean.logProbMean },
    { name: "bag of words", auroc: mean.bagOfWords },
    { name: "number of tokens", auroc: mean.length },
  ];
  return {
    name: "Truth head",
    reliability: { of: "the statement is true", bins: calibration.bins, error: calibration.after.error },
    layers: {
      curves: [
        { name: "one layer, topic left out", byLayer: layers },
        {
          name: "one layer, order comparisons",
          byLayer: layers.map(({ layer, order }) => ({ layer, auroc: order })),
        },
      ],
      head: mean.truth,
      baseline: baselines.reduce((a, b) => (b.auroc > a.auroc ? b : a)),
    },
  };
}

export function truthChapter({ counts, chosen }: TruthReport): Chapter {
  return {
    title: "Truth head",
    opening: `| | |
|---|---|
| statements | ${counts.statements} about ${counts.facts} facts in ${counts.topics} topics, ${counts.folds} folds of whole topics |
| chosen on held-out topics | L2 ${chosen.l2} (${chosen.l2Tried.map((t) => `${t.l2}: ${t.auroc.toFixed(3)}`).join(", ")}), best single layer ${chosen.bestLayer} |
| stack | ${chosen.stack.map(({ layer, weight }) => `layer ${layer} × ${weight.toFixed(3)}`).join(", ")} |

All figures are AUROC within a topic by probes trained on other topics only, at the mean of both positions, unless
they say otherwise. Layers count from 0.`,
  };
}

/** Markdown: the figures in all, then by what they depend on. */
export function truthSection(report: TruthReport): string {
  return [summary, byTopic, byPolarity, byStyle, byLayer, calibration].map((part) => part(report)).join("\n\n");
}

function summary({ mean, controls, chosen }: TruthReport): string {
  const rows = [
    ["**truth head**", `**${mean.truth.toFixed(3)}** (${interval(mean.interval, 3)}, bootstrap over topics)`],
    ["worst topic", `${f(mean.min)} (${mean.minTopic})`],
    ["best single layer", mean.bestSingleLayer.toFixed(3)],
    ...mean.byKind.map(({ kind, topics, truth, seen }) => [
      `${kind}, ${topics} topics`,
      `${truth.toFixed(3)}; ${seen.toFixed(3)} with other facts of the topic in training (layer ${chosen.bestLayer} alone)`,
    ]),
    ["mass-mean probe, best single layer", f(controls.massMean)],
    ["order, trained without any", f(controls.withoutOrderTopics)],
    ["negations, trained without any", f(controls.withoutNegations)],
    ["baseline: log-probability, sum", f(mean.logProbSum)],
    ["baseline: log-probability, mean a token", f(mean.logProbMean)],
    ["baseline: bag of words", f(mean.bagOfWords)],
    ["baseline: number of tokens", f(mean.length)],
    ["control: shuffled labels", f(controls.shuffledLabels)],
    [
      "control: random directions, mean and largest of 20",
      `${f(controls.randomDirections.mean)}, ${f(controls.randomDirections.largest)}`,
    ],
  ];
  return `### Summary\n\n${table(["", "mean over topics"], rows)}`;
}

/** The weak topics first. */
function byTopic({ topics }: TruthReport): string {
  const rows = topics
    .toSorted((a, b) => a.truth - b.truth)
    .map((t) => [
      t.topic,
      t.kind,
      t.statements,
      ...[t.truth, t.lastContent, t.closing, t.logProbSum, t.logProbMean, t.bagOfWords].map(f),
    ]);
  const head = ["topic", "kind", "n", "truth", "last content", "closing"];
  return `### By topic, left out of training

${table([...head, "log-prob sum", "log-prob mean", "bag of words"], rows)}`;
}

function byPolarity({ polarity }: TruthReport): string {
  const rows = polarity.map((p) => [p.polarity, f(p.truth), f(p.logProbSum), f(p.logProbMean)]);
  return `### By polarity\n\n${table(["polarity", "truth", "log-prob sum", "log-prob mean"], rows)}`;
}

function byStyle({ chosen, styles }: TruthReport): string {
  return `### By style of statements

Single layer ${chosen.bestLayer}, pooled over topics, which is harder than within a topic.

${table(
  ["style", "n", "style in training", "style left out"],
  styles.map((s) => [s.style, s.statements, f(s.seen), f(s.unseen)]),
)}`;
}

function byLayer({ layers }: TruthReport): string {
  const rows = layers.map((l) => [l.layer, f(l.auroc), f(l.order)]);
  return `### By layer, statements\n\n${table(["layer", "mean", "order comparisons"], rows)}`;
}

function calibration({ calibration: { before, after, bins } }: TruthReport): string {
  const row = (name: string, { error, brier }: typeof before) => [name, error.toFixed(3), brier.toFixed(3)];
  return `### Calibration of the truth head

Calibrated on other topics than the one that is read.

${table(["", "expected calibration error", "Brier score"], [row("before", before), row("after", after)])}

${reliabilityTable(bins, "true")}`;
}
