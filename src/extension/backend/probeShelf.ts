import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ProbeShelf } from "../../reader/ports.js";
import { cacheFolder } from "../../models/cacheFolder.js";
import { isModelId } from "../../models/modelNames.js";

export const probeFileName = "probes.safetensors";

/** Where probes that a person trained are kept: shared with the command line. */
export function trainedProbesFolder(cacheRoot: string | undefined): string {
  return join(cacheFolder(cacheRoot).root, "probes");
}

/** Probes that a person trained come before those that came with the program. */
export function probeShelf(packaged: string, cacheRoot: string | undefined): ProbeShelf {
  return {
    async find(modelId) {
      if (!isModelId(modelId)) return null;
      for (const folder of [trainedProbesFolder(cacheRoot), packaged]) {
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
}
