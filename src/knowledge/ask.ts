import type { Asked } from "../core/knowledge/candidates.js";
import type { GeneratedSequence, GenerateManyRequest } from "../protocol/engine.js";
import type { LoadedModel } from "../reader/loadedModel.js";
import { chatTokens } from "../reader/prompt.js";
import { behindPrefix } from "../reader/sequence.js";

/** A model that is asked one question in several ways; every chat begins with the question, which is computed once. */
export interface Asking {
  readonly model: LoadedModel;
  readonly asked: Asked;
  /** The chat that holds the question and nothing else. */
  readonly trunk: Int32Array;
  readonly signal: AbortSignal;
}

export async function asking(model: LoadedModel, asked: Asked, signal: AbortSignal): Promise<Asking> {
  return { model, asked, trunk: await chatTokens(model, asked.stem), signal };
}

/** Goes on behind chats, all of them at once. */
export function goOn(
  { model, trunk, signal }: Asking,
  chats: readonly Int32Array[],
  request: Pick<GenerateManyRequest, "options" | "maxTokens"> & Partial<Pick<GenerateManyRequest, "temperature">>,
): Promise<readonly GeneratedSequence[]> {
  return model.engine.generateMany(
    {
      temperature: 0,
      ...request,
      ...behindPrefix(trunk, chats),
      topP: 1,
      seeds: [...chats.keys()],
      stop: ["\n"],
    },
    undefined,
    signal,
  );
}
