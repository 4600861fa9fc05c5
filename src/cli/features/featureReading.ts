import type { Run } from "../../core/run/run.js";
import { type ReadTokens, readFeatures } from "../../features/readFeatures.js";
import { type ModelFeatures, modelFeatures } from "../../host/featureShelf.js";
import { resolveModel } from "../../models/resolveModel.js";
import type { ModelIdentity } from "../../reader/ports.js";
import { interruptSignal } from "../interrupt.js";
import { modelProgress } from "../models/modelProgress.js";
import type { EngineFlags, ServeFlags } from "../options.js";
import { probeFolders } from "../probeFolders.js";
import { progressLine } from "../progressLine.js";
import { withModel } from "../modelInEngine.js";

export interface FeaturesFlags extends EngineFlags, ServeFlags {
  readonly quiet: boolean;
  readonly debug: boolean;
}

/** Loads the model with its dictionary, and lets `work` read runs with them. */
export async function readingFeatures<T>(
  flags: FeaturesFlags,
  work: (known: ModelFeatures, read: (run: Run) => Promise<ReadTokens>) => Promise<T>,
): Promise<T> {
  const line = progressLine(process.stderr, flags);
  const signal = interruptSignal(() => line.note("Stopping. Ctrl-C again ends at once."));
  try {
    return await withModel(flags, line, signal, async ({ model }) => {
      const known = await modelFeatures(probeFolders(), model.identity);
      const show = (done: number, total: number) => line.show(`Reading: ${done} of ${total} tokens`);
      return work(known, (run) => readFeatures(model, known.dictionary, run, signal, show));
    });
  } finally {
    line.clear();
  }
}

/** Without an engine: the model's file names the dictionary. */
export async function knownFeatures(
  flags: EngineFlags & Pick<FeaturesFlags, "quiet">,
): Promise<ModelFeatures & { readonly model: ModelIdentity }> {
  const line = progressLine(process.stderr, flags);
  try {
    const signal = interruptSignal(() => line.note("Stopping. Ctrl-C again ends at once."));
    const model = await resolveModel(flags.model, { onProgress: modelProgress(line), signal });
    return { model, ...(await modelFeatures(probeFolders(), model)) };
  } finally {
    line.clear();
  }
}
