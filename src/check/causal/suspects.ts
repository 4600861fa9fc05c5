import type { RunEvent } from "../../core/run/events.js";
import type { Answer, Run } from "../../core/run/run.js";
import type { Step } from "../../core/run/step.js";
import { conclusionIndex } from "../../core/verdict/facts.js";
import type { StepBoundary } from "../commitment/boundaries.js";
import type { AnswerForcer, ForcedBeside } from "../commitment/forcedAnswer.js";
import type { Chain } from "../chain.js";
import { disagreeing } from "../judge.js";

/** Steps that are changed, at most, the most suspect first: each change costs a pass over what comes after it. */
const MOST_STEPS = 4;

/** The steps that a head disagrees with, and what it takes to see how the answer changes when they do. */
export interface Suspects {
  /** The most suspect first; all of them before the step that states the answer. */
  readonly steps: readonly Step[];
  /** Just before the text states the answer. */
  readonly end: StepBoundary;
  /** The answer forced there. */
  readonly before: ForcedNow;
  readonly boundaries: readonly StepBoundary[];
  readonly chain: Chain;
  readonly forcer: AnswerForcer;
  readonly answer: Answer;
}

export type ForcedNow = Pick<ForcedBeside, "text" | "kind" | "finalProbability">;

/** Null where no head disagrees with any step before the answer. */
export async function* suspectsOf(
  chain: Chain,
  forcer: AnswerForcer,
  boundaries: readonly StepBoundary[],
  answer: Answer,
): AsyncGenerator<RunEvent, Suspects | null> {
  const run = chain.current();
  const end = lastBeforeAnswer(run, boundaries, answer);
  if (!end) return null;
  const flagged = flaggedBefore(run, end);
  if (flagged.length === 0) return null;
  const steps = flagged.slice(0, MOST_STEPS);
  if (steps.length < flagged.length)
    yield { type: "note", note: { code: "steps-chosen", values: [flagged.length, steps.length] } };
  const scene = { steps, end, boundaries, chain, forcer, answer };
  return { ...scene, before: await forcedAt(end, scene) };
}

/** Just before the text states the answer; undefined where no step comes before that. */
export function lastBeforeAnswer(
  run: Run,
  boundaries: readonly StepBoundary[],
  answer: Answer,
): StepBoundary | undefined {
  const conclusion = run.steps[conclusionIndex(run.steps, answer)];
  return boundaries.findLast(({ step }) => conclusion !== undefined && step < conclusion.index && step >= 0);
}

/** The steps up to there that a head disagrees with, the most suspect first. */
export function flaggedBefore(run: Run, end: StepBoundary): Step[] {
  return disagreeing(run)
    .filter((step) => step.index <= end.step && step.tokens.end > step.tokens.start)
    .sort((a, b) => b.verdict.suspicion - a.verdict.suspicion);
}

/** What the commitment curve holds already; long chains have points at some boundaries only. */
export async function forcedAt(
  boundary: StepBoundary,
  { chain, forcer, answer }: Pick<Suspects, "chain" | "forcer" | "answer">,
): Promise<ForcedNow> {
  const point = chain.current().commitment.find(({ step }) => step === boundary.step);
  if (!point) return (await forcer.forceBeside([boundary], answer))[0];
  return { text: point.answer, kind: answer.kind, finalProbability: point.finalAnswerProbability };
}
