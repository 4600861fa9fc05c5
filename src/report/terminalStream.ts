import type { RunEvent } from "../core/run/events.js";
import { found, header, summary, text } from "./terminal.js";
import { markedStep, writtenStep } from "./terminalStep.js";
import { type Page, page, type TerminalOptions, wrap } from "./terminalText.js";

/**
 * Turns a run's events into text for a terminal as they come: first each step as it is written, at the end each step's mark with
 * its reasons, and the summary. Feed it every event once, in order, and write what it returns.
 */
export class TerminalStream {
  private readonly page: Page;
  /** The text of each step that was written. */
  private readonly steps: string[] = [];

  constructor(options: TerminalOptions) {
    this.page = page(options);
  }

  push(event: RunEvent): string {
    switch (event.type) {
      case "started":
        return text([...header(event.run, this.page), ""]);
      case "stepRead": {
        const { index, text: said } = event.step;
        // Behind what was taken back, what was kept is read once more.
        if (this.steps[index] === said) return "";
        this.steps[index] = said;
        return text(writtenStep(event.step, this.page));
      }
      case "rewound": {
        const { say, width } = this.page;
        this.steps.length = event.steps;
        return text(
          wrap(say("From step {0} on, what was written is taken back and written anew:", event.steps + 1), width),
        );
      }
      case "done":
      case "error": {
        const { run } = event;
        const marked = run.steps.flatMap((step) => markedStep(step, run, this.page, "brief"));
        return text([
          "",
          ...found(run, this.page),
          "",
          ...marked,
          ...(marked.length > 0 ? [""] : []),
          ...summary(run, this.page),
        ]);
      }
      default:
        return "";
    }
  }
}
