/** Pages or lines from one to another, both included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** How many of the numbers up to `of` lie in one of the spans at least. */
export function coveredBy(spans: readonly Span[], of: number): number {
  let covered = 0;
  let next = Number.NEGATIVE_INFINITY;
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    const end = Math.min(to, of) + 1;
    const begin = Math.max(from, next);
    if (end <= begin) continue;
    covered += end - begin;
    next = end;
  }
  return covered;
}
