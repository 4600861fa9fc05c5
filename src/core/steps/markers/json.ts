import type { TextStream, Waiting } from "../textStream.js";

/** Behind the JSON object or array that begins at `at`; -1 where none does or it does not end before a tag outside quotes. */
export function* jsonEnd(text: TextStream, at: number): Waiting<number> {
  if (!/[{[]/.test(yield* text.at(at))) return -1;
  let depth = 0;
  let quoted = false;
  for (let i = at; ; i++) {
    const character = text.has(i) ? text.peek(i) : yield* text.at(i);
    if (character === "" || (character === "<" && !quoted)) return -1;
    if (quoted) {
      if (character === "\\") i++;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === "{" || character === "[") depth++;
    else if ((character === "}" || character === "]") && --depth === 0) return i + 1;
  }
}
