import type { Message } from "../core/run.js";
import type { LoadedModel } from "./loadedModel.js";
import { promptOf } from "./prompt.js";
import type { Sampling } from "./request.js";

/**
 * What the model will probably write to each of several chats. They are written side by side, token by token in one pass,
 * which costs little more than one of them; checking a chat then only has to read its draft.
 *
 * @returns null for a chat that cannot be answered: its own check says why.
 */
export async function draftAnswers(
  model: LoadedModel,
  chats: readonly (readonly Message[])[],
  { seed, ...sampling }: Sampling,
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<(Int32Array | null)[]> {
  const prompts = await Promise.all(
    chats.map((messages) =>
      promptOf(model, messages).then(
        ({ ids }) => (ids.length + sampling.maxTokens <= model.info.contextLength ? ids : null),
        () => null,
      ),
    ),
  );
  const sequences = prompts.filter((ids) => ids !== null);
  let done = 0;
  onProgress(done);
  const drafts = await model.engine.generateMany(
    { prefix: new Int32Array(0), sequences, seeds: sequences.map(() => seed), ...sampling, stop: [] },
    () => onProgress(++done),
    signal,
  );
  let next = 0;
  return prompts.map((ids) => (ids === null ? null : drafts[next++]!.tokens.ids));
}
