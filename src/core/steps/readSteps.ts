import type { StepKind } from "../run/step.js";
import { fenceAt, fenceInsideLine } from "./blocks/fences.js";
import { isDecoration } from "./blocks/lines.js";
import { type InlineItem, ITEM_LENGTH, inlineItemOf, itemMarkerOf } from "./blocks/lists.js";
import { blankEntityAt } from "./inline/entities.js";
import { textEnvironmentEnd } from "./inline/formulas.js";
import type { MarkerSpan } from "./markers/marker.js";
import { beginsMarker, markerAt } from "./markers/markers.js";
import { toolBlockAt } from "./markers/toolCalls.js";
import { newPlace, type Place, type ReadStep } from "./place.js";
import { readBlock } from "./readBlock.js";
import { readSentence } from "./readSentence.js";
import type { StepSpan } from "./stepSpan.js";
import type { TextStream, Waiting } from "./textStream.js";

/** The steps of a text in order, with the markers between them; undefined where more text must come first. */
export function* readSteps(text: TextStream): Generator<StepSpan | MarkerSpan | undefined, void, undefined> {
  const place = newPlace();
  while (yield* findContent(text, place)) {
    const { at } = place;
    const read = yield* readStep(text, place);
    const end = at + text.slice(at, read.end).trimEnd().length;
    place.at = read.end;
    place.line = read.line;
    place.item = read.item ?? null;
    place.inTable ||= read.inTable ?? false;
    const content = text.written(at, end);
    text.release(read.end);
    if (content !== "") yield { text: content, kind: read.kind, chars: { start: at, end } };
  }
}

function* readStep(text: TextStream, place: Place): Waiting<ReadStep> {
  const { at, line } = place;
  const tool = beginsMarker(yield* text.at(at)) ? yield* toolBlockAt(text, at) : null;
  if (tool) return { ...tool, line: "prose" };
  if (line === null || (yield* fenceInsideLine(text, at))) return yield* readBlock(text, place);
  return yield* readInside(text, at, line, place.item);
}

/** A further sentence of a line, or the next item of a list in it. */
function* readInside(text: TextStream, at: number, kind: StepKind, last: InlineItem | null): Waiting<ReadStep> {
  const head = yield* text.ofLine(at, ITEM_LENGTH);
  const item = inlineItemOf(head, last?.leads ?? false);
  const search = at + (item ? itemMarkerOf(head).length : 0);
  return yield* readSentence(text, {
    begin: at,
    search,
    kind,
    startsLine: false,
    divided: kind !== "heading",
    item: item ?? last,
  });
}

/** Skips what belongs to no step: spaces, markers and lines of decoration. False at the text's end. */
function* findContent(text: TextStream, place: Place): Generator<MarkerSpan | undefined, boolean, undefined> {
  let breaks = 0;
  for (;;) {
    const character = yield* text.at(place.at);
    if (character === "") return false;
    if (/\s/.test(character)) {
      if (character === "\n") {
        if (++breaks > 1) place.inTable = false;
        place.line = null;
        place.item = null;
      }
      place.at++;
      continue;
    }
    const blank = character === "&" ? yield* blankEntityAt(text, place.at) : null;
    if (blank) {
      if (blank.breaksLine) [place.line, place.item] = [null, null];
      place.at = blank.end;
      continue;
    }
    const marker = beginsMarker(character) ? yield* markerAt(text, place.at) : null;
    if (marker) {
      yield marker;
      if (marker.part === "thinking") place.thinks = marker.side === "open";
      place.at = marker.chars.end;
      place.line = marker.part === "title" && marker.side === "open" ? "heading" : null;
      continue;
    }
    const end = yield* decorationEnd(text, place);
    if (end === place.at) return true;
    place.at = end;
    breaks = 0;
  }
}

/** A comment of HTML is nobody's step. Characters in which its end is looked for. */
const LONGEST_COMMENT = 2000;

function* commentEnd(text: TextStream, from: number): Waiting<number> {
  if ((yield* text.ahead(from, 4)) !== "<!--") return from;
  const close = yield* text.search("-->", from, LONGEST_COMMENT, "text");
  return close < 0 ? from : close + 3;
}

/** `[[ ## reasoning ## ]]` on a line of its own, as DSPy has models head what they answer. Characters in which it ends. */
const LONGEST_HEAD = 80;

function* fieldHeadEnd(text: TextStream, from: number): Waiting<number> {
  if ((yield* text.ahead(from, 6)) !== "[[ ## ") return from;
  const end = yield* text.lineEnd(from, LONGEST_HEAD);
  return end >= 0 && /^\[\[ ## [\w ]{1,60} ## \]\]\s*$/u.test(text.slice(from, end)) ? end : from;
}

/** Where the rest of this line ends if it is only decoration, or only begins or ends an environment of text. */
function* decorationEnd(text: TextStream, { at: from, line }: Place): Waiting<number> {
  const first = yield* text.at(from);
  if (line === null && first === "\\") return yield* textEnvironmentEnd(text, from);
  if (line === null && first === "[") return yield* fieldHeadEnd(text, from);
  if (line === null && first === "<") return yield* commentEnd(text, from);
  if (line === null && first === "~" && (yield* fenceAt(text, from))) return from;
  let at = from;
  while (isDecoration(yield* text.at(at))) at++;
  const character = yield* text.at(at);
  return character === "" || character === "\n" ? at : from;
}
