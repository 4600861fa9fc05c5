import { type BatchReject, parseBatchLine } from "../core/batch/batchRecord.js";
import type { BatchTask } from "../core/batch/batchTask.js";
import type { InputLine } from "../core/batch/inputLine.js";
import { MOST_ID_LENGTH } from "../core/batch/recordId.js";
import { CodedError } from "../core/errors.js";

/** A line, or a task that was read out of a file of another form. */
export type BatchItem = InputLine | { readonly task: BatchTask };

/** What a line of the input asks for, or why it asks for nothing that can be done. */
export interface ReadItem {
  /** Counted from 1. */
  readonly line: number;
  /** The id, or for a failure without one the failure: by it the output's lines are known again. */
  readonly key: string;
  readonly asked: BatchTask | BatchReject;
}

/** Longer than any id. */
const failureMark = "\u0000".repeat(MOST_ID_LENGTH + 1);

/** Told apart from ids: a record without an id is present when its very failure is. */
export function failureKey(message: string): string {
  return failureMark + message;
}

/** Null for an empty line. */
export function readItem(input: BatchItem, line: number): ReadItem | null {
  const asked = read(input, line);
  return asked && { line, key: keyOf(asked), asked };
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
