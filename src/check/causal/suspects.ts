import type { Answer, Run, Step } from "../../core/run/run.js";
import { conclusionIndex } from "../../core/verdict/facts.js";
import type { StepBoundary } from "../commitment/boundaries.js";
import type { AnswerForcer, ForcedBeside } from "../commitment/forcedAnswer.js";
import type { ReadRun } from "../readRun.js";
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
  readonly read: ReadRun;
  readonly forcer: AnswerForcer;
  readonly answer: Answer;
}

export type ForcedNow = Pick<ForcedBeside, "text" | "kind" | "finalProbability">;

/** Null where no head disagrees with any step before the answer. */
export async function suspectsOf(
  read: ReadRun,
  forcer: AnswerForcer,
  boundaries: readonly StepBoundary[],
  answer: Answer,
): Promise<Suspects | null> {
  const { run } = read;
  const end = lastBeforeAnswer(run, boundaries, answer);
  if (!end) return null;
  const flagged = flaggedBefore(read, end);
  if (flagged.length === 0) return null;
  const steps = flagged.slice(0, MOST_STEPS);
  if (steps.length < flagged.length) {
    run.notes.push(
      `Of ${flagged.length} steps that a head disagrees with, the ${steps.length} most suspect were checked.`,
    );
  }
  const scene = { steps, end, boundaries, read, forcer, answer };
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
export function flaggedBefore({ run, model }: ReadRun, end: StepBoundary): Step[] {
  return disagreeing(run, model.probes?.set ?? null)
    .filter((step) => step.index <= end.step && step.tokens.end > step.tokens.start)
    .sort((a, b) => b.verdict.suspicion - a.verdict.suspicion);
}

/** What the commitment curve holds already; long chains have points at some boundaries only. */
export async function forcedAt(
  boundary: StepBoundary,
  { read, forcer, answer }: Pick<Suspects, "read" | "forcer" | "answer">,
): Promise<ForcedNow> {
  const point = read.run.commitment.find(({ step }) => step === boundary.step);
  if (!point) return (await forcer.forceBeside([boundary], answer))[0];
  return { text: point.answer, kind: answer.kind, finalProbability: point.finalAnswerProbability };
}
