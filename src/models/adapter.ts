import { createHash } from "node:crypto";
import { realpath } from "node:fs/promises";
import { cacheFolder } from "./cacheFolder.js";
import { checkGgufMagic, sumOfUserFile } from "./checksum.js";
import type { LocalModel, ModelOptions } from "./localModel.js";
import { nameOfFile } from "./modelNames.js";
import { thinned } from "./progress.js";

/** A LoRA adapter on this disk, used where it lies. */
export interface LocalAdapter {
  readonly name: string;
  readonly path: string;
  readonly sha256: string;
}

/** The adapter at a path. Throws ModelFileError for a file that is no GGUF, and a CodedError "cancelled". */
export async function resolveAdapter(path: string, options: ModelOptions = {}): Promise<LocalAdapter> {
  await checkGgufMagic(path);
  const real = await realpath(path);
  const onProgress = thinned(options.onProgress);
  const sha256 = await sumOfUserFile(real, cacheFolder(options.cacheRoot), { onProgress, signal: options.signal });
  return { name: nameOfFile(real), path: real, sha256 };
}

/**
 * What the model with the adapter is called. It is another model than the one without: probes of one are not those of the other.
 */
export function withAdapter(
  model: Pick<LocalModel, "id" | "name" | "sha256">,
  adapter: LocalAdapter,
): { readonly id: string; readonly name: string; readonly sha256: string } {
  const sha256 = createHash("sha256").update(`${model.sha256}\n${adapter.sha256}\n`).digest("hex");
  return {
    id: `${model.id.slice(0, 80)}.lora-${adapter.sha256.slice(0, 8)}`,
    name: `${model.name} + ${adapter.name}`,
    sha256,
  };
}
