import { CancelledError } from "../core/errors.js";
import type { LoadedModel } from "../reader/loadedModel.js";
import { behindPrefix } from "../reader/sequence.js";
import { contentId, type Kept, notKept } from "./kept.js";

/**
 * How the model itself begins to answer each prompt, written greedily: token ids, without the one that ends the turn; those of a model that ends at
 * once are none. Prompts that were answered before are not answered again. Rejects with CancelledError when the signal aborts.
 * @param tokens of each answer, at most
 */
export async function ownAnswers(
  { engine, info }: Pick<LoadedModel, "engine" | "info">,
  prompts: readonly Int32Array[],
  { tokens, kept, signal }: { readonly tokens: number; readonly kept: Kept; readonly signal?: AbortSignal | undefined },
): Promise<Int32Array[]> {
  const ids = prompts.map((prompt) => contentId(info.graph, tokens, prompt));
  const isToken = (id: number) => Number.isInteger(id) && id >= 0 && id < info.vocabularySize;
  const missing = notKept(kept, ids, prompts, (numbers) => numbers.length <= tokens && numbers.every(isToken));
  if (missing.length > 0) {
    const written = await engine.generateMany(
      {
        ...behindPrefix(
          missing[0][1],
          missing.map(([, prompt]) => prompt),
        ),
        seeds: missing.map(() => 0),
        stop: [],
        temperature: 0,
        topP: 1,
        maxTokens: tokens,
      },
      undefined,
      signal,
    );
    for (const [i, answer] of written.entries()) {
      if (answer.finish === "cancelled") throw new CancelledError();
      await kept.keep(missing[i][0], Array.from(answer.tokens.ids));
    }
  }
  return ids.map((id) => Int32Array.from(kept.get(id) ?? []));
}
