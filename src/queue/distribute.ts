import { Queue } from "bullmq";
import type { BatchSummary } from "../check/batchBook.js";
import { CancelledError } from "../core/errors.js";
import type { QueuedRecord, QueueSettings } from "./job.js";
import { Lease } from "./lease.js";
import { type Ask, QueuedBatch, type QueuedBatchOptions } from "./queuedBatch.js";
import { pause, queuePrefix, type Redis } from "./redis.js";

export interface DistributeOptions extends QueuedBatchOptions {
  readonly redis: Redis;
  /** Of the queue. */
  readonly name: string;
}

const cleanUpMilliseconds = 3_000;

/**
 * Puts the records on the queue and appends what workers make of them, in the order in which they are done: one line for each, as
 * `batch` does. A result leaves the queue only after its line was written, and a record has one name on the queue, so a process that
 * was killed goes on where it was. What a Redis has forgotten is put there again. Rejects when another batch uses the queue. When the
 * signal aborts, what no worker has begun is taken back.
 */
export async function distribute(options: DistributeOptions): Promise<BatchSummary> {
  const { redis, name, settings, signal } = options;
  const queue = new Queue<QueuedRecord>(name, { connection: redis, prefix: queuePrefix });
  queue.on("error", () => {});
  const over = new AbortController();
  const ask = askUntil(signal);
  const lease = new Lease(redis, name);
  const batch = new QueuedBatch(queue, options, ask, AbortSignal.any([signal, over.signal]));
  try {
    await ask(lease.take());
    // One that was killed while it emptied the queue has left it paused.
    await ask(queue.resume());
    await ask(forgetOthers(queue, settings));
    const held = lease.keep(over.signal);
    held.catch(() => {});
    const work = Promise.all([batch.feed(), batch.collect()]);
    work.catch(() => {});
    await Promise.race([work, held.then(() => work)]);
    await ask(queue.obliterate({ force: true }));
  } catch (error) {
    if (!(error instanceof CancelledError && signal.aborted)) throw error;
    if (redis.status === "ready") await atMost(queue.drain(true), cleanUpMilliseconds);
  } finally {
    over.abort();
    if (redis.status === "ready") await atMost(lease.release(), cleanUpMilliseconds);
    await atMost(queue.close(), cleanUpMilliseconds);
  }
  return batch.summary();
}

/** While Redis is away its commands wait; who stops does not wait with them. */
function askUntil(signal: AbortSignal): Ask {
  const stopped = new Promise<never>((_, reject) => {
    const stop = () => reject(new CancelledError());
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  });
  stopped.catch(() => {});
  return (work) => Promise.race([work, stopped]);
}

/** Takes back what an earlier batch has left and wanted otherwise, so that no worker does it for nothing. */
async function forgetOthers(queue: Queue<QueuedRecord>, settings: QueueSettings): Promise<void> {
  const wanted = JSON.stringify(settings);
  for (const job of await queue.getJobs(["waiting", "delayed", "prioritized"]))
    if (job && JSON.stringify(job.data?.settings) !== wanted) await job.remove().catch(() => {});
}

async function atMost(work: Promise<unknown>, milliseconds: number): Promise<void> {
  await Promise.race([work.catch(() => {}), pause(milliseconds, new AbortController().signal)]);
}
