import type { RunEvent, Step, Verdict } from "../core/run/run.js";
import { header, summary, text } from "./terminal.js";
import { markedStep, writtenStep } from "./terminalStep.js";
import { type Page, page, type TerminalOptions } from "./terminalText.js";

/**
 * Turns a run's events into text for a terminal as they come: first each step as it is written, then each step's mark
 * with its reading and reasons, at the end the summary. Feed it every event once, in order, and write what it returns.
 */
export class TerminalStream {
  private readonly page: Page;
  private readonly read = new Map<number, Step>();
  private readonly marked = new Set<number>();

  constructor(options: TerminalOptions) {
    this.page = page(options);
  }

  push(event: RunEvent): string {
    switch (event.type) {
      case "started":
        return text([...header(event.run, this.page), ""]);
      case "stepClosed":
        return text(writtenStep(event.step, this.page));
      case "stepRead":
        this.read.set(event.step.index, event.step);
        return "";
      case "verdict":
        return this.mark(this.read.get(event.index), event.verdict);
      case "done":
      case "error": {
        const rest = event.run.steps.map((step) => this.mark(step, step.verdict)).join("");
        return `${rest}${text([...(this.marked.size > 0 ? [""] : []), ...summary(event.run, this.page)])}`;
      }
      case "progress":
      case "token":
      case "commitment":
      case "influence":
        return "";
    }
  }

  /** A step is marked once, and only when it has been read. */
  private mark(step: Step | undefined, verdict: Verdict): string {
    if (step === undefined || this.marked.has(step.index)) return "";
    const gap = this.marked.size === 0 ? [""] : [];
    this.marked.add(step.index);
    return text([...gap, ...markedStep({ ...step, verdict }, this.page, "brief")]);
  }
}
