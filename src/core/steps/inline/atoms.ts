import { fenceInsideLine } from "../blocks/fences.js";
import { holdsMarker } from "../markers/markers.js";
import type { TextStream, Waiting } from "../textStream.js";
import { bracketEnd, quotes } from "./brackets.js";
import { formulaAt } from "./formulas.js";
import { inlineCodeEnd } from "./inlineCode.js";

/** What is read as one: inline code, a formula, brackets, an escaped character. Full stops in it end nothing. */
export interface Atom {
  /** Where reading goes on; where the atom begins when there is none. */
  readonly end: number;
  /** The full stop that a formula ends with, which may end the sentence: `$x = 5.$ Then`; null for none. */
  readonly stop: number | null;
  /** A block of code that begins inside a line. */
  readonly standsAlone: boolean;
}

/** The atom that begins at `at`. `first` where it begins the sentence: brackets around whole sentences are none. */
export function* atomAt(text: TextStream, at: number, first: boolean): Waiting<Atom> {
  const character = yield* text.at(at);
  const plain = (end: number): Atom => ({ end, stop: null, standsAlone: false });
  if (character === "`") {
    const end = yield* inlineCodeEnd(text, at);
    if (end > at) return plain(end);
    return { end: (yield* fenceInsideLine(text, at)) ? at + 3 : at, stop: null, standsAlone: true };
  }
  if (character === "$" || character === "\\") {
    const formula = yield* formulaAt(text, at);
    if (formula) return { end: formula.end, stop: formula.stop, standsAlone: false };
    return plain(character === "\\" && /[^\w\s]/.test(yield* text.at(at + 1)) ? at + 2 : at);
  }
  if (first && !quotes.has(character)) return plain(at);
  const end = yield* bracketEnd(text, at);
  return plain(holdsMarker(text.slice(at, end)) ? at : end);
}
