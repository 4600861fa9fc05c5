import type { Computation } from "../../run/computation.js";

/** A kind of puzzle whose states a program can follow. */
export interface PuzzleKind<State> {
  /** What the prompt states before the first step; null where it states no such puzzle, or not in a way that leaves no doubt. */
  readonly read: (prompt: string) => State | null;
  readonly follow: (step: string, state: State) => Followed<State>;
}

export interface Followed<State> {
  /** What a program can settle of the step, in the order of its text. Spans are characters within the step. */
  readonly computations: readonly Computation[];
  /** What is known behind the step. */
  readonly state: State;
}

/** A puzzle at some step of its solution. */
export interface Puzzle {
  readonly follow: (step: string) => { readonly computations: readonly Computation[]; readonly puzzle: Puzzle };
}

/** The puzzle of a kind that a prompt states; null where it states none. */
export function puzzleIn<State>(kind: PuzzleKind<State>, prompt: string): Puzzle | null {
  const state = kind.read(prompt);
  return state === null ? null : puzzleAt(kind, state, false);
}

/** Behind a step that failed, what follows from it rightly is not confirmed: it may be as wrong as that was. */
function puzzleAt<State>(kind: PuzzleKind<State>, before: State, failed: boolean): Puzzle {
  return {
    follow: (step) => {
      const { computations, state } = kind.follow(step, before);
      const fails = computations.some(({ holds }) => !holds);
      return {
        computations: computations.filter(({ holds }) => !holds || !failed),
        puzzle: puzzleAt(kind, state, failed || fails),
      };
    },
  };
}
