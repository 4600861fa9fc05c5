import { behindSwapOf, type Course, distinct, isNext, type Moment } from "./course.js";
import type { Pair } from "./game.js";

/** How far a text has followed the swaps of a prompt. */
export interface Progress {
  /** Where it may be; null where it said something that was not understood. */
  readonly possible: readonly Moment[] | null;
  /** What it stated before. */
  readonly past: readonly Moment[];
  /** Whether anything may have been swapped already. */
  readonly begun: boolean;
  /** What the sentence before announced: what is stated next holds then. "list" goes on with a list. */
  readonly heading: Pair | "start" | "end" | "list" | number | null;
  /** Of whom the list behind the heading has told already. */
  readonly items: readonly string[];
}

/** Moments that are remembered. */
const MOST_PAST = 60;
/** Ways in which a text may have got where it is. */
const MOST_POSSIBLE = 24;

export function atStart({ moments }: Course): Progress {
  return { possible: moments.slice(0, 1), past: [], begun: false, heading: null, items: [] };
}

export function notUnderstood(before: Progress): Progress {
  return { ...before, possible: null, begun: true, heading: null, items: [] };
}

/** Behind a statement that leaves these moments possible. */
export function reaching(
  before: Progress,
  possible: readonly Moment[] | null,
  heading: Progress["heading"] = null,
): Progress {
  return {
    possible: possible && distinct(possible).slice(0, MOST_POSSIBLE),
    past: [...before.past, ...(possible ?? [])].slice(-MOST_PAST),
    begun: true,
    heading,
    items: before.items,
  };
}

/** Behind a heading, of which nothing further is said: the swap that it announced may have taken place. */
export function withoutHeading(before: Progress, course: Course): Progress {
  const { heading, possible } = before;
  if (heading === null || typeof heading !== "object" || !possible) return { ...before, heading: null };
  const taken = possible.filter((one) => isNext(course, one, heading)).map((one) => behindSwapOf(one, heading));
  return reaching(before, [...possible, ...taken]);
}
