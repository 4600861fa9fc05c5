import { sameAnswer } from "../core/answer/extract.js";
import type { Answer, CausalCheck, CommitmentPoint, RunEvent, Step } from "../core/run.js";
import { conclusionIndex } from "../core/verdict/facts.js";
import type { StepBoundary } from "./boundaries.js";
import type { AnswerForcer, ForcedBeside } from "./forcedAnswer.js";
import type { ReadRun } from "./readRun.js";
import { concatenated } from "./sequence.js";
import { disagreeing } from "./verdicts.js";

/** Steps that are left out, at most, the most suspect first: each costs a pass over what comes after it. */
const MOST_DELETIONS = 4;

/**
 * Leaves out each step that a head disagrees with, and forces the answer just before the text states it: does the answer
 * rest on the step? (Step deletion, 2602.11201.) The rest of the text stays as it is.
 */
export async function* deletions(
  { run, model, tokens }: ReadRun,
  forcer: AnswerForcer,
  boundaries: readonly StepBoundary[],
  answer: Answer,
): AsyncGenerator<Extract<RunEvent, { type: "progress" }>> {
  const conclusion = run.steps[conclusionIndex(run.steps, answer)];
  const end = boundaries.findLast(({ step }) => conclusion !== undefined && step < conclusion.index && step >= 0);
  if (!end) return;
  const flagged = disagreeing(run, model.probes?.set ?? null)
    .filter((step) => step.index <= end.step && step.tokens.end > step.tokens.start)
    .sort((a, b) => b.verdict.suspicion - a.verdict.suspicion);
  if (flagged.length === 0) return;
  const chosen = flagged.slice(0, MOST_DELETIONS);
  if (chosen.length < flagged.length) {
    run.notes.push(
      `Of ${flagged.length} steps that a head disagrees with, the ${chosen.length} most suspect were left out.`,
    );
  }
  yield { type: "progress", activity: "leaving out steps", done: 0, total: chosen.length };
  const before = await forcedAt(end, run.commitment, forcer, answer);
  const places = chosen.map((step) => ({ ...end, ids: without(end.ids, step, tokens.before) }));
  for (const [i, after] of (await forcer.forceBeside(places, answer)).entries()) {
    chosen[i]!.checks.push({
      kind: "deletion",
      effect: await forcer.effect(before, after, answer),
      // One name for one answer, however it was written.
      ...{ answerBefore: before.text, answerAfter: sameAnswer(before, after) ? before.text : after.text },
    } satisfies CausalCheck);
  }
}

/** What the commitment curve holds already; long chains have points at some boundaries only. */
async function forcedAt(
  end: StepBoundary,
  commitment: readonly CommitmentPoint[],
  forcer: AnswerForcer,
  answer: Answer,
): Promise<Pick<ForcedBeside, "text" | "kind" | "finalProbability">> {
  const point = commitment.find(({ step }) => step === end.step);
  if (!point) return (await forcer.forceBeside([end], answer))[0]!;
  return { text: point.answer, kind: answer.kind, finalProbability: point.finalAnswerProbability };
}

function without(ids: Int32Array, { tokens }: Step, before: number): Int32Array {
  return concatenated(ids.subarray(0, before + tokens.start), ids.subarray(before + tokens.end));
}
