import type { Interval } from "../../../core/statistics/bootstrap.js";
import type { ReliabilityBin } from "../../../core/statistics/calibration.js";
import type { PlottedHead } from "../../report/probePlots.js";
import type { TopicKind } from "../../corpora/statements/statement.js";
import { table, twoDecimals as f } from "../../report/reportTable.js";

export const TRUTH_REPORT_VERSION = 1;

/** AUROC within one topic, by probes that were trained without it, beside baselines that read no activations. */
export interface TopicRow {
  readonly topic: string;
  readonly kind: TopicKind;
  readonly statements: number;
  /** The stacked head, mean of both positions. */
  readonly truth: number;
  readonly lastContent: number;
  readonly closing: number;
  readonly logProbSum: number;
  readonly logProbMean: number;
  readonly bagOfWords: number;
}

/** How well the truth head does on topics it was not trained on; numbers are AUROC unless they say otherwise. */
export interface TruthReport {
  readonly format: "cotcheck-truth-report";
  readonly version: typeof TRUTH_REPORT_VERSION;
  readonly model: {
    readonly id: string;
    readonly sha256: string;
    readonly graph: string;
    readonly layers: number;
    readonly hidden: number;
  };
  readonly product: string;
  readonly command: string;
  readonly seed: number;
  readonly counts: {
    readonly statements: number;
    readonly facts: number;
    readonly topics: number;
    readonly folds: number;
  };
  readonly chosen: {
    readonly l2: number;
    readonly l2Tried: readonly { readonly l2: number; readonly auroc: number }[];
    readonly bestLayer: number;
    readonly stack: readonly { readonly layer: number; readonly weight: number }[];
  };
  readonly quality: string;
  readonly trusted: boolean;
  /** Means over topics. */
  readonly mean: {
    readonly truth: number;
    /** 95 %, bootstrap over topics. */
    readonly interval: Interval;
    readonly min: number;
    readonly minTopic: string;
    readonly bestSingleLayer: number;
    /** `seen`: the best single layer with other facts of the same topics in training. */
    readonly byKind: readonly {
      readonly kind: TopicKind;
      readonly topics: number;
      readonly truth: number;
      readonly seen: number;
    }[];
    readonly logProbSum: number;
    readonly logProbMean: number;
    readonly bagOfWords: number;
    readonly length: number;
  };
  readonly topics: readonly TopicRow[];
  readonly layers: readonly { readonly layer: number; readonly auroc: number; readonly order: number }[];
  readonly polarity: readonly {
    readonly polarity: string;
    readonly truth: number;
    readonly logProbSum: number;
    readonly logProbMean: number;
  }[];
  /** Trained on other topics and without the style; pooled over topics. `seen` is the same with the style in training. */
  readonly styles: readonly {
    readonly style: string;
    readonly statements: number;
    readonly seen: number;
    readonly unseen: number;
  }[];
  readonly controls: {
    readonly withoutOrderTopics: number;
    readonly withoutNegations: number;
    readonly massMean: number;
    readonly shuffledLabels: number;
    readonly randomDirections: { readonly mean: number; readonly largest: number };
  };
  readonly calibration: {
    readonly before: { readonly error: number; readonly brier: number };
    readonly after: { readonly error: number; readonly brier: number };
    readonly bins: readonly ReliabilityBin[];
  };
}

/** What the plots show of it. */
export function plottedTruthHead({ mean, calibration, layers }: TruthReport): PlottedHead {
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

/** The report as Markdown, the weak topics first. */
export function truthReportMarkdown(report: TruthReport): string {
  const { model, counts, chosen, mean, controls, calibration } = report;
  return `# Truth probes for ${model.id}

${report.quality}

| | |
|---|---|
| model file | \`${model.sha256}\` |
| graph | ${model.graph}, ${model.layers} layers of ${model.hidden} |
| made by | ${report.product}, \`${report.command}\`, seed ${report.seed} |
| statements | ${counts.statements} about ${counts.facts} facts in ${counts.topics} topics, ${counts.folds} folds of whole topics |
| chosen on held-out topics | L2 ${chosen.l2} (${chosen.l2Tried.map((t) => `${t.l2}: ${t.auroc.toFixed(3)}`).join(", ")}), best single layer ${chosen.bestLayer} |
| stack | ${chosen.stack.map(({ layer, weight }) => `layer ${layer} × ${weight.toFixed(3)}`).join(", ")} |

All figures are AUROC within a topic by probes trained on other topics only, at the mean of both reading positions, unless
they say otherwise. Layers count from 0.

## Summary

${table(
  ["", "mean over topics"],
  [
    [
      "**truth head**",
      `**${mean.truth.toFixed(3)}** (95 % ${mean.interval.low.toFixed(3)}–${mean.interval.high.toFixed(3)}, bootstrap over topics)`,
    ],
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
  ],
)}

## By topic, left out of training

${table(
  ["topic", "kind", "n", "truth", "last content", "closing", "log-prob sum", "log-prob mean", "bag of words"],
  [...report.topics]
    .sort((a, b) => a.truth - b.truth)
    .map((t) => [
      t.topic,
      t.kind,
      t.statements,
      f(t.truth),
      f(t.lastContent),
      f(t.closing),
      f(t.logProbSum),
      f(t.logProbMean),
      f(t.bagOfWords),
    ]),
)}

## By polarity

${table(
  ["polarity", "truth", "log-prob sum", "log-prob mean"],
  report.polarity.map((p) => [p.polarity, f(p.truth), f(p.logProbSum), f(p.logProbMean)]),
)}

## By style

Single layer ${chosen.bestLayer}, pooled over topics, which is harder than within a topic.

${table(
  ["style", "n", "style in training", "style left out"],
  report.styles.map((s) => [s.style, s.statements, f(s.seen), f(s.unseen)]),
)}

## By layer

${table(
  ["layer", "mean", "order comparisons"],
  report.layers.map((l) => [l.layer, f(l.auroc), f(l.order)]),
)}

## Calibration

Calibrated on other topics than the one that is read.

${table(
  ["", "expected calibration error", "Brier score"],
  [
    ["before", calibration.before.error.toFixed(3), calibration.before.brier.toFixed(3)],
    ["after", calibration.after.error.toFixed(3), calibration.after.brier.toFixed(3)],
  ],
)}

${table(
  ["probability said", "n", "mean said", "true"],
  calibration.bins.map((bin) => [`${f(bin.low)}–${f(bin.high)}`, bin.count, f(bin.predicted), f(bin.observed)]),
)}
`;
}
