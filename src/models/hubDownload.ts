import { createWriteStream } from "node:fs";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { type Dispatcher, request } from "undici";
import { CodedError, DownloadError } from "../core/errors.js";
import { asCacheError } from "./cacheFolder.js";
import type { CatalogueEntry } from "./catalogue.js";
import { type ConnectionTiming, openHubConnection } from "./hubConnection.js";
import type { ModelFiles } from "./modelNames.js";
import { cutPartial, partialBytes, readPartialRecord, writePartialRecord } from "./partialFile.js";
import { formatBytes, type OnModelProgress, throwIfCancelled } from "./progress.js";
import type { ProxySettings } from "./proxies.js";

// The download libraries looked at either cannot resume across runs, or cannot be handed a proxy agent,
// or do not check what a resumed part belongs to; on top of undici the three are the few lines below.

export const publicHub = "https://huggingface.co";

export interface HubOptions {
  /** Address that stands for the public hub; it must serve `<repository>/resolve/<revision>/<file>`. */
  readonly baseUrl: string;
  readonly onProgress: OnModelProgress;
  readonly signal: AbortSignal;
  readonly connectionTiming?: ConnectionTiming;
  readonly proxy?: ProxySettings;
  /** Wait before the first retry; each further one waits twice as long. */
  readonly backoffMilliseconds?: number;
}

/** After so many tries in a row that brought next to nothing, the hub is given up. */
const fruitlessTriesAllowed = 5;
const fruitfulBytes = 256 * 1024;
const longestBackoffMilliseconds = 20_000;

/** Throws a CodedError "usage" when a mirror is not an http or https address. */
export function hubUrl(entry: Required<Pick<CatalogueEntry, "hub" | "file">>, baseUrl: string): string {
  const base = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  if (base?.protocol !== "https:" && base?.protocol !== "http:")
    throw new CodedError("usage", `The mirror ${JSON.stringify(baseUrl)} is not an http or https address.`);
  base.pathname = `${base.pathname.replace(/\/+$/, "")}/${entry.hub.repository}/resolve/${entry.hub.revision}/${entry.file}`;
  return base.href;
}

/**
 * Fills the partial file from the hub, going on where it ends. Dropped connections are taken up again; a hub
 * that cannot be reached at all is given up at the first try. Throws DownloadError, and a CodedError "usage" for a proxy
 * whose address is none.
 */
export async function downloadFromHub(entry: CatalogueEntry, files: ModelFiles, options: HubOptions): Promise<void> {
  if (!entry.hub) throw new DownloadError(`${entry.name} is not on the public hub.`);
  const url = hubUrl({ hub: entry.hub, file: entry.file }, options.baseUrl);
  const { onProgress, signal, backoffMilliseconds = 1_000 } = options;
  const connection = openHubConnection(options.connectionTiming, options.proxy);
  let fruitlessTries = 0;
  let reached = false;
  try {
    for (;;) {
      const before = await partialBytes(files);
      if (before === entry.bytes) return;
      try {
        await fetchRest(url, entry, files, before, connection.dispatcher, options, () => {
          reached = true;
        });
      } catch (error) {
        throwIfCancelled(signal);
        if (error instanceof CodedError) throw error;
        const disk =
          (error as NodeJS.ErrnoException).syscall === "connect" ? undefined : asCacheError(files.partial, error);
        if (disk) throw disk;
        const reason = reasonOf(error);
        if (isHopeless(error) || (isOutOfReach(error) && !reached))
          throw new DownloadError(`${new URL(url).host} cannot be reached: ${reason}.`, { cause: error });
        const after = await partialBytes(files);
        fruitlessTries = after - before >= fruitfulBytes ? 0 : fruitlessTries + 1;
        if (fruitlessTries >= fruitlessTriesAllowed)
          throw new DownloadError(`The download of ${entry.name} keeps being interrupted: ${reason}.`, {
            cause: error,
          });
        const wait = Math.min(
          Math.max(backoffMilliseconds * 2 ** Math.max(0, fruitlessTries - 1), retryAfter(error)),
          longestBackoffMilliseconds,
        );
        onProgress({
          activity: "downloading",
          doneBytes: after,
          totalBytes: entry.bytes,
          note: { code: "interrupted", values: [formatBytes(after)], detail: reason },
        });
        await sleep(wait, undefined, { signal }).catch(() => throwIfCancelled(signal));
      }
    }
  } finally {
    await connection.close();
  }
}

