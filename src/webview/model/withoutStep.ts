import { settlesAt } from "../../report/words/settling.js";
import type { CommitmentPoint } from "../../core/run/commitment.js";
import type { Influence } from "../../core/run/influence.js";
import type { Intervention } from "../../core/run/intervention.js";
import type { Run } from "../../core/run/run.js";
import type { Step } from "../../core/run/step.js";

/** What the run holds about the difference one step makes to the answer. */
export interface WithoutStep {
  /**
   * The answers forced just before and just after the step (early answering, Lanham et al. 2023, 2307.13702). Null where the final answer
   * never had a chance: what a poem ends with is no answer that a model could be made to give.
   */
  readonly forced: { readonly before: CommitmentPoint; readonly after: CommitmentPoint } | null;
  /** Where the forced answer stops changing, in relation to this step. */
  readonly settled: "before" | "here" | "later" | null;
  readonly interventions: readonly Intervention[];
  /** Sentences of the prompt that move the answer and that this step mentions. */
  readonly mentions: readonly Influence[];
}

/** A probability of the final answer. */
const NO_CHANCE = 0.001;

export function withoutStep(run: Run, step: Step): WithoutStep {
  const point = (index: number) => run.commitment.find((candidate) => candidate.step === index);
  const before = point(step.index - 1);
  const after = point(step.index);
  const settles = settlesAt(run.commitment)?.step;
  return {
    forced: before && after && !(chanceless(before) && chanceless(after)) ? { before, after } : null,
    settled: settles === undefined ? null : settles < step.index ? "before" : settles === step.index ? "here" : "later",
    interventions: step.interventions,
    mentions: run.influences.filter(
      ({ answerWith, answerWithout, mentionedBySteps }) =>
        answerWith !== answerWithout && mentionedBySteps.includes(step.index),
    ),
  };
}

function chanceless({ finalAnswerProbability }: CommitmentPoint): boolean {
  return finalAnswerProbability < NO_CHANCE;
}
