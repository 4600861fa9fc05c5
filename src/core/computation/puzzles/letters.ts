import type { Computation } from "../../run/computation.js";
import { assertedIn, isDenied, isDoubted } from "./assertions.js";
import type { Followed, PuzzleKind } from "./puzzle.js";
import { joinedLetters, lettersAnswers } from "./words/joinedLetters.js";
import { letterClaims } from "./words/letterClaims.js";
import { type LettersTask, lettersTask } from "./words/lettersTask.js";
import { isNumbered, type LookedAt, lookAt, nothingLookedAt, pairsIn } from "./words/lookedAt.js";
import { letterAt } from "./ordinals.js";
import { spellingClaims } from "./words/spelling.js";

/** A question about the letters of words. */
export interface Letters extends LettersTask {
  readonly lookedAt: LookedAt;
  /** The letters that the solution gives the words, right or wrong: what it joins. */
  readonly stated: ReadonlyMap<string, string>;
}

/** Letters of words: which stands where, how many there are, a word spelled out or backwards, letters joined. */
export const letters: PuzzleKind<Letters> = {
  read: (prompt) => {
    const task = lettersTask(prompt);
    return task && { ...task, lookedAt: nothingLookedAt, stated: new Map() };
  },
  follow,
};

function follow(step: string, before: Letters): Followed<Letters> {
  const known = new Set(before.words);
  const computations: Computation[] = [];
  const stated = new Map(before.stated);
  let lookedAt: LookedAt = { ...before.lookedAt, numbered: before.lookedAt.numbered && isNumbered(step) };
  const add = (found: readonly Computation[]) => {
    for (const one of found)
      if (!computations.some(({ span }) => span.start < one.span.end && one.span.start < span.end))
        computations.push(one);
  };
  for (const sentence of assertedIn(step)) {
    const { text, start } = sentence;
    const certain = !isDoubted(text) && !isDenied(text);
    const claims = certain ? letterClaims(text, start, known) : [];
    lookedAt = claims.length > 0 ? { ...lookedAt, place: null } : lookAt(text, lookedAt);
    if (!certain) continue;
    add(claims);
    const pairs = pairsIn(sentence, lookedAt, known);
    if (pairs.letters.size > 0)
      lookedAt = { ...lookedAt, given: new Set([...lookedAt.given, ...pairs.letters.keys()]) };
    add(pairs.computations);
    add(spellingClaims(sentence, known));
    for (const [word, letter] of pairs.letters) stated.set(word, letter);
    for (const { claim, holds } of claims) noteWrong(claim, holds, before, stated);
    add(joinedLetters(sentence, { ...before, stated }));
    add(lettersAnswers(sentence, before));
  }
  computations.sort((a, b) => a.span.start - b.span.start);
  return { computations, state: { ...before, lookedAt, stated } };
}

/** A wrong letter is kept for what is joined of it. */
function noteWrong(claim: string, holds: boolean, { words, place }: Letters, stated: Map<string, string>): void {
  if (place === null) return;
  for (const word of words.filter((one) => claim.toLowerCase().includes(one))) {
    const given = /(?<!\p{L})(\p{L})(?!\p{L})["”'’`*_]*$/u.exec(claim)?.[1]?.toLowerCase();
    const letter = holds ? letterAt(word, place) : given;
    if (letter !== undefined) stated.set(word, letter);
  }
}
