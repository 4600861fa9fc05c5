import type { Artifact, ArtifactLocation, Region } from "sarif";
import type { Run } from "../core/run/run.js";
import type { Span } from "../core/run/span.js";
import type { Step } from "../core/run/step.js";
import type { Say } from "./words/language.js";

/** Where a step stands in a document. Offsets are UTF-16 code units, half-open. */
export interface StepPlace extends Span {
  /** Index of the step in its run. */
  readonly step: number;
}

/** The document that results point into. */
export interface SarifDocument {
  /** Address relative to the root of its repository, or absolute; percent-encoded. */
  readonly uri: string;
  /** What the document holds; the run's response, and nothing else, when absent. */
  readonly text?: string;
  /** Steps that stand elsewhere in it than in the response, or that alone stand in it. */
  readonly places?: readonly StepPlace[];
  /** Where it holds the prompt; there are the steps that do not stand in it. The whole of it when absent. */
  readonly prompt?: Span;
}

/** Turns steps into places of one document. */
export interface SarifPlaces {
  readonly artifact: Artifact;
  readonly location: ArtifactLocation;
  regionOf(step: Step): Region;
  holds(step: Step): boolean;
}

/** Without a document, the response itself is one that only the log holds. */
export function sarifPlaces(run: Run, document: SarifDocument | undefined, say: Say): SarifPlaces {
  const text = document?.text ?? run.response;
  const starts = lineStarts(text);
  // A document that holds the response and more, such as a file with a newline behind it, holds the steps as far into it.
  const shift = text.indexOf(run.response);
  const placed = document?.places && new Map(document.places.map((place) => [place.step, place]));
  const spanOf = ({ index, chars }: Step): Span | undefined => {
    if (placed) return placed.get(index);
    return shift < 0 ? undefined : { start: shift + chars.start, end: shift + chars.end };
  };
  const location = document ? { ...addressOf(document.uri), index: 0 } : { index: 0 };
  return {
    artifact: document
      ? { location: addressOf(document.uri) }
      : { contents: { text }, description: { text: say("The response, which is in no file.") } },
    location,
    holds: (step) => spanOf(step) !== undefined,
    regionOf(step) {
      return regionBetween(spanOf(step) ?? document?.prompt ?? { start: 0, end: text.trimEnd().length }, starts);
    },
  };
}

/** @param starts of the lines of the text. */
export function regionBetween({ start, end }: Span, starts: readonly number[]): Region {
  const [from, to] = [position(start, starts), position(end, starts)];
  return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
}

/** Relative addresses are those of files in the checkout, which every uploader knows by this name. */
export function addressOf(uri: string): ArtifactLocation {
  return /^[a-z][a-z\d+.-]*:/iu.test(uri) ? { uri } : { uri, uriBaseId: "%SRCROOT%" };
}

/** Offsets at which lines start. SARIF's viewers break lines at CR, LF and CRLF. */
export function lineStarts(text: string): number[] {
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
