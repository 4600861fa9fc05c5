import type { Span, StepKind } from "../run/run.js";
import {
  isBoldTitle,
  isDecoration,
  isEquation,
  isFence,
  isLabel,
  isListItem,
  isMarkdownHeading,
  MAX_LABEL,
  TAG_LENGTH,
  tagPattern,
} from "./lines.js";
import { endsSentence, isCloser, isTerminator, isWideTerminator, WORD } from "./sentences.js";

/** One step of a chain of thought. `text` equals the response's characters `chars`, without surrounding spaces. */
export interface StepSpan {
  readonly text: string;
  readonly kind: StepKind;
  readonly chars: Span;
}

/** A sentence longer than this is split at a space: one reading for a whole page would say nothing. UTF-16 code units. */
export const MAX_STEP = 2000;
/** How far a formula may reach before its opening bracket is taken for ordinary text. */
const MAX_FORMULA = 1000;
const MAX_INLINE = 200;
const MAX_TITLE = 120;
/** Labels in a row join the step that follows up to this length. */
const MAX_LABELS = 160;
/** A line at least this long, without a full stop, may have been wrapped by a text editor. */
const WRAPPED_LINE = 40;

/** All steps of a response. Sentences and lines; a code block, a formula or a table's row is one step. */
export function segment(text: string): StepSpan[] {
  const segmenter = new StepSegmenter();
  return [...segmenter.push(text), ...segmenter.finish()];
}

/**
 * Finds steps in a text that is still being written. A step is returned once no later text can change it, so
 * any chunking gives the steps of the whole text.
 */
export class StepSegmenter {
  /** Text from the first character that is in no returned step. */
  private buffer = "";
  private offset = 0;
  private ended = false;
  /** Set when a decision looked past the buffer's end: it must be taken again with more text. */
  private starved = false;
  /** Kind of the line that the buffer begins inside; null at the start of a line. */
  private line: StepKind | null = null;
  /** A code block's lines up to here hold no closing fence, so that they are not searched again. */
  private fenceSearched = 0;

  push(textDelta: string): StepSpan[] {
    this.buffer += textDelta;
    return this.drain();
  }

  finish(): StepSpan[] {
    this.ended = true;
    return this.drain();
  }

  private drain(): StepSpan[] {
    const steps: StepSpan[] = [];
    let position = 0;
    for (;;) {
      this.starved = false;
      const line = this.line;
      const begin = this.skip(position);
      const lineAtBegin = this.line;
      if (this.starved || this.at(begin) === "") {
        this.line = line;
        break;
      }
      const found = this.read(begin);
      if (this.starved) {
        // The skipped text is settled: only the step itself waits for more.
        this.line = lineAtBegin;
        position = begin;
        break;
      }
      const text = this.buffer.slice(begin, found.end).trimEnd();
      const start = this.offset + begin;
      if (text !== "") steps.push({ text, kind: found.kind, chars: { start, end: start + text.length } });
      position = found.end;
      this.line = found.line;
      this.fenceSearched = 0;
    }
    this.buffer = this.buffer.slice(position);
    this.offset += position;
    this.fenceSearched = Math.max(0, this.fenceSearched - position);
    return steps;
  }

  /** The character at a buffer position; "" after the end of the whole text. */
  private at(position: number): string {
    if (position < this.buffer.length) return this.buffer[position];
    if (!this.ended) this.starved = true;
    return "";
  }

  private peek(position: number, length: number): string {
    if (position + length > this.buffer.length && !this.ended) this.starved = true;
    return this.buffer.slice(position, position + length);
  }

  private tagAt(position: number): number {
    if (this.at(position) !== "<") return 0;
    // Most "<" are comparisons: decide on the first characters, so that a stream is not held up.
    const next = this.at(position + 1);
    if (next !== "" && !/[/trTaRA]/.test(next)) return 0;
    return tagPattern.exec(this.peek(position, TAG_LENGTH))?.[0].length ?? 0;
  }

  /** Skips what belongs to no step: spaces, tags and lines of decoration. Updates `line`. */
  private skip(from: number): number {
    let position = from;
    for (;;) {
      const character = this.at(position);
      if (character === "\n") {
        this.line = null;
        position++;
      } else if (character !== "" && /\s/.test(character)) {
        position++;
      } else if (this.tagAt(position) > 0) {
        position += this.tagAt(position);
        this.line = null;
      } else {
        const end = this.decorationEnd(position);
        if (end === position) return position;
        position = end;
      }
    }
  }

  /** Where the rest of this line ends if it is only decoration; `from` otherwise. */
  private decorationEnd(from: number): number {
    let position = from;
    while (isDecoration(this.at(position))) position++;
    const character = this.at(position);
    return character === "" || character === "\n" ? position : from;
  }

