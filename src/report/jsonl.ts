import { batchRecord, type BatchWords } from "../core/batch/batchResult.js";
import type { Run } from "../core/run/run.js";
import { evidenceSource, evidenceText } from "./words/evidence.js";
import { english, type Language, type Say } from "./words/language.js";
import { noteText } from "./words/notes.js";

/** What a batch's output says in words. */
export function batchWords(say: Say): BatchWords {
  return {
    evidence: (step, run) =>
      step.verdict.evidence.map((item) => ({
        source: evidenceSource(item, step),
        points: item.points,
        // For programs: a space is a space.
        text: evidenceText(item, step, run, say).replaceAll("\u00a0", " "),
      })),
    note: (note) => noteText(note, say),
  };
}

/** The run as a line of a batch's output. */
export function renderJsonl(run: Run, { say }: Language = english): string {
  return `${JSON.stringify(batchRecord(run.id, run, batchWords(say)))}\n`;
}
