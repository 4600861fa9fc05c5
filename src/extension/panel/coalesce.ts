import type { RunEvent } from "../../core/run/events.js";

/** The same events in fewer: tokens that follow each other are one, and of progress only the last is kept. */
export function coalesce(events: readonly RunEvent[]): RunEvent[] {
  const lastProgress = events.findLastIndex(({ type }) => type === "progress");
  const kept: RunEvent[] = [];
  for (const [i, event] of events.entries()) {
    const before = kept.at(-1);
    if (event.type === "progress" && i !== lastProgress) continue;
    if (event.type === "token" && before?.type === "token")
      kept[kept.length - 1] = { type: "token", text: before.text + event.text, index: event.index };
    else kept.push(event);
  }
  return kept;
}
