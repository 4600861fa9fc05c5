import { toErrorData } from "../core/errors.js";
import { applyEvent } from "../core/run/applyEvent.js";
import type { RunEvent } from "../core/run/events.js";
import type { Run } from "../core/run/run.js";
import type { ProbeSet } from "../probes/probeSet.js";
import { judge } from "./judge.js";

/** What a use case does on a run: it yields what happens, and sees what became of it in `current`. */
export type Work = (current: () => Run) => AsyncIterable<RunEvent>;

/**
 * Applies the events of the work to the run, one by one and before the work goes on, and ends it: `done`, `done` with status cancelled
 * when the signal aborted, or `error`. What was read of a run that ends early is judged as it is.
 */
export async function* supervise(
  begun: Run,
  work: Work,
  probes: ProbeSet | null,
  signal: AbortSignal,
): AsyncGenerator<RunEvent> {
  let run = begun;
  const current = () => run;
  const applied = (event: RunEvent) => {
    run = applyEvent(run, event);
    return event;
  };
  yield { type: "started", run };
  try {
    for await (const event of work(current)) yield applied(event);
  } catch (error) {
    for (const event of judge(current, probes)) yield applied(event);
    if (!signal.aborted) {
      const data = toErrorData(error);
      run = applyEvent(run, { type: "error", error: data, run });
      yield { type: "error", error: data, run };
      return;
    }
    run = applyEvent(run, { type: "done", status: "cancelled", run });
    yield { type: "done", status: "cancelled", run };
    return;
  }
  run = applyEvent(run, { type: "done", status: "done", run });
  yield { type: "done", status: "done", run };
}
