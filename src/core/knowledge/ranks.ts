import { type Candidate, type Ranking, rankings } from "./knowledge.js";

export interface Ranked {
  readonly candidate: Candidate;
  /** Index of the candidate. */
  readonly index: number;
  /** From 1; equal scores share the better place. */
  readonly place: number;
  readonly score: number;
}

/** The candidates by one ranking, the first one first; those that were not read are left out. */
export function rankedBy(candidates: readonly Candidate[], ranking: Ranking): Ranked[] {
  const scored = candidates
    .map((candidate, index) => ({ candidate, index, score: rankings[ranking](candidate) }))
    .filter((each): each is { candidate: Candidate; index: number; score: number } => each.score !== null)
    .sort((a, b) => b.score - a.score);
  return scored.map((each) => ({ ...each, place: 1 + scored.findIndex(({ score }) => score === each.score) }));
}
