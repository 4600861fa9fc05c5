import { batchLine, type BatchWords } from "../core/batch/batchResult.js";
import type { BatchTask } from "../core/batch/batchTask.js";
import { CodedError, fromErrorData, toErrorData } from "../core/errors.js";
import type { RunEvent } from "../core/run/events.js";
import type { Note, Run } from "../core/run/run.js";
import { type Tally, tally } from "../core/run/tally.js";
import type { LoadedModel } from "../reader/loadedModel.js";
import { checkReasoning } from "./checkReasoning.js";
import { checkTranscript } from "./checkTranscript.js";
import { defaultSystemPrompt, type Sampling } from "./request.js";
import { requireThinkingSwitch } from "./thinking.js";

/** How each record of a batch is checked, here or on another machine. */
export interface RecordOptions {
  readonly sampling: Sampling;
  /** Of a response, at most. */
  readonly readTokens: number;
  readonly checks: boolean;
  readonly words: BatchWords;
}

/** A record's line of the output, or why there is none. */
export type RecordResult =
  | { readonly line: string; readonly found: Pick<Tally, "suspect" | "look"> }
  | { readonly error: Error };

/** A record's line, or why there is none, whatever went wrong; null when it is left for the next time. */
export async function checkRecord(
  model: LoadedModel,
  task: BatchTask,
  options: RecordOptions,
  signal: AbortSignal,
  onEvent: (event: RunEvent) => void,
): Promise<RecordResult | null> {
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

async function check(
  model: LoadedModel,
  task: BatchTask,
  { sampling, readTokens, checks }: RecordOptions,
  signal: AbortSignal,
  onEvent: (event: RunEvent) => void,
): Promise<Run> {
  const { messages, response, leftOut = [] } = task;
  requireThinkingSwitch(model, sampling);
  const { thinking } = sampling;
  const notes = leftOut.map((sentence): Note => ({ code: "said", values: [sentence] }));
  const events =
    response.kind === "write"
      ? checkReasoning(model, { messages: withSystem(messages), sampling, checks }, signal)
      : checkTranscript(
          model,
          {
            messages,
            response: response.kind === "text" ? response.text : response.steps,
            thinking,
            readTokens,
            checks,
          },
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
