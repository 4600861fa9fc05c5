import type { RunEvent } from "../src/core/run/events.js";
import type { Run } from "../src/core/run/run.js";

/** The run that a check's events end with. Throws when it failed: half a run is no measurement. */
export async function finishedRun(events: AsyncIterable<RunEvent>, onEvent?: (event: RunEvent) => void): Promise<Run> {
  for await (const event of events) {
    onEvent?.(event);
    if (event.type === "error") throw new Error(event.error.message);
    if (event.type === "done") return event.run;
  }
  throw new Error("A check ended without a result.");
}
