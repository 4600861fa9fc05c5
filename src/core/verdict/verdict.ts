import type { Run } from "../run/run.js";
import type { Step } from "../run/step.js";
import type { Verdict } from "../run/verdict.js";
import { evidence } from "./evidence.js";
import { factsOf, ownFacts, type StepFacts, type UnjudgedStep } from "./facts.js";
import { rules } from "./rules.js";
import { suspicion } from "./suspicion.js";

/** The verdict from a step's own readings and computations, before any check of the whole run. */
export function provisionalVerdict(step: UnjudgedStep, mode: Run["mode"], prompted: boolean): Verdict {
  return verdict(ownFacts(step, mode, prompted));
}

/** The verdict from all that the run holds of one of its steps. */
export function verdictOf(run: Run, step: Step): Verdict {
  return verdict(factsOf(run, step));
}

/** The verdict of the first rule that holds, with all that speaks for and against it. */
export function verdict(facts: StepFacts): Verdict {
  const rule = rules.find(({ when }) => when(facts))!;
  const [from, to] = rule.suspicion;
  return {
    code: rule.code,
    rule: rule.id,
    suspicion: from + (to - from) * suspicion(facts),
    evidence: evidence(facts),
  };
}
