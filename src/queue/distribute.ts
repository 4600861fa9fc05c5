import { randomUUID } from "node:crypto";
import { type Job, Queue } from "bullmq";
import { type BatchSummary, batchBook } from "../check/batchBook.js";
import { type BatchItem, type ReadItem, readItem } from "../check/batchItem.js";
import type { RecordResult } from "../check/checkRecord.js";
import { CancelledError, CodedError } from "../core/errors.js";
import type { LineSink } from "../reader/ports.js";
import { jobName, type QueuedRecord, type QueueSettings, resultFor } from "./job.js";
import { pace } from "./pace.js";
import { pause, queuePrefix, type Redis } from "./redis.js";

export interface DistributeOptions {
  readonly redis: Redis;
  /** Of the queue. */
  readonly name: string;
  readonly settings: QueueSettings;
  readonly lines: AsyncIterable<BatchItem>;
  readonly sink: LineSink;
  /** Ids, and failures without an id, that the output holds already. New ones are added. */
  readonly present: Set<string>;
  readonly onProgress?: ((progress: QueueProgress) => void) | undefined;
  readonly signal: AbortSignal;
}

export interface QueueProgress extends BatchSummary {
  /** Of the input, read so far. */
  readonly line: number;
  /** Whether the input was read to its end. */
  readonly allRead: boolean;
  readonly waiting: number;
  readonly active: number;
  /** Waiting to be tried again. */
  readonly delayed: number;
  readonly workers: number;
  /** Records, over the last minute. */
  readonly perMinute: number;
}

/** So many records lie on the queue at most: what they and their results take in Redis is bounded. */
const mostQueued = 1_000;
const atATime = 100;
/** A record at which the engine or the program fails is tried so often. */
export const attempts = 3;
const firstBackoffMilliseconds = 1_000;
const lookEveryMilliseconds = 200;
const restoreEveryMilliseconds = 5_000;
const leaseMilliseconds = 15_000;
const cleanUpMilliseconds = 3_000;

/**
 * Puts the records on the queue and appends what workers make of them, in the order in which they are done: one line for each, as
 * `batch` does. A result leaves the queue only after its line was written, and a record has one name on the queue, so a process that
 * was killed goes on where it was. What a Redis has forgotten is put there again. Rejects when another batch uses the queue. When the
 * signal aborts, what no worker has begun is taken back.
 */
export async function distribute(options: DistributeOptions): Promise<BatchSummary> {
  const { redis, name, settings, sink, present, signal, onProgress } = options;
  const queue = new Queue<QueuedRecord>(name, { connection: redis, prefix: queuePrefix });
  queue.on("error", () => {});
  const book = batchBook(sink, present, signal);
  const pending = new Map<string, ReadItem & { readonly data: QueuedRecord }>();
  const pendingKeys = new Set<string>();
  const rejected: (ReadItem & { readonly asked: { readonly error: Error } })[] = [];
  const done = pace();
  const over = new AbortController();
  let line = 0;
  let allRead = false;

  // While Redis is away its commands wait; who stops does not wait with them.
  const stopped = new Promise<never>((_, reject) => {
    const stop = () => reject(new CancelledError());
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  });
  stopped.catch(() => {});
  const asked = <T>(work: Promise<T>): Promise<T> => Promise.race([work, stopped]);

  const put = (jobs: readonly (readonly [string, QueuedRecord])[]) =>
    asked(
      queue.addBulk(
        jobs.map(([jobId, data]) => ({
          name: "record",
          data,
          opts: { jobId, attempts, backoff: { type: "exponential", delay: firstBackoffMilliseconds } },
        })),
      ),
    );

  async function feed(): Promise<void> {
    let batch: [string, QueuedRecord][] = [];
    const flush = async () => {
      if (batch.length > 0) await put(batch);
      batch = [];
    };
    for await (const input of options.lines) {
      if (signal.aborted || over.signal.aborted) return;
      const item = readItem(input, ++line);
      if (item === null || book.skips(item)) continue;
      if (pendingKeys.has(item.key)) {
        book.skip();
        continue;
      }
      pendingKeys.add(item.key);
      const { asked: task } = item;
      if ("error" in task) rejected.push({ ...item, asked: task });
      else {
        const data: QueuedRecord = { settings, task: structuredTask(task) };
        const jobId = jobName(settings, task);
        pending.set(jobId, { ...item, data });
        batch.push([jobId, data]);
      }
      if (batch.length >= atATime) await flush();
      if (pending.size + rejected.length >= mostQueued) await flush();
      while (pending.size + rejected.length >= mostQueued && !signal.aborted && !over.signal.aborted)
        await pause(50, signal);
    }
    await flush();
    allRead = true;
  }

  async function append(item: ReadItem, result: RecordResult): Promise<void> {
    await book.append(item, result);
    pendingKeys.delete(item.key);
    done.tick();
  }

  /** Returns how many results were on the queue. */
  async function collect(): Promise<number> {
    for (const item of rejected.splice(0)) await append(item, item.asked);
    const jobs = await asked(queue.getJobs(["completed", "failed"], 0, atATime - 1, true));
    for (const job of jobs) {
      if (!job?.id) continue;
      const item = pending.get(job.id);
      if (item) {
        await append(item, resultOf(job, item));
        pending.delete(job.id);
      }
      // A result that nobody asked for is of a batch that was given up.
      await asked(job.remove());
    }
    return jobs.length;
  }

  async function report(): Promise<void> {
    if (!onProgress) return;
    const [{ waiting = 0, active = 0, delayed = 0 }, workers] = await asked(
      Promise.all([queue.getJobCounts("waiting", "active", "delayed"), queue.getWorkersCount()]),
    );
    onProgress({ ...book.summary(), line, allRead, waiting, active, delayed, workers, perMinute: done.perMinute() });
  }

  async function collectAll(): Promise<void> {
    let restoredAt = Date.now();
    for (;;) {
      const found = await collect();
      await report();
      if (allRead && pending.size === 0 && rejected.length === 0) return;
      if (signal.aborted || over.signal.aborted) throw new CancelledError();
      if (found > 0) continue;
      if (Date.now() - restoredAt >= restoreEveryMilliseconds) {
        restoredAt = Date.now();
        // What is there already stays as it is.
        const all = [...pending].map(([jobId, { data }]) => [jobId, data] as const);
        for (let at = 0; at < all.length; at += atATime) await put(all.slice(at, at + atATime));
      }
      await pause(lookEveryMilliseconds, signal);
    }
  }

  const owner = randomUUID();
  const lease = `${queuePrefix}:${name}:batch`;
  const holding = async () => {
    await pause(leaseMilliseconds / 3, over.signal);
    while (!over.signal.aborted) {
      await asked(hold(redis, lease, owner, name));
      await pause(leaseMilliseconds / 3, over.signal);
    }
  };
  try {
    await asked(hold(redis, lease, owner, name));
    // One that was killed while it emptied the queue has left it paused.
    await asked(queue.resume());
    await asked(forgetOthers(queue, settings));
    const held = holding();
    held.catch(() => {});
    const work = Promise.all([feed(), collectAll()]);
    work.catch(() => {});
    await Promise.race([work, held.then(() => work)]);
    await asked(queue.obliterate({ force: true }));
  } catch (error) {
    if (!(error instanceof CancelledError && signal.aborted)) throw error;
    if (redis.status === "ready") await atMost(queue.drain(true), cleanUpMilliseconds);
  } finally {
    over.abort();
    if (redis.status === "ready") await atMost(release(redis, lease, owner), cleanUpMilliseconds);
    await atMost(queue.close(), cleanUpMilliseconds);
  }
  return book.summary();
}

