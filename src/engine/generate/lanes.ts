import type { Sampler } from "./sampler.js";
import type { WrittenText } from "./writtenText.js";

/** Sequences written at once. The default model writes about three times as many tokens a second as one by one. */
const WIDTH = 16;

/** Tokens of their own that sequences written at once may have together: all of them lie in one KV cache. */
const PACKED = 2048;

/** One sequence while it is written. */
export interface Lane {
  readonly index: number;
  /** Tokens of the prefix that it sees. */
  readonly behind: number;
  readonly sample: Sampler;
  readonly written: WrittenText;
  /** Position of its next token. */
  position: number;
}

/** A token of a pass, and the lane whose tokens it sees. */
export interface Row {
  readonly lane: Lane;
  readonly id: number;
  readonly position: number;
  /** The option it belongs to, when it is only tried behind the lane. */
  readonly option?: number;
}

/** Indices of the sequences that are written together, in order. One longer than all may be together stands alone. */
export function waves(sequences: readonly Int32Array[]): number[][] {
  const result: number[][] = [];
  let room = 0;
  sequences.forEach(({ length }, index) => {
    const last = result.at(-1);
    if (last && last.length < WIDTH && length <= room) last.push(index);
    else {
      result.push([index]);
      room = PACKED;
    }
    room -= length;
  });
  return result;
}

/** Too long to lie in the cache beside a prefix that it may share little of. */
export function standsAlone(sequence: Int32Array): boolean {
  return sequence.length > PACKED;
}

/**
 * float [rows, capacity + rows]: a token sees its part of the prefix, the earlier tokens of its own lane, and of this pass
 * those of its own lane and option up to itself. `owners` says for each column of the cache behind the prefix whose it is.
 */
export function laneMask(
  rows: readonly Row[],
  owners: readonly Lane[],
  prefix: number,
  capacity: number,
): Float32Array<ArrayBuffer> {
  const width = capacity + rows.length;
  const mask = new Float32Array(rows.length * width).fill(-Infinity);
  rows.forEach(({ lane, option }, row) => {
    const at = row * width;
    mask.fill(0, at, at + lane.behind);
    owners.forEach((owner, column) => {
      if (owner === lane) mask[at + prefix + column] = 0;
    });
    for (let other = 0; other <= row; other++) {
      if (rows[other].lane === lane && rows[other].option === option) mask[at + capacity + other] = 0;
    }
  });
  return mask;
}
