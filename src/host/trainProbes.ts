import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { cacheFolder, makeCacheFolder } from "../models/cacheFolder.js";
import type { LoadedModel } from "../reader/loadedModel.js";
import { type TrainProbesOptions, trainProbes } from "../trainer/trainProbes.js";
import { probeFileName } from "./probeShelf.js";
import { writeWhole } from "./writeWhole.js";

/** What a training reads, how it is named in its report, and how it is followed. */
export type TrainingRequest = Omit<TrainProbesOptions, "identity" | "info" | "inUse" | "product" | "store">;

export interface WrittenTraining {
  /** How far to trust the probes, in words. */
  readonly quality: string;
  readonly folder: string;
  readonly report: string;
}

/**
 * Trains the probes of the loaded model from nothing and writes what comes of it to the model's folder below `out`, each file whole
 * or not at all. What was read is kept when it is cancelled, so that the next training goes on from there.
 * @param files "probes" with their report, or the "report" alone.
 */
export async function trainAndWrite(
  model: LoadedModel,
  request: TrainingRequest,
  { out, files, cacheRoot }: { out: string; files: "probes" | "report"; cacheRoot?: string | undefined },
): Promise<WrittenTraining> {
  const { identity, info, engine, probes, product } = model;
  // A folder of its own, so that trainings of two models do not take each other's away.
  const chunks = join(cacheFolder(cacheRoot).root, "activations", identity.sha256);
  await makeCacheFolder(chunks);
  const store = {
    read: (name: string) => readFile(join(chunks, name)).catch(() => null),
    write: (name: string, bytes: Uint8Array) => writeWhole(join(chunks, name), bytes),
  };
  const trained = await trainProbes(engine, { ...request, identity, info, inUse: probes?.set.heads, product, store });
  const folder = join(out, identity.id);
  const report = join(folder, "report.md");
  if (files === "probes") await writeWhole(join(folder, probeFileName), trained.file);
  await writeWhole(join(folder, "report.json"), `${JSON.stringify(trained.report, null, 2)}\n`);
  await writeWhole(report, trained.markdown);
  const solutions = trained.ownSolutions.map((record) => `${JSON.stringify(record)}\n`).join("");
  if (solutions !== "") await writeWhole(join(folder, "own-solutions.jsonl"), solutions);
  for (const { file, svg } of trained.plots) await writeWhole(join(folder, file), svg);
  await rm(chunks, { recursive: true, force: true });
  return { quality: trained.report.quality, folder, report };
}
