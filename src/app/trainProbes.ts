import { writeProbeFile } from "../probes/file.js";
import { generateStatements } from "../probes/statements/generate.js";
import { trainTruth } from "../probes/train.js";
import { type TruthReport, truthReportMarkdown } from "../probes/truthReport.js";
import type { Engine, ModelInfo } from "../protocol/engine.js";
import type { ChunkStore, ModelIdentity } from "./ports.js";
import { statementReader } from "./readStatements.js";
import { rememberedStatements } from "./rememberedStatements.js";

export interface TrainProbesOptions {
  readonly identity: ModelIdentity;
  readonly info: ModelInfo;
  readonly seed: number;
  /** Statements a topic. */
  readonly perTopic: number;
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
  readonly report: TruthReport;
  readonly markdown: string;
}

/**
 * Trains the truth probes of the model that the engine holds, from nothing: statements are generated, read, fitted and
 * evaluated on topics left out. Rejects with CancelledError when the signal aborts; what was read until then is kept.
 */
export async function trainProbes(engine: Engine, options: TrainProbesOptions): Promise<TrainedProbes> {
  const { identity, info, seed, perTopic, store, product, command, onProgress, signal } = options;
  const model = {
    ...{ id: identity.id, sha256: identity.sha256, graph: info.graph },
    ...{ layers: info.layers, hidden: info.hiddenSize },
  };
  await engine.setDirections(null);
  const { probeSet, report } = await trainTruth({
    model,
    statements: generateStatements({ seed, perTopic }),
    read: rememberedStatements(
      statementReader(engine, info),
      store,
      `${model.sha256}/${model.graph}`,
      info.layers * 2 * info.hiddenSize,
    ),
    ...{ seed, product, command },
    ...(onProgress && { onProgress }),
    ...(signal && { signal }),
  });
  return { file: writeProbeFile(probeSet), report, markdown: truthReportMarkdown(report) };
}
