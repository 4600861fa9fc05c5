import { batchFailure } from "../core/batch/batchResult.js";
import { toErrorData } from "../core/errors.js";
import type { LineSink } from "../reader/ports.js";
import type { ReadItem } from "./batchItem.js";
import type { RecordResult } from "./checkRecord.js";

/** A record at which the program itself failed, which is never the record's fault. */
export interface InternalFailure {
  /** Counted from 1. */
  readonly line: number;
  readonly id: string | null;
  readonly error: Error;
}

export interface BatchSummary {
  readonly written: number;
  readonly failed: number;
  /** Records whose id the output held already, or that an earlier line of the input had. */
  readonly skipped: number;
  readonly suspectSteps: number;
  readonly lookSteps: number;
  readonly cancelled: boolean;
  /** Those of `failed` that were errors of the program; the first few of them. Absent when there were none. */
  readonly internal?: { readonly count: number; readonly first: readonly InternalFailure[] };
}

const shownInternalFailures = 20;

/** The output of a batch as it grows: what it holds, and how many of which kind this run has added. */
export interface BatchBook {
  /** Whether the output has a line for this; if so, it counts as skipped. */
  skips(item: ReadItem): boolean;
  skip(): void;
  append(item: ReadItem, result: RecordResult): Promise<void>;
  summary(): BatchSummary;
}

/** @param present Ids, and failures without an id, that the output holds already. New ones are added. */
export function batchBook(sink: LineSink, present: Set<string>, signal: AbortSignal): BatchBook {
  const counts = { written: 0, failed: 0, skipped: 0, suspectSteps: 0, lookSteps: 0 };
  const internal: { count: number; first: InternalFailure[] } = { count: 0, first: [] };
  const fail = async ({ line, asked: { id } }: ReadItem, error: Error) => {
    await sink.append(JSON.stringify(batchFailure(id, error)));
    counts.failed++;
    if (toErrorData(error).code === "internal" && internal.count++ < shownInternalFailures)
      internal.first.push({ line, id, error });
  };
  const skip = () => void counts.skipped++;
  return {
    skips({ key }) {
      if (present.has(key)) skip();
      return present.has(key);
    },
    skip,
    async append(item, result) {
      if ("error" in result) await fail(item, result.error);
      else {
        await sink.append(result.line);
        counts.written++;
        counts.suspectSteps += result.found.suspect;
        counts.lookSteps += result.found.look;
      }
      present.add(item.key);
    },
    summary: () => ({ ...counts, cancelled: signal.aborted, ...(internal.count > 0 && { internal }) }),
  };
}
