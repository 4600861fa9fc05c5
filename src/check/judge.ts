import type { RunEvent } from "../core/run/events.js";
import type { Run } from "../core/run/run.js";
import type { Step } from "../core/run/step.js";
import { all, not } from "../core/condition.js";
import { headDisagrees } from "../core/verdict/conditions.js";
import { ownFacts } from "../core/verdict/facts.js";
import { statesNothing } from "../core/verdict/stateless.js";
import { verdictOf } from "../core/verdict/verdict.js";
import type { ProbeSet } from "../probes/probeSet.js";
import { answerWrongReading } from "../probes/answerWrong.js";
import { cleanPrefix } from "./cleanPrefix.js";

/**
 * The verdicts of all that the run holds, and what is said of the whole of it. `current` gives the run with the events so far.
 */
export function* judge(current: () => Run, probes: ProbeSet | null): Generator<RunEvent> {
  const wrong = answerWrong(current(), probes);
  if (wrong) yield { type: "answerWrong", reading: wrong };
  for (const step of current().steps) yield { type: "verdict", index: step.index, verdict: verdictOf(current(), step) };
  // The bound was set on mistakes put into texts. A model's own are likelier to it, and it may well read nothing in them.
  const clean = current().mode === "off-policy" ? cleanPrefix(current(), probes) : null;
  if (clean) yield { type: "clean", clean };
}

function answerWrong({ mode, answer, steps }: Run, probes: ProbeSet | null) {
  // Trained on solutions that state a number, it takes advice and code for wrong answers.
  const stated = answer?.kind === "number" && answer.chars !== undefined;
  return mode === "on-policy" && probes && stated ? answerWrongReading(probes, steps) : null;
}

/** Steps that state something and that a head disagrees with, by themselves. */
export function disagreeing(run: Run): Step[] {
  const isSuspect = all(headDisagrees, not(statesNothing));
  return run.steps.filter((step) => isSuspect(ownFacts(step, run.mode, run.messages.length > 0)));
}
