import { CodedError } from "../../core/errors.js";
import type { GeneratedToken, GenerateRequest, GenerateResult } from "../../protocol/engine.js";
import { readoutsOfToken, readoutsTogether } from "../../protocol/readouts.js";
import type { Decoder } from "../runtime/decoder.js";
import type { Chunk, Sequence } from "../runtime/sequence.js";
import type { Tokenizer } from "../tokenizer/tokenizer.js";
import { Holding } from "./holding.js";
import { lookUp } from "./promptLookUp.js";
import { samplerFor } from "./sampler.js";
import { WrittenText } from "./writtenText.js";

const nothing = new Int32Array(0);

/** What one position of a pass yields. */
interface ReadPosition {
  /** [vocabulary]: log-probabilities of the token behind it */
  readonly distribution: Float32Array;
  /** [layers, directions] */
  readonly readouts: Float32Array;
}

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
  const { layers, contextLength } = sequence.decoder.architecture;
  checkPrompt(request.ids, contextLength);
  const sample = samplerFor(request.temperature, request.topP, request.seed);
  const written = new WrittenText(tokenizer, request.stop);
  /** For each token written [layers, directions]. */
  const tokenReadouts: Float32Array[] = [];

  const holding = request.held && new Holding(request.held, sequence.decoder);
  const advance = (ids: Int32Array, from: number) => readFrom(sequence, request, { ids, from, holding, signal });

  const finish = async (): Promise<GenerateResult["finish"]> => {
    const limit = Math.min(request.maxTokens, contextLength - request.ids.length);
    const ids = new Int32Array(request.ids.length + Math.max(limit, 0));
    ids.set(request.ids);
    let length = request.ids.length;
    let { distribution } = (await advance(request.ids, length - 1))[0];
    let next = sample(distribution);
    while (written.length < limit) {
      if (tokenizer.endOfText.has(next)) return "end";
      ids[length] = next;
      const taken = holding?.taken;
      const guess = request.guess === false || taken ? nothing : lookUp(ids.subarray(0, length + 1));
      const guessed = guess.subarray(0, limit - written.length - 1);
      ids.set(guessed, length + 1);
      const positions = await advance(ids.subarray(0, length + 1 + guessed.length), length);
      // A guess holds where the sampler chooses that very token, so the text is, but for rounding, that of single passes.
      for (const position of positions) {
        if (next !== ids[length] || tokenizer.endOfText.has(next)) break;
        const { text, stopped } = written.push(next, distribution[next]);
        const { readouts } = position;
        tokenReadouts.push(readouts);
        const token = { index: written.length - 1, id: next, text, logProb: distribution[next], readouts };
        onToken?.(taken ? { ...token, taken } : token);
        if (stopped) return "stop";
        length++;
        distribution = position.distribution;
        next = sample(distribution);
        holding?.read(readouts);
        // What was read ahead was read with nothing taken out.
        if (holding?.taken) break;
      }
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
  return { ...result, readouts: readoutsTogether(tokenReadouts.slice(0, result.tokens.ids.length), layers) };
}

function checkPrompt(ids: Int32Array, contextLength: number): void {
  if (ids.length === 0) throw new CodedError("bad-input", "There is no prompt to write on from.");
  if (ids.length >= contextLength) {
    throw new CodedError(
      "prompt-too-long",
      `The prompt has ${ids.length} tokens, which leaves no room to answer in this model's ${contextLength}.`,
    );
  }
}

/** Runs the ids from position `from` on; one entry a position from there: what is predicted behind it, and read at it. */
async function readFrom(
  sequence: Sequence,
  { steering }: GenerateRequest,
  {
    ids,
    from,
    holding,
    signal,
  }: {
    readonly ids: Int32Array;
    readonly from: number;
    readonly holding: Holding | undefined;
    readonly signal: AbortSignal | undefined;
  },
): Promise<ReadPosition[]> {
  const { decoder } = sequence;
  const positions: ReadPosition[] = [];
  await sequence.advance(
    ids,
    from,
    {
      predictFrom: from,
      predictLast: true,
      distributions: true,
      readouts: decoder.directionCount > 0,
      residualsAt: nothing,
    },
    {
      ...(steering && { steering }),
      ...(holding && { changing: holding.changing }),
      ...(signal && { signal }),
      onChunk: (chunk) => positions.push(...positionsOf(chunk, decoder)),
    },
  );
  return positions;
}

/** One entry for each position that was predicted from. */
function positionsOf({ start, end, predicted, result }: Chunk, decoder: Decoder): ReadPosition[] {
  const { layers, vocabularySize } = decoder.architecture;
  return predicted.map((position, row) => ({
    distribution: result.distributions.subarray(row * vocabularySize, (row + 1) * vocabularySize),
    readouts: readoutsOfToken(result.readouts, layers, end - start, position - start),
  }));
}
