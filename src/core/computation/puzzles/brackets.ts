import type { Computation } from "../../run/computation.js";
import { retracting } from "./assertions.js";
import { judge } from "./brackets/judge.js";
import { type BracketState, notUnderstood } from "./brackets/state.js";
import { bracketStatementsIn } from "./brackets/statements.js";
import { bracketTaskIn } from "./brackets/task.js";
import type { Followed, PuzzleKind } from "./puzzle.js";

/** Longer steps are not read. UTF-16 code units. */
const LONGEST = 4000;

/**
 * Sequences of brackets: the stack behind every symbol, and what closes them. A stack is held against the one that the text stated before it
 * and against the true one, and fails only where it follows from neither; the final stack and the answer are held against the truth alone.
 */
export const brackets: PuzzleKind<BracketState> = {
  read(prompt) {
    const task = bracketTaskIn(prompt);
    return task && { task, possible: [{ read: 0, stack: "" }], pending: "", popped: null, top: null };
  },
  follow,
};

function follow(step: string, before: BracketState): Followed<BracketState> {
  if (step.length > LONGEST || retracting.test(step)) return { computations: [], state: notUnderstood(before) };
  const computations: Computation[] = [];
  let state = before;
  for (const { text, start, end, ...saying } of bracketStatementsIn(step, before.task.input)) {
    const [after, settled] = judge(saying, state);
    state = after;
    if (settled) computations.push({ claim: text, ...settled, span: { start, end } });
  }
  return { computations, state };
}
