import { extractAnswer } from "../../../core/answer/extract.js";
import { sameAnswer } from "../../../core/answer/sameAnswer.js";
import type { StepSpan } from "../../../core/steps/stepSpan.js";
import { segment } from "../../../core/steps/segment.js";
import type { AskedProblem } from "./asked/askedProblem.js";
import type { PlannedSampling } from "./asked/samplingPlan.js";
import { type OwnLabel, ownLabels } from "./ownLabels.js";

/** A solution that the model wrote, with what a program says of it. */
export interface JudgedSolution {
  readonly asked: AskedProblem;
  readonly temperature: number;
  /** Which of the solutions of one request. */
  readonly sample: number;
  readonly text: string;
  readonly steps: readonly StepSpan[];
  /** As it states it; null where it states none. */
  readonly answer: string | null;
  readonly right: boolean;
  /** One a step; null where a program cannot say. */
  readonly labels: readonly (OwnLabel | null)[];
}

/** A solution's answer against the right one, and its steps against the right solution. Null where it was cut off or has no steps. */
export function judgedSolution(
  { asked, sampling }: PlannedSampling,
  { text, sample, ended }: { readonly text: string; readonly sample: number; readonly ended: boolean },
): JudgedSolution | null {
  const steps = segment(text);
  if (!ended || steps.length === 0) return null;
  const answer = extractAnswer(text, asked.answer);
  const right = answer !== null && sameAnswer(answer, { text: asked.right, kind: asked.answer.kind });
  const prompt = asked.messages.map(({ content }) => content).join("\n");
  return {
    asked,
    temperature: sampling.temperature,
    sample,
    text,
    steps,
    answer: answer?.text ?? null,
    right,
    labels: ownLabels({ steps: steps.map((step) => step.text), right }, asked.problem, prompt),
  };
}
