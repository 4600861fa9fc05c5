import type { ModelFacts } from "../activations.js";
import type { BoundaryFigures } from "../boundary/boundaryFit.js";
import { domainSection } from "../boundary/domainSection.js";
import type { TrainedDomain } from "../boundary/trainDomain.js";
import type { HeadReport } from "../heads/headTraining.js";
import { isTrained, type TrainingResult } from "../heads/trainHeads.js";
import { joinedSentences } from "./joinedSentences.js";
import { plotsMarkdown, type ProbePlot } from "./probePlots.js";

/** What a training was made with. */
export interface MadeBy {
  readonly model: ModelFacts;
  /** Name and version of this program. */
  readonly product: string;
  /** The command that was given. */
  readonly command: string;
  readonly seed: number;
}

/** How good each head is, with all that was measured of it. */
export interface ProbeReport extends MadeBy {
  readonly format: "cotcheck-probe-report";
  readonly version: 2;
  /** How far to trust the probes, in a few sentences. */
  readonly quality: string;
  /** By name, in the order of the probe file; a head that could not be trained has none. */
  readonly heads: Readonly<Record<string, HeadReport>>;
  /** What lies outside the domain; empty where the model wrote no other texts. */
  readonly domain: readonly BoundaryFigures[];
}

export function probeReport(
  { model, product, command, seed }: MadeBy,
  results: readonly TrainingResult[],
  domain: TrainedDomain,
): ProbeReport {
  return {
    format: "cotcheck-probe-report",
    version: 2,
    model,
    product,
    command,
    seed,
    quality: qualityOf(results),
    heads: Object.fromEntries(results.filter(isTrained).map(({ name, report }) => [name, report])),
    domain: domain.figures,
  };
}

/** The report as Markdown, with the plots that lie beside it. */
export function probeReportMarkdown(
  { model, product, command, seed, quality, domain }: ProbeReport,
  results: readonly TrainingResult[],
  plots: readonly ProbePlot[],
): string {
  const opening = `# Probes for ${model.id}

${quality}

| | |
|---|---|
| model file | \`${model.sha256}\` |
| graph | ${model.graph}, ${model.layers} layers of ${model.hidden} |
| made by | ${product}, \`${command}\`, seed ${seed} |
`;
  const parts = [opening, ...chaptersOf(results).map(chapterMarkdown), domainSection(domain), plotsMarkdown(plots)];
  return parts.filter((part) => part !== "").join("\n");
}

function qualityOf(results: readonly TrainingResult[]): string {
  return joinedSentences(results.map((result) => (isTrained(result) ? result.report.quality : result.tooFew)));
}

/** Heads that follow each other under one title. Those that could not be trained have none. */
function chaptersOf(results: readonly TrainingResult[]): TrainingResult[][] {
  const chapters: TrainingResult[][] = [];
  const titleOf = (result: TrainingResult | undefined) => result && isTrained(result) && result.chapter.title;
  for (const result of results) {
    const last = chapters.at(-1);
    if (last && titleOf(last[0]) === titleOf(result)) last.push(result);
    else chapters.push([result]);
  }
  return chapters;
}

function chapterMarkdown(results: readonly TrainingResult[]): string {
  const [first, ...others] = results.filter(isTrained);
  const quality = qualityOf(results);
  if (!first) return quality === "" ? "" : `${quality}\n`;
  const { title, opening } = first.chapter;
  return `${[`## ${title}`, quality, opening, ...[first, ...others].map(({ section }) => section)].join("\n\n")}\n`;
}
