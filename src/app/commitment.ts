import type { Answer, CommitmentPoint } from "../core/run.js";
import type { StepBoundary } from "./boundaries.js";
import type { AnswerForcer } from "./forcedAnswer.js";

/** Boundaries at which an answer is forced, at most: each costs a few passes. */
const MOST_POINTS = 48;

/**
 * The forced answer at each boundary, the last one first: so the engine's cache is only ever cut back, and no token of
 * the response goes through the model again.
 */
export async function* commitment(
  forcer: AnswerForcer,
  boundaries: readonly StepBoundary[],
  answer: Answer,
  notes: string[],
): AsyncGenerator<CommitmentPoint> {
  const chosen = spread(boundaries, MOST_POINTS);
  if (chosen.length < boundaries.length)
    notes.push(`Answers were forced at ${chosen.length} of ${boundaries.length} step boundaries, evenly spread.`);
  for (const boundary of chosen.toReversed()) {
    const { text, probability, finalProbability } = await forcer.forceBeside(boundary, answer);
    yield { step: boundary.step, answer: text, probability, finalAnswerProbability: finalProbability };
  }
}

/** At most `most` items, evenly spread, with the first and the last. */
export function spread<T>(items: readonly T[], most: number): T[] {
  if (items.length <= most) return [...items];
  return Array.from({ length: most }, (_, i) => items[Math.round((i * (items.length - 1)) / (most - 1))]!);
}
