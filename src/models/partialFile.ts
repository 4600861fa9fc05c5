import { open, readFile, rm, stat, truncate } from "node:fs/promises";
import { z } from "zod";
import { writeWhole } from "./checksum.js";
import type { ModelFiles } from "./modelNames.js";

/**
 * A download that is not finished. Whichever source its bytes came from, they are a prefix of one and the same
 * file (named by its sum), so that any source may go on where another was interrupted.
 */
const PartialRecord = z.object({
  sha256: z.string(),
  /** Address and strong entity tag that the server gave, for If-Range. */
  url: z.string().optional(),
  etag: z.string().optional(),
});
export type PartialRecord = z.infer<typeof PartialRecord>;

export async function partialBytes(files: ModelFiles): Promise<number> {
  return stat(files.partial).then(
    (found) => found.size,
    () => 0,
  );
}

export async function readPartialRecord(files: ModelFiles): Promise<PartialRecord | undefined> {
  try {
    return PartialRecord.safeParse(JSON.parse(await readFile(files.partialRecord, "utf8"))).data;
  } catch {
    return undefined;
  }
}

export async function writePartialRecord(files: ModelFiles, record: PartialRecord): Promise<void> {
  await writeWhole(files.partialRecord, JSON.stringify(record));
}

/** Makes sure that there is a partial file and that it belongs to this sum: bytes of unknown origin are dropped. */
export async function preparePartial(files: ModelFiles, sha256: string, totalBytes: number): Promise<void> {
  const record = await readPartialRecord(files);
  if (record?.sha256 !== sha256 || (await partialBytes(files)) > totalBytes) {
    await discardPartial(files);
    await writePartialRecord(files, { sha256 });
  }
  await (await open(files.partial, "a")).close();
}

export async function cutPartial(files: ModelFiles, bytes: number): Promise<void> {
  await truncate(files.partial, bytes);
}

export async function discardPartial(files: ModelFiles): Promise<void> {
  await rm(files.partial, { force: true });
  await rm(files.partialRecord, { force: true });
}
