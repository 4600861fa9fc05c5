import type { Act } from "../acts/act.js";

function argumentsOf(act: Act): ReadonlySet<string> {
  return new Set(act.targets.map((target) => target.toLowerCase()).filter((value) => value.length > 1));
}

/** Whether a later call is the earlier one tried again: the same tool, and at least half of its arguments. */
export function sameAttempt(later: Act, earlier: Act): boolean {
  if (later.tool !== earlier.tool || later.kind !== earlier.kind || later.name !== earlier.name) return false;
  const [a, b] = [argumentsOf(later), argumentsOf(earlier)];
  if (b.size === 0 || a.size === 0) return true;
  let shared = 0;
  for (const value of b) if (a.has(value)) shared++;
  return shared * 2 >= b.size;
}

/** The failed acts that nothing later made good. */
export function unresolvedFailures(acts: readonly Act[]): Act[] {
  return acts.filter(
    (act, i) =>
      (act.outcome === "failed" || act.outcome === "refused") &&
      !acts.slice(i + 1).some((later) => later.outcome === "ok" && sameAttempt(later, act)),
  );
}
