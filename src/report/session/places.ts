import type { Span } from "../../core/run/span.js";
import { locateSteps } from "../places/locateSteps.js";

/** Texts that are looked for in every spelling, and searches in vain after which no more are made: both files and texts can be many. */
const MOST_SPELT = 500;
const MOST_MISSES = 50;

/**
 * Where the file of a session holds texts, however it spells them; undefined for one that is not found. In a file too long for that only
 * the spelling of JSON is looked for.
 */
export function placesOf(file: string, found: readonly { readonly text: string }[]): readonly (Span | undefined)[] {
  const marks = new Map(
    locateSteps(
      file,
      found.slice(0, MOST_SPELT).map(({ text }, index) => ({ index, text })),
    ).map((mark) => [mark.step, mark]),
  );
  let from = 0;
  let misses = 0;
  return found.map(({ text }, i) => {
    const mark = marks.get(i);
    if (mark) return { start: mark.start, end: mark.end };
    const written = JSON.stringify(text).slice(1, -1);
    if (written === "" || misses >= MOST_MISSES) return undefined;
    const after = file.indexOf(written, from);
    const start = after < 0 && from > 0 ? file.indexOf(written) : after;
    if (start < 0) {
      misses++;
      return undefined;
    }
    from = start + written.length;
    return { start, end: from };
  });
}
