import type { EvidenceOf } from "../core/batch/batchResult.js";
import { batchRecord } from "../core/batch/batchResult.js";
import type { Run } from "../core/run/run.js";
import { evidenceSource, evidenceText } from "./words/evidence.js";
import { english, type Language, type Say } from "./words/language.js";

/** A step's evidence as a batch's output has it. */
export function evidenceIn(say: Say): EvidenceOf {
  return (step, run) =>
    step.verdict.evidence.map((item) => ({
      source: evidenceSource(item, step),
      points: item.points,
      text: evidenceText(item, step, run, say),
    }));
}

/** The run as a line of a batch's output. */
export function renderJsonl(run: Run, { say }: Language = english): string {
  return `${JSON.stringify(batchRecord(run.id, run, evidenceIn(say)))}\n`;
}
