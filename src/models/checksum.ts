import { createHash, randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import { ModelFileError } from "../core/errors.js";
import { refusal } from "../files/refusal.js";
import { notGguf, TELLING_BYTES } from "../core/modelFiles/notGguf.js";
import { ModelShape } from "../core/prediction/shape.js";
import { makeFolder } from "../files/makeFolder.js";
import { asCacheError, type CacheFolder } from "./cacheFolder.js";
import { type OnModelProgress, throwIfCancelled } from "./progress.js";

/** What a file looked like when its sum was taken. A file of the same size and time is taken to be the same file. */
const VerifiedRecord = z.object({
  size: z.number(),
  mtimeMs: z.number(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string().max(200).optional(),
  shape: ModelShape.optional(),
});
export type VerifiedRecord = z.infer<typeof VerifiedRecord>;

export interface HashOptions {
  readonly onProgress?: OnModelProgress;
  readonly signal?: AbortSignal;
}

/** The sha256 of a file's bytes, in lower-case hex. Throws CancelledError when the signal aborts. */
export async function sha256OfFile(path: string, { onProgress, signal }: HashOptions = {}): Promise<string> {
  const totalBytes = (await stat(path)).size;
  const hash = createHash("sha256");
  let doneBytes = 0;
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 4 << 20, signal })) {
      hash.update(chunk);
      doneBytes += chunk.length;
      onProgress?.({ activity: "verifying", doneBytes, totalBytes });
    }
  } catch (error) {
    throwIfCancelled(signal);
    throw error;
  }
  return hash.digest("hex");
}

/** The record at `path`, or undefined when there is none or it is not one of ours. */
export async function readRecord(path: string): Promise<VerifiedRecord | undefined> {
  try {
    return VerifiedRecord.safeParse(JSON.parse(await readFile(path, "utf8"))).data;
  } catch {
    return undefined;
  }
}

/** The record when it still describes the file, so that 1.1 GB need not be hashed at every start. */
export async function currentRecord(file: string, recordPath: string): Promise<VerifiedRecord | undefined> {
  const record = await readRecord(recordPath);
  if (!record) return undefined;
  const { size, mtimeMs } = await stat(file);
  return record.size === size && record.mtimeMs === mtimeMs ? record : undefined;
}

export async function recordOf(
  file: string,
  sha256: string,
  name?: string,
  shape?: ModelShape,
): Promise<VerifiedRecord> {
  const { size, mtimeMs } = await stat(file);
  return { size, mtimeMs, sha256, ...(name ? { name } : {}), ...(shape ? { shape } : {}) };
}

/**
 * Keeps a record. A cache that somebody filled for us and made read-only still serves, only that its files
 * are hashed at every start: the note says so.
 */
export async function saveRecord(
  recordPath: string,
  record: VerifiedRecord,
  onProgress?: OnModelProgress,
): Promise<void> {
  try {
    await makeFolder(dirname(recordPath));
    await writeWhole(recordPath, JSON.stringify(record));
  } catch (error) {
    const refused = asCacheError(recordPath, error);
    if (!refused) throw error;
    onProgress?.({
      activity: "verifying",
      doneBytes: record.size,
      totalBytes: record.size,
      note: { code: "sum-not-kept", values: [refused.message] },
    });
  }
}

/** Readers see the old content or the new, never a part. */
export async function writeWhole(path: string, content: string): Promise<void> {
  const temporary = `${path}.${randomBytes(6).toString("hex")}`;
  try {
    await writeFile(temporary, content);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    throw error;
  }
}

/** The sum of a file outside the cache, remembered by its path, size and time. `path` must be absolute. */
export async function sumOfUserFile(path: string, cache: CacheFolder, options: HashOptions = {}): Promise<string> {
  const recordPath = join(cache.sums, `${createHash("sha256").update(path).digest("hex")}.json`);
  const known = await currentRecord(path, recordPath);
  if (known) return known.sha256;
  const before = await stat(path);
  const sha256 = await sha256OfFile(path, options);
  const record = await recordOf(path, sha256);
  if (record.size !== before.size || record.mtimeMs !== before.mtimeMs)
    throw new ModelFileError(`${path} changed while it was read. Try again when it is complete.`);
  await saveRecord(recordPath, record, options.onProgress);
  return sha256;
}

/** Throws ModelFileError unless the file exists, is a file, and begins as every GGUF does. */
export async function checkGgufMagic(path: string): Promise<void> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw new ModelFileError(refusal(path, "read", error), { cause: error });
  });
  if (!found.isFile()) throw new ModelFileError(`${path} is not a file.`);
  const handle = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw new ModelFileError(refusal(path, "read", error), { cause: error });
  });
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(TELLING_BYTES), 0, TELLING_BYTES, 0);
    if (buffer.toString("latin1", 0, 4) !== "GGUF")
      throw new ModelFileError(`${path}: ${notGguf(buffer.subarray(0, bytesRead))}`);
  } finally {
    await handle.close();
  }
}
