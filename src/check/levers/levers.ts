import { withoutChatSentence } from "../../core/prompt/chatSentences.js";
import type { RunEvent } from "../../core/run/events.js";
import type { Answer, Influence } from "../../core/run/run.js";
import { INFLUENCE_NATS } from "../../core/verdict/thresholds.js";
import { promptOf, questionIndex } from "../../reader/prompt.js";
import type { Chain } from "../chain.js";
import { beforeResponse } from "../commitment/boundaries.js";
import type { AnswerForcer } from "../commitment/forcedAnswer.js";
import { layerShares } from "./layerShares.js";

/** At which layers the sentence of the prompt that moves the answer most takes hold of it, before any reasoning. */
export async function* levers(chain: Chain, forcer: AnswerForcer, answer: Answer): AsyncGenerator<RunEvent> {
  const { model, signal } = chain;
  const run = chain.current();
  const strongest = strongestOf(run.influences);
  const { options, own } = await forcer.rivals(answer);
  if (!strongest || own < 0 || options.some(({ length }) => length === 0)) {
    yield { type: "note", note: { code: "no-lever", values: [] } };
    return;
  }
  const { message = questionIndex(run.messages) } = strongest;
  const chats = [run.messages, withoutChatSentence(run.messages, { message, sentence: strongest })];
  const [withSentence, without] = await Promise.all(
    chats.map(async (messages) => forcer.sequence(beforeResponse(await promptOf(model, messages)))),
  );
  const shares = layerShares(model, { withSentence, without, options, own, signal });
  for (;;) {
    const next = await shares.next();
    if (next.done) {
      yield { type: "levers", levers: { sentence: strongest.sentence, answer: answer.text, ...next.value } };
      return;
    }
    yield { type: "progress", activity: "finding-levers", ...next.value };
  }
}

function strongestOf(influences: readonly Influence[]): Influence | undefined {
  return influences
    .filter(({ effect }) => effect >= INFLUENCE_NATS)
    .sort((a, b) => b.effect - a.effect)
    .at(0);
}
