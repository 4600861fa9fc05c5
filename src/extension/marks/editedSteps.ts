import type { Run } from "../../core/run/run.js";
import type { Span } from "../../core/run/span.js";
import type { Step } from "../../core/run/step.js";
import type { Mark } from "../../report/places/locateSteps.js";
import { moveMarks, type TextChange } from "./moveMarks.js";

/** Where a document holds the steps of a run: offsets in UTF-16 code units, half-open. */
export interface StepPlaces {
  /** Steps that stand there as they were read. */
  readonly marks: readonly Mark[];
  /** Steps that were changed there since they were read. */
  readonly edited: readonly Mark[];
  /** From the first step to the last; undefined where the document holds more between them, or writes them otherwise. */
  readonly whole: Span | undefined;
}

/** The places after edits, in the order in which they were made. Only where the whole stands there is a changed step followed. */
export function followEdits({ marks, edited, whole }: StepPlaces, changes: readonly TextChange[]): StepPlaces {
  let places: StepPlaces = { marks, edited, whole };
  for (const change of changes) {
    const kept = moveMarks(places.marks, [change]);
    const going = new Set(kept.map(({ step }) => step));
    const ended = places.whole ? places.marks.filter(({ step }) => !going.has(step)) : [];
    places = {
      marks: kept,
      edited: [...places.edited, ...ended].flatMap((mark) => {
        const place = grown(mark, change);
        return place ? [{ ...mark, ...place }] : [];
      }),
      whole: places.whole && grown(places.whole, change),
    };
  }
  return places;
}

/** Where a document's text was looked through anew: steps that were put back are changed no more. */
export function foundAnew(
  document: string,
  found: readonly Mark[],
  run: Run,
  before: Pick<StepPlaces, "edited" | "whole"> | undefined,
): StepPlaces {
  const edited = (before?.edited ?? []).filter(({ step }) => !found.some((mark) => mark.step === step));
  return { marks: found, edited, whole: before?.whole ?? wholeOf(document, found, run) };
}

/** Whether the document holds anything otherwise than it was read. */
export function wasEdited(document: string, places: StepPlaces, run: Run): boolean {
  return places.edited.length > 0 || editedResponse(document, places, run) !== undefined;
}

/** The response with what the document makes of its steps; undefined where nothing of it was changed. */
export function editedResponse(document: string, { whole }: StepPlaces, { response, steps }: Run): string | undefined {
  const bounds = boundsOf(steps);
  if (!whole || !bounds) return undefined;
  const text = document.slice(whole.start, whole.end);
  if (text.trim() === "" || spaced(text) === spaced(response.slice(bounds.start, bounds.end))) return undefined;
  return response.slice(0, bounds.start) + text + response.slice(bounds.end);
}

/** A place that an edit changes goes with it; undefined where nothing is left of it, or it was swallowed with what is around it. */
function grown({ start, end }: Span, { rangeOffset, rangeLength, text }: TextChange): Span | undefined {
  const cut = rangeOffset + rangeLength;
  const shift = text.length - rangeLength;
  if (cut <= start) return { start: start + shift, end: end + shift };
  // Typed right behind it, it goes on, unless a line ends there.
  if (rangeOffset > end || (rangeOffset === end && /^[\r\n]/u.test(text))) return { start, end };
  if (rangeOffset < start && cut > end) return undefined;
  const place = {
    start: rangeOffset < start ? rangeOffset + text.length : start,
    end: cut >= end ? rangeOffset + text.length : end + shift,
  };
  return place.end > place.start ? place : undefined;
}

function wholeOf(document: string, marks: readonly Mark[], run: Run): Span | undefined {
  const bounds = boundsOf(run.steps);
  if (run.status === "running" || !bounds || marks.length !== run.steps.length) return undefined;
  const [first] = marks;
  // A mark begins behind the marker of its line, which is part of a heading.
  const lead = Math.max(0, run.steps[0].text.indexOf(document.slice(first.start, first.end)));
  const place = { start: first.start - lead, end: Math.max(...marks.map(({ end }) => end)) };
  const same = spaced(document.slice(place.start, place.end)) === spaced(run.response.slice(bounds.start, bounds.end));
  return same ? place : undefined;
}

function boundsOf(steps: readonly Step[]): Span | undefined {
  const first = steps.at(0);
  const last = steps.at(-1);
  return first && last && { start: first.chars.start, end: last.chars.end };
}

/** Line ends and indents are an editor's. */
const spaced = (text: string) => text.replace(/\s+/gu, " ").trim();