  private read(begin: number): { end: number; kind: StepKind; line: StepKind | null } {
    if (this.line !== null) return this.readSentence(begin, begin, this.line);
    const label = this.labelEnd(begin);
    if (label > begin) {
      const kind = isListItem(this.peek(begin, 7)) ? "list-item" : null;
      const next = this.skipBlank(label);
      const head = this.peek(next, 7);
      const joins = this.at(next) !== "" && !isFence(head) && !isMarkdownHeading(head) && this.tagAt(next) === 0;
      if (joins && this.decorationEnd(next) === next) {
        const step = this.readBlock(next);
        if (step.kind !== "heading" && step.end - begin <= MAX_STEP) return { ...step, kind: kind ?? step.kind };
      }
      return { end: label, kind: kind ?? "prose", line: null };
    }
    return this.readBlock(begin);
  }

  /** End of the labels that begin here, or `begin` when there is none. */
  private labelEnd(begin: number): number {
    let end = begin;
    for (let position = begin; position - begin < MAX_LABELS; position = this.skipBlank(end)) {
      const lineEnd = this.lineEnd(position, MAX_LABEL + 4);
      if (lineEnd < 0) break;
      const line = this.buffer.slice(position, lineEnd).trimEnd();
      if (!isLabel(line) || isFence(line) || isMarkdownHeading(line) || line.startsWith("|")) break;
      if (containsTag(line)) break;
      end = lineEnd;
    }
    return end;
  }

  private skipBlank(from: number): number {
    let position = from;
    while (/\s/.test(this.at(position))) position++;
    return position;
  }

  /** Position of the line's end within `limit` characters; -1 when the line is longer. */
  private lineEnd(from: number, limit: number): number {
    for (let position = from; position <= from + limit; position++) {
      const character = this.at(position);
      if (character === "\n" || character === "") return position;
    }
    return -1;
  }

  private readBlock(begin: number): { end: number; kind: StepKind; line: StepKind | null } {
    const head = this.peekLine(begin, 7);
    if (isFence(head)) return { end: this.fenceEnd(begin, head.slice(0, 3)), kind: "code", line: null };
    if (isMarkdownHeading(head)) return this.readSentence(begin, begin, "heading");
    if (head.startsWith("**") || head.startsWith("__")) {
      const end = this.lineEnd(begin, MAX_TITLE);
      if (end >= 0 && isBoldTitle(this.buffer.slice(begin, end).trimEnd())) return { end, kind: "heading", line: null };
    }
    if (head.startsWith("|")) return this.readSentence(begin, begin, "list-item", false);
    const formula = head.startsWith("$$") || head.startsWith("\\[") ? this.atomEnd(begin, head[0]) : begin;
    if (formula > begin) {
      let end = formula;
      while (/[.,;]/.test(this.at(end))) end++;
      return { end, kind: "math", line: "prose" };
    }
    if (isListItem(head)) {
      // The marker's own full stop must not end the step.
      const marker = /^\S+\s*/.exec(head)![0].length;
      return this.readSentence(begin, begin + marker, "list-item");
    }
    return this.readSentence(begin, begin, "prose");
  }

  /** Up to `length` characters of this line: never looks past its end, so that a stream is not held up. */
  private peekLine(from: number, length: number): string {
    const end = this.lineEnd(from, length);
    return this.buffer.slice(from, end < 0 ? from + length : end);
  }

  /** Reads from `begin` to where the sentence ends; the end is searched from `search` on. */
  private readSentence(
    begin: number,
    search: number,
    kind: StepKind,
    sentences = kind !== "heading",
  ): { end: number; kind: StepKind; line: StepKind | null } {
    const done = (end: number, line: StepKind | null) => {
      const text = this.buffer.slice(begin, end);
      return { end, kind: kind === "prose" && isEquation(text) ? ("math" as const) : kind, line };
    };
    let position = search;
    let lineStart = begin;
    for (;;) {
      if (position - begin >= MAX_STEP) return done(this.splitLong(begin), kind);
      const character = this.at(position);
      if (character === "") return done(position, null);
      if (character === "\n") {
        if (!this.isWrapped(lineStart, position, kind)) return done(position, null);
        position = this.skipBlank(position);
        lineStart = position;
        continue;
      }
      if (character === "<" && this.tagAt(position) > 0) return done(position, null);
      const atom = this.atomEnd(position, character);
      if (atom > position) {
        position = atom;
        continue;
      }
      if (sentences && (isTerminator(character) || isWideTerminator(character))) {
        const stop = this.stopEnd(position);
        if (this.endsAt(begin, position, stop)) return done(stop, kind);
        position = stop;
        continue;
      }
      position++;
    }
  }

  /** End of a run of terminators and the closing quotes and brackets behind it. */
  private stopEnd(from: number): number {
    let position = from + 1;
    while (isTerminator(this.at(position)) || isWideTerminator(this.at(position))) position++;
    while (isCloser(this.at(position))) position++;
    return position;
  }

