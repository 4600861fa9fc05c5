import type { ReliabilityBin } from "../../core/statistics/calibration.js";
import { twoDecimals as f } from "./reportTable.js";
import { type Plot, type PlotAxis, type PlotPanel, type PlotSeries, plotSvg } from "./plot.js";

/** What the plots show of one head, from its report. */
export interface PlottedHead {
  readonly name: string;
  readonly reliability: {
    /** What the probability is of, such as "the step is wrong". */
    readonly of: string;
    readonly bins: readonly ReliabilityBin[];
    /** Expected calibration error. */
    readonly error: number;
  };
  /** AUROC of probes on single layers, and what the whole head and its best baseline reach. */
  readonly layers: {
    readonly curves: readonly { readonly name: string; readonly byLayer: readonly LayerFigure[] }[];
    readonly head: number;
    readonly baseline: { readonly name: string; readonly auroc: number };
  };
  /** How much the head, and other ways, find at rates of false positives; absent where it was not measured. */
  readonly recall?: readonly { readonly name: string; readonly rates: readonly RecallFigure[] }[];
}

export interface LayerFigure {
  readonly layer: number;
  readonly auroc: number;
}

/** What passes a threshold. */
export interface RecallFigure {
  readonly falsePositives: number;
  readonly recall: number;
}

/** One SVG file beside the report. */
export interface ProbePlot {
  readonly file: string;
  readonly title: string;
  readonly svg: string;
}

/** How the heads do, as pictures: calibration, layers, and recall where it was measured. None without heads. */
export function probePlots(heads: readonly PlottedHead[]): ProbePlot[] {
  if (heads.length === 0) return [];
  const recalled = heads.filter(({ recall }) => recall !== undefined);
  return [
    plotted("reliability.svg", {
      title: "Reliability on topics and kinds left out",
      description: heads
        .map(({ name, reliability }) => `${name}: expected calibration error ${reliability.error.toFixed(3)}.`)
        .join(" "),
      panels: heads.map(reliabilityPanel),
    }),
    plotted("layers.svg", {
      title: "AUROC by layer on topics and kinds left out",
      description: heads.map(layersWords).join(" "),
      panels: heads.map(layersPanel),
    }),
    ...(recalled.length === 0
      ? []
      : [
          plotted("recall.svg", {
            title: "What is found at rates of false positives, on kinds left out",
            description: recalled.map(recallWords).join(" "),
            panels: recalled.map(recallPanel),
          }),
        ]),
  ];
}

/** The plots as a section of the report that lies beside them; empty without any. */
export function plotsMarkdown(plots: readonly ProbePlot[]): string {
  if (plots.length === 0) return "";
  return `## Plots\n\n${plots.map(({ file, title }) => `![${title}](${file})`).join("\n\n")}\n`;
}

function plotted(file: string, plot: Plot): ProbePlot {
  return { file, title: plot.title, svg: plotSvg(plot) };
}

const tenths = [0, 0.2, 0.4, 0.6, 0.8, 1];
const share = (label: string): PlotAxis => ({ label, domain: [0, 1], ticks: tenths });
const percent = (value: number) => `${Number((100 * value).toFixed(1))} %`;

function reliabilityPanel({ name, reliability: { of, bins } }: PlottedHead): PlotPanel {
  const all = bins.reduce((sum, { count }) => sum + count, 0);
  const points = bins
    .filter(({ count }) => count > 0)
    .map(({ predicted, observed, count }) => ({ x: predicted, y: observed, weight: count / all }));
  const ends = [0, 1].map((x) => ({ x, y: x }));
  return {
    title: name,
    x: share(`probability said that ${of}`),
    y: share("share in truth"),
    series: [
      { name: "by tenths of the probability; area: how many", points },
      { name: "what is said is so", points: ends },
    ],
  };
}

function layersPanel({ name, layers: { curves, head, baseline } }: PlottedHead): PlotPanel {
  const layers = curves[0].byLayer.map(({ layer }) => layer);
  const [first, last] = [Math.min(...layers), Math.max(...layers)];
  const lowest = Math.min(0.5, ...curves.flatMap(({ byLayer }) => byLayer.map(({ auroc }) => auroc)));
  const low = Math.floor(10 * lowest) / 10;
  const across = (auroc: number) => [first, last].map((x) => ({ x, y: auroc }));
  return {
    title: name,
    x: { label: "layer, from 0", domain: [first, last], ticks: spread(layers) },
    y: { label: "AUROC", domain: [low, 1], ticks: [0, 0.2, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1].filter((t) => t >= low) },
    series: [
      { name: "head", points: across(head) },
      { name: `best baseline: ${baseline.name}`, points: across(baseline.auroc) },
      ...curves.map(
        ({ name: curve, byLayer }): PlotSeries => ({
          name: curve,
          points: byLayer.map(({ layer, auroc }) => ({ x: layer, y: auroc })),
        }),
      ),
    ],
  };
}

/** About six of the layers. */
function spread(layers: readonly number[]): number[] {
  const every = Math.ceil(layers.length / 6);
  return layers.filter((_, i) => i % every === 0);
}

function layersWords({ name, layers: { curves, head, baseline } }: PlottedHead): string {
  const best = curves[0].byLayer.reduce((a, b) => (b.auroc > a.auroc ? b : a));
  return `${name}: ${f(head)}, best baseline ${f(baseline.auroc)} (${baseline.name}), best single layer ${best.layer} with ${f(best.auroc)}.`;
}

function recallPanel({ name, recall = [] }: PlottedHead): PlotPanel {
  return {
    title: name,
    x: { label: "false positives", domain: [0.001, 1], ticks: [0.001, 0.01, 0.1, 1], format: percent, log: true },
    y: { ...share("found"), format: percent },
    series: recall.map((way) => ({
      name: way.name,
      points: way.rates.map(({ falsePositives, recall: found }) => ({ x: falsePositives, y: found })),
    })),
  };
}

function recallWords({ name, recall = [] }: PlottedHead): string {
  const ways = recall.map((way) => {
    const rates = way.rates.map(
      ({ falsePositives, recall: found }) => `${percent(found)} at ${percent(falsePositives)}`,
    );
    return `${way.name} finds ${rates.join(", ")}`;
  });
  return `${name}: ${ways.join("; ")}.`;
}
