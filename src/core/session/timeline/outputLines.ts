import type { Sizes } from "./sizes.js";
import type { OutputLine } from "./timeline.js";

/** What is shown of an output: its beginning and its end, and the lines around those that decide. */
export function outputLines(lines: readonly string[], quotes: readonly string[], sizes: Sizes): OutputLine[] {
  const deciding = decidingLines(lines, quotes);
  const shown: OutputLine[] = [];
  let skipped = 0;
  for (const [i, text] of lines.entries()) {
    const isNear = [...deciding].some((place) => Math.abs(place - i) <= sizes.around);
    if (i >= sizes.ends && i < lines.length - sizes.ends && !isNear) {
      skipped++;
      continue;
    }
    if (skipped > 0) shown.push({ skipped });
    skipped = 0;
    shown.push(shownLine(text, deciding.has(i), sizes.line));
  }
  return shown;
}

function shownLine(text: string, decides: boolean, most: number): OutputLine {
  return {
    text: text.slice(0, most),
    ...(text.length > most && { leftOut: text.length - most }),
    ...(decides && { decides: true as const }),
  };
}

/** The last line that holds each quote: runners end with what counts. */
function decidingLines(lines: readonly string[], quotes: readonly string[]): ReadonlySet<number> {
  const places = new Set<number>();
  for (const quote of quotes) {
    const [wanted] = quote.trim().split("\n");
    if (wanted === "") continue;
    const at = lines.findLastIndex((line) => line.includes(wanted));
    if (at >= 0) places.add(at);
  }
  return places;
}
