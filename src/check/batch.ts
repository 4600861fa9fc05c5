import { CodedError, fromErrorData, toErrorData } from "../core/errors.js";
import { type BatchReject, MOST_ID_LENGTH, parseBatchLine } from "../core/batch/batchRecord.js";
import type { BatchTask } from "../core/batch/batchTask.js";
import { batchFailure, batchLine, type BatchWords } from "../core/batch/batchResult.js";
import type { InputLine } from "../core/batch/inputLine.js";
import { type Tally, tally } from "../core/run/tally.js";
import type { RunEvent } from "../core/run/events.js";
import type { Note, Run } from "../core/run/run.js";
import { checkReasoning } from "./checkReasoning.js";
import { checkTranscript } from "./checkTranscript.js";
import type { LoadedModel } from "../reader/loadedModel.js";
import type { LineSink } from "../reader/ports.js";
import { defaultSystemPrompt, type Sampling } from "./request.js";

/** A line, or a task that was read out of a file of another form. */
export type BatchItem = InputLine | { readonly task: BatchTask };

export interface BatchOptions {
  readonly lines: AsyncIterable<BatchItem>;
  readonly sink: LineSink;
  /** Ids, and failures without an id, that the output holds already. New ones are added. */
  readonly present: Set<string>;
  readonly sampling: Sampling;
  /** Of a response, at most. */
  readonly readTokens: number;
  readonly checks: boolean;
  readonly words: BatchWords;
  readonly onProgress?: ((progress: BatchProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

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

export interface BatchProgress extends BatchSummary {
  readonly line: number;
  /** The event that the record at hand has just given. */
  readonly event?: RunEvent;
}

const shownInternalFailures = 20;
/** Longer than any id. */
const failureMark = "\u0000".repeat(MOST_ID_LENGTH + 1);

/** Told apart from ids: a record without an id is present when its very failure is. */
export function failureKey(message: string): string {
  return failureMark + message;
}

/**
 * Checks one record after another and appends a line for each: a record, or why it could not be checked. A bad record, one at
 * which the engine crashed, or one that this program fails at, is a line like any other. Rejects when the engine cannot be
 * started again, because then the records to come are not to blame, and when the input cannot be read or the output not be
 * written. When the signal aborts, the record at hand is left for the next time.
 */
export async function batch(model: LoadedModel, options: BatchOptions): Promise<BatchSummary> {
  const { lines, sink, present, onProgress, signal = new AbortController().signal } = options;
  const counts = { written: 0, failed: 0, skipped: 0, suspectSteps: 0, lookSteps: 0 };
  const internal: { count: number; first: InternalFailure[] } = { count: 0, first: [] };
  const summary = () => ({ ...counts, cancelled: signal.aborted, ...(internal.count > 0 && { internal }) });
  let line = 0;
  for await (const input of lines) {
    if (signal.aborted) break;
    line++;
    const parsed = read(input, line);
    if (parsed === null) continue;
    const key = keyOf(parsed);
    if (present.has(key)) {
      counts.skipped++;
      continue;
    }
    const report = (event?: RunEvent) => onProgress?.({ ...summary(), line, ...(event && { event }) });
    report();
    const result = "error" in parsed ? parsed : await answer(model, parsed, options, signal, report);
    if (result === null) break;
    if ("error" in result) {
      const { id } = parsed;
      await sink.append(JSON.stringify(batchFailure(id, result.error)));
      counts.failed++;
      const { code } = toErrorData(result.error);
      if (code === "internal" && internal.count++ < shownInternalFailures)
        internal.first.push({ line, id, error: result.error });
      // Starts the engine again; when that is not possible, the batch ends here.
      if (code.startsWith("engine-")) await model.engine.tokenize("");
    } else {
      await sink.append(result.line);
      counts.written++;
      counts.suspectSteps += result.found.suspect;
      counts.lookSteps += result.found.look;
    }
    present.add(key);
  }
  onProgress?.({ ...summary(), line });
  return summary();
}

/** A record's line, or why there is none, whatever went wrong; null when it is left for the next time. */
async function answer(
  model: LoadedModel,
  task: BatchTask,
  options: BatchOptions,
  signal: AbortSignal,
  onEvent: (event: RunEvent) => void,
): Promise<{ readonly line: string; readonly found: Tally } | { readonly error: Error } | null> {
  try {
    const run = await check(model, task, options, signal, onEvent);
    if (run.status === "cancelled") return null;
    if (run.status === "done") return { line: batchLine(task.id, run, options.words), found: tally(run) };
    const { code, message } = run.error ?? toErrorData(`The check ended as ${run.status}.`);
    return { error: fromErrorData({ code, message }) };
  } catch (error) {
    if (signal.aborted) return null;
    return { error: error instanceof Error ? error : new CodedError("internal", String(error)) };
  }
}

/** Null for an empty line. A failure without an id names its line, so that it is known again when the batch resumes. */
function read(input: BatchItem, line: number): BatchTask | BatchReject | null {
  const named = (error: CodedError) => new CodedError(error.code, `Line ${line}: ${error.message}`);
  if ("error" in input) return { id: null, error: named(input.error) };
  if ("task" in input) return input.task;
  if (input.text.trim() === "") return null;
  const parsed = parseBatchLine(input.text);
  return "error" in parsed && parsed.id === null ? { id: null, error: named(parsed.error) } : parsed;
}

function keyOf(parsed: BatchTask | BatchReject): string {
  return parsed.id ?? ("error" in parsed ? failureKey(parsed.error.message) : "");
}

async function check(
  model: LoadedModel,
  task: BatchTask,
  { sampling, readTokens, checks }: BatchOptions,
  signal: AbortSignal,
  onEvent: (event: RunEvent) => void,
): Promise<Run> {
  const { messages, response, leftOut = [] } = task;
  const notes = leftOut.map((sentence): Note => ({ code: "said", values: [sentence] }));
  const events =
    response.kind === "write"
      ? checkReasoning(model, { messages: withSystem(messages), sampling, checks }, signal)
      : checkTranscript(
          model,
          { messages, response: response.kind === "text" ? response.text : response.steps, readTokens, checks },
          signal,
        );
  for await (const event of events) {
    onEvent(event);
    if (event.type === "done" || event.type === "error") return { ...event.run, notes: [...event.run.notes, ...notes] };
  }
  throw new CodedError("internal", "The check ended without a result.");
}

function withSystem(messages: BatchTask["messages"]): BatchTask["messages"] {
  if (messages.some(({ role }) => role === "system")) return messages;
  return [{ role: "system", content: defaultSystemPrompt }, ...messages];
}
