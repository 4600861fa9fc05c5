import { z } from "zod";
import { CodedError } from "../errors.js";
import { parseBatchLine } from "./batchRecord.js";
import type { BatchTask } from "./batchTask.js";

/** What a labelled record has beside the batch format's fields. */
const Labels = z.object({
  /** Steps count from 0; unlabelled ones are left out. */
  labels: z.array(z.object({ step: z.number().int().nonnegative(), wrong: z.boolean() })).min(1),
  /** Figures are also given for each group; all records are one when absent. */
  group: z.string().max(100).optional(),
  /** The same in the record of a statement's true variant and in that of its false one. */
  pair: z.string().max(512).optional(),
  /** The same in all records that answer one problem, so that no fit sees one of them and is tried on another; the id when absent. */
  problem: z.string().max(512).optional(),
});

/** A text whose steps are labelled: it has steps or a response to be read. */
export interface LabelledTask extends z.infer<typeof Labels> {
  readonly task: BatchTask & { readonly response: Exclude<BatchTask["response"], { kind: "write" }> };
}

/** @param number of the line, from 1. Throws CodedError "bad-input" that names the line. */
export function labelledTask(line: string, number: number): LabelledTask {
  const task = parseBatchLine(line);
  if ("error" in task) throw lineError(number, task.error.message);
  const labels = Labels.safeParse(JSON.parse(line));
  if (!labels.success) throw lineError(number, `its labels cannot be read (${z.prettifyError(labels.error)})`);
  const { response } = task;
  if (response.kind === "write") throw lineError(number, "it has no steps and no response to be read");
  return { ...labels.data, task: { ...task, response } };
}

/** What a label speaks of. Throws CodedError "bad-input" where the text has no such step. */
export function labelledStep<T>(steps: readonly T[], step: number, number: number): T {
  const found = steps[step];
  if (found === undefined) throw lineError(number, `label for step ${step}, but it has ${steps.length} steps`);
  return found;
}

export function lineError(number: number, reason: string): CodedError {
  return new CodedError("bad-input", `Line ${number}: ${reason.replace(/\.$/, "")}.`);
}
