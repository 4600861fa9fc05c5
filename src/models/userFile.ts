import { createHash } from "node:crypto";
import { realpath, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { missingPart, splitNames } from "../core/modelFiles/splitNames.js";
import { checkGgufMagic } from "./checksum.js";

/** A model file outside the cache, used where it lies. */
export interface UserFile {
  /** Of the file, or of the first part where the model is split. */
  readonly path: string;
  /** All files of the model, in order, by their own paths. */
  readonly parts: readonly string[];
}

/**
 * The files of the model of which `path` names one.
 * @throws ModelFileError for a file that is no GGUF, and for a part that is missing
 */
export async function userFile(path: string): Promise<UserFile> {
  const split = splitNames(path);
  if (!split) {
    await checkGgufMagic(path);
    const real = await realpath(path);
    return { path: real, parts: [real] };
  }
  const parts: string[] = [];
  for (const [part, partPath] of split.paths.entries()) {
    const isThere = await stat(partPath).then(
      () => true,
      () => false,
    );
    if (!isThere) throw missingPart(partPath, part, split.paths.length);
    await checkGgufMagic(partPath);
    parts.push(await realpath(partPath));
  }
  // By its name and not by what a link leads to: the names say which files belong together.
  return { path: resolve(split.paths[0]), parts };
}

/** The sha256 by which a model is known: its file's, or that of its parts' sums, a line each, where it is split. */
export async function sumOfParts({ parts }: UserFile, sumOfFile: (path: string) => Promise<string>): Promise<string> {
  if (parts.length === 1) return sumOfFile(parts[0]);
  const sums = createHash("sha256");
  for (const part of parts) sums.update(`${await sumOfFile(part)}\n`);
  return sums.digest("hex");
}
