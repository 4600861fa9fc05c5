import type { Turn } from "../transcripts/turn.js";
import type { SessionReport } from "./report.js";

/** A session with what was found in it: what every way of showing one takes. */
export interface CheckedSession {
  /** Of the file and, where that holds several talks, of the talk. */
  readonly name: string;
  readonly turns: readonly Turn[];
  readonly report: SessionReport;
  /** Of the transcript: one sentence each. */
  readonly leftOut: readonly string[];
}
