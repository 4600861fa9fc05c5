/** What a reading returns once the text that it needs has come. Until then it yields, and goes on where it stood. */
export type Waiting<T> = Generator<undefined, T, undefined>;

/** How far a search goes: to the end of the line, to an empty line, or to the end of the text. */
export type Reach = "line" | "paragraph" | "text";

/** Characters before the released offset that stay readable. */
const KEPT = 64;
/** The text is cut only when this much of it is no longer needed. */
const SPARE = 4096;
/** Searches whose outcome is remembered. */
const REMEMBERED = 64;

interface Searched {
  readonly from: number;
  /** No match begins in front of this offset. */
  readonly until: number;
  /** Where it was found; null when a line or paragraph ended at `until`; undefined when the limit did. */
  readonly found: number | null | undefined;
}

/** Characters that end a line as a line feed does; a carriage return stands before one, and is a space there. */
const lineEnds = /[\v\f\u0085\u2028\u2029]/gu;
/** Characters that nobody sees, between two words. */
const unseen = /[\u200b\u200e\u200f\u2060]/gu;

/**
 * A text as far as it has been written. Offsets are UTF-16 code units of the whole text. A reading that looks further than
 * the text goes waits for more, so it cannot tell in which pieces the text came. It reads all ends of lines as "\n" and what nobody sees as
 * spaces, each in its place; {@link written} is the text itself.
 */
export class TextStream {
  private held = "";
  private own = "";
  private base = 0;
  private complete = false;
  private readonly searched = new Map<string, Searched>();
  /** The last run of equal characters that was read, as far back as it was asked for. */
  private run = { start: 0, end: 0 };

  push(textDelta: string): void {
    this.held += textDelta.replace(lineEnds, "\n").replace(unseen, " ");
    this.own += textDelta;
  }

  /** Nothing more comes. */
  finish(): void {
    this.complete = true;
  }

  /** Whether the character at `offset` has come, or is known to be none. */
  has(offset: number): boolean {
    return this.complete || offset < this.base + this.held.length;
  }

  /** The character at `offset`, which has come; "" behind the text's end. */
  peek(offset: number): string {
    return this.held[offset - this.base] ?? "";
  }

  /** Of what has come. */
  slice(start: number, end: number): string {
    return this.held.slice(Math.max(0, start - this.base), Math.max(0, end - this.base));
  }

  /** The same, with all of its characters as they are. */
  written(start: number, end: number): string {
    return this.own.slice(Math.max(0, start - this.base), Math.max(0, end - this.base));
  }

  *at(offset: number): Waiting<string> {
    while (!this.has(offset)) yield;
    return this.peek(offset);
  }

  /** The next `length` characters, fewer at the text's end. */
  *ahead(offset: number, length: number): Waiting<string> {
    while (!this.has(offset + length - 1)) yield;
    return this.slice(offset, offset + length);
  }

  /** Up to `length` characters of the line. Never waits for what stands behind the line's end. */
  *ofLine(offset: number, length: number): Waiting<string> {
    const end = yield* this.lineEnd(offset, length);
    return this.slice(offset, end < 0 ? offset + length : end);
  }

  /** Where the line ends; -1 when it has more than `limit` further characters. */
  *lineEnd(offset: number, limit: number): Waiting<number> {
    for (let at = offset; at <= offset + limit; at++) {
      const character = this.has(at) ? this.peek(at) : yield* this.at(at);
      if (character === "\n" || character === "") return at;
    }
    return -1;
  }

  /** Behind the run of equal characters that begins at `at`. Asked for at each place of one run, it reads the run once. */
  *runEnd(at: number): Waiting<number> {
    if (this.run.start <= at && at < this.run.end) return this.run.end;
    const character = yield* this.at(at);
    let end = at + 1;
    while ((this.has(end) ? this.peek(end) : yield* this.at(end)) === character) end++;
    this.run = { start: at, end };
    return end;
  }

  /** The first offset from `offset` on that holds no white space. */
  *pastBlank(offset: number): Waiting<number> {
    let at = offset;
    while (/\s/.test(yield* this.at(at))) at++;
    return at;
  }

  /** The same, but not past the line's end. */
  *pastSpaces(offset: number): Waiting<number> {
    let at = offset;
    while (/[^\S\n]/.test(yield* this.at(at))) at++;
    return at;
  }

  /**
   * Where `needle` begins at or behind `from`, in less than `limit` characters and not past what `reach` allows; -1 where
   * it does not. What an earlier search has seen is not searched again, so many openings without an end cost little.
   */
  *search(needle: string, from: number, limit: number, reach: Reach): Waiting<number> {
    const key = reach + needle;
    const known = this.searched.get(key);
    const usable = known !== undefined && known.from <= from && from <= known.until ? known : undefined;
    if (usable?.found === null) return -1;
    if (usable?.found !== undefined) return usable.found < from + limit ? usable.found : -1;
    let at = Math.max(from, usable?.until ?? from);
    let found: number | null | undefined;
    for (; at < from + limit; at++) {
      const character = this.has(at) ? this.peek(at) : yield* this.at(at);
      if (character === needle[0] && (yield* this.ahead(at, needle.length)) === needle) found = at;
      else if (character === "" || (yield* this.ends(at, character, reach))) found = null;
      if (found !== undefined) break;
    }
    if (this.searched.size >= REMEMBERED) this.searched.clear();
    this.searched.set(key, { from: usable?.from ?? from, until: at, found });
    return found ?? -1;
  }

  private *ends(at: number, character: string, reach: Reach): Waiting<boolean> {
    if (character !== "\n" || reach === "text") return false;
    if (reach === "line") return true;
    return (yield* this.at(yield* this.pastSpaces(at + 1))) === "\n";
  }

  /** Text in front of `offset` will not be read again, but for the few characters just before it. */
  release(offset: number): void {
    const unneeded = offset - KEPT - this.base;
    if (unneeded < SPARE) return;
    this.held = this.held.slice(unneeded);
    this.own = this.own.slice(unneeded);
    this.base += unneeded;
  }
}

/** The result of a reading whose text has all come. */
export function completed<T>(reading: Waiting<T>): T {
  const { value, done } = reading.next();
  if (!done) throw new Error("The reading waits for text that will not come.");
  return value;
}

/** A text that is all there. */
export function wholeText(text: string): TextStream {
  const stream = new TextStream();
  stream.push(text);
  stream.finish();
  return stream;
}
