import { CodedError, toErrorData } from "../errors.js";
import type { Run } from "../run/run.js";
import { type BatchFailure, BatchRecord } from "./batchRecord.js";

/** Where no truth was read, the number that says so: neither true nor false. */
const noReading = 0.5;

/** A finished run as a line of a batch's output, under the id its record had. */
export function batchRecord(id: string, run: Run): BatchRecord {
  return {
    id,
    model: run.provenance.model.id,
    mode: run.mode,
    ...(run.response === "" ? {} : { response: run.response }),
    ...(run.answer === null ? {} : { answer: run.answer.text }),
    steps: run.steps.map(({ index, text, verdict, scores }) => ({
      index,
      text,
      verdict: verdict.code,
      suspicion: verdict.suspicion,
      scores: {
        truth: scores.truth ?? noReading,
        stepWrong: scores.stepWrong,
        logProbMean: scores.logProbMean,
        logProbMin: scores.logProbMin,
      },
      evidence: verdict.evidence,
    })),
    ...(run.clean && { clean: run.clean }),
    ...(run.answerWrong !== undefined && { answerWrong: run.answerWrong }),
    knows: run.knows?.probability ?? null,
    commitment: run.commitment.map(({ step, answer, probability }) => ({ step, answer, probability })),
    ...(run.notes.length > 0 && { notes: run.notes }),
  };
}

/** A record that could not be checked, as its line of the output. */
export function batchFailure(id: string | null, error: unknown): BatchFailure {
  return { id, error: toErrorData(error) };
}

/** A finished run as the text of its line. Throws a CodedError "internal" for a run that does not fit the documented form. */
export function batchLine(id: string, run: Run): string {
  const record = batchRecord(id, run);
  const { error } = BatchRecord.safeParse(record);
  if (error === undefined) return JSON.stringify(record);
  const [{ path, message }] = error.issues;
  throw new CodedError("internal", `The result does not have the documented form: ${path.join(".")}: ${message}.`);
}
