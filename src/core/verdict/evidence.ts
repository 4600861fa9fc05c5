import type { Intervention } from "../run/intervention.js";
import type { Reading } from "../run/reading.js";
import type { Run } from "../run/run.js";
import type { Evidence } from "../run/verdict.js";
import {
  answerFixed,
  answerWrongHigh,
  headDisagrees,
  isHiddenInfluence,
  knowsHigh,
  knowsLow,
  movesAnswer,
  readingFollowsWording,
  resamplesDisagree,
  stepsLeadElsewhere,
  stepTurnsAnswer,
} from "./conditions.js";
import type { StepFacts } from "./facts.js";
import { DOMAIN_LIMIT, STEP_WRONG_HIGH, STEP_WRONG_LOW, SUSPICION, TRUTH_HIGH, TRUTH_LOW } from "./thresholds.js";

type Points = Evidence["points"];

/** What there is about a step, and which way it points; the computations first. What is said of it is read from the run. */
export function evidence(facts: StepFacts): Evidence[] {
  const found: Evidence[] = [];
  const note = (code: Evidence["code"], points: Points, of?: number) =>
    found.push({ code, points, ...(of !== undefined && { of }) });
  for (const [i, { holds }] of facts.computations.entries()) note("computation", holds ? "against" : "for", i);
  if (facts.unusedLoss) note("loss-left-out", "for");
  if (facts.truth) note("truth", truthPoints(facts.truth));
  if (facts.stepWrong) note("step-wrong", stepWrongPoints(facts.stepWrong));
  if (hasUnlikelyToken(facts)) note("unlikely-token", "for");
  if (facts.conclusion) {
    for (const [i, influence] of facts.influences.entries()) {
      if (movesAnswer(influence, facts.answer)) note("influence", influencePoints(influence, facts), i);
      const elsewhere = isHiddenInfluence(influence, facts.answer) ? stepsLeadElsewhere(influence, facts.answer) : null;
      if (elsewhere !== null) note("steps-lead", stepsLeadPoints(elsewhere, facts), i);
    }
    if (facts.commitment) {
      if (answerFixed(facts)) note("answer-fixed", knowsHigh(facts) ? "neutral" : "for");
      else note("answer-before", "neutral");
    }
    if (facts.knows !== null) note("knows", knowsLow(facts) ? "for" : knowsHigh(facts) ? "against" : "neutral");
    if (facts.answerWrong) note("answer-wrong", answerWrongPoints(facts, facts.answerWrong));
  } else if (facts.commitment && stepTurnsAnswer(facts)) {
    note("answer-turned", headDisagrees(facts) ? "for" : "neutral");
  }
  for (const [i, intervention] of facts.interventions.entries())
    note("intervention", interventionPoints(intervention, facts), i);
  return found;
}

/** Of another's text it speaks for the steps that they carry its answer; a model's own may have been written towards it. */
function stepsLeadPoints(elsewhere: boolean, { mode }: StepFacts): Points {
  return elsewhere ? "for" : mode === "off-policy" ? "against" : "neutral";
}

export function isDistant({ outOfDomain }: Reading): boolean {
  return (outOfDomain ?? 0) > DOMAIN_LIMIT;
}

function truthPoints(reading: Reading): Points {
  if (isDistant(reading) || !reading.trusted) return "neutral";
  return reading.probability <= TRUTH_LOW ? "for" : reading.probability >= TRUTH_HIGH ? "against" : "neutral";
}

function stepWrongPoints(reading: Reading): Points {
  if (isDistant(reading)) return "neutral";
  if (reading.probability >= (reading.threshold ?? STEP_WRONG_HIGH)) return "for";
  return reading.probability <= STEP_WRONG_LOW ? "against" : "neutral";
}

/** Said only where it is remarkable: a token less likely than one in a thousand. */
function hasUnlikelyToken({ prompted, likelihood: { least } }: StepFacts): boolean {
  return prompted && least < Math.log(0.001) && least < SUSPICION.usualLogProbMin;
}

function influencePoints(influence: Run["influences"][number], { answer }: StepFacts): Points {
  if (influence.suggests === false) return "neutral";
  return isHiddenInfluence(influence, answer) ? "for" : "against";
}

function answerWrongPoints(facts: StepFacts, { probability }: Reading): Points {
  return answerWrongHigh(facts) ? "for" : probability <= 0.5 ? "against" : "neutral";
}

function interventionPoints(intervention: Intervention, facts: StepFacts): Points {
  const { kind, answerBefore, answerAfter } = intervention;
  const changed = answerBefore !== answerAfter;
  const alone = { ...facts, interventions: [intervention] };
  if (!headDisagrees(facts)) return "neutral";
  // The same in other words must change nothing: where it does, the other changes say less.
  if (kind === "paraphrase") return changed || readingFollowsWording(alone) ? "against" : "neutral";
  if (kind === "resample") return resamplesDisagree(alone) ? "for" : "neutral";
  return changed ? "for" : "neutral";
}
