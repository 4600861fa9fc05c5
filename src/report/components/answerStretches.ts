import type { CommitmentPoint } from "../../core/run/commitment.js";

/** Boundaries in a row, by their places in the list, at which the same answer was forced. */
export interface AnswerStretch {
  readonly answer: string;
  readonly from: number;
  readonly to: number;
}

export function answerStretches(points: readonly CommitmentPoint[]): AnswerStretch[] {
  const stretches: AnswerStretch[] = [];
  for (const [i, { answer }] of points.entries()) {
    const last = stretches.at(-1);
    if (last?.answer === answer) stretches[stretches.length - 1] = { ...last, to: i };
    else stretches.push({ answer, from: i, to: i });
  }
  return stretches;
}
