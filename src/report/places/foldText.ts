import { asWritten, type DecodedText } from "./decodedText.js";

/** A text without what wrapping, indenting and commenting it change, and for each character kept where it stood. */
export interface FoldedText {
  readonly text: string;
  /** [text.length]: offsets in the original, in UTF-16 code units. */
  readonly offsets: Int32Array;
  /** [text.length]: where each character ends there. An escaped one is longer than one unit. */
  readonly ends: Int32Array;
}

/** What line comments and quotations of common languages begin a line with. */
const linePrefix = /^(?:\/\/[/!]?|\/\*+|\*\/|\*(?=\s|$)|#+|--(?=\s|$)|;+|%+|'|>+|<!--|REM\s|"{3})/u;

/** White space, next line and the word joiner. Nearly all of a document is told apart by the two comparisons. */
function isDropped(code: number): boolean {
  if (code < 0x80) return code === 32 || (code >= 9 && code <= 13);
  return /[\s\u0085\u2060]/u.test(String.fromCharCode(code));
}

/** Drops white space, invisible joiners and the comment markers at the start of lines; `lineStart` is false for text from the middle of one. */
export function foldText(original: string | DecodedText, lineStart = true): FoldedText {
  const { text, starts, ends } = typeof original === "string" ? asWritten(original) : original;
  const kept: string[] = [];
  const offsets = new Int32Array(text.length);
  const keptEnds = new Int32Array(text.length);
  let length = 0;
  let from = 0;
  const keep = (to: number) => {
    if (to === from) return;
    kept.push(text.slice(from, to));
    offsets.set(starts.subarray(from, to), length);
    keptEnds.set(ends.subarray(from, to), length);
    length += to - from;
  };
  let atStart = lineStart;
  for (let i = 0; i < text.length; ) {
    const code = text.charCodeAt(i);
    const isSpace = isDropped(code);
    const prefix = atStart && !isSpace ? linePrefix.exec(text.slice(i, i + 8))?.[0] : undefined;
    if (isSpace || prefix !== undefined) {
      keep(i);
      i += prefix?.length ?? 1;
      from = i;
      if (prefix !== undefined) atStart = prefix.startsWith(">");
      else if (code === 10 || code === 13) atStart = true;
    } else {
      atStart = false;
      i++;
    }
  }
  keep(text.length);
  return { text: kept.join(""), offsets: offsets.subarray(0, length), ends: keptEnds.subarray(0, length) };
}
