import { TerminalStream } from "../report/terminalStream.js";
import { capitalised } from "../core/capitalised.js";
import type { RunEvent } from "../core/run/events.js";
import type { Run } from "../core/run/run.js";
import { activityWords } from "../report/words/activities.js";
import type { Language } from "../report/words/language.js";
import type { ProgressLine } from "./progressLine.js";

export interface ShowOptions {
  readonly line: ProgressLine;
  /** Whether the run goes to stdout as text while it happens. */
  readonly text: boolean;
  readonly color: boolean;
  readonly verbose: boolean;
  readonly language: Language;
}

/** Follows a check to its end: its text to stdout, what it is at to the progress line. Returns the run it ended with. */
export async function showCheck(
  events: AsyncIterable<RunEvent>,
  { line, text, color, verbose, language }: ShowOptions,
): Promise<Run> {
  const terminal = new TerminalStream({ color, verbose, language, width: process.stdout.columns || 80 });
  const activity = doingWords();
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
export function doingWords(): (event: RunEvent) => string | undefined {
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
        const { activity, done, total } = event;
        const seconds = ((performance.now() - begun) / 1000).toFixed(0);
        return `${capitalised(activityWords[activity])}: ${done} of ${total}, ${seconds} s`;
      }
      case "commitment":
        points++;
        return `Forcing the answer at each step: ${points} so far`;
      default:
        return undefined;
    }
  };
}
