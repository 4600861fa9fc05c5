import { TerminalStream } from "../report/terminalStream.js";
import type { Run, RunEvent } from "../core/run/run.js";
import type { ProgressLine } from "./progressLine.js";

export interface ShowOptions {
  readonly line: ProgressLine;
  /** Whether the run goes to stdout as text while it happens. */
  readonly text: boolean;
  readonly color: boolean;
}

/** Follows a check to its end: its text to stdout, what it is at to the progress line. Returns the run it ended with. */
export async function showCheck(events: AsyncIterable<RunEvent>, { line, text, color }: ShowOptions): Promise<Run> {
  const terminal = new TerminalStream({ color, width: process.stdout.columns || 80 });
  const activity = activityWords();
  let ended: Run | undefined;
  for await (const event of events) {
    const written = text ? terminal.push(event) : "";
    if (written !== "") {
      line.clear();
      process.stdout.write(written);
    }
    const doing = activity(event);
    if (doing !== undefined) line.show(doing);
    if (event.type === "done" || event.type === "error") ended = event.run;
  }
  line.clear();
  return ended!;
}

/** What a check is doing, in words, from its events. */
export function activityWords(): (event: RunEvent) => string | undefined {
  const begun = performance.now();
  let firstToken: number | undefined;
  let points = 0;
  return (event) => {
    switch (event.type) {
      case "started":
        return "Reading the prompt";
      case "token": {
        firstToken ??= performance.now();
        const seconds = (performance.now() - firstToken) / 1000;
        const speed = event.index > 0 && seconds > 0 ? `, ${(event.index / seconds).toFixed(1)} tokens/s` : "";
        return `Writing: ${event.index + 1} tokens${speed}`;
      }
      case "progress": {
        const of = event.total === undefined ? "" : ` of ${event.total}`;
        const name = event.activity.charAt(0).toUpperCase() + event.activity.slice(1);
        return `${name}: ${event.done}${of}, ${((performance.now() - begun) / 1000).toFixed(0)} s`;
      }
      case "commitment":
        points++;
        return `Forcing the answer at each step: ${points} so far`;
      default:
        return undefined;
    }
  };
}
