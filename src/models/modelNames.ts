import { basename, join } from "node:path";
import { CodedError } from "../core/errors.js";
import type { CacheFolder } from "./cacheFolder.js";

/** Ids become file names, so they may hold nothing that leads out of the folder: no separator, no leading dot. */
const idPattern = /^[a-z0-9][a-z0-9._-]{0,95}$/;

export function isModelId(text: string): boolean {
  return idPattern.test(text);
}

/** The files of one model in the cache. */
export interface ModelFiles {
  readonly model: string;
  /** Size, time and sum of the model file as last verified. */
  readonly record: string;
  /** Bytes fetched so far: always a prefix of the model file, whichever source they came from. */
  readonly partial: string;
  /** What the partial belongs to. */
  readonly partialRecord: string;
  /** Begins the names of the folders in which wheels are unpacked. */
  readonly stagingPrefix: string;
  readonly lock: string;
}

/** Throws a CodedError "usage" for an id that could lead out of the cache. */
export function modelFiles(cache: CacheFolder, id: string): ModelFiles {
  if (!isModelId(id)) throw new CodedError("usage", `${JSON.stringify(id)} cannot be the id of a model.`);
  const stem = join(cache.models, id);
  return {
    model: `${stem}.gguf`,
    record: `${stem}.json`,
    partial: `${stem}.gguf.partial`,
    partialRecord: `${stem}.gguf.partial.json`,
    stagingPrefix: `${stem}.wheels-`,
    lock: `${stem}.lock`,
  };
}

/** What to call a model file that the catalogue does not know. File names are from outside: control characters are dropped. */
export function nameOfFile(path: string): string {
  const stem = basename(path).replace(/(-\d{5}-of-\d{5})?\.gguf$/i, "");
  return stem.replace(/\p{C}/gu, "").slice(0, 120) || "model";
}

/** An id for a model file that the catalogue does not know: readable, and different for different bytes. */
export function idOfFile(path: string, sha256: string): string {
  const stem = nameOfFile(path)
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, "-")
    .replace(/^[^a-z0-9]+/, "")
    .slice(0, 80);
  return `${stem || "model"}-${sha256.slice(0, 8)}`;
}
