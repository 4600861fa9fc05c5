import type { CommitmentPoint } from "../core/run/run.js";

/**
 * The boundary from which the forced answer never changes again: where the reasoning stopped mattering to the answer
 * (early answering, Lanham et al. 2023, 2307.13702). Undefined without points.
 */
export function settlesAt(points: readonly CommitmentPoint[]): CommitmentPoint | undefined {
  let settled = points.at(-1);
  for (let i = points.length - 2; i >= 0 && points[i].answer === settled!.answer; i--) settled = points[i];
  return settled;
}

/** When the forced answer settles, as the end of a sentence about it. Steps are counted from 1 wherever people read them. */
export function settlingWords(points: readonly CommitmentPoint[]): string {
  const settled = settlesAt(points);
  if (settled === undefined) return "was not measured";
  if (settled.step < 0) return "is settled before any reasoning";
  if (settled === points.at(-1) && points.length > 1) return `stays open until step ${settled.step + 1}, the last one`;
  return `settles after step ${settled.step + 1}`;
}
