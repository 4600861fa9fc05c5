import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { CodedError } from "../core/errors.js";
import { readBounded } from "../files/readBounded.js";
import { refusal } from "../files/refusal.js";
import { cacheFolder } from "../models/cacheFolder.js";
import { isModelId } from "../models/modelNames.js";
import type { FoundFile, ProbeShelf } from "../reader/ports.js";

export const probeFileName = "probes.safetensors";
export const traitFileName = "traits.safetensors";

/** Those of the largest models that can be loaded take a tenth of it. */
const MOST_BYTES = 2 ** 28;

/** Where probes that a person trained are kept, with a folder a model; shared by command line and editor. */
export function trainedProbesFolder(cacheRoot?: string): string {
  return join(cacheFolder(cacheRoot).root, "probes");
}

/**
 * Finding throws a CodedError "probe-file" where a file is there and cannot be read.
 *
 * @param folders with one folder a model in each; the first that has a model's probes, or its traits, is taken
 */
export function probeShelf(folders: readonly string[]): ProbeShelf {
  return {
    find: (modelId) => firstOf(folders, modelId, probeFileName),
    findTraits: (modelId) => firstOf(folders, modelId, traitFileName),
  };
}

async function firstOf(folders: readonly string[], modelId: string, file: string): Promise<FoundFile | null> {
  if (!isModelId(modelId)) return null;
  for (const folder of folders) {
    const origin = join(folder, modelId, file);
    const bytes = await readBounded(origin, MOST_BYTES).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT" || error.code === "ENOTDIR") return null;
      throw new CodedError("probe-file", refusal(origin, "read", error), { cause: error });
    });
    if (bytes) return { bytes, origin };
  }
  return null;
}

export async function modelsWithProbes(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(() => [])).filter(isModelId).sort();
}
