import type { TextStream, Waiting } from "../textStream.js";

const MAX_BRACKETS = 300;

/** What closes a bracket or quote in which full stops end nothing. Straight quotes and apostrophes cannot be paired. */
const closings: Readonly<Record<string, string>> = {
  "(": ")",
  "[": "]",
  "{": "}",
  "（": "）",
  "《": "》",
  "〈": "〉",
  "【": "】",
  "〔": "〕",
  "「": "」",
  "『": "』",
  "“": "”",
  "„": "“",
  "«": "»",
};
/** Their last full stop may end the sentence around them. */
const speaking = new Set(["「", "『", "“", "„", "«", "(", "["]);
/** Quotes and the brackets of titles, which stand around no sentences of their own. */
export const quotes: ReadonlySet<string> = new Set("「『“„«《〈【");

/**
 * Where reading goes on from the bracket or quote at `at`, past the full stops in it: behind its end, or at a quote's last
 * full stop; `at` where it is none or does not close on its line.
 */
export function* bracketEnd(text: TextStream, at: number): Waiting<number> {
  const open = yield* text.at(at);
  const close = closings[open];
  if (close === undefined) return at;
  if ((yield* text.search(close, at + 1, MAX_BRACKETS, "line")) < 0) return at;
  let depth = 0;
  for (let end = at; end < at + MAX_BRACKETS; end++) {
    const character = text.has(end) ? text.peek(end) : yield* text.at(end);
    if (character === "\n" || character === "") return at;
    if (character === open) depth++;
    else if (character === close && --depth === 0) return speaking.has(open) ? lastStop(text, at, end) : end + 1;
  }
  return at;
}

function lastStop(text: TextStream, at: number, end: number): number {
  const stops = /[\p{Sentence_Terminal}…]+\s?$/u.exec(text.slice(at + 1, end));
  return stops ? at + 1 + stops.index : end + 1;
}
