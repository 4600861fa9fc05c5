import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { CodedError } from "../core/errors.js";
import type { ModelShape } from "../core/prediction/shape.js";
import { type CacheFolder, cacheFolder, inCache, makeCacheFolder } from "./cacheFolder.js";
import { type CatalogueEntry, catalogue, entryById } from "./catalogue.js";
import { currentRecord, readRecord, recordOf, saveRecord, sha256OfFile } from "./checksum.js";
import { isFile, type LocalModel, type ModelOptions, modelAtPath, notFound } from "./localModel.js";
import { withLock } from "./lock.js";
import { isModelId, modelFiles, nameOfFile } from "./modelNames.js";
import { discardPartial, partialBytes } from "./partialFile.js";
import { thinned } from "./progress.js";
import { removeStaging } from "./wheelDownload.js";

/** One line of `models list`. */
export interface ListedModel {
  readonly id: string;
  readonly name: string;
  /** `unverified`: the file is there, but changed since its sum was taken, or it never was. */
  readonly state: "ready" | "unverified" | "partial" | "absent";
  readonly path: string;
  /** Of the whole file. */
  readonly bytes: number;
  /** On this disk now. */
  readonly presentBytes: number;
  /** Converted graphs of this model on this disk. */
  readonly graphBytes: number;
  readonly sha256?: string;
  readonly entry?: CatalogueEntry;
  /** Known of the catalogue's models before they are here, and of others from their import on. */
  readonly shape?: ModelShape;
}

/** The catalogue's models in its order, then the imported ones by id. Hashes nothing. */
export async function listModels(options: ModelOptions = {}): Promise<ListedModel[]> {
  const { catalogue: entries = catalogue } = options;
  const cache = cacheFolder(options.cacheRoot);
  const imported = (await namesIn(cache.models))
    .filter((name) => name.endsWith(".gguf"))
    .map((name) => name.slice(0, -".gguf".length))
    .filter((id) => isModelId(id) && !entryById(id, entries))
    .sort();
  return Promise.all([...entries.map((entry) => entry.id), ...imported].map((id) => listed(id, cache, entries)));
}

async function listed(id: string, cache: CacheFolder, entries: readonly CatalogueEntry[]): Promise<ListedModel> {
  const entry = entryById(id, entries);
  const files = modelFiles(cache, id);
  const whole = await bytesAt(files.model);
  const present = await isFile(files.model);
  const record = present ? await currentRecord(files.model, files.record) : undefined;
  const sha256 = entry?.sha256 ?? record?.sha256;
  const fetched = present ? whole : await partialBytes(files);
  const ready = record !== undefined && record.sha256 === sha256;
  const shape = entry?.shape ?? record?.shape;
  return {
    id,
    name: entry?.name ?? record?.name ?? nameOfFile(files.model),
    state: ready ? "ready" : present ? "unverified" : fetched > 0 ? "partial" : "absent",
    path: files.model,
    bytes: entry?.bytes ?? whole,
    presentBytes: fetched,
    graphBytes: sha256 ? await bytesOf(await graphsOf(sha256, cache)) : 0,
    ...(sha256 ? { sha256 } : {}),
    ...(entry ? { entry } : {}),
    ...(shape ? { shape } : {}),
  };
}

export interface VerifiedModel extends LocalModel {
  /** What the sum should be: the catalogue's, or what it was when it was last taken. Absent when nothing is known. */
  readonly expectedSha256?: string;
  readonly ok: boolean;
}

/**
 * Hashes a model afresh: one in the cache by its id, or a file by its path. A cached model that fails is hashed again
 * before its next use. Throws ModelFileError, or CodedErrors "model-not-found", "cancelled".
 */
export async function verifyModel(reference: string, options: ModelOptions = {}): Promise<VerifiedModel> {
  const { catalogue: entries = catalogue, signal } = options;
  const onProgress = thinned(options.onProgress);
  const cache = cacheFolder(options.cacheRoot);
  const files = isModelId(reference) ? modelFiles(cache, reference) : undefined;

  if (files && (await isFile(files.model))) {
    const entry = entryById(reference, entries);
    const record = await readRecord(files.record);
    const sha256 = await sha256OfFile(files.model, { onProgress, signal });
    const expectedSha256 = entry?.sha256 ?? record?.sha256;
    const ok = expectedSha256 === undefined || sha256 === expectedSha256;
    const name = entry?.name ?? record?.name ?? nameOfFile(files.model);
    if (ok) await saveRecord(files.record, await recordOf(files.model, sha256, name, record?.shape), onProgress);
    // Without its time an old record no longer describes the file, but still says what its sum should be.
    else if (record) await saveRecord(files.record, { ...record, mtimeMs: 0 }, onProgress);
    return { id: reference, name, path: files.model, sha256, expectedSha256, ok, ...(entry ? { entry } : {}) };
  }
  if (files && entryById(reference, entries))
    throw new CodedError(
      "model-not-found",
      `${reference} is not on this disk yet. Fetch it with \`cotcheck models pull ${reference}\`.`,
    );
  const model = await modelAtPath(reference, entries, (part) => sha256OfFile(part, { onProgress, signal }));
  return { ...model, ok: true, ...(model.entry ? { expectedSha256: model.entry.sha256 } : {}) };
}

/**
 * Removes a model from the cache, with what was fetched of it and its converted graphs. Files outside the cache are never
 * touched. Returns the bytes freed. Throws CodedErrors "model-not-found", "cache", "cancelled".
 */
export async function removeModel(id: string, options: ModelOptions = {}): Promise<number> {
  const { catalogue: entries = catalogue, signal } = options;
  const onProgress = thinned(options.onProgress);
  const cache = cacheFolder(options.cacheRoot);
  const entry = entryById(id, entries);
  if (!entry && !(isModelId(id) && (await isFile(modelFiles(cache, id).model)))) throw notFound(id, entries);
  const files = modelFiles(cache, id);
  await makeCacheFolder(cache.models);

  const onWait = async () =>
    onProgress({
      activity: "waiting",
      doneBytes: 0,
      totalBytes: 1,
      note: { code: "waits-for-download", values: [] },
    });
  return withLock(files.lock, { signal, onWait, timing: options.lockTiming }, async () => {
    const sha256 = entry?.sha256 ?? (await readRecord(files.record))?.sha256;
    const graphs = sha256 ? await graphsOf(sha256, cache) : [];
    const freed = await bytesOf([files.model, files.partial, ...graphs]);
    await inCache(files.model, async () => {
      for (const path of [files.model, files.record, ...graphs]) await rm(path, { recursive: true, force: true });
      await discardPartial(files);
      await removeStaging(files);
    });
    return freed;
  });
}

async function graphsOf(sha256: string, cache: CacheFolder): Promise<string[]> {
  const names = await namesIn(cache.graphs);
  return names.filter((name) => name.startsWith(sha256)).map((name) => join(cache.graphs, name));
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}

async function bytesOf(paths: readonly string[]): Promise<number> {
  let sum = 0;
  for (const path of paths) sum += await bytesAt(path);
  return sum;
}

/** Size of a file, or of all files below a folder; 0 when there is nothing. */
async function bytesAt(path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isDirectory()) return found?.size ?? 0;
  return bytesOf((await readdir(path)).map((name) => join(path, name)));
}
