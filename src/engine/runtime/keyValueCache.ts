import * as ort from "onnxruntime-node";
import type { Architecture } from "../graph/architecture.js";

/** Rows that are added at least. */
const GROWTH = 128;
/** Rows of an empty cache: no buffer is ever of size zero. */
const LEAST = 1;
/** Attention looks at every row, used or not, so at most one in so many is left unused where the cache is large. */
const SLACK = 16;

/**
 * Keys and values of the tokens seen so far: for each layer two buffers [kv heads, capacity, head size]. The graph reads
 * them in place and returns only new rows, so nothing is copied whole but when the cache grows. That is often, since a
 * copy in 128 tokens costs far less than masked rows in each of their passes.
 */
export class KeyValueCache {
  #length = 0;
  #capacity = 0;
  #positions = new Int32Array(0);
  #keys: Float32Array[] = [];
  #values: Float32Array[] = [];
  #keyTensors: ort.Tensor[] = [];
  #valueTensors: ort.Tensor[] = [];

  constructor(private readonly shape: Pick<Architecture, "layers" | "keyValueHeads" | "headSize">) {
    this.#resize(LEAST);
  }

  /** Tokens held. */
  get length(): number {
    return this.#length;
  }

  /** Rows in each buffer, used or not. */
  get capacity(): number {
    return this.#capacity;
  }

  /** [capacity]: where each row's token stands in its own sequence. Rows beyond the length hold anything. */
  get positions(): Int32Array {
    return this.#positions;
  }

  keys(layer: number): ort.Tensor {
    return this.#keyTensors[layer];
  }

  values(layer: number): ort.Tensor {
    return this.#valueTensors[layer];
  }

  /**
   * Forgets all tokens from `length` on: rows beyond the length are masked and overwritten. Where most would be such, as
   * behind a long text when a short one is read, the buffers are made smaller.
   */
  cutTo(length: number): void {
    if (length < this.#length) this.#length = length;
    const fitting = capacityFor(this.#length);
    if (fitting * 2 < this.#capacity) this.#resize(fitting);
  }

  /** Forgets all tokens from `start` on but those of some rows, in ascending order, which move up to it. */
  keepFrom(start: number, rows: readonly number[]): void {
    const { layers, keyValueHeads, headSize } = this.shape;
    let to = start;
    for (const { from, count } of runs(rows)) {
      if (from !== to) {
        this.#positions.copyWithin(to, from, from + count);
        for (let layer = 0; layer < layers; layer++) {
          for (let head = 0; head < keyValueHeads; head++) {
            const [target, begin, end] = [to, from, from + count].map(
              (row) => (head * this.#capacity + row) * headSize,
            );
            this.#keys[layer].copyWithin(target, begin, end);
            this.#values[layer].copyWithin(target, begin, end);
          }
        }
      }
      to += count;
    }
    this.cutTo(to);
  }

  /**
   * @param keys, values [layers × kv heads, count, head size] of the next `count` tokens
   * @param positions [count]: where they stand in their sequences; behind one another when absent
   */
  append(keys: Float32Array, values: Float32Array, count: number, positions?: Int32Array): void {
    const needed = this.#length + count;
    if (needed > this.#capacity) this.#resize(capacityFor(needed));
    this.#positions.set(positions ?? Int32Array.from({ length: count }, (_, i) => this.#length + i), this.#length);
    const { layers, keyValueHeads, headSize } = this.shape;
    const block = count * headSize;
    for (let layer = 0; layer < layers; layer++) {
      for (let head = 0; head < keyValueHeads; head++) {
        const from = (layer * keyValueHeads + head) * block;
        const to = (head * this.#capacity + this.#length) * headSize;
        this.#keys[layer].set(keys.subarray(from, from + block), to);
        this.#values[layer].set(values.subarray(from, from + block), to);
      }
    }
    this.#length = needed;
  }

  #resize(capacity: number): void {
    const { keyValueHeads, headSize } = this.shape;
    const dims = [keyValueHeads, capacity, headSize];
    const grow = (old: Float32Array | undefined) => {
      const grown = new Float32Array(keyValueHeads * capacity * headSize);
      const used = this.#length * headSize;
      if (old) {
        for (let head = 0; head < keyValueHeads; head++) {
          const from = head * this.#capacity * headSize;
          grown.set(old.subarray(from, from + used), head * capacity * headSize);
        }
      }
      return grown;
    };
    for (let layer = 0; layer < this.shape.layers; layer++) {
      this.#keys[layer] = grow(this.#keys[layer]);
      this.#values[layer] = grow(this.#values[layer]);
      this.#keyTensors[layer] = new ort.Tensor("float32", this.#keys[layer], dims);
      this.#valueTensors[layer] = new ort.Tensor("float32", this.#values[layer], dims);
    }
    const positions = new Int32Array(capacity);
    positions.set(this.#positions.subarray(0, this.#length));
    this.#positions = positions;
    this.#capacity = capacity;
  }
}

function capacityFor(rows: number): number {
  const step = GROWTH * Math.max(1, Math.floor(rows / SLACK / GROWTH));
  return Math.max(LEAST, Math.ceil(rows / step) * step);
}

/** Ascending numbers as runs of such as follow one another. */
function runs(rows: readonly number[]): { from: number; count: number }[] {
  const found: { from: number; count: number }[] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (last && last.from + last.count === row) last.count++;
    else found.push({ from: row, count: 1 });
  }
  return found;
}
