import { CodedError, toErrorData } from "../core/errors.js";
import { type BatchReject, type BatchTask, parseBatchLine } from "../core/batch/batchRecord.js";
import { batchFailure, batchRecord, type EvidenceOf } from "../core/batch/batchResult.js";
import { tally } from "../core/run/tally.js";
import type { RunEvent } from "../core/run/events.js";
import type { Run } from "../core/run/run.js";
import { checkReasoning } from "./checkReasoning.js";
import { checkTranscript } from "./checkTranscript.js";
import type { LoadedModel } from "../reader/loadedModel.js";
import type { LineSink } from "../reader/ports.js";
import { defaultSystemPrompt, type Sampling } from "./request.js";

/** A line of the input, or why it could not be taken for one. */
export type InputLine = { readonly text: string } | { readonly error: CodedError };

export interface BatchOptions {
  readonly lines: AsyncIterable<InputLine>;
  readonly sink: LineSink;
  /** Ids, and failures without an id, that the output holds already. New ones are added. */
  readonly present: Set<string>;
  readonly sampling: Sampling;
  /** Of a response, at most. */
  readonly readTokens: number;
  readonly checks: boolean;
  readonly evidenceOf: EvidenceOf;
  readonly onProgress?: ((progress: BatchProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface BatchSummary {
  readonly written: number;
  readonly failed: number;
  readonly skipped: number;
  readonly suspectSteps: number;
  readonly cancelled: boolean;
}

export interface BatchProgress extends BatchSummary {
  readonly line: number;
  /** The event that the record at hand has just given. */
  readonly event?: RunEvent;
}

/** Told apart from ids: a record without an id is present when its very failure is. */
export function failureKey(message: string): string {
  return `\u0000${message}`;
}

/**
 * Checks one record after another and appends a line for each: a record, or why it could not be checked. A bad record, or one
 * at which the engine crashed, is a line like any other. Rejects when the engine cannot be started again, because then the
 * records to come are not to blame, and when the output cannot be written. When the signal aborts, the record at hand is
 * left for the next time.
 */
export async function batch(model: LoadedModel, options: BatchOptions): Promise<BatchSummary> {
  const { lines, sink, present, onProgress, signal = new AbortController().signal } = options;
  const summary = { written: 0, failed: 0, skipped: 0, suspectSteps: 0, cancelled: false };
  let line = 0;
  for await (const input of lines) {
    if (signal.aborted) break;
    line++;
    const parsed = read(input, line);
    if (parsed === null) continue;
    const key = keyOf(parsed);
    if (present.has(key)) {
      summary.skipped++;
      continue;
    }
    const report = (event?: RunEvent) => onProgress?.({ ...summary, line, ...(event && { event }) });
    report();
    if ("error" in parsed) {
      await sink.append(JSON.stringify(batchFailure(parsed.id, parsed.error)));
      summary.failed++;
    } else {
      const run = await check(model, parsed, options, signal, report);
      if (run.status === "cancelled") break;
      if (run.status === "done") {
        await sink.append(JSON.stringify(batchRecord(parsed.id, run, options.evidenceOf)));
        summary.written++;
        summary.suspectSteps += tally(run).suspect;
      } else {
        const { code, message } = run.error ?? toErrorData(undefined);
        const error = new CodedError(code, message);
        await sink.append(JSON.stringify(batchFailure(parsed.id, error)));
        summary.failed++;
        // Starts the engine again; when that is not possible, the batch ends here.
        if (code.startsWith("engine-")) await model.engine.tokenize("");
      }
    }
    present.add(key);
  }
  onProgress?.({ ...summary, line });
  return { ...summary, cancelled: signal.aborted };
}

/** Null for an empty line. A failure without an id names its line, so that it is known again when the batch resumes. */
function read(input: InputLine, line: number): BatchTask | BatchReject | null {
  const named = (error: CodedError) => new CodedError(error.code, `Line ${line}: ${error.message}`);
  if ("error" in input) return { id: null, error: named(input.error) };
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
  const { messages, response } = task;
  const events =
    response.kind === "write"
      ? checkReasoning(model, { messages: withSystem(messages), sampling, checks }, signal)
      : checkTranscript(
          model,
          { messages, response: response.kind === "text" ? response.text : response.steps, readTokens, checks },
          signal,
        );
  let run: Run | undefined;
  for await (const event of events) {
    onEvent(event);
    if (event.type === "done" || event.type === "error") run = event.run;
  }
  return run!;
}

function withSystem(messages: BatchTask["messages"]): BatchTask["messages"] {
  if (messages.some(({ role }) => role === "system")) return messages;
  return [{ role: "system", content: defaultSystemPrompt }, ...messages];
}
