/** What a runner says about its own run, read from its output. */
export interface RunnerReport {
  readonly runner: string;
  readonly of: "tests" | "build" | "lint" | "types";
  /** `none`: it ran and found nothing to run. */
  readonly verdict: "passed" | "failed" | "none";
  readonly counts: Counts;
  /** The line that decides. */
  readonly quote: string;
}

/** Numbers that the runner prints itself; null where it prints none. Errors count as failed. */
export interface Counts {
  readonly passed: number | null;
  readonly failed: number | null;
  readonly skipped: number | null;
  readonly collected: number | null;
  /** Left out by a filter: deselected, filtered out, not run. */
  readonly leftOut: number | null;
}

export const noCounts: Counts = { passed: null, failed: null, skipped: null, collected: null, leftOut: null };

export interface Runner {
  readonly id: string;
  readonly of: RunnerReport["of"];
  /** Names under which it is started; a name with a space is the program and its first argument. */
  readonly programs: readonly string[];
  /** Null where the lines hold no summary of this runner. Lines are free of terminal escapes and bounded. */
  readonly read: (lines: readonly string[]) => Omit<RunnerReport, "runner" | "of"> | null;
}

export type Reading = ReturnType<Runner["read"]>;
