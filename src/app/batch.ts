import { CodedError, toErrorData } from "../core/errors.js";
import { type BatchReject, type BatchTask, parseBatchLine } from "../core/report/batchFormat.js";
import { batchFailure, batchRecord } from "../core/report/jsonl.js";
import { tally } from "../core/report/tally.js";
import type { Run, RunEvent } from "../core/run.js";
import { checkReasoning } from "./checkReasoning.js";
import { checkTranscript } from "./checkTranscript.js";
import { draftAnswers } from "./draftAnswers.js";
import { inGroups } from "./inGroups.js";
import type { LoadedModel } from "./loadedModel.js";
import type { LineSink } from "./ports.js";
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

/** Lines that are looked at together: prompts among them are answered side by side. What a crash costs grows with it. */
const GROUP = 8;

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
  const { sink, present, onProgress, signal = new AbortController().signal } = options;
  const summary = { written: 0, failed: 0, skipped: 0, suspectSteps: 0, cancelled: false };
  let line = 0;
  const report = (event?: RunEvent) => onProgress?.({ ...summary, line, ...(event && { event }) });
  for await (const entry of entries(model, options, signal, report)) {
    if (signal.aborted) break;
    line = entry.line;
    const { parsed, draft } = entry;
    const key = keyOf(parsed);
    if (present.has(key)) {
      summary.skipped++;
      continue;
    }
    report();
    if ("error" in parsed) {
      await sink.append(JSON.stringify(batchFailure(parsed.id, parsed.error)));
      summary.failed++;
    } else {
      const run = await check(model, parsed, draft, options, signal, report);
      if (run.status === "cancelled") break;
      if (run.status === "done") {
        await sink.append(JSON.stringify(batchRecord(parsed.id, run)));
        summary.written++;
        summary.suspectSteps += tally(run).suspect;
      } else {
        const { code, message } = run.error ?? toErrorData(undefined);
        const error = new CodedError(code as CodedError["code"], message);
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

interface Entry {
  readonly line: number;
  readonly parsed: BatchTask | BatchReject;
  /** What the model will probably answer to a record that has no response. */
  readonly draft?: Int32Array;
}

/** The records of the lines, in order; what it cannot draft the record's own check will write. */
async function* entries(
  model: LoadedModel,
  { lines, present, sampling }: BatchOptions,
  signal: AbortSignal,
  onEvent: (event: RunEvent) => void,
): AsyncGenerator<Entry> {
  let line = 0;
  for await (const group of inGroups(lines, GROUP)) {
    const found: Entry[] = [];
    for (const input of group) {
      const parsed = read(input, ++line);
      if (parsed !== null) found.push({ line, parsed });
    }
    const toWrite = found.filter(
      ({ parsed }) => !present.has(keyOf(parsed)) && !("error" in parsed) && parsed.response.kind === "write",
    );
    const drafts = new Map<Entry, Int32Array>();
    if (toWrite.length > 1 && !signal.aborted) {
      const chats = toWrite.map(({ parsed }) => withSystem((parsed as BatchTask).messages));
      const onDone = (done: number) =>
        onEvent({ type: "progress", activity: "answering together", done, total: chats.length });
      // Whatever is wrong, with one record or with the engine, is found again and reported where the record is checked.
      const written = await draftAnswers(model, chats, sampling, signal, onDone).catch(() => []);
      for (const [i, draft] of written.entries()) if (draft) drafts.set(toWrite[i]!, draft);
    }
    for (const entry of found) {
      const draft = drafts.get(entry);
      yield draft ? { ...entry, draft } : entry;
    }
  }
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
  draft: Int32Array | undefined,
  { sampling, readTokens, checks }: BatchOptions,
  signal: AbortSignal,
  onEvent: (event: RunEvent) => void,
): Promise<Run> {
  const { messages, response } = task;
  const events =
    response.kind === "write"
      ? checkReasoning(model, { messages: withSystem(messages), sampling, checks, draft }, signal)
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
