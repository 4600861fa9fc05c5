import type { Knowledge } from "../../core/knowledge/knowledge.js";
import type { Ranked } from "../../core/knowledge/ranks.js";
import { movedIn } from "../model/listKeys.js";

/** A candidate with its places in the two rankings that are shown. */
export interface Placed {
  readonly index: number;
  readonly text: string;
  readonly outside: number;
  /** Null where nothing was read inside. */
  readonly inside: number | null;
  readonly parts: boolean;
  readonly isSaid: boolean;
  readonly isKnown: boolean;
  readonly right: boolean;
}

/** In the order of the inside, or of the outside where nothing was read inside. */
export function placed({ says, knows }: Knowledge, left: readonly Ranked[], right: readonly Ranked[]): Placed[] {
  return (right.length > 0 ? right : left).map(({ candidate, index }) => {
    const outside = left.find((each) => each.index === index)?.place ?? left.length;
    const inside = right.find((each) => each.index === index)?.place ?? null;
    return {
      index,
      text: candidate.text,
      outside,
      inside,
      parts: inside !== null && inside !== outside,
      isSaid: candidate.text === says,
      isKnown: candidate.text === knows?.text,
      right: candidate.right === true,
    };
  });
}

/** Where a key moves the selection; n and p go from parting to parting. Undefined for a key that does not move it. */
export function movedCandidate(key: string, all: readonly Placed[], selected: number): Placed | undefined {
  const at = all.findIndex(({ index }) => index === selected);
  return movedIn(key, all, at, ({ parts }) => parts);
}
