import { sameAnswer } from "../answer/sameAnswer.js";
import { type UnusedLoss, unusedLoss } from "../computation/across/unusedLoss.js";
import type { CommitmentPoint } from "../run/commitment.js";
import type { Computation } from "../run/computation.js";
import type { Influence } from "../run/influence.js";
import type { Intervention } from "../run/intervention.js";
import type { Reading } from "../run/reading.js";
import type { Answer, Run } from "../run/run.js";
import type { Span } from "../run/span.js";
import type { Likelihood, Step, StepKind } from "../run/step.js";
import { isWorthALook } from "./codes.js";
import { isNegated } from "./negation.js";
import { SETTLED } from "./thresholds.js";

/** The forced answer around one step. */
export interface CommitmentFact {
  /** P(final answer) before any reasoning; null when it was not measured. */
  readonly beforeReasoning: number | null;
  /** P(final answer) at the boundary before the step, and the answer likeliest there. */
  readonly before: number;
  readonly answerBefore: string;
  /** P(final answer) at the boundary after the step; null for a boundary that was not measured. */
  readonly after: number | null;
  /** The final answer was settled before any reasoning and stayed so at every boundary. */
  readonly fixed: boolean;
  /** The step turned another answer into the final one. */
  readonly turned: boolean;
}

/** All that is known of one step when its verdict is found. What was not measured is null or empty. */
export interface StepFacts {
  readonly mode: "on-policy" | "off-policy";
  readonly kind: StepKind;
  readonly text: string;
  readonly truth: Reading | null;
  /** Null as well where the head is switched off, and for negated facts, which the truth head reads better. */
  readonly stepWrong: Reading | null;
  /** A prompt comes before the step. The first tokens of a text on its own are unlikely whatever it says. */
  readonly prompted: boolean;
  readonly likelihood: Likelihood;
  readonly computations: readonly Computation[];
  readonly interventions: readonly Intervention[];
  readonly commitment: CommitmentFact | null;
  /** The run's; null where it has none. */
  readonly answer: Answer | null;
  /** What each left-out prompt sentence did to the answer. */
  readonly influences: readonly Influence[];
  /** P(the model's answer will be right), read before the reasoning. */
  readonly knows: number | null;
  /** Whether this answer is wrong, read over all steps of a text of the model's own; its threshold is for whole texts. */
  readonly answerWrong: Reading | null;
  /** What the prompt takes away and no step does, where this step says how many are left. */
  readonly unusedLoss: UnusedLoss | null;
  /** This step states the final answer. */
  readonly conclusion: boolean;
}

/** What a step is judged by before its verdict is found. */
export type UnjudgedStep = Omit<Step, "verdict">;

/** What is known of a step by itself, before any check of the whole run. */
export function ownFacts(step: UnjudgedStep, mode: Run["mode"], prompted: boolean): StepFacts {
  const truth = readingOf(step, "truth");
  const truthDecides = truth?.trusted === true && isNegated(step.text);
  return {
    mode,
    prompted,
    kind: step.kind,
    text: step.text,
    truth,
    stepWrong: truthDecides ? null : stepWrongReading(step, mode),
    likelihood: step.likelihood,
    computations: step.computations,
    interventions: step.interventions,
    commitment: null,
    answer: null,
    influences: [],
    knows: null,
    answerWrong: null,
    unusedLoss: null,
    conclusion: false,
  };
}

/** All that a run holds of one of its steps. */
export function factsOf(run: Run, step: Step): StepFacts {
  const prompted = run.messages.length > 0;
  // A run that was stopped before it had an answer concludes nowhere.
  const concludes = run.answer !== null && step.index === run.steps[conclusionIndex(run.steps, run.answer)]?.index;
  return {
    ...ownFacts(step, run.mode, prompted),
    commitment: commitmentAround(run.commitment, step.index, run.answer),
    answer: run.answer,
    influences: run.influences,
    // How sure a forced answer is says little about whether it is right: work on paper is rightly unsure before it begins.
    knows: run.knows?.source === "head" ? run.knows.probability : null,
    answerWrong: concludes ? (run.answerWrong ?? null) : null,
    unusedLoss: unusedLossIn(run, step),
    conclusion: concludes && prompted,
  };
}

