import { traitsOn } from "../probes/readTraits.js";
import type { LoadedModel } from "../reader/loadedModel.js";
import { traitsOfReplies } from "../reader/traitsOfReplies.js";
import { contentId, type Kept, notKept } from "./kept.js";

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
  const traits = model.traits ? traitsOn(model.traits.pack).length : 0;
  const missing = notKept(kept, ids, replies, ({ length }) => length === traits);
  if (missing.length > 0) {
    const unread = missing.map(([, reply]) => reply);
    const read = await traitsOfReplies(model, prompt, unread, signal);
    for (const [i, [id]] of missing.entries())
      await kept.keep(
        id,
        read[i].map(({ z }) => z),
      );
  }
  return ids.map((id) => kept.get(id) ?? []);
}