/** One batch at a time takes a queue's results. Throws a CodedError "usage" when another has it. */
async function hold(redis: Redis, lease: string, owner: string, name: string): Promise<void> {
  if ((await redis.set(lease, owner, "PX", leaseMilliseconds, "NX")) === "OK") return;
  if ((await redis.get(lease)) === owner) await redis.pexpire(lease, leaseMilliseconds);
  else
    throw new CodedError(
      "usage",
      `Another batch uses the queue "${name}". Give this one another with --queue; if the other was killed, try again in ${leaseMilliseconds / 1000} seconds.`,
    );
}

async function release(redis: Redis, lease: string, owner: string): Promise<void> {
  if ((await redis.get(lease)) === owner) await redis.del(lease);
}

/** Takes back what an earlier batch has left and wanted otherwise, so that no worker does it for nothing. */
async function forgetOthers(queue: Queue<QueuedRecord>, settings: QueueSettings): Promise<void> {
  const wanted = JSON.stringify(settings);
  for (const job of await queue.getJobs(["waiting", "delayed", "prioritized"]))
    if (job && JSON.stringify(job.data?.settings) !== wanted) await job.remove().catch(() => {});
}

function structuredTask({ id, messages, response, leftOut }: QueuedRecord["task"] | ReadTask): QueuedRecord["task"] {
  return {
    id,
    messages: messages.map(({ role, content }) => ({ role, content })),
    response: response.kind === "steps" ? { kind: "steps", steps: [...response.steps] } : response,
    ...(leftOut && leftOut.length > 0 && { leftOut: [...leftOut] }),
  };
}

type ReadTask = Exclude<ReadItem["asked"], { readonly error: Error }>;

function resultOf(job: Job<QueuedRecord>, { data }: { readonly data: QueuedRecord }): RecordResult {
  // One that was done at a later try still has the reason why an earlier one failed.
  if (job.returnvalue !== undefined && job.returnvalue !== null) return resultFor(data.task.id, job.returnvalue);
  const stalled = /stalled/.test(job.failedReason ?? "");
  return {
    error: stalled
      ? new CodedError("engine-crashed", "Each worker that took this record ended at it, so it was given up.")
      : new CodedError("internal", `The queue gave this record up: ${job.failedReason}`),
  };
}

async function atMost(work: Promise<unknown>, milliseconds: number): Promise<void> {
  await Promise.race([work.catch(() => {}), pause(milliseconds, new AbortController().signal)]);
}