/** What the prompt takes away and no step up to this one does, though it says how many are left. */
export function unusedLossIn({ messages, steps }: Run, { index, text }: Pick<Step, "index" | "text">) {
  const prompt = messages.findLast(({ role }) => role === "user")?.content ?? "";
  const before = steps.filter((other) => other.index < index).map((other) => other.text);
  return unusedLoss(prompt, before, text) ?? null;
}

/** What a head says of a step; null where it was not read. */
export function readingOf({ readings }: Pick<Step, "readings">, head: string): Reading | null {
  return readings.find((reading) => reading.head === head) ?? null;
}

/** The step-wrong head that is trained on what a model wrote itself; the other one on mistakes that were put into worked problems, and on some of its own. */
export const OWN_STEP_WRONG = "own-step-wrong";

/** The heads that are asked whether a step is wrong. What a model gets wrong itself is likelier to it than what others do. */
const stepWrongHeads: Readonly<Record<Run["mode"], readonly string[]>> = {
  "on-policy": [OWN_STEP_WRONG, "step-wrong"],
  "off-policy": ["step-wrong"],
};

/** Whether the step is wrong, by the first head that was read and counts; null where there is none. */
export function stepWrongReading(step: Pick<Step, "readings">, mode: Run["mode"]): Reading | null {
  const counting = stepWrongHeads[mode].map((head) => trustedReading(step, head));
  return counting.find((reading) => reading !== null) ?? null;
}

/** What a head says of a step, where it counts as evidence: the figure of one that is switched off tells a reader nothing. */
export function trustedReading(step: Pick<Step, "readings">, head: string): Reading | null {
  const reading = readingOf(step, head);
  return reading?.trusted ? reading : null;
}

/**
 * The truth reading where its number may stand beside the verdict. A mark that rests on something else, such as what moved the answer, would seem to be
 * contradicted by it; there it is one of the measurements.
 */
export function truthBeside(step: Pick<Step, "readings" | "verdict">): Reading | null {
  const { code, evidence } = step.verdict;
  const rests = evidence.some((item) => item.code === "truth" && item.points === "for");
  return isWorthALook(code) && !rests ? null : trustedReading(step, "truth");
}

/** The forced answer around step `step`; null when no boundary before it was measured. */
export function commitmentAround(
  points: readonly CommitmentPoint[],
  step: number,
  answer: Pick<Answer, "text" | "kind"> | null,
): CommitmentFact | null {
  const ordered = [...points].sort((a, b) => a.step - b.step);
  const before = ordered.findLast((point) => point.step < step);
  if (!before) return null;
  const first = ordered[0];
  const isFinal = (point: CommitmentPoint) =>
    answer !== null && sameAnswer({ text: point.answer, kind: answer.kind }, answer);
  const after = ordered.find((point) => point.step === step) ?? null;
  return {
    beforeReasoning: first.step === -1 ? first.finalAnswerProbability : null,
    before: before.finalAnswerProbability,
    answerBefore: before.answer,
    after: after?.finalAnswerProbability ?? null,
    fixed: first.step === -1 && ordered.every((point) => isFinal(point) && point.finalAnswerProbability >= SETTLED),
    turned: !isFinal(before) && after !== null && isFinal(after),
  };
}

/** Index of the step that states the answer; the last step when none holds it; -1 without steps. */
export function conclusionIndex(steps: readonly { readonly chars: Span }[], answer: Answer | null): number {
  const at = answer?.chars;
  const found = at ? steps.findLastIndex(({ chars }) => chars.start <= at.start && at.start < chars.end) : -1;
  return found >= 0 ? found : steps.length - 1;
}
