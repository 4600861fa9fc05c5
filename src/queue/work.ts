import { DelayedError, type Job, UnrecoverableError, Worker } from "bullmq";
import { checkRecord } from "../check/checkRecord.js";
import type { BatchWords } from "../core/batch/batchResult.js";
import { toErrorData } from "../core/errors.js";
import type { RunEvent } from "../core/run/events.js";
import type { LoadedModel } from "../reader/loadedModel.js";
import { QueuedRecord, type QueuedResult, type QueueSettings } from "./job.js";
import { attempts } from "./queuedBatch.js";
import { pause, queuePrefix, type Redis } from "./redis.js";
import { mismatch, type Sums } from "./sums.js";

export interface WorkOptions {
  readonly redis: Redis;
  /** Of the queue. */
  readonly name: string;
  /** Of this machine. */
  readonly sums: Sums;
  readonly wordsOf: (language: QueueSettings["language"]) => BatchWords;
  /** Ends after so many seconds without a record; never when undefined. */
  readonly idleSeconds?: number | undefined;
  /** How long a record stays with a worker that gives no sign, and how often that is looked at. */
  readonly lock?: { readonly milliseconds: number; readonly lookEveryMilliseconds: number } | undefined;
  readonly onProgress?: ((progress: WorkProgress) => void) | undefined;
  readonly signal: AbortSignal;
}

export interface WorkSummary {
  readonly checked: number;
  readonly failed: number;
}

export interface WorkProgress extends WorkSummary {
  readonly event?: RunEvent;
}

/** A record whose worker has ended so often is given up; its workers may have been killed for reasons of their own. */
const mostStalls = 3;
const usualLock = { milliseconds: 15_000, lookEveryMilliseconds: 5_000 };
const closeMilliseconds = 5_000;

/**
 * Takes records from the queue, one at a time, until the signal aborts. A record that is bad is answered at once; one at which the
 * engine or the program fails is put back for a later try, a few times. Rejects with a CodedError "checksum" at the first record that
 * was asked for with another model, probes or version, and when the engine cannot be started again; that record stays on the queue.
 */
export async function work(model: LoadedModel, options: WorkOptions): Promise<WorkSummary> {
  const { redis, name, sums, wordsOf, idleSeconds, lock = usualLock, onProgress, signal } = options;
  const counts = { checked: 0, failed: 0 };
  const ended = new AbortController();
  let fault: Error | undefined;
  let busy = false;
  let idleSince = Date.now();
  const stop = (error?: Error) => {
    fault ??= error;
    ended.abort();
  };

  async function back(job: Job, token: string | undefined, milliseconds: number): Promise<never> {
    await job.moveToDelayed(Date.now() + milliseconds, token);
    throw new DelayedError();
  }

  async function take(job: Job, token?: string): Promise<QueuedResult> {
    const read = QueuedRecord.safeParse(job.data);
    if (!read.success) throw new UnrecoverableError("It does not have the form of a record.");
    const { settings, task } = read.data;
    const refused = mismatch(settings.sums, sums);
    if (refused) stop(refused);
    if (ended.signal.aborted || signal.aborted) return back(job, token, refused ? 1_000 : 0);
    const { sampling, readTokens, checks, language } = settings;
    const how = { sampling, readTokens, checks, words: wordsOf(language) };
    const report = (event?: RunEvent) => onProgress?.({ ...counts, ...(event && { event }) });
    const result = await checkRecord(model, task, how, signal, report);
    if (result === null) return back(job, token, 0);
    if ("line" in result) {
      counts.checked++;
      report();
      const { suspect, look } = result.found;
      return { line: result.line, suspect, look };
    }
    const failure = toErrorData(result.error);
    // Starts the engine again.
    if (failure.code.startsWith("engine-")) await model.engine.tokenize("").catch(stop);
    if (ended.signal.aborted) return back(job, token, 0);
    const mayPass = failure.code === "internal" || failure.code.startsWith("engine-");
    if (mayPass && job.attemptsMade + 1 < attempts) throw result.error;
    counts.failed++;
    report();
    return { failure };
  }

  const worker = new Worker(
    name,
    async (job, token) => {
      busy = true;
      try {
        return await take(job, token);
      } finally {
        busy = false;
        idleSince = Date.now();
      }
    },
    {
      connection: redis,
      prefix: queuePrefix,
      concurrency: 1,
      lockDuration: lock.milliseconds,
      stalledInterval: lock.lookEveryMilliseconds,
      maxStalledCount: mostStalls,
    },
  );
  // A Redis that is away for a while is no reason to end.
  worker.on("error", () => {});
  const either = AbortSignal.any([signal, ended.signal]);
  while (!either.aborted) {
    await pause(500, either);
    if (idleSeconds !== undefined && !busy && Date.now() - idleSince > idleSeconds * 1000) stop();
  }
  const closed = worker.close().catch(() => {});
  await Promise.race([closed, pause(closeMilliseconds, new AbortController().signal)]);
  if (fault) throw fault;
  return counts;
}
