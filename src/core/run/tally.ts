import { isSuspect } from "../verdict/codes.js";
import { type Standing, standingOf, standings } from "../verdict/standing.js";
import type { Run } from "./run.js";

export interface Tally {
  readonly steps: number;
  readonly suspect: number;
  /** What occurs in the run, in the order of {@link standings}. */
  readonly standings: readonly { readonly standing: Standing; readonly count: number }[];
}

export function tally(run: Run): Tally {
  const counts = new Map<Standing, number>();
  for (const step of run.steps) {
    const standing = standingOf(step, run);
    counts.set(standing, (counts.get(standing) ?? 0) + 1);
  }
  return {
    steps: run.steps.length,
    suspect: run.steps.filter((step) => isSuspect(step.verdict.code)).length,
    standings: standings.flatMap((standing) => {
      const count = counts.get(standing);
      return count === undefined ? [] : [{ standing, count }];
    }),
  };
}
