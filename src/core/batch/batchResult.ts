import { CodedError, toErrorData } from "../errors.js";
import type { Note, Run } from "../run/run.js";
import type { Step } from "../run/step.js";
import type { TraitReading } from "../run/traitReading.js";
import { readingOf, stepWrongReading } from "../verdict/facts.js";
import { type BatchFailure, BatchRecord } from "./batchRecord.js";

/** What is said in words, which the caller chooses. */
export interface BatchWords {
  readonly evidence: (step: Step, run: Run) => BatchRecord["steps"][number]["evidence"];
  readonly note: (note: Note) => string;
}

/** A finished run as a line of a batch's output, under the id its record had. */
export function batchRecord(id: string, run: Run, words: BatchWords): BatchRecord {
  return {
    id,
    model: run.provenance.model.id,
    mode: run.mode,
    ...(run.response === "" ? {} : { response: run.response }),
    ...(run.answer === null ? {} : { answer: run.answer.text }),
    steps: run.steps.map((step) => ({
      index: step.index,
      text: step.text,
      verdict: step.verdict.code,
      suspicion: step.verdict.suspicion,
      scores: scoresOf(step, run),
      ...(step.traits && { traits: namedTraits(step.traits) }),
      ...(step.nearestRoles && { nearestRoles: step.nearestRoles }),
      evidence: words.evidence(step, run),
    })),
    ...(run.traits && { traits: namedTraits(run.traits) }),
    ...(run.nearestRoles && { nearestRoles: run.nearestRoles }),
    ...(run.clean && { clean: run.clean }),
    ...(run.answerWrong && { answerWrong: run.answerWrong.probability }),
    knows: run.knows?.probability ?? null,
    commitment: run.commitment.map(({ step, answer, probability }) => ({ step, answer, probability })),
    ...(run.notes.length > 0 && { notes: run.notes.map(words.note) }),
  };
}

function namedTraits(readings: readonly TraitReading[]): Record<string, number> {
  return Object.fromEntries(readings.map(({ trait, z }) => [trait, z]));
}

function scoresOf(step: Step, run: Run): BatchRecord["steps"][number]["scores"] {
  const truth = readingOf(step, "truth");
  const unread = run.provenance.probes === null ? "no-probes" : step.readings.length === 0 ? "no-tokens" : "no-head";
  return {
    truth: truth?.probability ?? null,
    ...(truth === null && { unread }),
    stepWrong: stepWrongReading(step, run.mode)?.probability ?? null,
    logProbMean: step.likelihood.mean,
    logProbMin: step.likelihood.least,
  };
}

/** A record that could not be checked, as its line of the output. */
export function batchFailure(id: string | null, error: unknown): BatchFailure {
  return { id, error: toErrorData(error) };
}

/** A finished run as the text of its line. Throws a CodedError "internal" for a run that does not fit the documented form. */
export function batchLine(id: string, run: Run, words: BatchWords): string {
  const record = batchRecord(id, run, words);
  const { error } = BatchRecord.safeParse(record);
  if (error === undefined) return JSON.stringify(record);
  const [{ path, message }] = error.issues;
  throw new CodedError("internal", `The result does not have the documented form: ${path.join(".")}: ${message}.`);
}
