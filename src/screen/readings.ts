import type { LoadedModel } from "../reader/loadedModel.js";
import { traitsOfReplies } from "../reader/traitsOfReplies.js";
import { contentId, type Kept } from "./kept.js";

/**
 * The z-scores of replies to one prompt, in the order of the traits that are on. Those that were read before, with the same traits and
 * graph, are not read again.
 */
export async function keptReadings(
  model: Pick<LoadedModel, "engine" | "info" | "traits">,
  prompt: Int32Array,
  replies: readonly Int32Array[],
  { kept, signal }: { readonly kept: Kept; readonly signal?: AbortSignal | undefined },
): Promise<(readonly number[])[]> {
  const ids = replies.map((reply) => contentId(model.info.graph, model.traits?.sha256 ?? "", prompt, reply));
  const missing = replies.filter((_, i) => !kept.get(ids[i]));
  if (missing.length > 0) {
    const read = await traitsOfReplies(model, prompt, missing, signal);
    for (const [i, id] of ids.filter((id) => !kept.get(id)).entries())
      await kept.keep(
        id,
        read[i].map(({ z }) => z),
      );
  }
  return ids.map((id) => kept.get(id) ?? []);
}
