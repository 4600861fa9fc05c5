import { toErrorData } from "../core/errors.js";
import type { Run, RunEvent } from "../core/run/run.js";
import type { ProbeSet } from "../probes/probeSet.js";
import { judge } from "./judge.js";

/**
 * Runs the work on a run and ends it: `done`, `done` with status cancelled when the signal aborted, or `error` with what
 * there is of the run. Every event that carries a run carries a copy, so that it stays as it was.
 */
export async function* supervise(
  run: Run,
  work: AsyncIterable<RunEvent>,
  probes: ProbeSet | null,
  signal: AbortSignal,
): AsyncGenerator<RunEvent> {
  yield { type: "started", run: structuredClone(run) };
  try {
    yield* work;
    run.status = "done";
  } catch (error) {
    judge(run, probes);
    if (!signal.aborted) {
      run.status = "failed";
      run.error = toErrorData(error);
      yield { type: "error", run: structuredClone(run), error: run.error };
      return;
    }
    run.status = "cancelled";
  }
  yield { type: "done", run: structuredClone(run) };
}
