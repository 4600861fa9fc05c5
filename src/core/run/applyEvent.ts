import type { RunEvent } from "./events.js";
import { isSameSubject } from "./levers.js";
import type { CommitmentPoint } from "./commitment.js";
import type { Run } from "./run.js";
import type { Step } from "./step.js";

/**
 * The run after one more event: a new object that shares with the old one what did not change. Nothing else writes a run. What `done`
 * and `error` carry is this run itself, so that only how it ended is new.
 */
export function applyEvent(run: Run, event: RunEvent): Run {
  switch (event.type) {
    case "started":
      return event.run;
    case "progress":
      return run;
    case "token":
    case "text":
      return { ...run, response: run.response + event.text };
    case "stepRead": {
      const steps = run.steps.slice();
      steps[event.step.index] = event.step;
      return { ...run, steps };
    }
    case "rewound":
      return { ...run, response: event.response, steps: run.steps.slice(0, event.steps) };
    case "knows":
      return { ...run, knows: event.knows };
    case "answer":
      return { ...run, answer: event.answer };
    case "answerWrong":
      return { ...run, answerWrong: event.reading };
    case "commitment":
      return { ...run, commitment: withPoint(run.commitment, event.point) };
    case "influence":
      return { ...run, influences: [...run.influences, event.influence] };
    case "intervention":
      return withStep(run, event.index, (step) => ({
        ...step,
        interventions: [...step.interventions, event.intervention],
      }));
    case "steering":
      return { ...run, steering: event.steering };
    case "lever":
      return {
        ...run,
        levers: [...(run.levers ?? []).filter((other) => !isSameSubject(other, event.lever)), event.lever],
      };
    case "traits":
      return {
        ...run,
        traits: [...event.traits],
        ...(event.nearestRoles && { nearestRoles: [...event.nearestRoles] }),
      };
    case "steeredBack":
      return { ...run, steeredBack: [...event.steeredBack] };
    case "note":
      return { ...run, notes: [...run.notes, event.note] };
    case "verdict":
      return withStep(run, event.index, (step) => ({ ...step, verdict: event.verdict }));
    case "clean":
      return { ...run, clean: event.clean };
    case "done":
      return { ...run, status: event.status };
    case "error":
      return { ...run, status: "failed", error: event.error };
  }
}

function withStep(run: Run, index: number, change: (step: Step) => Step): Run {
  const step = run.steps[index] as Step | undefined;
  return step === undefined ? run : { ...run, steps: run.steps.with(index, change(step)) };
}

/** Points come from the last boundary to the first, and the curve is read from the first to the last. */
function withPoint(points: readonly CommitmentPoint[], point: CommitmentPoint): CommitmentPoint[] {
  return [...points.filter(({ step }) => step !== point.step), point].sort((a, b) => a.step - b.step);
}
