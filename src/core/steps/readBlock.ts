import { fenceAt, fenceEnd } from "./blocks/fences.js";
import {
  isBoldTitle,
  isDecoration,
  isLabel,
  isHeading,
  MAX_LABEL,
  MAX_ROW,
  MAX_TITLE,
  quoteMarks,
} from "./blocks/lines.js";
import { ITEM_LENGTH, inlineItemOf, itemMarkerOf } from "./blocks/lists.js";
import { formulaAt, isDisplayed } from "./inline/formulas.js";
import { holdsMarker, markerAt } from "./markers/markers.js";
import { toolBlockAt } from "./markers/toolCalls.js";
import type { Place, ReadStep } from "./place.js";
import { MAX_STEP, readSentence } from "./readSentence.js";
import type { TextStream, Waiting } from "./textStream.js";

/** Labels in a row join the step that follows up to this length. */
const MAX_LABELS = 160;
const MAX_MARKS = 16;

/** The step that begins with a line. */
export function* readBlock(text: TextStream, place: Place): Waiting<ReadStep> {
  const begin = place.at;
  const label = yield* labelEnd(text, begin);
  if (label === begin) return yield* readUnlabelled(text, begin, place);
  const kind = itemMarkerOf(yield* text.ofLine(begin, ITEM_LENGTH)) === "" ? null : ("list-item" as const);
  const next = yield* text.pastBlank(label);
  if (yield* takesLabel(text, next)) {
    const step = yield* readUnlabelled(text, next, place);
    if (step.kind !== "heading" && step.kind !== "code" && step.end - begin <= MAX_STEP)
      return { ...step, kind: kind ?? step.kind };
  }
  return { end: label, kind: kind ?? "prose", line: null };
}

/** End of the labels that begin here, or `begin` when there is none. */
function* labelEnd(text: TextStream, begin: number): Waiting<number> {
  let end = begin;
  for (let at = begin; at - begin < MAX_LABELS; at = yield* text.pastBlank(end)) {
    const lineEnd = yield* text.lineEnd(at, MAX_LABEL + 4);
    if (lineEnd < 0) break;
    const line = text.slice(at, lineEnd).trimEnd();
    if (!isLabel(line) || isHeading(line) || line.startsWith("|") || holdsMarker(line)) break;
    if (yield* fenceAt(text, at)) break;
    end = lineEnd;
  }
  return end;
}

/** Whether what begins at `at` may be one step with the label before it. */
function* takesLabel(text: TextStream, at: number): Waiting<boolean> {
  const head = yield* text.ofLine(at, MAX_MARKS);
  if (head === "" || isHeading(head)) return false;
  const inside = at + quoteMarks(head).length;
  if ((yield* fenceAt(text, inside)) || (yield* markerAt(text, at)) || (yield* toolBlockAt(text, at))) return false;
  let rest = at;
  while (isDecoration(yield* text.at(rest))) rest++;
  return !/^(?:\n|)$/.test(yield* text.at(rest));
}

function* readUnlabelled(text: TextStream, begin: number, place: Place): Waiting<ReadStep> {
  const marks = quoteMarks(yield* text.ofLine(begin, MAX_MARKS));
  const inside = begin + marks.length;
  const fenced = yield* readFence(text, begin, inside, marks, place);
  if (fenced) return fenced;
  const head = yield* text.ofLine(inside, ITEM_LENGTH);
  const line = { begin, search: inside, startsLine: true, divided: true, item: null };
  if (isHeading(head)) return yield* readSentence(text, { ...line, kind: "heading", divided: false });
  if (head.startsWith("**") || head.startsWith("__")) {
    const end = yield* text.lineEnd(inside, MAX_TITLE);
    if (end >= 0 && isBoldTitle(text.slice(inside, end).trimEnd())) return { end, kind: "heading", line: null };
  }
  if (yield* isTableRow(text, inside, place))
    return yield* readSentence(text, { ...line, kind: "list-item", divided: false });
  const formula = isDisplayed(yield* text.ofLine(inside, 7)) ? yield* formulaAt(text, inside) : null;
  if (formula) {
    let { end } = formula;
    while (/[.,;]/.test(yield* text.at(end))) end++;
    return { end, kind: formula.kind, line: "prose" };
  }
  const marker = itemMarkerOf(head);
  const kind = marker === "" ? "prose" : "list-item";
  // The marker's own full stop must not end the step.
  const search = inside + marker.length;
  return yield* readSentence(text, { ...line, search, kind, item: inlineItemOf(head, true) });
}

/** A block of code, quoted or as an item of a list; null where none begins. */
function* readFence(
  text: TextStream,
  begin: number,
  inside: number,
  marks: string,
  { thinks }: Place,
): Waiting<ReadStep | null> {
  const marker = itemMarkerOf(yield* text.ofLine(inside, ITEM_LENGTH));
  for (const start of marker === "" ? [inside] : [inside, inside + marker.length]) {
    const fence = yield* fenceAt(text, start);
    if (!fence) continue;
    const end = yield* fenceEnd(text, begin, fence, marks, thinks !== false);
    return { end, kind: fence.kind, line: null };
  }
  return null;
}

/** A line that begins with a bar, or a further one of a table without outer bars. */
function* isTableRow(text: TextStream, at: number, place: Place): Waiting<boolean> {
  if ((yield* text.at(at)) === "|") return true;
  if (!place.inTable) return false;
  const end = yield* text.lineEnd(at, MAX_ROW);
  place.inTable = end >= 0 && text.slice(at, end).includes("|");
  return place.inTable;
}
