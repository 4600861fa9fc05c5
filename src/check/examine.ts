import { extractAnswer } from "../core/answer/extract.js";
import { answerKind } from "../core/answer/kind.js";
import type { RunEvent } from "../core/run/events.js";
import type { Answer } from "../core/run/run.js";
import { questionIndex, RESERVED_TOKENS } from "../reader/prompt.js";
import { traitsOver } from "../reader/traitsFor.js";
import { intervene } from "./causal/interventions.js";
import { suspectsOf } from "./causal/suspects.js";
import type { Chain } from "./chain.js";
import { boundariesOf, type StepBoundary } from "./commitment/boundaries.js";
import { commitment } from "./commitment/commitment.js";
import { AnswerForcer } from "./commitment/forcedAnswer.js";
import { influences } from "./influence/influences.js";
import { judge } from "./judge.js";
import { levers } from "./levers/levers.js";
import { steer } from "./steering/steering.js";

/** The answer, how it came about at each step, what in the prompt it hangs on, and then the verdicts. */
export async function* examine(chain: Chain): AsyncGenerator<RunEvent> {
  const { current, model } = chain;
  const { messages, response } = current();
  const speaker = traitsOver(model.traits, chain.tokens, "response");
  if (speaker) yield { type: "traits", ...speaker };
  const question = messages[questionIndex(messages)]?.content;
  if (question !== undefined) {
    // In a text that was cut off, the last number or letter is only where it was cut: an answer has to be stated.
    const answer = extractAnswer(chain.cutOff ? `${response}\n…` : response, answerKind(question));
    if (answer) yield { type: "answer", answer };
    if (chain.checks) yield* forcedChecks(chain, question);
    else yield { type: "note", note: { code: "checks-not-asked-for", values: [] } };
  }
  yield* judge(current, model.probes?.set ?? null);
}

async function* forcedChecks(chain: Chain, question: string): AsyncGenerator<RunEvent> {
  const { model, current, prompt, tokens, signal } = chain;
  const kind = answerKind(question);
  // A text that fills the model's context leaves no room for an answer behind its last steps.
  const fits = ({ ids }: StepBoundary) => ids.length + RESERVED_TOKENS <= model.info.contextLength;
  const boundaries = boundariesOf(current(), prompt, tokens).filter(fits);
  const forcer = new AnswerForcer(model.engine, kind, boundaries.at(-1)!.ids, signal);
  const answer = current().answer ?? (yield* forcedAtEnd(forcer, boundaries));
  yield* commitment(forcer, boundaries, answer, signal);
  const suspects = yield* suspectsOf(chain, forcer, boundaries, answer);
  if (suspects) yield* intervene(suspects);
  const before = current().commitment.find(({ step }) => step === -1);
  if (before) {
    if (current().knows === null)
      yield { type: "knows", knows: { probability: before.probability, source: "forced-answer" } };
    yield* influences(chain, forcer, question, answer, before);
  }
  if (chain.levers === true) yield* levers(chain);
  if (chain.steer !== undefined) yield* steer(chain, forcer, boundaries, answer, chain.steer);
}

async function* forcedAtEnd(
  forcer: AnswerForcer,
  boundaries: readonly StepBoundary[],
): AsyncGenerator<RunEvent, Answer> {
  const [{ text, kind }] = await forcer.force(boundaries.slice(-1));
  const answer: Answer = { text, kind };
  yield { type: "answer", answer };
  yield { type: "note", note: { code: "answer-forced", values: [] } };
  return answer;
}
