import type { CommitmentPoint } from "../../core/run/run.js";
import type { Say } from "./language.js";
import { decimals } from "./readings.js";

/**
 * The boundary from which the forced answer never changes again: where the reasoning stopped mattering to the answer
 * (early answering, Lanham et al. 2023, 2307.13702). Undefined without points.
 */
export function settlesAt(points: readonly CommitmentPoint[]): CommitmentPoint | undefined {
  let settled = points.at(-1);
  for (let i = points.length - 2; i >= 0 && points[i].answer === settled?.answer; i--) settled = points[i];
  return settled;
}

/** When the forced answer settles, in a sentence. Steps are counted from 1 wherever people read them. */
export function settlingWords(points: readonly CommitmentPoint[], say: Say): string {
  const settled = settlesAt(points);
  if (settled === undefined) return say("Where the forced answer settles was not measured.");
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