  private endsAt(begin: number, at: number, stop: number): boolean {
    const last = this.buffer.slice(at, stop);
    if ([...last].some(isWideTerminator)) return true;
    const character = this.at(stop);
    if (character === "" || character === "\n" || !/\s/.test(character)) return false;
    let next = stop;
    while (/[^\S\n]/.test(this.at(next))) next++;
    if (this.at(next) === "" || this.at(next) === "\n" || this.tagAt(next) > 0) return true;
    const before = this.buffer.slice(Math.max(begin, at - 2 * WORD), at);
    const mark = /^\.[^.!?…]*$/.test(last) ? "." : last;
    return endsSentence(mark, before, this.peekLine(next, WORD));
  }

  /** Inline code or a formula, in which a full stop ends nothing: its end, or `from` when none begins here. */
  private atomEnd(from: number, character: string): number {
    let end = 0;
    if (character === "`") end = this.inlineEnd(from, "`");
    else if (character === "$" && this.at(from + 1) !== "$") end = this.dollarEnd(from);
    else if (character === "$" || (character === "\\" && /[([]/.test(this.at(from + 1)))) end = this.formulaEnd(from);
    return end === 0 || containsTag(this.buffer.slice(from, end)) ? from : end;
  }

  private inlineEnd(from: number, close: string): number {
    for (let position = from + 1; position < from + MAX_INLINE; position++) {
      const character = this.at(position);
      if (character === close) return position + 1;
      if (character === "\n" || character === "") return 0;
    }
    return 0;
  }

  /** `$x + 1$`, told from money as pandoc does: no space inside the dollars, no digit after the second. */
  private dollarEnd(from: number): number {
    if (/\s/.test(this.at(from + 1))) return 0;
    const end = this.inlineEnd(from, "$");
    if (end === 0 || /\s/.test(this.at(end - 2)) || /\d/.test(this.at(end))) return 0;
    return end;
  }

  /** End of `\( \)`, `\[ \]` or `$$ $$`, over line breaks but not over an empty line; 0 when it is not closed. */
  private formulaEnd(from: number): number {
    const open = this.peek(from, 2);
    const close = open === "$$" ? "$$" : open === "\\(" ? "\\)" : "\\]";
    for (let position = from + 2; position < from + MAX_FORMULA; position++) {
      const character = this.at(position);
      if (character === "") return 0;
      if (character === "\n" && /^\n[^\S\n]*\n/.test(this.peekBlank(position))) return 0;
      if (character === close[0] && this.at(position + 1) === close[1]) return position + 2;
    }
    return 0;
  }

  /** A line break, the spaces after it and the next character. */
  private peekBlank(from: number): string {
    let end = from + 1;
    while (/[^\S\n]/.test(this.at(end))) end++;
    this.at(end);
    return this.buffer.slice(from, end + 1);
  }

  /** A long line without a full stop whose next line begins in lower case goes on there. */
  private isWrapped(lineStart: number, newline: number, kind: StepKind): boolean {
    if (kind === "heading" || newline - lineStart < WRAPPED_LINE) return false;
    const tail = this.buffer.slice(Math.max(lineStart, newline - WORD), newline).trimEnd();
    if (/[.!?…:;。！？：|\])}]["'”’*_]*$/.test(tail)) return false;
    let next = newline + 1;
    while (/[^\S\n]/.test(this.at(next))) next++;
    const head = this.peekLine(next, 7);
    return /^\p{Ll}/u.test(head) && !isListItem(head);
  }

  /** Splits at the last space before the limit, or at the limit, never inside a surrogate pair. */
  private splitLong(begin: number): number {
    const limit = begin + MAX_STEP;
    for (let position = limit; position > begin + MAX_STEP / 2; position--) {
      if (/\s/.test(this.buffer[position - 1])) return position;
    }
    const before = this.buffer.charCodeAt(limit - 1);
    return before >= 0xd800 && before < 0xdc00 ? limit - 1 : limit;
  }

  /** The closing fence's end; the end of the text, or a line that is a tag, closes an open block. */
  private fenceEnd(begin: number, fence: string): number {
    let lineStart = Math.max(this.fenceSearched, begin);
    for (;;) {
      const newline = this.buffer.indexOf("\n", lineStart);
      const lineEnd = newline < 0 ? this.buffer.length : newline;
      if (this.at(lineEnd) === "" && !this.ended) {
        this.fenceSearched = lineStart;
        return begin;
      }
      const line = this.buffer.slice(lineStart, lineEnd).trim();
      if (lineStart > begin && line.startsWith(fence) && isDecoration(line[3] ?? " ")) return lineEnd;
      if (lineStart > begin && line.startsWith(fence) && !/[^`~\s]/.test(line)) return lineEnd;
      if (lineStart > begin && line.length <= TAG_LENGTH && tagPattern.test(line)) return lineStart;
      if (this.at(lineEnd) === "") return lineEnd;
      lineStart = lineEnd + 1;
    }
  }
}

function containsTag(text: string): boolean {
  return text.includes("<") && /<\/?(?:think|thinking|reasoning|answer)>/i.test(text);
}
