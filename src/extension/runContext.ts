import { withoutInfluence } from "../core/prompt/withoutInfluence.js";
import { foundInfluence } from "../core/run/finding.js";
import type { Run } from "../core/run/run.js";
import { isSuspect } from "../core/verdict/codes.js";

/** What commands that act on the current run can do with it, by the name of the context key. */
export function runContext(
  run: Run | undefined,
): Readonly<Record<"hasRun" | "runHasSuspect" | "canAskWithout", boolean>> {
  return {
    hasRun: run !== undefined,
    runHasSuspect: run?.steps.some(({ verdict }) => isSuspect(verdict.code)) ?? false,
    canAskWithout: run !== undefined && canAskWithout(run),
  };
}

/** Whether the run's finding is about a sentence of its prompt that can be left out, and the writer can be asked again. */
function canAskWithout(run: Run): boolean {
  if (run.mode !== "on-policy" || run.status === "running") return false;
  const influence = foundInfluence(run);
  return influence !== undefined && withoutInfluence(run.messages, influence) !== undefined;
}
