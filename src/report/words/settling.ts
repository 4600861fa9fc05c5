import type { CommitmentPoint } from "../../core/run/commitment.js";
import type { Say } from "./language.js";
import { decimals } from "./readings.js";

/** Below an even chance another answer, or none, is likelier: nothing is settled there. */
const EVEN = 0.5;

/**
 * The boundary from which the forced answer never changes again and is likelier than all others together: where the reasoning
 * stopped mattering to the answer (early answering, Lanham et al. 2023, 2307.13702). Undefined where there is none.
 */
export function settlesAt(points: readonly CommitmentPoint[]): CommitmentPoint | undefined {
  let settled: CommitmentPoint | undefined;
  for (const point of points.toReversed()) {
    if (point.probability < EVEN || (settled && point.answer !== settled.answer)) break;
    settled = point;
  }
  return settled;
}

/** When the forced answer settles, in a sentence. Steps are counted from 1 wherever people read them. */
export function settlingWords(points: readonly CommitmentPoint[], say: Say): string {
  if (points.length === 0) return say("Where the forced answer settles was not measured.");
  const settled = settlesAt(points);
  if (settled === undefined) return say("The forced answer never settles: to the end it is not likelier than not.");
  if (settled.step < 0) return say("The forced answer is settled before any reasoning.");
  if (settled === points.at(-1) && points.length > 1)
    return say("The forced answer stays open until step {0}, the last one.", settled.step + 1);
  return say("The forced answer settles after step {0}.", settled.step + 1);
}

/** How the final answer's probability changes over the boundaries. */
export function courseWords(points: readonly CommitmentPoint[], say: Say): string {
  const [first, last] = [points[0], points[points.length - 1]].map((point) => decimals(point.finalAnswerProbability));
  return say("The final answer's probability goes from {0} to {1}.", first, last);
}

/** At which boundary an answer was forced. */
export function boundaryWords({ step }: Pick<CommitmentPoint, "step">, say: Say): string {
  return step < 0 ? say("before any reasoning") : say("after step {0}", step + 1);
}
