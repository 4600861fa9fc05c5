import type { Computation } from "../../run/computation.js";
import type { PuzzleKind } from "./puzzle.js";
import { retracting } from "./sentences.js";
import { type Followed, followerOf } from "./swapFollowing.js";
import { gameIn } from "./swapPrompt.js";
import { statementReader, type SwapStatement } from "./swapStatements.js";

/** Longer steps are not read. UTF-16 code units. */
const LONGEST = 4000;

export interface SwapState extends Followed {
  readonly statements: (step: string) => SwapStatement[];
  readonly judge: ReturnType<typeof followerOf>;
}

/**
 * Things that change hands: who has what behind every swap, and at the end. A state is held against the one that the text stated before it
 * and against the true one, and fails only where it follows from neither; the end is held against the truth alone.
 */
export const swaps: PuzzleKind<SwapState> = {
  read(prompt) {
    const game = gameIn(prompt);
    if (game === null) return null;
    const start = [{ done: 0, holding: game.start }];
    return {
      possible: start,
      past: [],
      begun: false,
      heading: null,
      items: [],
      statements: statementReader(game),
      judge: followerOf(game),
    };
  },
  check: (step, state) => walk(step, state).checks,
  after: (step, state) => walk(step, state).state,
};

function walk(step: string, state: SwapState): { checks: Computation[]; state: SwapState } {
  if (step.length > LONGEST || retracting.test(step))
    return { checks: [], state: { ...state, possible: null, begun: true, heading: null, items: [] } };
  const checks: Computation[] = [];
  let followed: Followed = state;
  for (const statement of state.statements(step)) {
    const { text, start, end } = statement;
    const [after, check] = state.judge(statement, followed);
    followed = after;
    if (check) checks.push({ claim: text, ...check, span: { start, end } });
  }
  return { checks, state: { ...state, ...followed } };
}
