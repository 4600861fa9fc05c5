import type { Act } from "../acts/act.js";

/** What a claim can rest on, and what speaks against it, as far as a program can tell. */
export interface Association {
  /** Acts of the kind that can show it, in order. */
  readonly acts: readonly Act[];
  /** The one that decides: mostly the last. */
  readonly decisive: Act | null;
  /** What was done besides, which cannot show it: a listing for "renders correctly". */
  readonly others: readonly Act[];
  /** A change of what was shown, after it was shown. */
  readonly staleBy: Act | null;
  /** The evidence is a part of what is claimed. */
  readonly part: Part | null;
  /** The evidence says something else. */
  readonly conflict: Conflict | null;
  /** Something that this program cannot see into may hold the evidence. */
  readonly hidden: boolean;
  /** The act happened, and nothing was done to see whether it had the effect. */
  readonly unverified: boolean;
}

export interface Part {
  readonly why:
    | "subset"
    | "skips"
    | "page"
    | "range"
    | "truncated"
    | "count"
    | "some-failed"
    | "unfinished"
    | "open-tasks";
  readonly act: Act | null;
  readonly quote: string;
  /** Beyond doubt: the evidence itself names more than was looked at. */
  readonly sure: boolean;
}

export interface Conflict {
  readonly why:
    | "count"
    | "value"
    | "target"
    | "status"
    | "undone"
    | "touched"
    | "found"
    | "environment"
    | "unresolved"
    | "source";
  readonly act: Act;
  readonly quote: string;
  /** False where it may be the same in other words: "high" and 2, "closed" and "resolved". */
  readonly sure?: boolean;
}

export const nothing: Association = {
  acts: [],
  decisive: null,
  others: [],
  staleBy: null,
  part: null,
  conflict: null,
  hidden: false,
  unverified: false,
};
