/** Steps that the pace is taken from: what was kept from an earlier time goes by at once, and what is new does not. */
const LAST_STEPS = 8;

/** How long work that comes in steps will go on, by the pace of its last steps. */
export function remainingTime(now: () => number = () => performance.now()) {
  let seen: { readonly at: number; readonly done: number }[] = [];
  return {
    /** Seconds; undefined until there is a pace. */
    after(done: number, total: number): number | undefined {
      if (done < (seen.at(-1)?.done ?? 0)) seen = [];
      seen = [...seen, { at: now(), done }].slice(-LAST_STEPS - 1);
      const passed = done - seen[0].done;
      return passed === 0 ? undefined : ((total - done) * (now() - seen[0].at)) / passed / 1000;
    },
  };
}
