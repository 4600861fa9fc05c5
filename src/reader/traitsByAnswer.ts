import { CancelledError } from "../core/errors.js";
import type { Message, TraitReading } from "../core/run/run.js";
import { readoutsOfToken } from "../protocol/readouts.js";
import type { LoadedModel } from "./loadedModel.js";
import { promptOf } from "./prompt.js";
import { concatenated } from "./sequence.js";
import { traitsOver } from "./traitsFor.js";

/** Of each answer: z-scores are counted from replies that are no longer, and a trait is strongest where an answer begins. */
const READ_TOKENS = 32;

/** What the traits say of one answer of a talk. */
export interface AnswerTraits {
  /** Its index among the messages. */
  readonly message: number;
  /** Of the traits that are on, in the pack's order. */
  readonly traits: readonly TraitReading[];
}

/**
 * Reads the beginning of every answer that stands behind a question, each after all that was said before it. What two answers share of the talk
 * goes through the model once. Rejects with CodedError "prompt-too-long", and with CancelledError when the signal aborts.
 */
export async function traitsByAnswer(
  model: LoadedModel,
  messages: readonly Message[],
  {
    onProgress,
    signal,
  }: { readonly onProgress?: (done: number, total: number) => void; readonly signal?: AbortSignal | undefined } = {},
): Promise<AnswerTraits[]> {
  const { engine, info, traits } = model;
  const asked = messages.findIndex(({ role }) => role === "user");
  const answers = messages.flatMap(({ role, content }, i) =>
    role === "assistant" && asked >= 0 && i > asked && content.trim() !== "" ? [i] : [],
  );
  const found: AnswerTraits[] = [];
  for (const [done, message] of answers.entries()) {
    if (signal?.aborted) throw new CancelledError();
    onProgress?.(done, answers.length);
    const { ids } = await promptOf(model, messages.slice(0, message));
    const own = (await engine.tokenize(messages[message].content)).ids.subarray(0, READ_TOKENS);
    const { readouts } = await engine.score({ ids: concatenated(ids, own), from: ids.length }, signal);
    const ofTokens = Array.from(own, (_, i) => readoutsOfToken(readouts, info.layers, own.length, i));
    const read = traitsOver(traits, { before: ids.length, readouts: ofTokens }, "response");
    found.push({ message, traits: read ?? [] });
  }
  return found;
}
