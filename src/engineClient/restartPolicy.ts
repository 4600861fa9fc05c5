export interface RestartLimit {
  /** Most starts within the window. */
  readonly starts: number;
  readonly withinMilliseconds: number;
}

export const defaultRestartLimit: RestartLimit = { starts: 4, withinMilliseconds: 3 * 60_000 };

/** The start times, in milliseconds on any one clock, that still count at `now`. */
export function recentStarts(starts: readonly number[], now: number, limit: RestartLimit): number[] {
  return starts.filter((start) => now - start < limit.withinMilliseconds);
}

/** Milliseconds until another start is allowed; 0 when it is allowed now. */
export function waitBeforeStart(starts: readonly number[], now: number, limit: RestartLimit): number {
  const recent = recentStarts(starts, now, limit);
  const blocking = recent.at(-limit.starts);
  return blocking === undefined ? 0 : blocking + limit.withinMilliseconds - now;
}
