import { extractAnswer } from "../core/answer/extract.js";
import { answerKind } from "../core/answer/kind.js";
import type { RunEvent } from "../core/run/run.js";
import { boundariesOf, type StepBoundary } from "./commitment/boundaries.js";
import { commitment } from "./commitment/commitment.js";
import { AnswerForcer } from "./commitment/forcedAnswer.js";
import { influences } from "./influence/influences.js";
import { interventions } from "./causal/interventions.js";
import { questionIndex, RESERVED_TOKENS } from "../reader/prompt.js";
import type { ReadRun } from "./readRun.js";
import { steer } from "./steering/steering.js";
import { suspectsOf } from "./causal/suspects.js";
import { judge } from "./judge.js";

/** The answer, how it came about at each step, what in the prompt it hangs on, and then the verdicts. */
export async function* checksOf(read: ReadRun): AsyncGenerator<RunEvent> {
  const { run, model } = read;
  const question = run.messages[questionIndex(run.messages)]?.content;
  if (question !== undefined) {
    const kind = answerKind(question);
    // In a text that was cut off, the last number or letter is only where it was cut: an answer has to be stated.
    run.answer = extractAnswer(read.cutOff ? `${run.response}\n…` : run.response, kind);
    if (read.checks) yield* forcedChecks(read, question);
    else run.notes.push("No answers were forced and no sentence of the prompt was left out, as asked.");
  }
  judge(run, model.probes?.set ?? null);
  for (const { index, verdict } of run.steps) yield { type: "verdict", index, verdict };
}

async function* forcedChecks(read: ReadRun, question: string): AsyncGenerator<RunEvent> {
  const { model, run, prompt, tokens, signal } = read;
  const kind = answerKind(question);
  // A text that fills the model's context leaves no room for an answer behind its last steps.
  const fits = ({ ids }: StepBoundary) => ids.length + RESERVED_TOKENS <= model.info.contextLength;
  const boundaries = boundariesOf(run, prompt, tokens).filter(fits);
  const forcer = new AnswerForcer(model.engine, kind, boundaries.at(-1)!.ids, signal);
  if (run.answer === null) {
    const [forced] = await forcer.force(boundaries.slice(-1));
    run.answer = { text: forced!.text, kind: forced!.kind };
    run.notes.push("The text states no answer that could be found, so one was forced at its end.");
  }
  const { answer } = run;
  for await (const event of commitment(forcer, boundaries, answer, run.notes)) {
    // Points come many at once: one that nobody waits for any more is left out.
    signal.throwIfAborted();
    if (event.type === "commitment") run.commitment.unshift(event.point);
    yield event;
  }
  const suspects = await suspectsOf(read, forcer, boundaries, answer);
  if (suspects) yield* interventions(suspects);
  const before = run.commitment.find(({ step }) => step === -1);
  if (before) {
    run.answerWithoutReasoning = { text: before.answer, probability: before.probability };
    run.knows ??= { probability: before.probability, source: "forced-answer" };
    for await (const event of influences(read, forcer, question, answer, before)) {
      if (event.type === "influence") run.influences.push(event.influence);
      yield event;
    }
  }
  if (read.steer !== undefined) yield* steer(read, forcer, boundaries, answer, read.steer);
}
