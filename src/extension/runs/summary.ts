import type { Run } from "../../core/run/run.js";

/** A stored run as the history shows it. */
export interface RunSummary {
  readonly path: string;
  readonly id: string;
  readonly createdAt: string;
  readonly status: Run["status"];
  readonly mode: Run["mode"];
  readonly model: string;
  /** The beginning of the prompt, or of the text that was read, on one line. From outside: never Markdown. */
  readonly title: string;
  readonly steps: number;
  readonly suspect: number;
  /** Nothing could be said of it. */
  readonly untold: boolean;
}
