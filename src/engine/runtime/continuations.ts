import { CodedError } from "../../core/errors.js";
import type { ContinuationsRequest } from "../../protocol/engine.js";
import { score } from "./score.js";
import type { Sequence } from "./sequence.js";

/**
 * Total log-probability of each option after the same prefix. The first token of every option is read from one
 * distribution; only options of several tokens need a pass of their own, over the prefix's cache.
 */
export async function continuations(
  sequence: Sequence,
  { ids, options, steering }: ContinuationsRequest,
  signal?: AbortSignal,
): Promise<Float32Array> {
  if (options.some((option) => option.length === 0)) throw new CodedError("bad-input", "An option has no tokens.");
  const last = ids.length - 1;
  const steered = steering && { steering };
  const request = { ids, from: ids.length, distributionsAt: Int32Array.of(last), ...steered };
  const prefix = await score(sequence, request, signal);
  const totals = Float32Array.from(options, (option) => prefix.distributions[option[0]]);
  for (const [index, option] of options.entries()) {
    if (option.length === 1) continue;
    const whole = new Int32Array(ids.length + option.length);
    whole.set(ids);
    whole.set(option, ids.length);
    const { logProbs } = await score(sequence, { ids: whole, from: ids.length + 1, ...steered }, signal);
    totals[index] += logProbs.reduce((sum, value) => sum + value, 0);
  }
  return totals;
}
