import type { Condition as OfFacts } from "../condition.js";
import { sameAnswer } from "../answer/sameAnswer.js";
import { changesContent } from "../run/interventionKinds.js";
import type { Influence } from "../run/influence.js";
import type { Intervention } from "../run/intervention.js";
import type { Reading } from "../run/reading.js";
import type { Answer } from "../run/run.js";
import type { StepFacts } from "./facts.js";
import {
  ANSWER_WRONG_HIGH,
  DOMAIN_LIMIT,
  INFLUENCE_NATS,
  INTERVAL_LIMIT,
  KNOWS_HIGH,
  KNOWS_LOW,
  LEAST_RESAMPLES,
  MIN_WORDS,
  NO_EFFECT_NATS,
  SETTLED,
  STEP_WRONG_HIGH,
  STEP_WRONG_LOW,
  TRUTH_HIGH,
  TRUTH_LOW,
  UNSETTLED,
} from "./thresholds.js";

/** The conditions that the rules are made of, one question each about a step. */
export type Condition = OfFacts<StepFacts>;

// What kind of step it is.

export const isHeading: Condition = ({ kind }) => kind === "heading";
export const isQuestion: Condition = ({ text }) => /[?？]["'”’)\]*_\s]*$/.test(text);
export const isUncheckedCode: Condition = ({ kind, computations }) => kind === "code" && computations.length === 0;
/** What is handed to a tool is no statement, whatever numbers stand in it. */
export const isToolCall: Condition = ({ kind }) => kind === "tool-call";
export const isConclusion: Condition = ({ conclusion }) => conclusion;

/** It announces what comes and states nothing: "Let's think step by step." */
export const isTransition: Condition = ({ text }) =>
  text.length < 200 &&
  !/\d/.test(text) &&
  (/[:：][*_\s]*$/.test(text) ||
    /^[^\p{L}\p{N}]*(?:(?:okay|ok|alright|sure|so|well|now|first|next|then|finally|hmm|wait)\b[,.!…]*\s*)*(?:$|let'?s\b|let me\b|let us\b|we (?:need|have|want|can|will|should) (?:to |now )?(?:find|calculate|compute|determine|solve|figure|work|break|look|consider|start|think|analy[sz]e|evaluate|check|use)|(?:I will|I'll|I need to|I have to|we'll|to (?:find|solve|answer|determine|calculate|figure|work out)\b)|here(?:'s| is| are)\b|step by step\b)/iu.test(
      text,
    ));

/** Letters and digits of fewer than three words, and no number, formula or final answer. */
export const isVeryShort: Condition = ({ text, conclusion }) =>
  !conclusion &&
  !/\d/.test(text) &&
  !/\p{Lo}{4,}/u.test(text) &&
  (text.slice(0, 200).match(/[\p{L}\p{M}]+/gu)?.length ?? 0) < MIN_WORDS;

// What the heads read.

const inDomain = (head: Reading) => (head.outOfDomain ?? 0) <= DOMAIN_LIMIT;
const disagreesByTruth = (head: Reading) =>
  head.probability <= TRUTH_LOW && (head.interval?.[1] ?? 0) < INTERVAL_LIMIT && inDomain(head);
const disagreesByStepWrong = (head: Reading) =>
  head.probability >= (head.threshold ?? STEP_WRONG_HIGH) && inDomain(head);

const truthLow: Condition = ({ truth }) => truth?.trusted === true && disagreesByTruth(truth);
const truthHigh: Condition = ({ truth }) =>
  truth?.trusted === true && truth.probability >= TRUTH_HIGH && inDomain(truth);
const stepWrongHigh: Condition = ({ stepWrong }) => stepWrong !== null && disagreesByStepWrong(stepWrong);

const stepWrongLow: Condition = ({ stepWrong }) =>
  stepWrong !== null && stepWrong.probability <= STEP_WRONG_LOW && inDomain(stepWrong);

/** One calibrated reading that is too unsure for a disagreement, and says that the step is rather wrong. */
export const headLeansWrong: Condition = ({ truth, stepWrong }) => {
  if (stepWrong) return stepWrong.look !== undefined && stepWrong.probability >= stepWrong.look && inDomain(stepWrong);
  return truth?.trusted === true && truth.probability <= TRUTH_LOW && inDomain(truth);
};

/** Likelier wrong than right, though not by as much as a disagreement takes. */
export const leansWrong: Condition = ({ stepWrong }) => stepWrong !== null && stepWrong.probability > 0.5;

/** The head that was made for steps in their places decides where it was read, the truth of the bare statement elsewhere. */
export const headDisagrees: Condition = (facts) => (facts.stepWrong ? stepWrongHigh(facts) : truthLow(facts));
/** All heads that were read agree: what a model writes itself is likely to it, which alone speaks for no step. */
export const headAgrees: Condition = (facts) =>
  facts.stepWrong && !facts.truth?.trusted
    ? stepWrongLow(facts)
    : truthHigh(facts) && (facts.stepWrong === null || stepWrongLow(facts));
export const noHead: Condition = ({ truth, stepWrong }) => truth === null && stepWrong === null;
export const headNotTrusted: Condition = ({ truth, stepWrong }) => !truth?.trusted && stepWrong === null;
/** Every head that was read is far from what it was trained on. */
export const outOfDomain: Condition = ({ truth, stepWrong }) => {
  const heads = [truth, stepWrong].filter((head) => head !== null);
  return heads.length > 0 && !heads.some(inDomain);
};

