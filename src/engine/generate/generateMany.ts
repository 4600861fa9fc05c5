import { CancelledError, CodedError } from "../../core/errors.js";
import type { GeneratedSequence, GenerateManyRequest, SequenceDone } from "../../protocol/engine.js";
import { KeyValueCache } from "../runtime/keyValueCache.js";
import { CHUNK } from "../runtime/memory.js";
import type { Sequence } from "../runtime/sequence.js";
import type { Tokenizer } from "../text/tokenizer.js";
import { type Sampler, samplerFor } from "./sampler.js";
import { WrittenText } from "./writtenText.js";

/** Sequences written at once. The default model writes about three times as many tokens a second as one by one. */
const WIDTH = 16;

/** One sequence while it is written. */
interface Lane {
  readonly index: number;
  readonly sample: Sampler;
  readonly written: WrittenText;
  /** Position of its next token. */
  position: number;
}

/** A token of a pass, and the lane whose tokens it sees. */
interface Row {
  readonly lane: Lane;
  readonly id: number;
  readonly position: number;
}

/**
 * Writes on from several prompts at once, token by token in one pass: all lie in one KV cache, and a mask keeps each
 * from seeing the others. Greedy results are those of {@link generate}, up to the rounding of larger products.
 */
export async function generateMany(
  sequence: Sequence,
  tokenizer: Tokenizer,
  request: GenerateManyRequest,
  onDone?: (done: SequenceDone) => void,
  signal?: AbortSignal,
): Promise<GeneratedSequence[]> {
  const { sequences, seeds } = request;
  if (sequences.some((ids) => ids.length === 0)) throw new CodedError("bad-input", "A sequence has no tokens.");
  if (seeds.length !== sequences.length) throw new CodedError("bad-input", "There must be one seed a sequence.");
  const longest = request.prefix.length + Math.max(0, ...sequences.map((ids) => ids.length)) + request.maxTokens;
  if (longest > sequence.decoder.architecture.contextLength) {
    throw new CodedError("prompt-too-long", `A sequence of ${longest} tokens is too long for this model.`);
  }
  const results: GeneratedSequence[] = [];
  for (let first = 0; first < sequences.length; first += WIDTH) {
    const lanes = sequences.slice(first, first + WIDTH).map((_, k): Lane => {
      const index = first + k;
      return {
        index,
        sample: samplerFor(request.temperature, request.topP, seeds[index]!),
        written: new WrittenText(tokenizer, request.stop),
        position: request.prefix.length,
      };
    });
    await writeLanes(sequence, tokenizer, request, lanes, signal, (lane, finish) => {
      const result = lane.written.finish(finish);
      results[lane.index] = result;
      onDone?.({ index: lane.index, result });
    });
  }
  return results;
}

async function writeLanes(
  sequence: Sequence,
  tokenizer: Tokenizer,
  { prefix, sequences, maxTokens }: GenerateManyRequest,
  lanes: readonly Lane[],
  signal: AbortSignal | undefined,
  finished: (lane: Lane, finish: GeneratedSequence["finish"]) => void,
): Promise<void> {
  const { decoder } = sequence;
  const { vocabularySize } = decoder.architecture;
  const past = prefix.length > 0 ? await sequence.hold(prefix, signal) : new KeyValueCache(decoder.architecture);
  /** For each column of the cache behind the prefix, whose it is. */
  const owners: Lane[] = [];
  const pass = async (rows: readonly Row[], predictRows: readonly number[]) => {
    if (signal?.aborted) throw new CancelledError();
    const result = await decoder.run({
      ids: Int32Array.from(rows, ({ id }) => id),
      positions: Int32Array.from(rows, ({ position }) => position),
      past,
      mask: laneMask(rows, owners, prefix.length, past.capacity),
      predictRows,
      targets: predictRows.map(() => 0),
      distributions: predictRows.length > 0,
      readouts: false,
      residualRows: [],
    });
    past.append(result.keys, result.values, rows.length);
    owners.push(...rows.map(({ lane }) => lane));
    await new Promise(setImmediate);
    return result.distributions;
  };

  try {
    const distributions = new Map<Lane, Float32Array>();
    const rows: Row[] = [];
    const last = new Set<number>();
    for (const lane of lanes) {
      for (const id of sequences[lane.index]!) rows.push({ lane, id, position: lane.position++ });
      last.add(rows.length - 1);
    }
    for (let start = 0; start < rows.length; start += CHUNK) {
      const chunk = rows.slice(start, start + CHUNK);
      const predict = [...chunk.keys()].filter((row) => last.has(start + row));
      const result = await pass(chunk, predict);
      predict.forEach((row, k) => {
        distributions.set(chunk[row]!.lane, result.slice(k * vocabularySize, (k + 1) * vocabularySize));
      });
    }

    let active = [...lanes];
    while (active.length > 0) {
      const next: Row[] = [];
      for (const lane of active) {
        const distribution = distributions.get(lane)!;
        const id = lane.sample(distribution);
        if (tokenizer.endOfText.has(id)) {
          finished(lane, "end");
          continue;
        }
        if (lane.written.push(id, distribution[id]!).stopped) finished(lane, "stop");
        else if (lane.written.length >= maxTokens) finished(lane, "length");
        else next.push({ lane, id, position: lane.position++ });
      }
      active = next.map(({ lane }) => lane);
      if (next.length === 0) break;
      const result = await pass(next, [...next.keys()]);
      active.forEach((lane, k) => {
        distributions.set(lane, result.subarray(k * vocabularySize, (k + 1) * vocabularySize));
      });
    }
  } finally {
    // The prefix's cache is lent by the sequence; what was written behind it goes.
    past.cutTo(prefix.length);
  }
}

/** float [rows, capacity + rows]: a token sees the prefix, the earlier tokens of its own lane, and itself. */
function laneMask(rows: readonly Row[], owners: readonly Lane[], prefix: number, capacity: number): Float32Array {
  const width = capacity + rows.length;
  const mask = new Float32Array(rows.length * width).fill(-Infinity);
  rows.forEach(({ lane }, row) => {
    const at = row * width;
    mask.fill(0, at, at + prefix);
    owners.forEach((owner, column) => {
      if (owner === lane) mask[at + prefix + column] = 0;
    });
    for (let other = 0; other <= row; other++) if (rows[other]!.lane === lane) mask[at + capacity + other] = 0;
  });
  return mask;
}
