import { applyEvent } from "../../core/run/applyEvent.js";
import type { Run } from "../../core/run/run.js";
import type { PanelEvents, PanelMarks, PanelSessionChange, PanelSnapshot } from "../../protocol/panel.js";
import { changed } from "../../protocol/session.js";
import { type Choice, firstChoice, restoredChoice } from "./choice.js";

/** Everything that is drawn, as one value: the same model always gives the same picture. */
export interface Panel {
  /** Null until the host has answered. */
  readonly shown: PanelSnapshot | null;
  readonly choice: Choice;
  /** A message was missing: nothing that comes is applied until the next snapshot. */
  readonly gap: boolean;
}

export const nothingShown: Panel = { shown: null, choice: firstChoice, gap: false };

/**
 * A whole snapshot replaces everything but the person's choices. Those are kept for the same content, restored from what
 * was saved when the view has just started, and begun anew for other content.
 */
export function showSnapshot(panel: Panel, shown: PanelSnapshot, saved: unknown): Panel {
  const same = panel.shown?.handle === shown.handle;
  const choice = same ? panel.choice : (restoredChoice(saved, shown.handle) ?? firstChoice);
  return { shown, choice, gap: false };
}

/** Applies events that follow on what is shown; where one was lost, only notes that. */
export function applyEvents(panel: Panel, { sequence, events, generation }: PanelEvents): Panel {
  const { shown } = panel;
  // What a snapshot already holds can still be on its way.
  if (shown === null || panel.gap || sequence <= shown.sequence) return panel;
  if (sequence !== shown.sequence + 1 || shown.content.kind !== "run") return { ...panel, gap: true };
  let run: Run = shown.content.run;
  for (const event of events) run = applyEvent(run, event);
  const content = { ...shown.content, run, generation: generation ?? shown.content.generation };
  return { ...panel, shown: { ...shown, sequence, content } };
}

/** Applies what has changed of a session, as {@link applyEvents} does of a run. */
export function applySessionChange(panel: Panel, { sequence, change }: PanelSessionChange): Panel {
  const { shown } = panel;
  if (shown === null || panel.gap || sequence <= shown.sequence) return panel;
  if (sequence !== shown.sequence + 1 || shown.content.kind !== "session") return { ...panel, gap: true };
  const session = changed(shown.content.session, change);
  const content = { ...shown.content, session, following: change.following };
  return { ...panel, shown: { ...shown, sequence, content } };
}

export function applyMarks(panel: Panel, marks: PanelMarks): Panel {
  return panel.shown === null ? panel : { ...panel, shown: { ...panel.shown, marks } };
}

export function choose(panel: Panel, change: Partial<Choice>): Panel {
  return { ...panel, choice: { ...panel.choice, ...change } };
}

/** Text of the response that belongs to no step yet: what is being written now. */
export function unfinishedText(run: Run): string {
  return run.response.slice(run.steps.at(-1)?.chars.end ?? 0);
}
