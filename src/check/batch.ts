import { toErrorData } from "../core/errors.js";
import type { RunEvent } from "../core/run/events.js";
import type { LoadedModel } from "../reader/loadedModel.js";
import type { LineSink } from "../reader/ports.js";
import { type BatchSummary, batchBook } from "./batchBook.js";
import { type BatchItem, readItem } from "./batchItem.js";
import { checkRecord, type RecordOptions } from "./checkRecord.js";

export interface BatchOptions extends RecordOptions {
  readonly lines: AsyncIterable<BatchItem>;
  readonly sink: LineSink;
  /** Ids, and failures without an id, that the output holds already. New ones are added. */
  readonly present: Set<string>;
  readonly onProgress?: ((progress: BatchProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface BatchProgress extends BatchSummary {
  readonly line: number;
  /** The event that the record at hand has just given. */
  readonly event?: RunEvent;
}

/**
 * Checks one record after another and appends a line for each: a record, or why it could not be checked. A bad record, one at
 * which the engine crashed, or one that this program fails at, is a line like any other. Rejects when the engine cannot be
 * started again, because then the records to come are not to blame, and when the input cannot be read or the output not be
 * written. When the signal aborts, the record at hand is left for the next time.
 */
export async function batch(model: LoadedModel, options: BatchOptions): Promise<BatchSummary> {
  const { lines, sink, present, onProgress, signal = new AbortController().signal } = options;
  const book = batchBook(sink, present, signal);
  let line = 0;
  for await (const input of lines) {
    if (signal.aborted) break;
    line++;
    const item = readItem(input, line);
    if (item === null || book.skips(item)) continue;
    const report = (event?: RunEvent) => onProgress?.({ ...book.summary(), line, ...(event && { event }) });
    report();
    const { asked } = item;
    const result = "error" in asked ? asked : await checkRecord(model, asked, options, signal, report);
    if (result === null) break;
    await book.append(item, result);
    // Starts the engine again; when that is not possible, the batch ends here.
    if ("error" in result && toErrorData(result.error).code.startsWith("engine-")) await model.engine.tokenize("");
  }
  onProgress?.({ ...book.summary(), line });
  return book.summary();
}
