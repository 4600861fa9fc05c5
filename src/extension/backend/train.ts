import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { LoadedModel } from "../../reader/loadedModel.js";
import { trainingDefaults, trainProbes } from "../../trainer/trainProbes.js";
import { cacheFolder, inCache } from "../../models/cacheFolder.js";
import { probeFileName, trainedProbesFolder } from "./probeShelf.js";

export interface TrainRequest {
  readonly model: LoadedModel;
  readonly cacheRoot: string | undefined;
  readonly onProgress: (activity: string, done: number, total: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Trains the probes of the loaded model and keeps them in the cache, where the command line finds them too. What was read
 * is kept when it is cancelled. Returns how far to trust them, in words, and their report's path.
 */
export async function train(request: TrainRequest): Promise<{ readonly quality: string; readonly report: string }> {
  const { model, cacheRoot, onProgress, signal } = request;
  const { identity, info, engine, product } = model;
  const chunks = join(cacheFolder(cacheRoot).root, "activations", identity.sha256);
  const trained = await trainProbes(engine, {
    identity,
    info,
    product,
    onProgress,
    signal,
    ...trainingDefaults,
    command: `cotcheck probes train --model ${identity.id}`,
    store: {
      read: (name) => readFile(join(chunks, name)).catch(() => null),
      write: (name, bytes) => write(join(chunks, name), bytes),
    },
  });
  const folder = join(trainedProbesFolder(cacheRoot), identity.id);
  const report = join(folder, "report.md");
  await write(join(folder, probeFileName), trained.file);
  await write(join(folder, "report.json"), `${JSON.stringify(trained.report, null, 2)}\n`);
  await write(report, trained.markdown);
  for (const { file, svg } of trained.plots) await write(join(folder, file), svg);
  await rm(chunks, { recursive: true, force: true });
  return { quality: trained.report.quality, report };
}

function write(path: string, content: string | Uint8Array): Promise<void> {
  return inCache(path, async () => {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  });
}
