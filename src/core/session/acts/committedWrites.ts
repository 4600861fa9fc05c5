import type { Act } from "./act.js";
import { samePath } from "./paths.js";

/** A change of a file that a service took as a job, and that a commit after it holds, has come about. */
export function withCommittedWrites(acts: readonly Act[]): readonly Act[] {
  const waits = ({ kind, outcome, shell, edits }: Act) =>
    !shell && outcome === "pending" && (kind === "write" || kind === "edit") && edits.length > 0;
  if (!acts.some(waits)) return acts;
  return acts.map((act, i) => {
    if (!waits(act)) return act;
    const committed = acts
      .slice(i + 1, i + 60)
      .some(
        ({ kind, outcome, targets }) =>
          kind === "commit" &&
          outcome === "ok" &&
          act.edits.every(({ path }) => targets.some((target) => samePath(target, path))),
      );
    return committed ? { ...act, outcome: "ok", quote: "" } : act;
  });
}
