import type { CommitmentPoint, Run, RunEvent } from "./run.js";

/**
 * The run after one more event: a new object that shares with the old one what did not change. `started`, `done` and
 * `error` carry the run themselves.
 */
export function applyEvent(run: Run, event: RunEvent): Run {
  if (event.type === "started" || event.type === "done" || event.type === "error") return event.run;
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
