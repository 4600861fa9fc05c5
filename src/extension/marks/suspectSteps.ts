import type { Mark } from "../../report/places/locateSteps.js";

/** The mark that follows (or comes before) an offset, around the end of the document. Undefined without marks. */
export function nextMark(marks: readonly Mark[], offset: number, direction: 1 | -1): Mark | undefined {
  const sorted = [...marks].sort((a, b) => a.start - b.start);
  if (direction === 1) return sorted.find(({ start }) => start > offset) ?? sorted[0];
  return sorted.findLast(({ start }) => start < offset) ?? sorted.at(-1);
}
