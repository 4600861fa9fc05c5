import type { CommitmentPoint, Run, RunEvent } from "./run.js";

/**
 * The run after one more event: a new object that shares with the old one what did not change. After the last event it is
 * the run that the event carries. Null before `started`.
 */
export function applyEvent(run: Run | null, event: RunEvent): Run | null {
  if (event.type === "started" || event.type === "done" || event.type === "error") return event.run;
  if (run === null) return null;
  switch (event.type) {
    case "token":
      return { ...run, response: run.response + event.text };
    case "stepRead": {
      const steps = run.steps.slice();
      steps[event.step.index] = event.step;
      return { ...run, steps };
    }
    case "verdict": {
      const step = run.steps[event.index];
      return step === undefined
        ? run
        : { ...run, steps: run.steps.with(event.index, { ...step, verdict: event.verdict }) };
    }
    case "commitment":
      return { ...run, commitment: withPoint(run.commitment, event.point) };
    case "influence":
      return { ...run, influences: [...run.influences, event.influence] };
    case "stepClosed":
    case "progress":
      return run;
  }
}

/** Points come from the last boundary to the first, and the curve is read from the first to the last. */
function withPoint(points: readonly CommitmentPoint[], point: CommitmentPoint): CommitmentPoint[] {
  return [...points.filter(({ step }) => step !== point.step), point].sort((a, b) => a.step - b.step);
}

/** The same events in fewer: text written in one go is one `token`, and of progress only the last is news. */
export function coalesceEvents(events: readonly RunEvent[]): RunEvent[] {
  const few: RunEvent[] = [];
  for (const event of events) {
    const last = few.at(-1);
    if (last?.type === "token" && event.type === "token")
      few[few.length - 1] = { ...event, text: last.text + event.text };
    else if (last?.type === "progress" && event.type === "progress") few[few.length - 1] = event;
    else few.push(event);
  }
  return few;
}
