import { cacheFolder, inCache, makeCacheFolder } from "./cacheFolder.js";
import { catalogue, entryById } from "./catalogue.js";
import { damaged, type LocalModel, type ModelOptions, modelInCache, notFound } from "./localModel.js";
import { modelFiles } from "./modelNames.js";
import { partialBytes } from "./partialFile.js";
import { thinned } from "./progress.js";

/**
 * Brings a model of the catalogue into the cache, unless it is there. When another process is fetching the same
 * model, waits for it. Throws CodedErrors "model-not-found", "download", "checksum", "insufficient-disk", "cache", "cancelled".
 */
export async function pullModel(id: string, options: ModelOptions = {}): Promise<LocalModel> {
  const { catalogue: entries = catalogue, signal } = options;
  const onProgress = thinned(options.onProgress);
  const cache = cacheFolder(options.cacheRoot);
  const inside = { ...options, onProgress };

  const present = await modelInCache(id, cache, inside);
  if (present && present !== "damaged") return present;
  const entry = entryById(id, entries);
  if (!entry) throw present ? damaged({ id, path: modelFiles(cache, id).model }) : notFound(id, entries);

  const files = modelFiles(cache, id);
  await makeCacheFolder(cache.models);
  // What locks and what speaks to the network takes a tenth of a second to load, and most starts have the model.
  const [{ withLock }, { fetchModel }] = await Promise.all([import("./lock.js"), import("./fetchModel.js")]);
  return withLock(
    files.lock,
    {
      signal,
      timing: options.lockTiming,
      onWait: async () =>
        onProgress({
          activity: "waiting",
          doneBytes: await partialBytes(files),
          totalBytes: entry.bytes,
          note: { code: "waits-for-download", values: [] },
        }),
    },
    async (held) => {
      const fetchedMeanwhile = await modelInCache(id, cache, { ...inside, signal: held });
      if (fetchedMeanwhile && fetchedMeanwhile !== "damaged") return fetchedMeanwhile;
      if (fetchedMeanwhile === "damaged")
        onProgress({
          activity: "verifying",
          doneBytes: entry.bytes,
          totalBytes: entry.bytes,
          note: { code: "damaged", values: [], detail: files.model },
        });
      await inCache(files.model, () => fetchModel(entry, files, cache.models, { ...inside, signal: held }));
      return { id, name: entry.name, path: files.model, sha256: entry.sha256, entry };
    },
  );
}
