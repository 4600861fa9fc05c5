/** A checked agent session as it travels to the panel: first as a whole, then as what has changed. */
import type { SessionReport } from "../core/session/report.js";
import type { Timeline, TimelineEvent } from "../core/session/timeline/timeline.js";

/** What is drawn of a session. Texts are as the session holds them: the view takes escapes out. */
export interface DrawnSession extends Timeline, Pick<SessionReport, "summary" | "misleading" | "repeated" | "reading"> {
  /** Of the file or the talk. */
  readonly name: string;
  /** What was passed over of the transcript: one sentence each. */
  readonly leftOut: readonly string[];
}

/** Whether a session is followed while it is written; `none` where there is no file to follow. */
export type Following = "on" | "off" | "none";

/** A session that has been checked anew: most of its events are those that were there. */
export interface SessionChange extends Omit<DrawnSession, "events"> {
  /** How many of the events before are kept, from the first on. */
  readonly kept: number;
  /** The events after them. */
  readonly events: readonly TimelineEvent[];
  readonly following: Following;
}

export function changed(before: DrawnSession, { kept, events, following: _, ...rest }: SessionChange): DrawnSession {
  return { ...rest, events: [...before.events.slice(0, kept), ...events] };
}
