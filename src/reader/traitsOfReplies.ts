import type { TraitReading } from "../core/run/traitReading.js";
import { readoutsOfToken } from "../protocol/readouts.js";
import type { LoadedModel } from "./loadedModel.js";
import { traitsOver } from "./traitsFor.js";

/**
 * The z-scores of several replies to one prompt, each as if it alone stood behind it, in the order of the traits that are on. The prompt is computed
 * once. A reply has 1 to 2,048 tokens. Rejects with CancelledError when the signal aborts.
 */
export async function traitsOfReplies(
  { engine, info, traits }: Pick<LoadedModel, "engine" | "info" | "traits">,
  prompt: Int32Array,
  replies: readonly Int32Array[],
  signal?: AbortSignal,
): Promise<TraitReading[][]> {
  const { readouts } = await engine.readMany(
    { prefix: prompt, sequences: replies, residualsAt: replies.map(() => new Int32Array(0)), logProbs: false },
    signal,
  );
  return replies.map((ids, i) => {
    const ofTokens = Array.from(ids, (_, token) => readoutsOfToken(readouts[i], info.layers, ids.length, token));
    return traitsOver(traits, { before: prompt.length, readouts: ofTokens }, "response")?.traits ?? [];
  });
}
