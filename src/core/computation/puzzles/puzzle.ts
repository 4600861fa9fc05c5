import type { Computation } from "../../run/computation.js";

/** A kind of puzzle whose states a program can follow. */
export interface PuzzleKind<State> {
  /** What the prompt states before the first step; null where it states no such puzzle, or not in a way that leaves no doubt. */
  readonly read: (prompt: string) => State | null;
  /** What a program can settle of a step, in the order of its text. Spans are characters within the step. */
  readonly check: (step: string, state: State) => Computation[];
  /** What is known behind a step. */
  readonly after: (step: string, state: State) => State;
}

/** A puzzle at some step of its solution. */
export interface Puzzle {
  readonly check: (step: string) => Computation[];
  readonly after: (step: string) => Puzzle;
}

/** The puzzle of a kind that a prompt states; null where it states none. */
export function puzzleIn<State>(kind: PuzzleKind<State>, prompt: string): Puzzle | null {
  const state = kind.read(prompt);
  return state === null ? null : puzzleAt(kind, state, false);
}

/** Behind a step that failed, what follows from it rightly is not confirmed: it may be as wrong as that was. */
function puzzleAt<State>(kind: PuzzleKind<State>, state: State, failed: boolean): Puzzle {
  return {
    check: (step) => kind.check(step, state).filter(({ holds }) => !holds || !failed),
    after: (step) =>
      puzzleAt(kind, kind.after(step, state), failed || kind.check(step, state).some(({ holds }) => !holds)),
  };
}
