const minute = 60_000;

/** How many a minute: over the last one, or over the time since the first where that is shorter. */
export function pace(now: () => number = Date.now): { tick(): void; perMinute(): number } {
  const begun = now();
  let times: number[] = [];
  return {
    tick: () => void times.push(now()),
    perMinute() {
      const at = now();
      times = times.filter((time) => time > at - minute);
      const span = Math.min(minute, Math.max(1_000, at - begun));
      return (times.length * minute) / span;
    },
  };
}
