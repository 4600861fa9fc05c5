import type { Reading, Step } from "../core/run/run.js";
import { applyPlatt } from "../core/statistics/calibration.js";
import type { HeadFact, StepFacts } from "../core/verdict/facts.js";
import { isNegated } from "../core/verdict/negation.js";
import { topicInterval } from "../probes/apply.js";
import type { ProbeSet } from "../probes/probeSet.js";

/** The heads that say something of a step. */
export type StepHead = "truth" | "step-wrong";

/**
 * What the step-wrong head says of a step. Null where it was not read, where it is no better than the likelihood of the tokens, and
 * for negated facts, which the truth head reads better.
 */
export function stepWrongFact(probes: ProbeSet, readings: readonly Reading[], text: string): HeadFact | null {
  if (!isTrusted(probes, "step-wrong") || (isTrusted(probes, "truth") && isNegated(text))) return null;
  return headFact(probes, readings, "step-wrong");
}

type AnswerWrong = NonNullable<StepFacts["answerWrong"]>;
const ANSWER_WRONG = "answer-wrong";

/** Heads are trained, evaluated and calibrated on the mean of these. */
const trainedPositions: readonly Reading["position"][] = ["last-content", "closing"];

/** Of steps that are right, the share that may be taken for wrong. */
const FALSE_POSITIVE_RATE = 0.01;

/** What a head says of a step: the mean of its logits at both positions, calibrated. Null where it was not read. */
export function headFact(probes: ProbeSet, readings: readonly Reading[], name: StepHead): HeadFact | null {
  const head = probes.heads.find((each) => each.name === name);
  const read = readings.filter(({ head, position }) => head === name && trainedPositions.includes(position));
  if (!head || read.length === 0) return null;
  const logit = read.reduce((sum, reading) => sum + reading.logit, 0) / read.length;
  const threshold = head.thresholds?.find(({ falsePositiveRate }) => falsePositiveRate === FALSE_POSITIVE_RATE);
  return {
    probability: applyPlatt(head.calibration, logit),
    ...(threshold && { threshold: applyPlatt(head.calibration, threshold.logit) }),
    interval: topicInterval(head.calibration, logit),
    outOfDomain: read.reduce((sum, { outOfDomain }) => sum + (outOfDomain ?? 0), 0) / read.length,
  };
}

/** Of solutions that are right, the share that may be taken for wrong. */
const FALSE_POSITIVE_SOLUTIONS = 0.05;

/**
 * What the answer-wrong head says of a whole solution: the mean of its logits over all steps, calibrated as such. Null where it was
 * not read, or is switched off.
 */
export function answerWrong(probes: ProbeSet, steps: readonly Pick<Step, "readings">[]): AnswerWrong | null {
  const head = probes.heads.find(({ name }) => name === ANSWER_WRONG);
  const logits = steps.flatMap(({ readings }) => {
    const read = readings.filter(({ head, position }) => head === ANSWER_WRONG && trainedPositions.includes(position));
    return read.length === 0 ? [] : [read.reduce((sum, { logit }) => sum + logit, 0) / read.length];
  });
  if (!head?.quality.trusted || logits.length === 0) return null;
  const threshold = head.thresholds?.find(({ falsePositiveRate }) => falsePositiveRate === FALSE_POSITIVE_SOLUTIONS);
  return {
    probability: applyPlatt(head.calibration, logits.reduce((sum, logit) => sum + logit, 0) / logits.length),
    ...(threshold && { threshold: applyPlatt(head.calibration, threshold.logit) }),
  };
}

/** Whether anything may be concluded from the head. */
export function isTrusted(probes: ProbeSet, name: string): boolean {
  return probes.heads.find((head) => head.name === name)?.quality.trusted ?? false;
}
