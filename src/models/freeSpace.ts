import { statfs } from "node:fs/promises";
import { CodedError } from "../core/errors.js";
import { formatBytes } from "./progress.js";

/** The figures of a file system that matter here; node's `statfs` gives them. */
export type FileSystemFigures = (
  folder: string,
) => Promise<{ readonly bavail: number; readonly bsize: number; readonly blocks: number }>;

/** Left free, because a disk filled to the last byte breaks everything else on it. */
const reserveBytes = 64_000_000;

/** Throws a CodedError "insufficient-disk" with both figures when `neededBytes` do not fit into `folder`. */
export async function requireFreeSpace(
  folder: string,
  neededBytes: number,
  figuresOf: FileSystemFigures = statfs,
): Promise<void> {
  // Some network file systems cannot say; then the write itself has to tell.
  const figures = await figuresOf(folder).catch(() => undefined);
  if (!figures || figures.blocks === 0) return;
  const freeBytes = figures.bavail * figures.bsize;
  if (freeBytes >= neededBytes + reserveBytes) return;
  throw new CodedError(
    "insufficient-disk",
    `${formatBytes(neededBytes + reserveBytes)} are needed in ${folder}, and ${formatBytes(freeBytes)} are free. ` +
      "Free some, or set COTCHECK_CACHE to a folder on another disk.",
  );
}
