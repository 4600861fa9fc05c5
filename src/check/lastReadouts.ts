import type { LoadedModel } from "../reader/loadedModel.js";
import type { ResponseTokens } from "../reader/responseTokens.js";
import { commonLength } from "../reader/sequence.js";

interface LastReadouts {
  /** The whole sequence as far as it was read, the prompt included. */
  readonly ids: Int32Array;
  readonly tokens: ResponseTokens;
}

/** What each model read last. A transcript that is checked again after an edit begins as it did before. */
const remembered = new WeakMap<LoadedModel, LastReadouts>();

export function rememberReadouts(model: LoadedModel, ids: Int32Array, tokens: ResponseTokens): void {
  remembered.set(model, { ids: ids.slice(0, tokens.before + tokens.ids.length), tokens });
}

/**
 * Puts into `tokens` what was read last of a response that begins alike behind the same prompt; what stands before a token decides
 * all that is read at it. Returns how many tokens that were.
 * @param ends UTF-16 end of each token in the response.
 */
export function takeLastReadouts(
  model: LoadedModel,
  ids: Int32Array,
  ends: Int32Array,
  tokens: ResponseTokens,
): number {
  const last = remembered.get(model);
  if (!last || last.tokens.before !== tokens.before) return 0;
  const known = Math.max(0, commonLength(last.ids, ids) - tokens.before);
  for (let i = 0; i < known; i++) {
    tokens.ids.push(ids[tokens.before + i]);
    tokens.ends.push(ends[i]);
    tokens.logProbs.push(last.tokens.logProbs[i]);
    tokens.readouts.push(last.tokens.readouts[i]);
  }
  return known;
}
