import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ProbeShelf } from "../reader/ports.js";
import { cacheFolder } from "../models/cacheFolder.js";
import { isModelId } from "../models/modelNames.js";
import { packageFiles } from "./packageFiles.js";

export const probeFileName = "probes.safetensors";

/** Folders with one folder a model in each: probes that a person trained come before those in the package. */
export function probeFolders(): string[] {
  return [trainedProbesFolder(), packageFiles.probes];
}

export function trainedProbesFolder(): string {
  return join(cacheFolder().root, "probes");
}

export const probeShelf: ProbeShelf = {
  async find(modelId) {
    if (!isModelId(modelId)) return null;
    for (const folder of probeFolders()) {
      const origin = join(folder, modelId, probeFileName);
      const bytes = await readFile(origin).catch((error: NodeJS.ErrnoException) => {
        if (error.code === "ENOENT" || error.code === "ENOTDIR") return null;
        throw error;
      });
      if (bytes) return { bytes, origin };
    }
    return null;
  },
};

export async function modelsWithProbes(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(() => [])).filter(isModelId).sort();
}
