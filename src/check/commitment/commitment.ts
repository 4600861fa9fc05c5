import type { RunEvent } from "../../core/run/events.js";
import type { Answer } from "../../core/run/run.js";
import type { StepBoundary } from "./boundaries.js";
import type { AnswerForcer } from "./forcedAnswer.js";

/** Boundaries at which an answer is forced, at most; and how many at once, so that a person sees it move. */
const MOST_POINTS = 48;
const AT_ONCE = 16;

/** The forced answer at each boundary, the last one first: there it tells most, should the person cancel. */
export async function* commitment(
  forcer: AnswerForcer,
  boundaries: readonly StepBoundary[],
  answer: Answer,
  signal: AbortSignal,
): AsyncGenerator<RunEvent> {
  const chosen = spread(boundaries, MOST_POINTS).toReversed();
  if (chosen.length < boundaries.length)
    yield { type: "note", note: { code: "boundaries-spread", values: [chosen.length, boundaries.length] } };
  for (let done = 0; done < chosen.length; done += AT_ONCE) {
    yield { type: "progress", activity: "forcing-answers", done, total: chosen.length };
    const some = chosen.slice(done, done + AT_ONCE);
    for (const [i, { text, probability, finalProbability }] of (await forcer.forceBeside(some, answer)).entries()) {
      // Points come many at once: one that nobody waits for any more is left out.
      signal.throwIfAborted();
      const point = { step: some[i].step, answer: text, probability, finalAnswerProbability: finalProbability };
      yield { type: "commitment", point };
    }
  }
}

/** At most `most` items, evenly spread, with the first and the last. */
export function spread<T>(items: readonly T[], most: number): T[] {
  if (items.length <= most) return [...items];
  return Array.from({ length: most }, (_, i) => items[Math.round((i * (items.length - 1)) / (most - 1))]);
}
