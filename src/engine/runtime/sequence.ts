/** One token sequence with its KV cache: what later calls share a prefix with is not computed again. */
import { CancelledError, CodedError } from "../../core/errors.js";
import type { Steering } from "../../protocol/engine.js";
import type { Decoder, PassRequest, PassResult } from "./decoder.js";
import { KeyValueCache } from "./keyValueCache.js";
import { availableBytes, requireMemory } from "./memory.js";
import { CHUNK, cacheBytesPerToken } from "../../core/prediction/memory.js";
import { edgeBehind, isSteered, sameSteering } from "./steering.js";

export interface Wants {
  /** First position whose next token's log-probability is wanted; its targets are the tokens of the sequence. */
  readonly predictFrom: number;
  /** Whether the last position's row is among the predictions. Its target is token 0, whose value nobody reads. */
  readonly predictLast: boolean;
  readonly distributions: boolean;
  readonly readouts: boolean;
  readonly residualsAt: Int32Array;
}

/** A text that is written under a steering that changes from token to token. */
export interface ChangingSteering {
  /** Names the text: nothing else may go on from keys and values that were computed while something was added. */
  readonly text: object;
  /** What is added in the passes of this call; nothing when absent. */
  readonly add?: PassRequest["steering"];
}

export interface AdvanceOptions {
  readonly steering?: Steering;
  /** In place of steering. */
  readonly changing?: ChangingSteering;
  readonly signal?: AbortSignal;
  onChunk(chunk: Chunk): void;
}

export interface Chunk {
  /** Positions of the sequence in this pass: [start, end). */
  readonly start: number;
  readonly end: number;
  /** Positions whose next token was predicted, ascending. */
  readonly predicted: readonly number[];
  /** Positions whose residuals were read, ascending. */
  readonly residualPositions: readonly number[];
  readonly result: PassResult;
}

export class Sequence {
  readonly #cache: KeyValueCache;
  /** Ids whose keys and values are in the cache. */
  #ids: Int32Array = new Int32Array(0);
  #steering: Steering | undefined;
  /** From where on the cache is of one text alone, since something was added there that changed from token to token. */
  #own: { readonly text: object; readonly from: number } | undefined;

  constructor(readonly decoder: Decoder) {
    this.#cache = new KeyValueCache(decoder.architecture);
  }

  /**
   * Runs the tokens of `ids` that are not in the cache, and at least those from `from` on, chunk by chunk.
   * @throws CodedError `prompt-too-long`; CancelledError between chunks; InsufficientMemoryError.
   */
  async advance(ids: Int32Array, from: number, wants: Wants, options: AdvanceOptions): Promise<void> {
    const { contextLength } = this.decoder.architecture;
    if (ids.length > contextLength) {
      throw new CodedError(
        "prompt-too-long",
        `The text has ${ids.length} tokens; this model reads at most ${contextLength}.`,
      );
    }
    const { steering, changing, signal, onChunk } = options;
    const start = Math.min(this.#commonPrefix(ids, steering, changing?.text), from);
    this.#cache.cutTo(start);
    this.#steering = steering;
    if (this.#own && this.#own.from >= start) this.#own = undefined;
    if (changing?.add) this.#own ??= { text: changing.text, from: start };
    this.#ids = ids;
    const more = ids.length - Math.max(this.#cache.capacity, start);
    if (more > 1024) {
      const needed = more * cacheBytesPerToken(this.decoder.architecture);
      requireMemory(needed, availableBytes(), `Reading ${ids.length} tokens`);
    }
    let at = start;
    try {
      while (at < ids.length) {
        if (signal?.aborted) throw new CancelledError();
        const end = Math.min(at + CHUNK, edgeBehind(at, steering), ids.length);
        const add = changing?.add ?? (steering && isSteered(at, steering) ? steering : undefined);
        onChunk(await this.#pass(ids, at, end, wants, add));
        at = end;
        // The event loop must turn between passes, or no cancel could arrive.
        await new Promise(setImmediate);
      }
    } finally {
      this.#ids = ids.slice(0, this.#cache.length);
    }
  }

  /** Keys and values of exactly these tokens, computed where they are not held yet; good until the next call. */
  async hold(ids: Int32Array, signal?: AbortSignal, steering?: Steering): Promise<KeyValueCache> {
    const wants = { predictFrom: ids.length, predictLast: false, distributions: false, readouts: false };
    await this.advance(
      ids,
      ids.length,
      { ...wants, residualsAt: new Int32Array(0) },
      { ...(steering && { steering }), ...(signal && { signal }), onChunk: () => {} },
    );
    return this.#cache;
  }

  async #pass(
    ids: Int32Array,
    start: number,
    end: number,
    wants: Wants,
    steering: PassRequest["steering"],
  ): Promise<Chunk> {
    const count = end - start;
    const predicted: number[] = [];
    for (let p = Math.max(start, wants.predictFrom); p < end; p++) {
      if (p < ids.length - 1 || wants.predictLast) predicted.push(p);
    }
    const residualPositions = [...wants.residualsAt].filter((p) => p >= start && p < end);
    const positions = Int32Array.from({ length: count }, (_, i) => start + i);
    const result = await this.decoder.run({
      ids: ids.subarray(start, end),
      positions,
      past: this.#cache,
      mask: causalMask(count, start, this.#cache.capacity),
      predictRows: predicted.map((p) => p - start),
      targets: predicted.map((p) => ids[p + 1] ?? 0),
      distributions: wants.distributions && predicted.length > 0,
      readouts: wants.readouts,
      residualRows: residualPositions.map((p) => p - start),
      ...(steering && { steering }),
    });
    this.#cache.append(result.keys, result.values, count, positions);
    return { start, end, predicted, residualPositions, result };
  }

  /** How many tokens at the start the cache holds already, computed under the same steering; of another text's own, none. */
  #commonPrefix(ids: Int32Array, steering: Steering | undefined, text: object | undefined): number {
    const shared = this.#own && this.#own.text !== text ? this.#own.from : this.#cache.length;
    const held = Math.min(shared, this.#cache.length, ids.length);
    let common = 0;
    while (common < held && this.#ids[common] === ids[common]) common++;
    if (sameSteering(this.#steering, steering)) return common;
    return Math.min(common, this.#steering?.from ?? common, steering?.from ?? common);
  }
}

/** float [count, capacity + count]: past tokens up to `length` and new ones up to the token's own are seen. */
function causalMask(count: number, length: number, capacity: number): Float32Array {
  const width = capacity + count;
  const mask = new Float32Array(count * width);
  for (let row = 0; row < count; row++) {
    mask.fill(-Infinity, row * width + length, row * width + capacity);
    mask.fill(-Infinity, row * width + capacity + row + 1, (row + 1) * width);
  }
  return mask;
}
