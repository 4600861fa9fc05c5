import type { Spelling } from "./spellings.js";

/** What a document says once its escapes are read, and where each character of that stands. */
export interface DecodedText {
  readonly text: string;
  /** [text.length]: where the spelling of each UTF-16 code unit begins in the document. */
  readonly starts: Int32Array;
  /** [text.length]: where it ends. */
  readonly ends: Int32Array;
}

/** A document taken at its word. */
export function asWritten(text: string): DecodedText {
  return {
    text,
    starts: Int32Array.from({ length: text.length }, (_, i) => i),
    ends: Int32Array.from({ length: text.length }, (_, i) => i + 1),
  };
}

/** Reads one kind of escapes; the text itself where it has none of them. */
export function decoded(original: DecodedText, { pattern, read }: Spelling): DecodedText {
  const parts: string[] = [];
  // No escape is shorter than what it stands for.
  const starts = new Int32Array(original.text.length);
  const ends = new Int32Array(original.text.length);
  let length = 0;
  const copy = (from: number, to: number) => {
    parts.push(original.text.slice(from, to));
    starts.set(original.starts.subarray(from, to), length);
    ends.set(original.ends.subarray(from, to), length);
    length += to - from;
  };
  let from = 0;
  for (const match of original.text.matchAll(pattern)) {
    const meant = read(match);
    if (meant === undefined) continue;
    copy(from, match.index);
    from = match.index + match[0].length;
    parts.push(meant);
    starts.fill(original.starts[match.index], length, length + meant.length);
    ends.fill(original.ends[from - 1], length, length + meant.length);
    length += meant.length;
  }
  if (from === 0) return original;
  copy(from, original.text.length);
  return { text: parts.join(""), starts: starts.subarray(0, length), ends: ends.subarray(0, length) };
}
