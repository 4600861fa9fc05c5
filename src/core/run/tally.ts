import { isSuspect, isWorthALook, type VerdictCode } from "../verdict/codes.js";
import { type Standing, standingOf, standings } from "../verdict/standing.js";
import type { Run } from "./run.js";

export interface Tally {
  readonly steps: number;
  /** Marked steps. */
  readonly suspect: number;
  /** Steps that have no mark and are worth a look. */
  readonly look: number;
  /** What occurs in the run, in the order of {@link standings}. */
  readonly standings: readonly { readonly standing: Standing; readonly count: number }[];
}

export function tally(run: Run): Tally {
  const counts = new Map<Standing, number>();
  for (const step of run.steps) {
    const standing = standingOf(step, run);
    counts.set(standing, (counts.get(standing) ?? 0) + 1);
  }
  const stepsThat = (holds: (code: VerdictCode) => boolean) =>
    run.steps.filter(({ verdict }) => holds(verdict.code)).length;
  const suspect = stepsThat(isSuspect);
  return {
    steps: run.steps.length,
    suspect,
    look: stepsThat(isWorthALook) - suspect,
    standings: standings.flatMap((standing) => {
      const count = counts.get(standing);
      return count === undefined ? [] : [{ standing, count }];
    }),
  };
}