/** One request for the bytes from `offset` on, appended to the partial file as they come. */
async function fetchRest(
  url: string,
  entry: CatalogueEntry,
  files: ModelFiles,
  offset: number,
  dispatcher: Dispatcher,
  { onProgress, signal }: HubOptions,
  onReached: () => void,
): Promise<void> {
  const record = await readPartialRecord(files);
  const etag = record?.url === url ? record.etag : undefined;
  const { statusCode, headers, body } = await request(url, {
    dispatcher,
    signal,
    headers: {
      "accept-encoding": "identity",
      ...(offset > 0 ? { range: `bytes=${offset}-` } : {}),
      ...(offset > 0 && etag ? { "if-range": etag } : {}),
    },
  });
  onReached();
  try {
    let start = offset;
    if (statusCode === 200) {
      // A server that does not know ranges, or whose file is another than the one we began with.
      if (offset > 0) await cutPartial(files, 0);
      start = 0;
      requireSize(entry, Number(headers["content-length"] ?? entry.bytes));
    } else if (statusCode === 206) {
      const range = /^bytes (\d+)-\d+\/(\d+)$/.exec(String(headers["content-range"]));
      if (Number(range?.[1]) !== offset)
        throw new DownloadError(`The server sent another part of ${entry.file} than was asked for.`);
      requireSize(entry, Number(range?.[2]));
    } else if (statusCode === 416) {
      await cutPartial(files, 0);
      throw new RefusedForNow(statusCode, 0);
    } else if (statusCode === 408 || statusCode === 429 || statusCode >= 500) {
      throw new RefusedForNow(statusCode, Number(headers["retry-after"]) * 1000 || 0);
    } else {
      throw new DownloadError(`The server answered ${statusCode} to the request for ${entry.file}.`);
    }
    if (headers["content-encoding"] && headers["content-encoding"] !== "identity")
      throw new DownloadError(`The server sent ${entry.file} re-encoded.`);
    const given = String(headers.etag ?? "");
    // Weak tags ("W/…") do not promise equal bytes, and If-Range must not carry them.
    await writePartialRecord(files, { sha256: entry.sha256, url, ...(given.startsWith('"') ? { etag: given } : {}) });

    let doneBytes = start;
    const counted = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        doneBytes += chunk.length;
        if (doneBytes > entry.bytes) {
          done(new DownloadError(`The server sent more bytes of ${entry.file} than the catalogue says.`));
          return;
        }
        onProgress({ activity: "downloading", doneBytes, totalBytes: entry.bytes });
        done(null, chunk);
      },
    });
    await pipeline(body, counted, createWriteStream(files.partial, { flags: "r+", start }), { signal });
    if (doneBytes < entry.bytes) throw new Error("the server closed the connection early");
  } finally {
    body.on("error", () => {});
    body.destroy();
  }
}

function requireSize(entry: CatalogueEntry, bytes: number): void {
  if (bytes !== entry.bytes)
    throw new DownloadError(
      `The server offers ${bytes} bytes as ${entry.file}, but the catalogue says ${entry.bytes}; it is another file.`,
    );
}

/** The server said that it may answer later. */
class RefusedForNow extends Error {
  constructor(
    status: number,
    readonly retryAfterMilliseconds: number,
  ) {
    super(`the server answered ${status}`);
  }
}

function retryAfter(error: unknown): number {
  return error instanceof RefusedForNow ? error.retryAfterMilliseconds : 0;
}

/** Of the first try these mean that there is no way to the hub; later on, that the connection broke. */
const outOfReachCodes = [
  "ENOTFOUND",
  "EAI_AGAIN",
  "EAI_FAIL",
  "ECONNREFUSED",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ETIMEDOUT",
  "EACCES",
  "EPERM",
  "UND_ERR_CONNECT_TIMEOUT",
  "UND_ERR_HEADERS_TIMEOUT",
  // A proxy that will not open a tunnel.
  "UND_ERR_ABORTED",
];

/** Wrong at the next try too: certificates that do not hold, and proxy settings that cannot be used. */
const hopelessCodes = [
  "SELF_SIGNED_CERT_IN_CHAIN",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "CERT_HAS_EXPIRED",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "UND_ERR_INVALID_ARG",
];

/** Codes of an error and of those that it wraps: a connection tried over several addresses fails with one for each. */
function codesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const { code, cause, errors } = error as NodeJS.ErrnoException & { errors?: unknown[] };
  return [...(typeof code === "string" ? [code] : []), ...codesOf(cause), ...(errors ?? []).flatMap(codesOf)];
}

function isOutOfReach(error: unknown): boolean {
  return codesOf(error).some((code) => outOfReachCodes.includes(code));
}

function isHopeless(error: unknown): boolean {
  return codesOf(error).some((code) => hopelessCodes.includes(code));
}

function reasonOf(error: unknown): string {
  const codes = codesOf(error);
  const message = error instanceof Error && error.message ? error.message : (codes[0] ?? String(error));
  const certificate = codes.some((code) => /CERT|SIGNATURE/.test(code));
  return certificate ? `${message} (if a proxy of yours signs connections, set NODE_EXTRA_CA_CERTS)` : message;
}
