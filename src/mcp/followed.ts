import { CancelledError, CodedError, fromErrorData } from "../core/errors.js";
import type { RunEvent } from "../core/run/events.js";
import type { Run } from "../core/run/run.js";
import { activityWords } from "../report/words/activities.js";
import type { ToolContext } from "./tool.js";

/** The run that a check ends with, while its progress is told. Throws the check's own error, and a CancelledError. */
export async function followed(events: AsyncIterable<RunEvent>, { progress, language }: ToolContext): Promise<Run> {
  for await (const event of events) {
    if (event.type === "started") progress("Reading the prompt");
    else if (event.type === "token") progress(`${event.index + 1} tokens`);
    else if (event.type === "progress")
      progress(`${language.say(activityWords[event.activity])}: ${event.done}/${event.total}`);
    else if (event.type === "done" || event.type === "error") {
      const { run } = event;
      if (run.status === "cancelled") throw new CancelledError();
      if (run.error) throw fromErrorData(run.error);
      return run;
    }
  }
  throw new CodedError("internal", "The check ended without a result.");
}