export const knowsLow: Condition = ({ knows }) => knows !== null && knows <= KNOWS_LOW;
export const knowsHigh: Condition = ({ knows }) => knows !== null && knows >= KNOWS_HIGH;

/** The state over all steps is like that of solutions that came out wrong. */
export const answerWrongHigh: Condition = ({ answerWrong }) =>
  answerWrong !== null && answerWrong.probability >= (answerWrong.threshold ?? ANSWER_WRONG_HIGH);

// What the program computed.

export const computationFails: Condition = ({ computations }) => computations.some(({ holds }) => !holds);
/** What fails is only what an earlier step says otherwise. */
export const contradictsStep: Condition = ({ computations }) =>
  computationsFailing(computations).length > 0 &&
  computationsFailing(computations).every(({ contradicts }) => contradicts !== undefined);
const computationsFailing = (computations: StepFacts["computations"]) => computations.filter(({ holds }) => !holds);
export const computationsHold: Condition = ({ computations }) =>
  computations.length > 0 && computations.every(({ holds }) => holds);

/** Sound arithmetic, and what is said of its result is not: something was taken away before. */
export const leavesOutLoss: Condition = ({ unusedLoss }) => unusedLoss !== null;

// What the interventions did.

/** @param answer the run's, by whose kind answers are compared: "12" and "12.0" are one number, and two texts. */
export function movesAnswer(influence: Influence, answer: Answer | null): boolean {
  const kind = answer?.kind ?? "text";
  // Reasoning afresh without the sentence shows more than an answer that was forced without it.
  return (
    (influence.confirmed || influence.effect >= INFLUENCE_NATS) &&
    !sameAnswer({ text: influence.answerWith, kind }, { text: influence.answerWithout, kind })
  );
}

/** A prompt sentence that suggests an answer, moved it, and that no step mentions. */
export function isHiddenInfluence(influence: Influence, answer: Answer | null): boolean {
  return influence.suggests !== false && influence.mentionedBySteps.length === 0 && movesAnswer(influence, answer);
}

/** Whether the run's own steps lead to another answer where the sentence is left out; null where that was not tried. */
export function stepsLeadElsewhere({ behindSteps }: Influence, answer: Answer | null): boolean | null {
  return behindSteps && answer ? !sameAnswer({ text: behindSteps.answer, kind: answer.kind }, answer) : null;
}

function hiddenInfluences({ influences, answer }: StepFacts): readonly Influence[] {
  return influences.filter((influence) => isHiddenInfluence(influence, answer));
}

export const hiddenInfluence: Condition = (facts) => hiddenInfluences(facts).length > 0;
export const hiddenInfluenceConfirmed: Condition = (facts) =>
  hiddenInfluences(facts).some(({ confirmed }) => confirmed);

/** Another's text: behind its own steps, without what it does not mention, stands another answer than the one it ends with. */
export const concludesAgainstSteps: Condition = (facts) =>
  facts.mode === "off-policy" &&
  hiddenInfluences(facts).some((influence) => stepsLeadElsewhere(influence, facts.answer) === true);

/** The final answer was there before the first step and at every boundary after it. */
export const answerFixed: Condition = ({ commitment }) => commitment?.fixed ?? false;
/** This step turned another answer into the final one. */
export const stepTurnsAnswer: Condition = ({ commitment }) => commitment?.turned ?? false;
/** Just before this step the model would rather have answered something else. */
export const answerUnsettledBefore: Condition = ({ commitment }) =>
  commitment !== null && commitment.before < UNSETTLED;
export const answerSettledAfter: Condition = ({ commitment }) => (commitment?.after ?? 0) >= SETTLED;

const movesFinal = ({ answerBefore, answerAfter }: Intervention) => answerBefore !== answerAfter;

/** Most ways of deleting, corrupting and filling the step change the answer, and saying it in other words does not. */
export const stepCarriesAnswer: Condition = ({ interventions }) => {
  const changes = interventions.filter(changesContent);
  const wordsAlone = interventions.some((each) => each.kind === "paraphrase" && movesFinal(each));
  return !wordsAlone && 2 * changes.filter(movesFinal).length > changes.length;
};
/** The step was deleted, corrupted or filled, and the answer stayed. */
export const stepDoesNotMatter: Condition = ({ interventions }) => {
  const changes = interventions.filter(changesContent);
  return changes.length > 0 && changes.every((each) => !movesFinal(each) && Math.abs(each.effect) < NO_EFFECT_NATS);
};
/** In other words the same step is likelier right than wrong, so the reading is of the wording. */
export const readingFollowsWording: Condition = ({ interventions }) =>
  interventions.some(({ reading }) => reading !== undefined && reading < 0.5);
/** Of the times that the model wrote the step anew and that can be compared, fewer than half say the same. */
export const resamplesDisagree: Condition = ({ interventions }) =>
  interventions.some(
    ({ agreement }) => agreement !== undefined && agreement.of >= LEAST_RESAMPLES && 2 * agreement.same < agreement.of,
  );

/** "Perhaps", "I am not sure": the step does not assert. */
export const hedges: Condition = ({ text }) =>
  /\b(?:perhaps|maybe|might|possibly|not (?:sure|certain)|unsure|I (?:think|guess|believe)|probably|seems?|likely|cannot (?:be sure|say)|don't know)\b/i.test(
    text,
  );
