import { createHash } from "node:crypto";
import { z } from "zod";
import { BatchFailure, BatchRecord, someText } from "../core/batch/batchRecord.js";
import { recordId } from "../core/batch/recordId.js";
import type { BatchTask } from "../core/batch/batchTask.js";
import { CodedError, errorCodes, fromErrorData } from "../core/errors.js";
import { Message } from "../core/run/run.js";
import type { RecordResult } from "../check/checkRecord.js";
import { Sums } from "./sums.js";

/** How the records of a batch are checked, whoever checks them. */
export const QueueSettings = z.strictObject({
  sums: Sums,
  sampling: z.strictObject({
    temperature: z.number().min(0).max(10),
    topP: z.number().min(0).max(1),
    seed: z.number().int().nonnegative(),
    maxTokens: z.number().int().positive(),
    thinking: z.boolean().optional(),
  }),
  readTokens: z.number().int().positive(),
  checks: z.boolean(),
  language: z.enum(["en", "zh-tw"]),
});
export type QueueSettings = z.infer<typeof QueueSettings>;

const someMessages = z.array(Message).max(1_000);

/** A record as it lies on the queue. Whatever can write to the Redis can write one, so it is read like a line of a file. */
export const QueuedRecord = z.strictObject({
  settings: QueueSettings,
  task: z.strictObject({
    id: recordId,
    messages: someMessages,
    response: z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("write") }),
      z.strictObject({ kind: z.literal("text"), text: someText }),
      z.strictObject({ kind: z.literal("steps"), steps: z.array(someText).min(1).max(10_000) }),
    ]),
    leftOut: z.array(z.string().max(10_000)).max(1_000).optional(),
  }),
});
export type QueuedRecord = z.infer<typeof QueuedRecord>;

/** What a worker gives back: the record's line of the output, or why there is none. */
export const QueuedResult = z.union([
  z.strictObject({
    line: z.string(),
    suspect: z.number().int().nonnegative(),
    look: z.number().int().nonnegative(),
  }),
  z.strictObject({ failure: z.strictObject({ code: z.enum(errorCodes), message: z.string() }) }),
]);
export type QueuedResult = z.infer<typeof QueuedResult>;

/** The same record asked for in the same way has the same name, so that it lies on the queue once. */
export function jobName(settings: QueueSettings, task: BatchTask): string {
  return createHash("sha256")
    .update(JSON.stringify([settings, task]))
    .digest("hex");
}

/** A worker's answer for the output. One that is not of the documented form, or another record's, is an error's line. */
export function resultFor(id: string, returned: unknown): RecordResult {
  const result = QueuedResult.safeParse(returned).data;
  if (result && "failure" in result) return { error: fromErrorData(BatchFailure.shape.error.parse(result.failure)) };
  const record = result && parsed(result.line);
  if (result === undefined || record === undefined || BatchRecord.safeParse(record).data?.id !== id)
    return { error: new CodedError("internal", "A worker's answer does not have the documented form.") };
  const { suspect, look } = result;
  return { line: JSON.stringify(record), found: { suspect, look } };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
