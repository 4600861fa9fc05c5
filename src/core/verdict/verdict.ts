import type { Verdict } from "../run/run.js";
import { evidence } from "./evidence.js";
import type { StepFacts } from "./facts.js";
import { rules } from "./rules.js";
import { suspicion } from "./suspicion.js";

/** The verdict of the first rule that holds, with all that speaks for and against it. */
export function verdict(facts: StepFacts): Verdict {
  const rule = rules.find(({ when }) => when(facts))!;
  const [from, to] = rule.suspicion;
  return {
    code: rule.code,
    rule: rule.id,
    sentence: rule.sentence(facts),
    change: rule.change,
    suspicion: from + (to - from) * suspicion(facts),
    evidence: evidence(facts),
  };
}
