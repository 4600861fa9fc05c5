import { extractAnswer } from "../../core/answer/extract.js";
import { sameAnswer } from "../../core/answer/sameAnswer.js";
import type { AnswerKind } from "../../core/answer/kind.js";
import type { Influence } from "../../core/run/influence.js";
import type { Answer } from "../../core/run/run.js";
import type { Step } from "../../core/run/step.js";
import type { Prompt } from "../../reader/prompt.js";
import { concatenated } from "../../reader/sequence.js";
import type { Chain } from "../chain.js";
import type { AnswerForcer, Boundary } from "../commitment/forcedAnswer.js";

/**
 * Forces the answer behind the run's own steps, those that state it left out, in chats in which a sentence of the prompt is missing. Where
 * that gives another answer, the steps did not carry the one they end with; where it gives the same, they were written towards it.
 * @returns one for each prompt; nothing where every step states the answer.
 */
export async function behindSteps(
  { model, current }: Chain,
  forcer: AnswerForcer,
  kind: AnswerKind,
  answer: Answer,
  prompts: readonly Prompt[],
): Promise<NonNullable<Influence["behindSteps"]>[]> {
  const steps = current().steps.filter((step) => !states(step, kind, answer));
  if (steps.length === 0) return [];
  const { ids } = await model.engine.tokenize(steps.map(({ text }) => text).join("\n"));
  const places = prompts.map(
    ({ ids: prompt, opensThinking }): Boundary => ({
      ids: concatenated(prompt, ids),
      lineBreaks: 0,
      insideThinking: opensThinking,
    }),
  );
  const indices = steps.map(({ index }) => index);
  return (await forcer.force(places)).map(({ text, probability }) => ({ answer: text, probability, steps: indices }));
}

function states({ text }: Step, kind: AnswerKind, answer: Answer): boolean {
  const stated = extractAnswer(text, kind);
  return stated !== null && sameAnswer(stated, answer);
}
