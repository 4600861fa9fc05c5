import { CodedError } from "../core/errors.js";
import type { Message } from "../core/run/run.js";
import type { LoadedModel } from "./loadedModel.js";
import { concatenated } from "./sequence.js";

/** A chat as tokens, up to where the assistant begins to write. */
export interface Prompt {
  readonly ids: Int32Array;
  /** The template has opened a `<think>` part, in which the response begins. */
  readonly opensThinking: boolean;
}

/** Tokens that must fit behind a prompt: a forced answer and a sentence. */
export const RESERVED_TOKENS = 48;

/** Throws CodedErrors "bad-input" for an empty prompt and "prompt-too-long" with both figures. */
export async function promptOf({ engine, info, thinking }: LoadedModel, messages: readonly Message[]): Promise<Prompt> {
  if (!messages.some(({ role, content }) => role === "user" && content.trim() !== ""))
    throw new CodedError("bad-input", "The prompt is empty.");
  const { ids, text } = await engine.chat(messages, { thinking });
  if (ids.length + RESERVED_TOKENS > info.contextLength)
    throw new CodedError(
      "prompt-too-long",
      `The prompt has ${ids.length} tokens, and this model holds ${info.contextLength} in all, of which ${RESERVED_TOKENS} are kept for an answer. Shorten the prompt, or use a model with a longer context.`,
    );
  return { ids, opensThinking: /<think>\s*$/i.test(text) };
}

/** A chat up to where the answer begins; a model that thinks first is told that it has. */
export async function chatTokens(model: LoadedModel, content: string): Promise<Int32Array> {
  const { ids, opensThinking } = await promptOf(model, [{ role: "user", content }]);
  if (!opensThinking) return ids;
  return concatenated(ids, (await model.engine.tokenize("</think>\n\n", { special: true })).ids);
}

/** Where the question stands: the last thing the user said. */
export function questionIndex(messages: readonly Message[]): number {
  return messages.findLastIndex(({ role }) => role === "user");
}
