import type { BracketTask } from "./task.js";

/** Where a text may be in the sequence, and which stack it has there. */
export interface Place {
  /** Symbols read; null where the text did not read them in order. */
  readonly read: number | null;
  readonly stack: string;
}

export interface BracketState {
  readonly task: BracketTask;
  /** Null where something was said that is not understood. */
  readonly possible: readonly Place[] | null;
  /** Symbols that were read since the last stack. */
  readonly pending: string;
  /** What was said to be popped at the end. */
  readonly popped: string | null;
  /** At which end stacks are written to grow, as far as they have shown it. */
  readonly top: "right" | "left" | null;
}

export function notUnderstood(before: BracketState): BracketState {
  return { ...before, possible: null, pending: "", popped: null };
}

/** The stacks that may be open at the end, the likeliest first; null where nothing is known. */
export function openStacks({ task, possible }: BracketState): string[] | null {
  if (!possible) return null;
  const truth = task.stacks[task.stacks.length - 1];
  const early = ({ read }: Place) => read !== null && read < task.input.length;
  const ending = possible.filter((place) => !early(place)).map(({ stack }) => stack);
  return [...ending, ...(truth === null ? [] : [truth]), ...possible.filter(early).map(({ stack }) => stack)];
}

/** Without those that another one of them repeats. */
export function distinct(places: readonly Place[]): Place[] {
  return places.filter(
    ({ read, stack }, i) => places.findIndex((one) => one.read === read && one.stack === stack) === i,
  );
}
