import type { StepKind } from "../run/step.js";
import { isEquation, isTableRule, isUnderlined, MAX_ROW, MAX_TITLE, quoteMarks } from "./blocks/lines.js";
import {
  firstItemAt,
  type InlineItem,
  isCircledNumber,
  ITEM_LENGTH,
  itemMarkerOf,
  nextItemAt,
} from "./blocks/lists.js";
import { atomAt } from "./inline/atoms.js";
import { beginsMarker, markerAt } from "./markers/markers.js";
import { toolBlockAt } from "./markers/toolCalls.js";
import type { ReadStep } from "./place.js";
import { endsAt, isStop, stopEnd } from "./sentences/stops.js";
import { WORD } from "./sentences/words.js";
import type { TextStream, Waiting } from "./textStream.js";

/** A sentence longer than this is split at a space: one reading for a whole page would say nothing. UTF-16 code units. */
export const MAX_STEP = 2000;
/** A line at least this long, without a full stop, may have been wrapped by a text editor. */
const WRAPPED_LINE = 40;
const MAX_MARKS = 16;

export interface SentenceStart {
  readonly begin: number;
  /** From where its end is searched: behind the marker of a list item. */
  readonly search: number;
  readonly kind: StepKind;
  /** Whether a line begins here too. */
  readonly startsLine: boolean;
  /** Whether full stops divide the line, as they do not in a heading and a table's row. */
  readonly divided: boolean;
  /** The list item that the line, or this piece of it, begins with. */
  readonly item: InlineItem | null;
}

/** How far a sentence has been read. */
interface Sentence extends SentenceStart {
  at: number;
  lineStart: number;
  item: InlineItem | null;
}

/** Reads from `begin` to where the sentence ends. */
export function* readSentence(text: TextStream, start: SentenceStart): Waiting<ReadStep> {
  const sentence: Sentence = { ...start, at: start.search, lineStart: start.begin };
  for (;;) {
    if (sentence.at - start.begin >= MAX_STEP) return ended(text, sentence, splitLong(text, start.begin), start.kind);
    const character = text.has(sentence.at) ? text.peek(sentence.at) : yield* text.at(sentence.at);
    if (/[b-zA-Z0-9,;]/.test(character)) {
      sentence.at++;
      continue;
    }
    const step = yield* readOn(text, sentence, character);
    if (step) return step;
  }
}

function ended(text: TextStream, { begin, kind, item }: Sentence, end: number, line: StepKind | null): ReadStep {
  const equation = kind === "prose" && isEquation(text.slice(begin, end));
  return { end, kind: equation ? "math" : kind, line, item };
}

/** Reads the character at hand, or what it begins; the step where it ends the sentence, null where it does not. */
function* readOn(text: TextStream, sentence: Sentence, character: string): Waiting<ReadStep | null> {
  const { at, kind, divided } = sentence;
  if (character === "") return ended(text, sentence, at, null);
  if (character === "\n") return yield* endLine(text, sentence);
  if (beginsMarker(character) && ((yield* markerAt(text, at)) || (yield* toolBlockAt(text, at))))
    return ended(text, sentence, at, null);
  if (/\s/.test(character)) {
    sentence.at++;
    const { item, lineStart } = sentence;
    if (divided && item && (yield* nextItemAt(text, at + 1, item, lineStart))) return ended(text, sentence, at, kind);
    if (text.peek(at - 1) === ":") sentence.item ??= yield* firstItemAt(text, at + 1);
    return null;
  }
  const { item, lineStart } = sentence;
  if (divided && item && isCircledNumber(character) && (yield* nextItemAt(text, at, item, lineStart)))
    return ended(text, sentence, at, kind);
  if (character === "|" && (yield* isTableHead(text, sentence)))
    return { end: yield* text.lineEnd(at, MAX_ROW), kind: "list-item", line: null, inTable: true };
  if (divided && isStop(character)) return yield* endAtStop(text, sentence, at, yield* stopEnd(text, at));
  const atom = yield* atomAt(text, at, at === sentence.search);
  if (atom.end === at) {
    sentence.at++;
    return null;
  }
  // What would make the step too long stands for itself, as does a block of code that begins inside a line.
  if (at > sentence.begin && (atom.standsAlone || atom.end - sentence.begin > MAX_STEP))
    return ended(text, sentence, at, atom.standsAlone ? null : kind);
  sentence.at = atom.end;
  if (!divided || atom.stop === null) return null;
  return yield* endAtStop(text, sentence, atom.stop, yield* stopEnd(text, atom.end - 1));
}

