import { sameAnswer } from "../answer/extract.js";
import type { Answer, CausalCheck, CommitmentPoint, ComputationCheck, Influence, Span, StepKind } from "../run/run.js";
import { SETTLED } from "./thresholds.js";

/** A head's reading of one step, as Reading has it. */
export interface HeadFact {
  readonly probability: number;
  readonly interval?: readonly [number, number] | undefined;
  /** The probability that few steps which are right reach; see ProbeHead.thresholds. */
  readonly threshold?: number | undefined;
  /** In units of the training activations' 99th percentile; above 1 is out of domain. */
  readonly outOfDomain?: number | undefined;
}

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
  /** The truth head's report allows marks for this model. */
  readonly headTrusted: boolean;
  readonly truth: HeadFact | null;
  /** Null as well where the head is switched off. */
  readonly stepWrong: HeadFact | null;
  /** A prompt comes before the step. The first tokens of a text on its own are unlikely whatever it says. */
  readonly prompted: boolean;
  /** Natural logarithms, teacher-forced. */
  readonly logProbMean: number;
  readonly logProbMin: number;
  readonly computations: readonly ComputationCheck[];
  readonly causal: readonly CausalCheck[];
  readonly commitment: CommitmentFact | null;
  /** What each left-out prompt sentence did to the answer. */
  readonly influences: readonly Influence[];
  /** P(the model's answer will be right), read before the reasoning. */
  readonly knows: number | null;
  /** P(this answer is wrong), read over all steps of a text of the model's own; the threshold is for whole texts. */
  readonly answerWrong: Pick<HeadFact, "probability" | "threshold"> | null;
  /** This step states the final answer. */
  readonly conclusion: boolean;
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
