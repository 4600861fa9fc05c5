import { isSuspect } from "../core/verdict/codes.js";
import type { CleanPrefix, Step } from "../core/run/run.js";
import { applyPlatt } from "../core/statistics/calibration.js";
import { holdsNoMistake } from "../core/verdict/stateless.js";
import { DOMAIN_LIMIT } from "../core/verdict/thresholds.js";
import type { ProbeSet } from "../probes/probeSet.js";
import { headFact, isTrusted } from "./headFacts.js";

/** Of texts with a mistake, the share that may have it in the clean part. */
const ALPHA = 0.1;

/**
 * The steps before the first one that the step-wrong head finds too suspect for the bound, that it could not read as a step like
 * those it was trained on, that a program computes otherwise, or that anything else speaks against. Undefined where nothing was read by a trusted head with a bound.
 */
export function cleanPrefix(steps: readonly Step[], probes: ProbeSet | null): CleanPrefix | undefined {
  const head = probes?.heads.find(({ name }) => name === "step-wrong");
  const bound = head?.clean?.find(({ alpha }) => alpha === ALPHA);
  if (!probes || !head || !bound || !isTrusted(probes, "step-wrong")) return undefined;
  if (!steps.some(({ readings }) => headFact(probes, readings, "step-wrong"))) return undefined;

  const limit = applyPlatt(head.calibration, bound.logit);
  const isClean = ({ readings, checks, verdict }: Step) => {
    const fact = headFact(probes, readings, "step-wrong");
    const fails = checks.some((check) => check.kind === "computation" && !check.holds);
    const spokenAgainst = isSuspect(verdict.code) || verdict.code === "weak-evidence";
    return (
      !fails && !spokenAgainst && fact !== null && fact.probability <= limit && (fact.outOfDomain ?? 0) <= DOMAIN_LIMIT
    );
  };
  const states = ({ verdict }: Step) => !holdsNoMistake(verdict);
  const broken = steps.findIndex((step) => states(step) && !isClean(step));
  const prefix = broken < 0 ? steps : steps.slice(0, broken);
  return { alpha: ALPHA, upTo: prefix.some(states) ? prefix.length - 1 : -1 };
}
