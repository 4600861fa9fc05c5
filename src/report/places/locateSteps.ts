import type { Step } from "../../core/run/step.js";
import { plainText } from "../plainText.js";
import { asWritten, decoded, type DecodedText } from "./decodedText.js";
import { type FoldedText, foldText } from "./foldText.js";
import { jsonStrings } from "./jsonStrings.js";
import { type Host, hosts, hostsOfJson, type Spelling } from "./spellings.js";

/** Where a document holds a step's text. Offsets are UTF-16 code units, half-open. */
export interface Mark {
  /** Index of the step in its run. */
  readonly step: number;
  readonly start: number;
  readonly end: number;
}

/** Shorter texts are found anywhere by chance. Characters other than white space. */
const shortest = 4;
/** Longer documents are left alone. UTF-16 code units. */
const longestDocument = 2_000_000;
/** Places tried for the first step that is found; a prompt may hold the same words as the answer. */
const mostBeginnings = 12;

/**
 * Finds the steps of a run in a document, in their order. A step counts only where the document holds its whole text, be it
 * wrapped anew, commented out, or escaped in one of the ways of {@link hosts}; one that was edited is not found.
 */
export function locateSteps(document: string, steps: readonly Pick<Step, "index" | "text">[]): Mark[] {
  if (document.length > longestDocument) return [];
  const strings = jsonStrings(document);
  const inStrings = strings ? marksIn(readingsOf(strings, hostsOfJson), steps) : [];
  if (inStrings.length === steps.length) return inStrings;
  // A document of JSON can be a response itself; then its steps are not within its strings.
  const anywhere = marksIn(readingsOf(asWritten(document), hosts), steps);
  return anywhere.length > inStrings.length ? anywhere : inStrings;
}

function marksIn(texts: readonly DecodedText[], steps: readonly Pick<Step, "index" | "text">[]): Mark[] {
  const readings = texts.map((text) => foldText(text));
  const wanted = steps.map(({ index, text }): Wanted => {
    const places = formsOf(text).flatMap((form) => readings.map((reading) => new Places(reading, form)));
    return { index, next: (from) => earliest(places.map((place) => place.next(from))) };
  });
  const first = wanted.findIndex(({ next }) => next(0) !== undefined);
  if (first < 0) return [];
  let best: Mark[] = [];
  let from = 0;
  for (let i = 0; i < mostBeginnings; i++) {
    const beginning = wanted[first].next(from);
    if (!beginning) break;
    const marks = inOrder(wanted.slice(first), beginning.start);
    if (marks.length > best.length) best = marks;
    if (best.length === wanted.length - first) break;
    from = beginning.start + 1;
  }
  return best;
}

/** Whether the text of a mark is still that step's, in any of the spellings that {@link locateSteps} finds. */
export function holdsStep(text: string, step: string): boolean {
  const forms = formsOf(step);
  // A mark begins behind the markers of its line.
  return readingsOf(asWritten(text), hosts).some((reading) => forms.includes(foldText(reading, false).text));
}

type Place = Pick<Mark, "start" | "end">;

interface Wanted {
  readonly index: number;
  /** The first place in the document that begins at an offset or behind it. */
  readonly next: (from: number) => Place | undefined;
}

function inOrder(wanted: readonly Wanted[], from: number): Mark[] {
  const marks: Mark[] = [];
  let at = from;
  for (const { index, next } of wanted) {
    const found = next(at);
    if (!found) continue;
    marks.push({ step: index, ...found });
    at = found.end;
  }
  return marks;
}

/** Of those that begin together the first. */
function earliest(places: readonly (Place | undefined)[]): Place | undefined {
  return places.reduce((best, place) => (place && (!best || place.start < best.start) ? place : best), undefined);
}

/** Where a text stands in one reading of a document. Documents are long and steps many: what is nowhere is looked for once. */
class Places {
  readonly #reading: FoldedText;
  readonly #form: string;
  #noneFrom = Number.POSITIVE_INFINITY;

  constructor(reading: FoldedText, form: string) {
    this.#reading = reading;
    this.#form = form;
  }

  /** The first that begins at an offset of the document or behind it. */
  next(offset: number): Place | undefined {
    const { text, offsets, ends } = this.#reading;
    const from = firstFrom(offsets, offset);
    if (from >= this.#noneFrom) return undefined;
    const at = text.indexOf(this.#form, from);
    if (at >= 0) return { start: offsets[at], end: ends[at + this.#form.length - 1] };
    this.#noneFrom = from;
    return undefined;
  }
}

/** Index of the first of ascending numbers that is at least `least`. */
function firstFrom(ascending: Int32Array, least: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle] < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A document as each kind of host means it; where nothing of a kind is escaped, that is a reading that is there already. */
function readingsOf(document: DecodedText, kinds: readonly Host[]): DecodedText[] {
  const known = new Map<DecodedText, Map<Spelling, DecodedText>>();
  const read = (text: DecodedText, spelling: Spelling) => {
    const next = known.get(text) ?? new Map<Spelling, DecodedText>();
    const reading = next.get(spelling) ?? decoded(text, spelling);
    known.set(text, next.set(spelling, reading));
    return reading;
  };
  return [...new Set(kinds.map((host) => host.reduce(read, document)))];
}

function formsOf(step: string): string[] {
  // What a report or a comment shows of a step lacks the characters that nobody sees.
  const forms = [step, plainText(step)].map((text) => foldText(text).text);
  return [...new Set(forms)].filter((text) => text.length >= shortest);
}
