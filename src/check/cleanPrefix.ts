import type { CleanPrefix, Run } from "../core/run/run.js";
import type { Step } from "../core/run/step.js";
import { isWorthALook } from "../core/verdict/codes.js";
import { isDistant } from "../core/verdict/evidence.js";
import { factsOf, readingOf } from "../core/verdict/facts.js";
import { holdsNoMistake } from "../core/verdict/stateless.js";
import type { ProbeSet } from "../probes/probeSet.js";

/** Of texts with a mistake, the share that may have it in the clean part. */
const ALPHA = 0.1;

/**
 * The steps before the first one that the step-wrong head finds too suspect for the bound, that it could not read as a step like
 * those it was trained on, that a program computes otherwise, or that anything else speaks against. Null where nothing was read by a trusted head with a bound.
 */
export function cleanPrefix(run: Run, probes: ProbeSet | null): CleanPrefix | null {
  const head = probes?.heads.find(({ name }) => name === "step-wrong");
  const bound = head?.clean?.find(({ alpha }) => alpha === ALPHA);
  const { steps } = run;
  if (!bound || !steps.some((step) => readingOf(step, "step-wrong")?.trusted)) return null;

  const isClean = (step: Step) => {
    const reading = readingOf(step, "step-wrong");
    const fails = step.computations.some(({ holds }) => !holds);
    const spokenAgainst = isWorthALook(step.verdict.code);
    return !fails && !spokenAgainst && reading !== null && reading.logit <= bound.logit && !isDistant(reading);
  };
  const states = (step: Step) => !holdsNoMistake(factsOf(run, step));
  const broken = steps.findIndex((step) => states(step) && !isClean(step));
  const prefix = broken < 0 ? steps : steps.slice(0, broken);
  return { alpha: ALPHA, upTo: prefix.some(states) ? prefix.length - 1 : -1 };
}
