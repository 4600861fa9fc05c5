import type { ReportingDescriptor, Result } from "sarif";
import type { Run } from "../core/run/run.js";
import type { Step } from "../core/run/step.js";
import { isSuspect, isWorthALook, verdictCodes, type VerdictCode } from "../core/verdict/codes.js";
import { readingOf } from "../core/verdict/facts.js";
import { stepFingerprints } from "./fingerprint.js";
import { mostResults, sarifLog, sarifMessage } from "./sarifText.js";
import { type SarifDocument, type SarifPlaces, sarifPlaces } from "./sarifPlaces.js";
import { evidenceText } from "./words/evidence.js";
import { english, type Language, type Say } from "./words/language.js";
import { decimals } from "./words/readings.js";
import { verdictSentence, verdictWords } from "./words/verdicts.js";

/** The document that the results point into; without an address they point into the response, which the log then holds itself. */
export type SarifOptions = Partial<SarifDocument>;

/** Verdicts that point at a step. The others say nothing against one, so they are no results. */
const reported = verdictCodes.filter(isWorthALook);

/** Characters of a step that a message repeats. */
const mostQuoted = 300;

/** Sentences of the log itself, as translations name them. */
export const sarifTemplates = {
  inNoFile:
    "The response is in no file, so this log holds it. Code scanning shows results in files only: check a response or a prompt that is one.",
  caution: "A mark is what one language model or a computation says against a step: read the step yourself.",
} as const;

/**
 * The run's marks as a SARIF 2.1.0 log, as JSON text, by the rules of GitHub's code scanning as well. A mark is never more
 * than a warning: it is a reading of the model, not a proven fault of the text. Columns count UTF-16 code units, as
 * everywhere in a Run.
 */
export function renderSarif(run: Run, { uri, ...rest }: SarifOptions = {}, { say }: Language = english): string {
  const places = sarifPlaces(run, uri === undefined ? undefined : { uri, ...rest }, say);
  const fingerprints = stepFingerprints(run.steps);
  const results = run.steps
    .map((step, i) => ({ step, fingerprint: fingerprints[i] }))
    .filter(({ step }) => reported.includes(step.verdict.code))
    .sort((a, b) => b.step.verdict.suspicion - a.step.verdict.suspicion)
    .slice(0, mostResults)
    .sort((a, b) => a.step.index - b.step.index)
    .map(({ step, fingerprint }) => result(step, run, places, fingerprint, say));
  return sarifLog(
    run.provenance.product,
    reported.map((code) => rule(code, say)),
    {
      // Each document is a category of its own: what is found in one does not replace what was found in another.
      ...(uri !== undefined && { automationDetails: { id: `cotcheck/${uri}/` } }),
      artifacts: [places.artifact],
      invocations: [
        {
          executionSuccessful: run.status === "done",
          startTimeUtc: run.createdAt,
          ...(uri === undefined && {
            toolExecutionNotifications: [{ level: "note", message: { text: say(sarifTemplates.inNoFile) } }],
          }),
        },
      ],
      results,
      properties: { mode: run.mode, model: run.provenance.model.id, product: run.provenance.product },
    },
  );
}

function level(code: VerdictCode): "warning" | "note" {
  return isSuspect(code) ? "warning" : "note";
}

function rule(code: VerdictCode, say: Say): ReportingDescriptor {
  const [label, meaning] = [say(verdictWords[code].label), say(verdictWords[code].meaning)];
  return {
    id: code,
    name: label,
    shortDescription: { text: label },
    fullDescription: { text: meaning },
    help: { text: `${meaning} ${say(sarifTemplates.caution)}` },
    defaultConfiguration: { level: level(code) },
  };
}

function result(step: Step, run: Run, places: SarifPlaces, fingerprint: string, say: Say): Result {
  const { code, suspicion, evidence } = step.verdict;
  const truth = readingOf(step, "truth");
  // Where the document does not show the step, the message has to.
  const said = places.holds(step) ? [] : [say("Step {0} says: “{1}”.", step.index + 1, clipped(step.text))];
  const sentences = [
    ...said,
    verdictSentence(step, run.mode, say),
    ...evidence.map((item) => evidenceText(item, step, run, say)),
  ];
  return {
    ruleId: code,
    ruleIndex: reported.indexOf(code),
    level: level(code),
    message: { text: sarifMessage(sentences.join(" ")) },
    rank: suspicion * 100,
    locations: [
      {
        physicalLocation: { artifactLocation: places.location, region: places.regionOf(step) },
        logicalLocations: [{ name: `step ${step.index + 1}` }],
      },
    ],
    partialFingerprints: { primaryLocationLineHash: fingerprint },
    properties: {
      suspicion: decimals(suspicion),
      ...(truth && { truth: decimals(truth.probability) }),
    },
  };
}

function clipped(text: string): string {
  const characters = Array.from(text.slice(0, 2 * mostQuoted));
  return characters.length > mostQuoted ? `${characters.slice(0, mostQuoted).join("")}…` : text;
}
