import type { RunEvent } from "../core/run/events.js";
import { found, header, summary, text } from "./terminal.js";
import { markedStep, writtenStep } from "./terminalStep.js";
import { type Page, page, type TerminalOptions } from "./terminalText.js";

/**
 * Turns a run's events into text for a terminal as they come: first each step as it is written, at the end each step's mark with
 * its readings and reasons, and the summary. Feed it every event once, in order, and write what it returns.
 */
export class TerminalStream {
  private readonly page: Page;

  constructor(options: TerminalOptions) {
    this.page = page(options);
  }

  push(event: RunEvent): string {
    switch (event.type) {
      case "started":
        return text([...header(event.run, this.page), ""]);
      case "stepRead":
        return text(writtenStep(event.step, this.page));
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
