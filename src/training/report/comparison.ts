import { type Plot, plotSvg } from "./plot.js";
import { layerParameters, type Readability } from "./readability.js";
import { table, twoDecimals } from "./reportTable.js";

/** How well several models can be read, by size: a page as Markdown, and its plot. The smallest model comes first. */
export function readabilityPage(unsorted: readonly Readability[], plot: string | null): string {
  const models = bySize(unsorted);
  const ids = models.map(({ model }) => model.id);
  const topics = topicRows(models);
  return `${[
    "# Bigger is clearer",
    `\`cotcheck probes compare ${unsorted.map(({ model }) => model.id).join(" ")}\` puts the reports of the models' probes side by side. Figures are AUROCs on what was left out of
training; size is about what the layers have, 12 · layers · width².`,
    ...(plot === null ? [] : [`![Readability by size](${plot})`]),
    table(["", ...ids], overall(models)),
    sameData(models),
    "## The truth head by topic",
    table(["topic", "kind", ...ids], topics),
    "## The step-wrong head by kind of reasoning left out",
    table(["kind", ...ids], domainRows(models)),
    "## What each was made with",
    models.map(({ model, command }) => `- ${model.id}: \`${command}\``).join("\n"),
  ].join("\n\n")}\n`;
}

export function readabilitySvg(unsorted: readonly Readability[]): string {
  const models = bySize(unsorted);
  const sizes = models.map(({ model }) => layerParameters(model));
  const points = (value: (model: Readability) => number | undefined) =>
    models.flatMap((one, i) => {
      const y = value(one);
      return y === undefined ? [] : [{ x: sizes[i], y, weight: 0.02 }];
    });
  const axes = {
    x: {
      label: "parameters of the layers, about",
      domain: [Math.min(...sizes) * 0.8, Math.max(...sizes) * 1.25],
      ticks: sizes,
      format: millions,
      log: true,
    },
    y: { label: "AUROC, left out of training", domain: [0.45, 1], ticks: [0.5, 0.6, 0.7, 0.8, 0.9, 1] },
  } as const;
  const kinds = [...new Set(models.flatMap(({ truth }) => truth.mean.byKind.map(({ kind }) => kind)))];
  const plot: Plot = {
    title: "Readability by size",
    description: models.map(({ model, truth }) => `${model.id}: truth ${twoDecimals(truth.mean.truth)}`).join("; "),
    panels: [
      {
        title: "Truth head, by kind of topic",
        ...axes,
        series: kinds.map((kind) => ({
          name: kind,
          points: points(({ truth }) => truth.mean.byKind.find((one) => one.kind === kind)?.truth),
        })),
      },
      {
        title: "Step-wrong head",
        ...axes,
        series: [
          { name: "head, kinds left out", points: points(({ stepWrong }) => stepWrong?.splits.domain.mean.head) },
          { name: "likelihood alone", points: points(({ stepWrong }) => stepWrong?.splits.domain.mean.likelihood) },
        ],
      },
    ],
  };
  return plotSvg(plot);
}

function bySize(models: readonly Readability[]): Readability[] {
  return models.toSorted((a, b) => layerParameters(a.model) - layerParameters(b.model));
}

const millions = (parameters: number) => `${Math.round(parameters / 1e6)} M`;

function overall(models: readonly Readability[]): string[][] {
  const row = (name: string, value: (model: Readability) => string) => [name, ...models.map(value)];
  const between = ({ low, high }: { readonly low: number; readonly high: number }) =>
    `(${twoDecimals(low)}–${twoDecimals(high)})`;
  const kinds = [...new Set(models.flatMap(({ truth }) => truth.mean.byKind.map(({ kind }) => kind)))];
  return [
    row("parameters of the layers, about", ({ model }) => millions(layerParameters(model))),
    row("layers, width", ({ model }) => `${model.layers}, ${model.hidden}`),
    row("truth, all topics", ({ truth: { mean } }) => `${twoDecimals(mean.truth)} ${between(mean.interval)}`),
    ...kinds.map((kind) =>
      row(`truth, ${kind}`, ({ truth }) => figure(truth.mean.byKind.find((one) => one.kind === kind)?.truth)),
    ),
    row("truth, best baseline", ({ truth: { mean } }) =>
      twoDecimals(Math.max(mean.logProbMean, mean.logProbSum, mean.bagOfWords)),
    ),
    row("truth, best single layer", ({ truth: { layers } }) => {
      const best = layers.reduce((most, each) => (each.auroc > most.auroc ? each : most));
      return `${twoDecimals(best.auroc)} at ${best.layer + 1} of ${layers.length}`;
    }),
    row("– above the mean of all layers", ({ truth: { layers } }) =>
      twoDecimals(Math.max(...layers.map(({ auroc }) => auroc)) - mean(layers.map(({ auroc }) => auroc))),
    ),
    row("– layers with half of its lead over chance or more", ({ truth: { layers } }) => {
      const leads = layers.map(({ auroc }) => auroc - CHANCE);
      const half = Math.max(...leads) / 2;
      return `${leads.filter((lead) => lead >= half).length} of ${layers.length}`;
    }),
    row("step wrong, kinds left out", ({ stepWrong }) => {
      const split = stepWrong?.splits.domain;
      return split ? `${twoDecimals(split.mean.head)} ${between(split.interval)}` : "–";
    }),
    row("step wrong, likelihood alone", ({ stepWrong }) => figure(stepWrong?.splits.domain.mean.likelihood)),
    row("traits, questions and wordings left out: mean (worst, best)", ({ traits }) => {
      if (!traits) return "–";
      const aurocs = traits.map(({ auroc }) => auroc);
      const [worst, best] = [Math.min(...aurocs), Math.max(...aurocs)].map(twoDecimals);
      return `${twoDecimals(mean(aurocs))} (${worst}, ${best}) of ${aurocs.length}`;
    }),
    row(
      "readings count as evidence",
      ({ truth, stepWrong }) =>
        [...(truth.trusted ? ["truth"] : []), ...(stepWrong?.trusted ? ["step wrong"] : [])].join(", ") || "none",
    ),
  ];
}

/** A difference by size is only that where the rest is the same. */
function sameData(models: readonly Readability[]): string {
  const data = new Set(models.map(({ model, command }) => command.replace(model.id, "")));
  return data.size === 1
    ? "All were trained and measured on the same data."
    : "**They were not all trained on the same amount of data** (see the end of this page): what differs between them is not size alone.";
}

function topicRows(models: readonly Readability[]): string[][] {
  const largest = models[models.length - 1].truth.topics;
  const kinds = new Map(models.flatMap(({ truth }) => truth.topics.map(({ topic, kind }) => [topic, kind] as const)));
  const of = (topics: Readability["truth"]["topics"], topic: string) =>
    topics.find((one) => one.topic === topic)?.truth;
  return [...kinds]
    .sort(([a], [b]) => (of(largest, b) ?? 0) - (of(largest, a) ?? 0))
    .map(([topic, kind]) => [topic, kind, ...models.map(({ truth }) => figure(of(truth.topics, topic)))]);
}

function domainRows(models: readonly Readability[]): string[][] {
  const domains = models.map(({ stepWrong }) => stepWrong?.splits.domain.domains ?? []);
  return [...new Set(domains.flat().map(({ domain }) => domain))].map((name) => [
    name,
    ...domains.map((own) => figure(own.find(({ domain }) => domain === name)?.head)),
  ]);
}

/** AUROC of a reading that knows nothing. */
const CHANCE = 0.5;

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function figure(value: number | undefined): string {
  return value === undefined ? "–" : twoDecimals(value);
}
