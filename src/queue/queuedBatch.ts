import type { Job, Queue } from "bullmq";
import { type BatchBook, type BatchSummary, batchBook } from "../check/batchBook.js";
import { type BatchItem, type ReadItem, readItem } from "../check/batchItem.js";
import type { RecordResult } from "../check/checkRecord.js";
import { CancelledError, CodedError } from "../core/errors.js";
import type { LineSink } from "../reader/ports.js";
import { jobName, type QueuedRecord, type QueueSettings, resultFor } from "./job.js";
import { pace } from "./pace.js";
import { pause } from "./redis.js";

export interface QueuedBatchOptions {
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

/** Asks Redis, which may be away: rejects when nobody waits for the answer any more. */
export type Ask = <T>(work: Promise<T>) => Promise<T>;

interface Pending extends ReadItem {
  readonly data: QueuedRecord;
}

type Rejected = ReadItem & { readonly asked: { readonly error: Error } };

/** A batch whose records lie on a queue: those that wait for a worker, and what has come back of them. */
export class QueuedBatch {
  private readonly book: BatchBook;
  /** By the names of their jobs. */
  private readonly pending = new Map<string, Pending>();
  /** Of what waits, on the queue or beside it. */
  private readonly keys = new Set<string>();
  private readonly rejected: Rejected[] = [];
  private readonly pace = pace();
  private line = 0;
  private allRead = false;

  /** @param ended aborts when the batch is over, for whatever reason. */
  constructor(
    private readonly queue: Queue<QueuedRecord>,
    private readonly options: QueuedBatchOptions,
    private readonly ask: Ask,
    private readonly ended: AbortSignal,
  ) {
    this.book = batchBook(options.sink, options.present, options.signal);
  }

  summary(): BatchSummary {
    return this.book.summary();
  }

  /** Reads the input and puts its records on the queue, as places become free there. */
  async feed(): Promise<void> {
    let names: string[] = [];
    const flush = async () => {
      if (names.length > 0) await this.put(names);
      names = [];
    };
    for await (const input of this.options.lines) {
      if (this.ended.aborted) return;
      const name = this.accept(readItem(input, ++this.line));
      if (name !== undefined) names.push(name);
      if (names.length >= atATime || this.isFull()) await flush();
      while (this.isFull() && !this.ended.aborted) await pause(50, this.ended);
    }
    await flush();
    this.allRead = true;
  }

  /** Appends what comes back until all of the input has. Rejects with a CancelledError when the batch is over before. */
  async collect(): Promise<void> {
    let restoredAt = Date.now();
    for (;;) {
      const found = await this.takeResults();
      await this.report();
      if (this.allRead && this.pending.size === 0 && this.rejected.length === 0) return;
      if (this.ended.aborted) throw new CancelledError();
      if (found > 0) continue;
      if (Date.now() - restoredAt >= restoreEveryMilliseconds) {
        restoredAt = Date.now();
        await this.restore();
      }
      await pause(lookEveryMilliseconds, this.ended);
    }
  }

  private isFull(): boolean {
    return this.pending.size + this.rejected.length >= mostQueued;
  }

  /** The name of the record's job; undefined where it needs none. */
  private accept(item: ReadItem | null): string | undefined {
    if (item === null || this.book.skips(item)) return undefined;
    if (this.keys.has(item.key)) {
      this.book.skip();
      return undefined;
    }
    this.keys.add(item.key);
    const { asked } = item;
    if ("error" in asked) {
      this.rejected.push({ ...item, asked });
      return undefined;
    }
    const { settings } = this.options;
    const name = jobName(settings, asked);
    this.pending.set(name, { ...item, data: { settings, task: structuredTask(asked) } });
    return name;
  }

  private async put(names: readonly string[]): Promise<void> {
    const jobs = names.flatMap((jobId) => {
      const item = this.pending.get(jobId);
      const opts = { jobId, attempts, backoff: { type: "exponential", delay: firstBackoffMilliseconds } };
      return item ? [{ name: "record", data: item.data, opts }] : [];
    });
    await this.ask(this.queue.addBulk(jobs));
  }

  /** Puts there again what Redis has forgotten; what is there already stays as it is. */
  private async restore(): Promise<void> {
    const names = [...this.pending.keys()];
    for (let at = 0; at < names.length; at += atATime) await this.put(names.slice(at, at + atATime));
  }

  /** Returns how many results were on the queue. */
  private async takeResults(): Promise<number> {
    for (const item of this.rejected.splice(0)) await this.append(item, item.asked);
    const jobs = await this.ask(this.queue.getJobs(["completed", "failed"], 0, atATime - 1, true));
    for (const job of jobs) {
      if (!job?.id) continue;
      const item = this.pending.get(job.id);
      if (item) {
        await this.append(item, resultOf(job, item));
        this.pending.delete(job.id);
      }
      // A result that nobody asked for is of a batch that was given up.
      await this.ask(job.remove());
    }
    return jobs.length;
  }

  private async append(item: ReadItem, result: RecordResult): Promise<void> {
    await this.book.append(item, result);
    this.keys.delete(item.key);
    this.pace.tick();
  }

  private async report(): Promise<void> {
    const { onProgress } = this.options;
    if (!onProgress) return;
    const [{ waiting = 0, active = 0, delayed = 0 }, workers] = await this.ask(
      Promise.all([this.queue.getJobCounts("waiting", "active", "delayed"), this.queue.getWorkersCount()]),
    );
    const { line, allRead } = this;
    const perMinute = this.pace.perMinute();
    onProgress({ ...this.summary(), line, allRead, waiting, active, delayed, workers, perMinute });
  }
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

function resultOf(job: Job<QueuedRecord>, { data }: Pending): RecordResult {
  // One that was done at a later try still has the reason why an earlier one failed.
  if (job.returnvalue !== undefined && job.returnvalue !== null) return resultFor(data.task.id, job.returnvalue);
  const stalled = /stalled/.test(job.failedReason ?? "");
  return {
    error: stalled
      ? new CodedError("engine-crashed", "Each worker that took this record ended at it, so it was given up.")
      : new CodedError("internal", `The queue gave this record up: ${job.failedReason}`),
  };
}
