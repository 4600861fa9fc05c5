import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { cacheFolder } from "../../src/models/cacheFolder.js";
import { pythonWith } from "../pythonEnvironment.js";

const requirements = fileURLToPath(new URL("python/requirements.txt", import.meta.url));

/** Results of the reference, which are the same on every run: kept, since the largest model takes minutes. */
export function parityFolder(): string {
  return join(cacheFolder().root, "parity");
}

/**
 * An interpreter that has the pinned packages: COTCHECK_PYTHON when it is set, else a virtual environment of our own in
 * the cache, made on first use. On Linux the ordinary torch wheel brings some gigabytes of CUDA along; pip's own
 * PIP_EXTRA_INDEX_URL can name PyTorch's CPU index.
 */
export async function referencePython(log: (line: string) => void): Promise<string> {
  const named = process.env.COTCHECK_PYTHON;
  if (named) return named;
  return pythonWith(requirements, "parity", log);
}
