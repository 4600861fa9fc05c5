import type { Run, RunEvent, Step } from "../../core/run.js";

/** The run after an event, as a new value; the run itself stays as it was. `started`, `done` and `error` bring their own. */
export function applyEvent(run: Run, event: RunEvent): Run {
  switch (event.type) {
    case "started":
    case "done":
    case "error":
      return event.run;
    case "token":
      return { ...run, response: run.response + event.text };
    case "stepRead":
      return { ...run, steps: withStep(run.steps, event.step) };
    case "commitment": {
      const others = run.commitment.filter(({ step }) => step !== event.point.step);
      return { ...run, commitment: [...others, event.point].sort((a, b) => a.step - b.step) };
    }
    case "influence":
      return { ...run, influences: [...run.influences, event.influence] };
    case "verdict": {
      const step = run.steps[event.index];
      return step ? { ...run, steps: withStep(run.steps, { ...step, verdict: event.verdict }) } : run;
    }
    case "progress":
    case "stepClosed":
      return run;
  }
}

function withStep(steps: readonly Step[], step: Step): Step[] {
  const changed = [...steps];
  changed[step.index] = step;
  return changed;
}
