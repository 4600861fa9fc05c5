import { defaultSystemPrompt } from "../check/request.js";
import { writeProbeFile } from "../probes/file.js";
import { headKind } from "../probes/heads.js";
import type { ProbeHead } from "../probes/probeSet.js";
import type { Engine, ModelInfo } from "../protocol/engine.js";
import type { ChunkStore, ModelIdentity } from "../reader/ports.js";
import { trainDomain } from "../training/boundary/trainDomain.js";
import { type LabelledRecord, labelledRecords } from "../training/corpora/solutions/labelledRecords.js";
import type { LabelledFile } from "../training/corpora/solutions/labelledTexts.js";
import { stepLayers } from "../training/corpora/steps/stepPass.js";
import { heads } from "../training/heads/heads.js";
import { isTrained, trainHeads } from "../training/heads/trainHeads.js";
import { pace } from "../training/pace.js";
import { type ProbePlot, probePlots } from "../training/report/probePlots.js";
import { type ProbeReport, probeReport, probeReportMarkdown } from "../training/report/probeReport.js";
import { collectedData, type DataSizes, type MoreProblems } from "../training/trainingData.js";
import { engineSamplers } from "./passes/engineSamplers.js";
import { rememberedSamplers } from "./remembered/rememberedSamplers.js";

/** Enough texts for figures that hold, in minutes for a model of 1.5 billion parameters. */
export const trainingDefaults = { perTopic: 60, perKind: 60, own: 256, benign: 14, seed: 1 } as const;

export interface TrainProbesOptions extends DataSizes {
  readonly identity: ModelIdentity;
  readonly info: ModelInfo;
  readonly seed: number;
  readonly more?: readonly MoreProblems[] | undefined;
  /** What other models wrote. */
  readonly labelled?: readonly LabelledFile[] | undefined;
  /** Heads of the probes in use. Those of the model's own text come of another command, from hours of solutions, and go into the new file. */
  readonly inUse?: readonly ProbeHead[] | undefined;
  readonly store: ChunkStore;
  readonly product: string;
  /** The command that was given, for the report. */
  readonly command: string;
  readonly onProgress?: ((activity: string, done: number, total: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface TrainedProbes {
  /** The probe file's bytes. */
  readonly file: Uint8Array;
  readonly report: ProbeReport;
  readonly markdown: string;
  /** SVG files that the Markdown shows, to be written beside it. */
  readonly plots: readonly ProbePlot[];
  /** What the model solved itself, with labels; for `probes eval` with another model. */
  readonly ownSolutions: readonly LabelledRecord[];
}

/**
 * Trains the probes of the model that the engine holds, from nothing: the corpora are generated and passed over, each head of the list is
 * fitted and evaluated on what was left out, then the domain in which they are to be believed. Rejects with CancelledError when the
 * signal aborts; what was passed over until then is kept.
 */
export async function trainProbes(engine: Engine, options: TrainProbesOptions): Promise<TrainedProbes> {
  const {
    identity,
    info,
    seed,
    more = [],
    labelled = [],
    inUse = [],
    store,
    product,
    command,
    onProgress,
    signal,
  } = options;
  const { id, sha256 } = identity;
  const model = { id, sha256, graph: info.graph, layers: info.layers, hidden: info.hiddenSize };
  const shape = { layers: stepLayers(model.layers), hidden: model.hidden };
  const remember = { store, key: `${sha256}/${model.graph}`, depth: model.layers, shape };
  await engine.setDirections(null);
  const samplers = rememberedSamplers(engineSamplers(engine, info, shape), remember);
  const data = collectedData({ model, shape, sizes: options, more, labelled, samplers, seed, onProgress, signal });

  const run = { seed, step: pace(onProgress, signal) };
  const results = await trainHeads(heads, data, run);
  const trained = results.filter(isTrained);
  const usual = trained.find((result) => result.usual.length > 0)?.usual ?? [];
  const domain = await trainDomain(data, usual, model.layers, run);

  const report = probeReport({ model, product, command, seed }, results, domain);
  const plots = probePlots(trained.map(({ plotted }) => plotted));
  const { solved, problems } = await data.solutions();
  return {
    file: writeProbeFile({
      modelSha256: sha256,
      graph: model.graph,
      layers: model.layers,
      hidden: model.hidden,
      seed,
      product,
      quality: report.quality,
      heads: [...trained.map(({ head }) => head), ...inUse.filter(({ name }) => headKind(name).ownTextOnly)],
      domain: domain.measure,
    }),
    report,
    markdown: probeReportMarkdown(report, results, plots),
    plots,
    ownSolutions: labelledRecords(solved, problems, defaultSystemPrompt),
  };
}
