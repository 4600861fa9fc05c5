import { cacheFolder } from "./cacheFolder.js";
import { catalogue, entryById } from "./catalogue.js";
import { sumOfUserFile } from "./checksum.js";
import { damaged, type LocalModel, modelAtPath, type ModelOptions, modelInCache } from "./localModel.js";
import { modelFiles } from "./modelNames.js";
import { thinned } from "./progress.js";
import { pullModel } from "./pullModel.js";

/**
 * The model that a person means: an id (of the catalogue, or of an imported model), or the path of a GGUF file, which
 * is used where it lies; of a split model any part may be named. A catalogue model that is not in the cache is fetched. The sum is that of bytes that were
 * checked, now or at an earlier start. Throws as {@link pullModel} does, and ModelFileError for a file that is no GGUF.
 */
export async function resolveModel(reference: string, options: ModelOptions = {}): Promise<LocalModel> {
  const { catalogue: entries = catalogue, signal } = options;
  const onProgress = thinned(options.onProgress);
  const cache = cacheFolder(options.cacheRoot);
  if (entryById(reference, entries)) return pullModel(reference, options);
  const imported = await modelInCache(reference, cache, { ...options, onProgress });
  if (imported === "damaged") throw damaged({ id: reference, path: modelFiles(cache, reference).model });
  if (imported) return imported;
  return modelAtPath(reference, entries, (part) => sumOfUserFile(part, cache, { onProgress, signal }));
}
