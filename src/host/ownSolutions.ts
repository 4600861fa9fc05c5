import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { cacheFolder, makeCacheFolder } from "../models/cacheFolder.js";
import type { ChunkStore, ModelIdentity } from "../reader/ports.js";
import { writeWhole } from "./writeWhole.js";

/** Where the solutions of a model's own are kept from one run to the next, a file a request, named by its content. */
export async function ownSolutionStore({ sha256 }: ModelIdentity): Promise<ChunkStore> {
  return folderStore(join(cacheFolder().root, "solutions", sha256, "written"));
}

/** Where the passes over these solutions are kept; a pass belongs to the texts and to the graph that read them. */
export async function readSolutionStore({ sha256 }: ModelIdentity): Promise<ChunkStore> {
  return folderStore(join(cacheFolder().root, "solutions", sha256, "read"));
}

async function folderStore(folder: string): Promise<ChunkStore> {
  await makeCacheFolder(folder);
  return {
    read: (name) => readFile(join(folder, name)).catch(() => null),
    write: (name, bytes) => writeWhole(join(folder, name), bytes),
  };
}
