import type { Log, ReportingDescriptor, Result } from "sarif";
import type { Run, Step, VerdictCode } from "../core/run/run.js";
import { plainLine } from "./plainText.js";
import { decimals } from "./words/readings.js";
import { isSuspect, verdictCodes } from "../core/verdict/codes.js";
import { readingOf } from "../core/verdict/facts.js";
import { evidenceText } from "./words/evidence.js";
import { english, type Language, type Say } from "./words/language.js";
import { verdictSentence, verdictWords } from "./words/verdicts.js";

export interface SarifOptions {
  /** Address of the file whose whole text is the run's response, as it should appear in the log. */
  readonly uri: string;
}

/** Verdicts that point at a step. The others say nothing against one, so they are no results. */
const reported = verdictCodes.filter((code) => isSuspect(code) || code === "weak-evidence");

/**
 * The run's marks as a SARIF 2.1.0 log, as JSON text. A mark is never more than a warning: it is a reading of the
 * model, not a proven fault of the text. Columns count UTF-16 code units, as everywhere in a Run.
 */
export function renderSarif(run: Run, { uri }: SarifOptions, { say }: Language = english): string {
  const lines = lineStarts(run.response);
  const log: Log = {
    version: "2.1.0",
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    runs: [
      {
        tool: { driver: { name: "cotcheck", rules: reported.map((code) => rule(code, say)) } },
        columnKind: "utf16CodeUnits",
        artifacts: [{ location: { uri }, contents: { text: run.response } }],
        invocations: [{ executionSuccessful: run.status === "done", startTimeUtc: run.createdAt }],
        results: run.steps
          .filter((step) => reported.includes(step.verdict.code))
          .map((step) => result(step, run, uri, lines, say)),
        properties: { mode: run.mode, model: run.provenance.model.id, product: run.provenance.product },
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function level(code: VerdictCode): "warning" | "note" {
  return isSuspect(code) ? "warning" : "note";
}

function rule(code: VerdictCode, say: Say): ReportingDescriptor {
  const label = say(verdictWords[code].label);
  return {
    id: code,
    name: label,
    shortDescription: { text: label },
    fullDescription: { text: say(verdictWords[code].meaning) },
    defaultConfiguration: { level: level(code) },
  };
}

function result(step: Step, run: Run, uri: string, lines: readonly number[], say: Say): Result {
  const { code, suspicion, evidence } = step.verdict;
  const truth = readingOf(step, "truth");
  const sentences = [
    verdictSentence(step.verdict, run.mode, say),
    ...evidence.map((item) => evidenceText(item, step, run, say)),
  ];
  const start = position(step.chars.start, lines);
  const end = position(step.chars.end, lines);
  return {
    ruleId: code,
    ruleIndex: reported.indexOf(code),
    level: level(code),
    message: { text: messageText(sentences.join(" ")) },
    rank: suspicion * 100,
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri, index: 0 },
          region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
        },
        logicalLocations: [{ name: `step ${step.index + 1}` }],
      },
    ],
    properties: {
      suspicion: decimals(suspicion),
      ...(truth && { truth: decimals(truth.probability) }),
    },
  };
}

/** SARIF messages may hold links in square brackets (3.11.6), so text from outside has its brackets escaped. */
function messageText(text: string): string {
  return plainLine(text).replace(/[\\[\]]/gu, "\\$&");
}

/** Offsets at which lines start. SARIF's viewers break lines at CR, LF and CRLF. */
function lineStarts(text: string): number[] {
  return [0, ...Array.from(text.matchAll(/\r\n|\r|\n/gu), (end) => end.index + end[0].length)];
}

function position(offset: number, starts: readonly number[]): { line: number; column: number } {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (starts[middle] <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - starts[low] + 1 };
}
