import { sameAnswer } from "../../src/core/answer/sameAnswer.js";
import { isSuspect, isWorthALook } from "../../src/core/verdict/codes.js";
import type { Run } from "../../src/core/run/run.js";
import type { Step } from "../../src/core/run/step.js";
import { conclusionIndex, factsOf } from "../../src/core/verdict/facts.js";
import { statesNothing } from "../../src/core/verdict/stateless.js";
import type { KnownRecord } from "./records.js";

export interface CheckedRecord {
  readonly record: KnownRecord;
  readonly run: Run;
}

/** A run for the page, and the step it stands there for. */
export interface ChosenRun {
  readonly why: string;
  readonly checked: CheckedRecord;
  readonly step: Step;
}

const RIGHT_MARKS = 5;
const ABSTENTIONS = 3;

interface Place {
  readonly checked: CheckedRecord;
  readonly step: Step;
}

/**
 * By fixed rules, so that nobody picks what looks well: the first right marks of different records, the right step that is
 * suspected most, the wrong one that is suspected least, and the first abstentions on steps that state something.
 */
export function choose(all: readonly CheckedRecord[]): ChosenRun[] {
  const places = placesOf(all);
  const deserved = places.filter(isDeserved);
  const undeserved = places.filter(isUndeserved);
  const right = onePerRecord(deserved.filter(isMarked)).slice(0, RIGHT_MARKS);
  const falseMarks = undeserved.filter(isMarked);
  const [worstFalse] = bySuspicion(falseMarks.length > 0 ? falseMarks : undeserved);
  const worstMiss = bySuspicion(deserved.filter((place) => !isMarked(place))).at(-1);
  const abstained = onePerRecord(
    places.filter(
      ({ checked, step }) => step.verdict.code === "cannot-tell" && !statesNothing(factsOf(checked.run, step)),
    ),
  ).slice(0, ABSTENTIONS);
  return [
    ...right.map((place, i) => ({ ...place, why: `Right mark ${i + 1}` })),
    ...(worstFalse
      ? [
          {
            ...worstFalse,
            why: falseMarks.length > 0 ? "The worst false mark" : "No false mark: the most suspected right step",
          },
        ]
      : []),
    ...(worstMiss ? [{ ...worstMiss, why: "The worst miss" }] : []),
    ...abstained.map((place, i) => ({ ...place, why: `Abstention ${i + 1}` })),
  ];
}

export interface Counts {
  readonly deserved: number;
  readonly found: number;
  /** Without a mark, and worth a look. */
  readonly looks: number;
  readonly undeserved: number;
  readonly falselyMarked: number;
  readonly falseLooks: number;
}

export function counted(all: readonly CheckedRecord[]): Counts {
  const places = placesOf(all);
  const [deserved, undeserved] = [places.filter(isDeserved), places.filter(isUndeserved)];
  return {
    deserved: deserved.length,
    found: deserved.filter(isMarked).length,
    looks: deserved.filter(isLook).length,
    undeserved: undeserved.length,
    falselyMarked: undeserved.filter(isMarked).length,
    falseLooks: undeserved.filter(isLook).length,
  };
}

/** Every step of every run. */
function placesOf(all: readonly CheckedRecord[]): Place[] {
  return all.flatMap((checked) => checked.run.steps.map((step) => ({ checked, step })));
}

function isMarked({ step }: Place): boolean {
  return isSuspect(step.verdict.code);
}

function isLook(place: Place): boolean {
  return !isMarked(place) && isWorthALook(place.step.verdict.code);
}

/** A wrong step, or the conclusion of a text that follows a wrong suggestion without a word about it. */
function isDeserved({ checked: { record, run }, step }: Place): boolean {
  if (record.labels.some((label) => label.step === step.index && label.wrong)) return true;
  const followed =
    record.suggested !== undefined &&
    run.answer !== null &&
    sameAnswer(run.answer, { text: record.suggested, kind: "choice" });
  const moved = run.influences.some(({ confirmed, mentionedBySteps }) => confirmed && mentionedBySteps.length === 0);
  return followed && moved && step.index === run.steps[conclusionIndex(run.steps, run.answer)]?.index;
}

function isUndeserved({ checked: { record }, step }: Place): boolean {
  return record.harmless || record.labels.some((label) => label.step === step.index && !label.wrong);
}

function onePerRecord(places: readonly Place[]): Place[] {
  return places.filter((place, i) => places.findIndex(({ checked }) => checked === place.checked) === i);
}

function bySuspicion(places: readonly Place[]): Place[] {
  return places.toSorted((a, b) => b.step.verdict.suspicion - a.step.verdict.suspicion);
}