function* endAtStop(text: TextStream, sentence: Sentence, at: number, stop: number): Waiting<ReadStep | null> {
  if (yield* endsAt(text, sentence.begin, at, stop)) return ended(text, sentence, stop, sentence.kind);
  sentence.at = stop;
  return null;
}

function* endLine(text: TextStream, sentence: Sentence): Waiting<ReadStep | null> {
  const { at, begin, lineStart, kind, startsLine } = sentence;
  if (kind === "prose" && startsLine && lineStart === begin && (yield* isTitle(text, begin, at)))
    return { end: at, kind: "heading", line: null };
  const next = yield* text.pastSpaces(at + 1);
  const marks = quoteMarks(yield* text.ofLine(next, MAX_MARKS));
  if (!(yield* isWrapped(text, sentence, next, marks))) return ended(text, sentence, at, null);
  sentence.lineStart = next;
  sentence.at = next + marks.length;
  return null;
}

/** A line that another of `===` or `---` underlines. */
function* isTitle(text: TextStream, begin: number, newline: number): Waiting<boolean> {
  if (newline - begin > MAX_TITLE || !/[=-]/.test(yield* text.at(newline + 1))) return false;
  const end = yield* text.lineEnd(newline + 1, MAX_TITLE);
  return end >= 0 && isUnderlined(text.slice(begin, newline).trimEnd(), text.slice(newline + 1, end));
}

/** The first line of a table without outer bars: `a | b` above `--- | ---`. */
function* isTableHead(text: TextStream, { at, begin, lineStart, startsLine, kind }: Sentence): Waiting<boolean> {
  if (kind !== "prose" || !startsLine || lineStart !== begin) return false;
  const end = yield* text.lineEnd(at, MAX_ROW);
  if (end < 0 || (yield* text.at(end)) === "") return false;
  return isTableRule(yield* text.ofLine(end + 1, MAX_ROW));
}

/**
 * A long line without a full stop whose next line, at `next` behind its quotation marks, begins in lower case, or a sum
 * that goes on behind its sign.
 */
function* isWrapped(text: TextStream, sentence: Sentence, next: number, marks: string): Waiting<boolean> {
  const { kind, lineStart, at } = sentence;
  if (kind === "heading") return false;
  const tail = text.slice(Math.max(lineStart, at - WORD), at).trimEnd();
  if (endsInSign(tail) && marks === "" && (yield* goesOnWithOperand(text, next))) return true;
  if (at - lineStart < WRAPPED_LINE) return false;
  if (/[.!?…:;。！？：|\])}]["'”’*_]*$/.test(tail)) return false;
  if (marks !== "" && quoteMarks(text.slice(lineStart, lineStart + MAX_MARKS)) === "") return false;
  const head = yield* text.ofLine(next + marks.length, ITEM_LENGTH);
  return /^\p{Ll}/u.test(head) && itemMarkerOf(head) === "";
}

/** A number, and a sign behind it: "12 + 15 +". What a list of options or Markdown makes of a sign has no space before it. */
function endsInSign(tail: string): boolean {
  return /[\p{N})\]}%°²³]\s*(?:[×÷·−]|\s(?:[-+*/–=≈]|\\(?:times|cdot|div)))$/u.test(tail);
}

function* goesOnWithOperand(text: TextStream, at: number): Waiting<boolean> {
  const head = yield* text.ofLine(at, ITEM_LENGTH);
  return /^(?:[$€£¥]\s?)?[-−]?[\p{N}(√\\]/u.test(head) && itemMarkerOf(head) === "";
}

/** Splits at the last space before the limit, or at the limit, never inside a surrogate pair. */
function splitLong(text: TextStream, begin: number): number {
  const limit = begin + MAX_STEP;
  for (let at = limit; at > begin + MAX_STEP / 2; at--) {
    if (/\s/.test(text.peek(at - 1))) return at;
  }
  const before = text.peek(limit - 1).charCodeAt(0);
  return before >= 0xd800 && before < 0xdc00 ? limit - 1 : limit;
}
