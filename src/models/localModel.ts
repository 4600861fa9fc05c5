import { stat } from "node:fs/promises";
import { CodedError, ModelFileError } from "../core/errors.js";
import { refusal } from "../files/refusal.js";
import type { ModelDescription } from "../core/modelFiles/description.js";
import type { CacheFolder } from "./cacheFolder.js";
import { type CatalogueEntry, catalogue, entryById, entryBySha256 } from "./catalogue.js";
import { currentRecord, readRecord, recordOf, saveRecord, sha256OfFile } from "./checksum.js";
import type { SourceOptions } from "./fetchModel.js";
import type { LockTiming } from "./lock.js";
import { idOfFile, isModelId, modelFiles, nameOfFile } from "./modelNames.js";
import type { OnModelProgress } from "./progress.js";
import { sumOfParts, userFile } from "./userFile.js";

/** What every function on models takes. */
export interface ModelOptions extends SourceOptions {
  /** Folder of the cache; COTCHECK_CACHE or the operating system's folder for caches when absent. */
  readonly cacheRoot?: string;
  readonly catalogue?: readonly CatalogueEntry[];
  readonly onProgress?: OnModelProgress;
  readonly signal?: AbortSignal;
  readonly lockTiming?: LockTiming;
  /** Reads the header of a model file that is imported; without it nothing can be predicted of the model. */
  readonly describe?: (path: string) => Promise<ModelDescription>;
}

/** A model file on this disk whose sum is known. */
export interface LocalModel {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly sha256: string;
  /** Present when the bytes are those of a catalogue model. */
  readonly entry?: CatalogueEntry;
}

/** The model of this id in the cache; undefined when it is not there. `damaged` when its bytes are not what they were. */
export async function modelInCache(
  id: string,
  cache: CacheFolder,
  { catalogue: entries = catalogue, onProgress, signal }: ModelOptions,
): Promise<LocalModel | "damaged" | undefined> {
  if (!isModelId(id)) return undefined;
  const files = modelFiles(cache, id);
  if (!(await isFile(files.model))) return undefined;
  const entry = entryById(id, entries);
  const earlier = await readRecord(files.record);
  const expected = entry?.sha256 ?? earlier?.sha256;
  const record = await currentRecord(files.model, files.record);
  const sha256 = record?.sha256 ?? (await sha256OfFile(files.model, { onProgress, signal }));
  if (expected !== undefined && sha256 !== expected) return "damaged";
  const name = entry?.name ?? earlier?.name ?? nameOfFile(files.model);
  if (!record) await saveRecord(files.record, await recordOf(files.model, sha256, name, earlier?.shape), onProgress);
  return { id, name, path: files.model, sha256, ...(entry ? { entry } : {}) };
}

/** The model of a file outside the cache; `sumOf` takes the sum of each of its parts. Throws a CodedError "model-not-found". */
export async function modelAtPath(
  path: string,
  entries: readonly CatalogueEntry[],
  sumOf: (part: string) => Promise<string>,
): Promise<LocalModel> {
  await requireFile(path, entries);
  const file = await userFile(path);
  const sha256 = await sumOfParts(file, sumOf);
  const entry = entryBySha256(sha256, entries);
  return {
    id: entry?.id ?? idOfFile(file.path, sha256),
    name: entry?.name ?? nameOfFile(file.path),
    path: file.path,
    sha256,
    ...(entry ? { entry } : {}),
  };
}

/** Where something stands at the path that is no file, or may not be looked at, the error says so. */
async function requireFile(path: string, entries: readonly CatalogueEntry[]): Promise<void> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") throw notFound(path, entries);
    throw new ModelFileError(refusal(path, "read", error), { cause: error });
  });
  if (found.isDirectory())
    throw new ModelFileError(
      `${path} is a folder. Name the .gguf file in it; a checkpoint of safetensors or PyTorch is first made one by llama.cpp's convert_hf_to_gguf.py.`,
    );
  if (!found.isFile()) throw new ModelFileError(`${path} is no file but a pipe or a device. Name a .gguf file.`);
}

export async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

export function notFound(reference: string, entries: readonly CatalogueEntry[]): CodedError {
  const known = entries.map((entry) => entry.id).join(", ");
  return new CodedError(
    "model-not-found",
    `${isAddress(reference) ? "A model is named by its path, not by an address such as" : "There is no model"} ${JSON.stringify(reference)}. Name one of ${known}, one that you imported, or the path of a .gguf file.`,
  );
}

const isAddress = (reference: string) => /^[a-z]{2,}:\/\//i.test(reference);

export function damaged(model: { readonly id: string; readonly path: string }): CodedError {
  return new CodedError(
    "checksum",
    `${model.path} is not the file it was when it was imported. Remove it with \`cotcheck models remove ${model.id}\` and import it again.`,
  );
}
