import { holdsMarker } from "../markers/markers.js";
import type { TextStream, Waiting } from "../textStream.js";

const MAX_CODE = 300;

/**
 * Behind the inline code that begins with the backticks at `at`: as many backticks end it, on the same line; `at` where none
 * do. Code that names a marker stands tight between its backticks: two stray ones do not hide where thinking ends.
 */
export function* inlineCodeEnd(text: TextStream, at: number): Waiting<number> {
  const inside = yield* runEnd(text, at);
  const run = inside - at;
  for (let end = inside; end < inside + MAX_CODE; ) {
    const character = text.has(end) ? text.peek(end) : yield* text.at(end);
    if (character === "\n" || character === "") return at;
    if (character !== "`") {
      end++;
      continue;
    }
    const behind = yield* runEnd(text, end);
    if (behind - end === run) {
      const code = text.slice(inside, end);
      return code !== code.trim() && run === 1 && holdsMarker(code) ? at : behind;
    }
    end = behind;
  }
  return at;
}

/** Behind the run of equal characters that begins at `at`. */
export function* runEnd(text: TextStream, at: number): Waiting<number> {
  const character = yield* text.at(at);
  let end = at + 1;
  while ((text.has(end) ? text.peek(end) : yield* text.at(end)) === character) end++;
  return end;
}
