import { join } from "node:path";
import { cacheFolder, makeCacheFolder } from "../models/cacheFolder.js";
import type { ModelIdentity } from "../reader/ports.js";
import { type Kept, keptIn } from "../screen/kept.js";
import { lineFile } from "./lineFile.js";

/** What a model answered and what was read of it in screenings, below `screen/` in the cache. */
export async function screenStores({
  sha256,
}: Pick<ModelIdentity, "sha256">): Promise<{ readonly answers: Kept; readonly readings: Kept }> {
  const folder = join(cacheFolder().root, "screen", sha256);
  await makeCacheFolder(folder);
  const [answers, readings] = await Promise.all(
    ["answers.jsonl", "readings.jsonl"].map((name) => keptIn(lineFile(join(folder, name)))),
  );
  return { answers, readings };
}
