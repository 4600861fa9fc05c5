import { CodedError } from "../../core/errors.js";
import type { GeneratedToken, GenerateRequest, GenerateResult } from "../../protocol/engine.js";
import type { Chunk, Sequence } from "../runtime/sequence.js";
import type { Tokenizer } from "../text/tokenizer.js";
import { samplerFor } from "./sampler.js";
import { WrittenText } from "./writtenText.js";

const nothing = new Int32Array(0);

/**
 * Writes on from a prompt. A token is reported after the pass that fed it, when the residual stream at it has been read
 * and the next token's distribution is known.
 */
export async function generate(
  sequence: Sequence,
  tokenizer: Tokenizer,
  request: GenerateRequest,
  onToken?: (token: GeneratedToken) => void,
  signal?: AbortSignal,
): Promise<GenerateResult> {
  const { decoder } = sequence;
  const { layers, contextLength } = decoder.architecture;
  const directions = decoder.directionCount;
  if (request.ids.length === 0) throw new CodedError("bad-input", "There is no prompt to write on from.");
  if (request.ids.length >= contextLength) {
    throw new CodedError(
      "prompt-too-long",
      `The prompt has ${request.ids.length} tokens, which leaves no room to answer in this model's ${contextLength}.`,
    );
  }
  const sample = samplerFor(request.temperature, request.topP, request.seed);
  const written = new WrittenText(tokenizer, request.stop);
  /** For each token written [layers, directions]. */
  const tokenReadouts: Float32Array[] = [];

  let distribution = new Float32Array(0);
  const onChunk = ({ result, predicted }: Chunk) => {
    if (predicted.length > 0) distribution = result.distributions.slice(-decoder.architecture.vocabularySize);
    return result;
  };
  const advance = async (ids: Int32Array, from: number) => {
    let readouts = new Float32Array(0);
    await sequence.advance(
      ids,
      from,
      {
        predictFrom: ids.length - 1,
        predictLast: true,
        distributions: true,
        readouts: directions > 0,
        residualsAt: nothing,
      },
      {
        ...(request.steering && { steering: request.steering }),
        ...(signal && { signal }),
        onChunk: (chunk) => {
          readouts = onChunk(chunk).readouts as Float32Array<ArrayBuffer>;
        },
      },
    );
    return readouts;
  };

  const finish = async (): Promise<GenerateResult["finish"]> => {
    const limit = Math.min(request.maxTokens, contextLength - request.ids.length);
    const ids = new Int32Array(request.ids.length + Math.max(limit, 0));
    ids.set(request.ids);
    let length = request.ids.length;
    await advance(request.ids, length - 1);
    while (written.length < limit) {
      const id = sample(distribution);
      if (tokenizer.endOfText.has(id)) return "end";
      const logProb = distribution[id]!;
      ids[length++] = id;
      const readouts = await advance(ids.subarray(0, length), length - 1);
      const { text, stopped } = written.push(id, logProb);
      tokenReadouts.push(readouts);
      onToken?.({ index: written.length - 1, id, text, logProb, readouts });
      if (stopped) return "stop";
    }
    return limit < request.maxTokens ? "context" : "length";
  };

  let reason: GenerateResult["finish"];
  try {
    reason = await finish();
  } catch (error) {
    if (!(error instanceof CodedError) || error.code !== "cancelled") throw error;
    reason = "cancelled";
  }
  const result = written.finish(reason);
  const count = result.tokens.ids.length;
  const readouts = new Float32Array(layers * count * directions);
  for (const [i, one] of tokenReadouts.slice(0, count).entries()) {
    for (let layer = 0; layer < layers && directions > 0; layer++) {
      readouts.set(one.subarray(layer * directions, (layer + 1) * directions), (layer * count + i) * directions);
    }
  }
  return { ...result, readouts };
}
