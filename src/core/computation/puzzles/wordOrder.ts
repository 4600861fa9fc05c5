import type { Computation } from "../../run/computation.js";
import { assertedIn, isDenied, isDoubted } from "./assertions.js";
import type { Followed, PuzzleKind } from "./puzzle.js";
import { chainClaims, isForSubpart, subpartIn } from "./words/chainClaims.js";
import { letterClaims } from "./words/letterClaims.js";
import { isNumbered, type LookedAt, lookAt, nothingLookedAt, pairsIn } from "./words/lookedAt.js";
import { orderPhrases } from "./words/orderPhrases.js";
import { sortedLists } from "./words/sortedLists.js";
import { sortingTask } from "./words/sortingTask.js";
import { startingWith } from "./words/startingWith.js";
import type { WordList } from "./words/wordList.js";

/** A list that is being sorted. */
export interface WordOrder {
  readonly list: WordList;
  /** From Z to A. */
  readonly reversed: boolean;
  readonly lookedAt: LookedAt;
  /** Parts of the list that were to be sorted, the latest last. */
  readonly subparts: readonly (readonly string[])[];
}

/** More of them are no solution. */
const MOST_SUBPARTS = 100;

/** Sorting words alphabetically: letters at places of words, the order of words, what is in the list, and the sorted list. */
export const wordOrder: PuzzleKind<WordOrder> = {
  read: (prompt) => {
    const task = sortingTask(prompt);
    return task && { ...task, lookedAt: nothingLookedAt, subparts: [] };
  },
  follow,
};

function follow(step: string, before: WordOrder): Followed<WordOrder> {
  const { list, reversed } = before;
  const computations: Computation[] = sortedLists(step, list, reversed);
  const add = (found: readonly Computation[]) => {
    for (const one of found)
      if (!computations.some(({ span }) => span.start < one.span.end && one.span.start < span.end))
        computations.push(one);
  };
  let lookedAt: LookedAt = { ...before.lookedAt, numbered: before.lookedAt.numbered && isNumbered(step) };
  let { subparts } = before;
  let settled = false;
  for (const sentence of assertedIn(step)) {
    const { text, start } = sentence;
    const subpart = subpartIn(text);
    if (subpart) subparts = [...subparts, subpart].slice(-MOST_SUBPARTS);
    const certain = !isDoubted(text) && !isDenied(text);
    const letters = certain ? letterClaims(text, start, list.rank) : [];
    add(letters);
    lookedAt = letters.length > 0 ? { ...lookedAt, place: null } : lookAt(text, lookedAt);
    if (!certain) continue;
    const pairs = pairsIn(sentence, lookedAt, list.rank);
    add(pairs.computations);
    if (pairs.letters.size > 0)
      lookedAt = { ...lookedAt, given: new Set([...lookedAt.given, ...pairs.letters.keys()]) };
    add(startingWith(sentence, list));
    if (!reversed) {
      const { place, numbered } = lookedAt;
      add(chainClaims(sentence, { list, place, numbered, subparts }, settled));
      add(orderPhrases(sentence, list));
    }
    settled ||= isForSubpart(text);
  }
  computations.sort((a, b) => a.span.start - b.span.start);
  return { computations, state: { ...before, lookedAt, subparts } };
}
