import { CancelledError } from "../core/errors.js";
import type { Message } from "../core/run/run.js";
import { type AnswerTraits, answersOf, heldBefore, laterStart } from "../core/traits/talk.js";
import { readoutsOfToken } from "../protocol/readouts.js";
import type { LoadedModel } from "./loadedModel.js";
import { promptOf, RESERVED_TOKENS } from "./prompt.js";
import { concatenated } from "./sequence.js";
import { traitsOver } from "./traitsFor.js";

/** Of each answer: z-scores are counted from replies that are no longer, and a trait is strongest where an answer begins. */
const READ_TOKENS = 32;

/** Before an answer: keys and values of so many take some hundred megabytes. */
const WINDOW_TOKENS = 8_192;

export interface AnswerReading {
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal | undefined;
  /** Tokens that the reader holds before an answer, at most. */
  readonly window?: number;
}

/**
 * Reads the beginning of every answer that stands behind a question, each after all that was said before it, or after as much of it as a window
 * holds. What two answers share of the talk goes through the model once. Rejects with CodedError "prompt-too-long" where the last question alone
 * is too long for the model, and with CancelledError when the signal aborts.
 */
export async function traitsByAnswer(
  model: LoadedModel,
  messages: readonly Message[],
  { onProgress, signal, window = WINDOW_TOKENS }: AnswerReading = {},
): Promise<AnswerTraits[]> {
  const { engine, info, traits } = model;
  const most = Math.min(window, info.contextLength - RESERVED_TOKENS);
  const answers = answersOf(messages);
  const found: AnswerTraits[] = [];
  let from = 0;
  for (const [done, message] of answers.entries()) {
    if (signal?.aborted) throw new CancelledError();
    onProgress?.(done, answers.length);
    from = await startFitting(model, messages, { message, from, most });
    const { ids } = await promptOf(model, heldBefore(messages, message, from));
    const own = (await engine.tokenize(messages[message].content)).ids.subarray(0, READ_TOKENS);
    const { readouts } = await engine.score({ ids: concatenated(ids, own), from: ids.length }, signal);
    const ofTokens = Array.from(own, (_, i) => readoutsOfToken(readouts, info.layers, own.length, i));
    const read = traitsOver(traits, { before: ids.length, readouts: ofTokens }, "response");
    found.push({ message, traits: [], ...read, ...(from > 0 && { from }) });
  }
  return found;
}

interface Held {
  /** Index of the answer. */
  readonly message: number;
  readonly from: number;
  /** Tokens. */
  readonly most: number;
}

/** Where the reader begins so that what it holds before the answer fits, if any later question makes it fit. */
async function startFitting(
  model: LoadedModel,
  messages: readonly Message[],
  { message, from, most }: Held,
): Promise<number> {
  const { ids } = await model.engine.chat(heldBefore(messages, message, from));
  const later = ids.length > most ? laterStart(messages, message, from) : from;
  return later === from ? from : startFitting(model, messages, { message, from: later, most });
}
