import type { StepFacts } from "./facts.js";
import { SUSPICION as w } from "./thresholds.js";

/**
 * A number in [0, 1] for ranking steps, not a probability. A logistic sum, as if each signal moved the odds on its own:
 *
 *   logit = stepWrong·logit(P(wrong)) + computation                        where the step-wrong head was read
 *   logit = bias + truth·logit(1 - P(true)) + surprise + computation       elsewhere
 *           + answerWrong·logit(P(the answer is wrong))                    on the step that states the answer
 *
 * The step-wrong head weighs the likelihood of the tokens itself. Surprise grows with how far the step's mean and least
 * likely token fall below the usual ones, computation with a failed or sound check. A head that was not read contributes
 * nothing; a head out of its domain half. Log-odds are cut at ±4 and surprise at -1 and 4, so that no single odd token
 * decides; a text without a prompt has no surprise.
 */
export function suspicion(facts: StepFacts): number {
  let logit = 0;
  if (facts.stepWrong) logit += w.stepWrong * trust(facts.stepWrong.outOfDomain) * logOdds(facts.stepWrong.probability);
  else logit += w.bias;
  if (facts.truth && !facts.stepWrong) {
    logit += w.truth * trust(facts.truth.outOfDomain) * logOdds(1 - facts.truth.probability);
  }
  if (facts.prompted && !facts.stepWrong) {
    const least = w.usualLogProbMin - finite(facts.likelihood.least);
    const mean = w.usualLogProbMean - finite(facts.likelihood.mean);
    logit += cut(w.logProbMin * least + w.logProbMean * mean, -1, 4);
  }
  if (facts.answerWrong) logit += w.answerWrong * logOdds(facts.answerWrong.probability);
  const failed = facts.computations.some(({ holds }) => !holds);
  const sound = facts.stepWrong ? w.soundComputationInContext : w.soundComputation;
  if (facts.computations.length > 0) logit += failed ? w.failedComputation : sound;
  return 1 / (1 + Math.exp(-logit));
}

/** Falls smoothly from 1 inside the domain to a half far outside. */
function trust(outOfDomain = 0): number {
  return 0.5 + 0.5 / (1 + Math.max(0, outOfDomain - 0.5) ** 2);
}

function logOdds(probability: number): number {
  return cut(Math.log(probability / (1 - probability)), -4, 4);
}

function finite(logProb: number): number {
  return Number.isFinite(logProb) ? logProb : -20;
}

function cut(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
