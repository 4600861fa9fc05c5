import type { Computation } from "../../run/computation.js";
import { retracting } from "./assertions.js";
import type { Followed, PuzzleKind } from "./puzzle.js";
import { type Course, courseOf } from "./swaps/course.js";
import { followStatement } from "./swaps/follow.js";
import { gameIn } from "./swaps/game.js";
import { atStart, notUnderstood, type Progress } from "./swaps/progress.js";
import { statementReader, type SwapStatement } from "./swaps/statements.js";

/** Longer steps are not read. UTF-16 code units. */
const LONGEST = 4000;

export interface SwapState {
  readonly course: Course;
  readonly statements: (step: string) => SwapStatement[];
  readonly progress: Progress;
}

/**
 * Things that change hands: who has what behind every swap, and at the end. A state is held against the one that the text stated before it
 * and against the true one, and fails only where it follows from neither; the end is held against the truth alone.
 */
export const swaps: PuzzleKind<SwapState> = {
  read(prompt) {
    const game = gameIn(prompt);
    if (game === null) return null;
    const course = courseOf(game);
    return { course, statements: statementReader(game), progress: atStart(course) };
  },
  follow,
};

function follow(step: string, before: SwapState): Followed<SwapState> {
  let { progress } = before;
  if (step.length > LONGEST || retracting.test(step))
    return { computations: [], state: { ...before, progress: notUnderstood(progress) } };
  const computations: Computation[] = [];
  for (const statement of before.statements(step)) {
    const { text, start, end } = statement;
    const [after, settled] = followStatement(statement, progress, before.course);
    progress = after;
    if (settled) computations.push({ claim: text, ...settled, span: { start, end } });
  }
  return { computations, state: { ...before, progress } };
}
