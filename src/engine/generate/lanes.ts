import type { Sampler } from "./sampler.js";
import type { WrittenText } from "./writtenText.js";

/** Sequences written at once. The default model writes about three times as many tokens a second as one by one. */
const WIDTH = 16;

/** Tokens that sequences written at once may go on from, together: all of them lie in one KV cache. */
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

/** Indices of the sequences in order, in groups that one KV cache serves. One longer than all may be together stands alone. */
export function laneGroups(sequences: readonly Int32Array[]): number[][] {
  const groups: number[][] = [];
  let open = false;
  for (const [index, sequence] of sequences.entries()) {
    const alone = standsAlone(sequence);
    if (open && !alone) groups[groups.length - 1].push(index);
    else groups.push([index]);
    open = !alone;
  }
  return groups;
}

/** How many of the sequences that wait, in order, can be begun beside those that are being written: a sequence needs a place and room. */
export function canBegin(waiting: readonly Int32Array[], writing: readonly Int32Array[]): number {
  let room = PACKED - writing.reduce((sum, { length }) => sum + length, 0);
  let places = WIDTH - writing.length;
  let count = 0;
  for (const { length } of waiting) {
    room -= length;
    if (places-- === 0 || room < 0) break;
    count++;
  }
  return count;
}

/** Too long to lie in the cache beside a prefix that it may share little of. */
export function standsAlone(sequence: Int32Array): boolean {
  return sequence.length > PACKED;
}

/**
 * float [rows, capacity + rows]: a token sees its part of the prefix, the earlier tokens of its own lane, and of this pass
 * those of its own lane and option up to itself. `owners` says for each column of the cache behind the prefix whose it is, null
 * where it is nobody's any more.
 */
export function laneMask(
  rows: readonly Row[],
  owners: readonly (Lane | null)[],
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
