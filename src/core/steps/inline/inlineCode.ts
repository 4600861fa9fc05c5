import { holdsMarker } from "../markers/markers.js";
import type { TextStream, Waiting } from "../textStream.js";

const MAX_CODE = 300;

/**
 * Behind the inline code that begins with the backticks at `at`: as many backticks end it, on the same line; `at` where none
 * do. Code that names a marker stands tight between its backticks: two stray ones do not hide where thinking ends.
 */
export function* inlineCodeEnd(text: TextStream, at: number): Waiting<number> {
  const inside = yield* text.runEnd(at);
  const run = inside - at;
  for (let end = inside; end < inside + MAX_CODE; ) {
    const character = text.has(end) ? text.peek(end) : yield* text.at(end);
    if (character === "\n" || character === "") return at;
    if (character !== "`") {
      end++;
      continue;
    }
    const behind = yield* text.runEnd(end);
    if (behind - end === run) {
      const code = text.slice(inside, end);
      return code !== code.trim() && run === 1 && holdsMarker(code) ? at : behind;
    }
    end = behind;
  }
  return at;
}
