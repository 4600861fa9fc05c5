import type { BatchFailure, BatchRecord } from "../../core/batch/batchRecord.js";

type Step = BatchRecord["steps"][number];
type Value = string | number | null;

/** A row is a step of a record; a record without steps, and one that could not be checked, is a row without a step. */
export interface Row {
  readonly record: BatchRecord | BatchFailure;
  readonly step: Step | null;
}

export interface Column {
  readonly name: string;
  readonly type: "STRING" | "INT32" | "DOUBLE";
  readonly of: (row: Row) => Value;
}

/** The columns of a batch's Parquet file. Others read them by name: add to them, never rename. */
export const columns: readonly Column[] = [
  { name: "id", type: "STRING", of: ({ record }) => record.id },
  ofRecord("model", "STRING", ({ model }) => model),
  ofRecord("mode", "STRING", ({ mode }) => mode),
  ofRecord("answer", "STRING", ({ answer }) => answer),
  ofRecord("knows", "DOUBLE", ({ knows }) => knows),
  ofRecord("answer_wrong", "DOUBLE", ({ answerWrong }) => answerWrong),
  ofStep("step", "INT32", ({ index }) => index),
  ofStep("text", "STRING", ({ text }) => text),
  ofStep("verdict", "STRING", ({ verdict }) => verdict),
  ofStep("suspicion", "DOUBLE", ({ suspicion }) => suspicion),
  ofStep("truth", "DOUBLE", ({ scores }) => scores.truth),
  ofStep("step_wrong", "DOUBLE", ({ scores }) => scores.stepWrong),
  ofStep("log_prob_mean", "DOUBLE", ({ scores }) => scores.logProbMean),
  ofStep("log_prob_min", "DOUBLE", ({ scores }) => scores.logProbMin),
  ofStep("traits", "STRING", ({ traits }) => traits && JSON.stringify(traits)),
  ofStep("evidence", "STRING", ({ evidence }) => JSON.stringify(evidence)),
  { name: "error_code", type: "STRING", of: ({ record }) => ("error" in record ? record.error.code : null) },
  { name: "error_message", type: "STRING", of: ({ record }) => ("error" in record ? record.error.message : null) },
];

function ofRecord(name: string, type: Column["type"], value: (record: BatchRecord) => Value | undefined): Column {
  return { name, type, of: ({ record }) => ("error" in record ? null : (value(record) ?? null)) };
}

function ofStep(name: string, type: Column["type"], value: (step: Step) => Value | undefined): Column {
  return { name, type, of: ({ step }) => (step === null ? null : (value(step) ?? null)) };
}

export function rowsOf(record: BatchRecord | BatchFailure): Row[] {
  if ("error" in record || record.steps.length === 0) return [{ record, step: null }];
  return record.steps.map((step) => ({ record, step }));
}
