import { createReadStream, createWriteStream } from "node:fs";
import { link, mkdtemp, readdir, realpath, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fromErrorData, UnsupportedModelError } from "../core/errors.js";
import { splitNames } from "../core/modelFiles/splitNames.js";
import { asCacheError, type CacheFolder, cacheFolder, inCache, makeCacheFolder } from "./cacheFolder.js";
import { catalogue, entryBySha256 } from "./catalogue.js";
import { checkGgufMagic, recordOf, saveRecord, sha256OfFile } from "./checksum.js";
import { requireFreeSpace } from "./freeSpace.js";
import { type LocalModel, type ModelOptions, modelInCache } from "./localModel.js";
import { withLock } from "./lock.js";
import { idOfFile, modelFiles, nameOfFile } from "./modelNames.js";
import { discardPartial } from "./partialFile.js";
import { type OnModelProgress, thinned, throwIfCancelled } from "./progress.js";

const stagingPrefix = ".import-";

/**
 * Takes a person's GGUF file into the cache: by a hard link where the file system allows it, else by a copy. Bytes of
 * a catalogue model come under that model's id, others under an id made from the file's name and sum.
 * Throws ModelFileError and UnsupportedModelError, for a part of a split model and for a file that `describe` refuses, and CodedErrors
 * "insufficient-disk", "cache", "cancelled".
 */
export async function importModel(path: string, options: ModelOptions = {}): Promise<LocalModel> {
  const { catalogue: entries = catalogue, signal } = options;
  const onProgress = thinned(options.onProgress);
  const cache = cacheFolder(options.cacheRoot);
  const split = splitNames(path);
  if (split) {
    throw new UnsupportedModelError(
      `${path} is one of the ${split.paths.length} files of a split model. Such models are used where they lie: name this path as the model.`,
    );
  }
  await checkGgufMagic(path);
  await makeCacheFolder(cache.models);
  const waiting = async () =>
    onProgress({
      activity: "waiting",
      doneBytes: 0,
      totalBytes: 1,
      note: { code: "waits-for-cache", values: [] },
    });
  const locking = { onWait: waiting, timing: options.lockTiming };

  return withLock(join(cache.models, ".import.lock"), { ...locking, signal }, async (held) => {
    await removeStaging(cache);
    const staging = await inCache(cache.models, () => mkdtemp(join(cache.models, stagingPrefix)));
    try {
      const staged = join(staging, "model.gguf");
      await linkOrCopy(await realpath(path), staged, cache, { ...options, onProgress, signal: held });
      // The staged file is what is hashed: the original may change under our hands.
      const sha256 = await sha256OfFile(staged, { onProgress, signal: held });
      const entry = entryBySha256(sha256, entries);
      const id = entry?.id ?? idOfFile(path, sha256);
      const name = entry?.name ?? nameOfFile(path);
      const files = modelFiles(cache, id);
      return await withLock(files.lock, { ...locking, signal: held }, async () => {
        // A file that is damaged or of another kind would stand among the models as one that is ready.
        const description = entry ? undefined : await options.describe?.(path).catch(() => undefined);
        if (description?.refusal) throw fromErrorData(description.refusal);
        const present = await modelInCache(id, cache, { ...options, onProgress, signal: held });
        if (present && present !== "damaged") return present;
        await inCache(files.model, () => rename(staged, files.model));
        const shape = description?.shape;
        await saveRecord(files.record, await recordOf(files.model, sha256, name, shape), onProgress);
        await discardPartial(files);
        return { id, name, path: files.model, sha256, ...(entry ? { entry } : {}) };
      });
    } finally {
      await rm(staging, { recursive: true, force: true });
    }
  });
}

async function linkOrCopy(
  source: string,
  target: string,
  cache: CacheFolder,
  { onProgress, signal, fileSystemFigures }: ModelOptions & { readonly onProgress: OnModelProgress },
): Promise<void> {
  // Another disk, a file system without links, a file of somebody else: all of these can still be copied.
  const linked = await link(source, target).then(
    () => true,
    () => false,
  );
  if (linked) return;
  const totalBytes = (await stat(source)).size;
  await requireFreeSpace(cache.models, totalBytes, fileSystemFigures);
  let doneBytes = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      doneBytes += chunk.length;
      onProgress({ activity: "copying", doneBytes, totalBytes });
      done(null, chunk);
    },
  });
  try {
    await pipeline(createReadStream(source, { highWaterMark: 1 << 20 }), counted, createWriteStream(target), {
      signal,
    });
  } catch (error) {
    throwIfCancelled(signal);
    throw asCacheError(target, error) ?? error;
  }
}

/** What a killed import left behind; the caller holds the lock of imports. */
async function removeStaging(cache: CacheFolder): Promise<void> {
  for (const name of await readdir(cache.models))
    if (name.startsWith(stagingPrefix)) await rm(join(cache.models, name), { recursive: true, force: true });
}
