import { halfAt } from "./half.js";

/**
 * The K types: blocks of 256 weights, cut into 16 groups of 16 or 8 groups of 32 with small integer scales that share one
 * half-precision scale. Layouts: ggml's `block_q2_K` … `block_q6_K` (ggml-common.h).
 */
const WEIGHTS = 256;

/** w = d·s·q − m·t, with 4-bit s and t for each 16 weights and 2-bit q. */
export function readQ2_K(bytes: Uint8Array, out: Float32Array): void {
  for (let at = 0, o = 0; o < out.length; at += 84, o += WEIGHTS) {
    const scale = halfAt(bytes, at + 80);
    const minimum = halfAt(bytes, at + 82);
    for (let group = 0; group < 16; group++) {
      const pair = bytes[at + group];
      const s = scale * (pair & 15);
      const m = minimum * (pair >> 4);
      // Each 32 bytes hold 128 weights: four runs of 32, two bits further up each.
      const from = at + 16 + (group >> 3) * 32 + (group & 1) * 16;
      const shift = ((group >> 1) & 3) * 2;
      const to = o + group * 16;
      for (let i = 0; i < 16; i++) out[to + i] = s * ((bytes[from + i] >> shift) & 3) - m;
    }
  }
}

/** w = d·(s − 32)·q, with 6-bit s for each 16 weights; q has two low bits, and a third in a mask that means +4 − 4. */
export function readQ3_K(bytes: Uint8Array, out: Float32Array): void {
  for (let at = 0, o = 0; o < out.length; at += 110, o += WEIGHTS) {
    const scale = halfAt(bytes, at + 108);
    for (let group = 0; group < 16; group++) {
      const low = group < 8 ? bytes[at + 96 + group] & 15 : bytes[at + 88 + group] >> 4;
      const high = (bytes[at + 104 + (group & 3)] >> ((group >> 2) * 2)) & 3;
      const s = scale * ((low | (high << 4)) - 32);
      const mask = at + (group & 1) * 16;
      const maskBit = group >> 1;
      const from = at + 32 + (group >> 3) * 32 + (group & 1) * 16;
      const shift = ((group >> 1) & 3) * 2;
      const to = o + group * 16;
      for (let i = 0; i < 16; i++) {
        const third = ((bytes[mask + i] >> maskBit) & 1) << 2;
        out[to + i] = s * (((bytes[from + i] >> shift) & 3) + third - 4);
      }
    }
  }
}

/**
 * w = d·s·q − m·t, with 6-bit s and t for each 32 weights and 4-bit q. Of the types here the one most models come in, so
 * it takes four bytes of q at a time, at two thirds of the cost.
 */
export function readQ4_K(bytes: Uint8Array, out: Float32Array): void {
  const words = wordsOf(bytes);
  for (let at = 0, o = 0; o < out.length; at += 144, o += WEIGHTS) {
    const scale = halfAt(bytes, at);
    const minimum = halfAt(bytes, at + 2);
    for (let pair = 0; pair < 4; pair++) {
      const s0 = scale * sixBitScale(bytes, at + 4, 2 * pair);
      const m0 = minimum * sixBitMinimum(bytes, at + 4, 2 * pair);
      const s1 = scale * sixBitScale(bytes, at + 4, 2 * pair + 1);
      const m1 = minimum * sixBitMinimum(bytes, at + 4, 2 * pair + 1);
      let from = (at + 16 + pair * 32) >> 2;
      const to = o + pair * 64;
      for (let i = to; i < to + 32; i += 4) {
        const q = words[from++];
        out[i] = s0 * (q & 15) - m0;
        out[i + 1] = s0 * ((q >> 8) & 15) - m0;
        out[i + 2] = s0 * ((q >> 16) & 15) - m0;
        out[i + 3] = s0 * ((q >> 24) & 15) - m0;
        out[i + 32] = s1 * ((q >> 4) & 15) - m1;
        out[i + 33] = s1 * ((q >> 12) & 15) - m1;
        out[i + 34] = s1 * ((q >> 20) & 15) - m1;
        out[i + 35] = s1 * (q >>> 28) - m1;
      }
    }
  }
}

/** As Q4_K, with a fifth bit of q in 32 bytes of their own. */
export function readQ5_K(bytes: Uint8Array, out: Float32Array): void {
  for (let at = 0, o = 0; o < out.length; at += 176, o += WEIGHTS) {
    const scale = halfAt(bytes, at);
    const minimum = halfAt(bytes, at + 2);
    for (let pair = 0; pair < 4; pair++) {
      const s0 = scale * sixBitScale(bytes, at + 4, 2 * pair);
      const m0 = minimum * sixBitMinimum(bytes, at + 4, 2 * pair);
      const s1 = scale * sixBitScale(bytes, at + 4, 2 * pair + 1);
      const m1 = minimum * sixBitMinimum(bytes, at + 4, 2 * pair + 1);
      const from = at + 48 + pair * 32;
      const to = o + pair * 64;
      for (let i = 0; i < 32; i++) {
        const q = bytes[from + i];
        const fifths = bytes[at + 16 + i] >> (2 * pair);
        out[to + i] = s0 * ((q & 15) | ((fifths & 1) << 4)) - m0;
        out[to + 32 + i] = s1 * ((q >> 4) | ((fifths & 2) << 3)) - m1;
      }
    }
  }
}

/** w = d·s·(q − 32), with a signed 8-bit s for each 16 weights; q has four low bits and two high bits apart from them. */
export function readQ6_K(bytes: Uint8Array, out: Float32Array): void {
  for (let at = 0, o = 0; o < out.length; at += 210, o += WEIGHTS) {
    const scale = halfAt(bytes, at + 208);
    for (let half = 0; half < 2; half++) {
      for (let part = 0; part < 2; part++) {
        const scales = at + 192 + half * 8 + part;
        const s0 = scale * ((bytes[scales] << 24) >> 24);
        const s1 = scale * ((bytes[scales + 2] << 24) >> 24);
        const s2 = scale * ((bytes[scales + 4] << 24) >> 24);
        const s3 = scale * ((bytes[scales + 6] << 24) >> 24);
        let low = at + half * 64 + part * 16;
        let high = at + 128 + half * 32 + part * 16;
        const to = o + half * 128 + part * 16;
        // Two bytes of each at a time: a third less than one by one.
        for (let i = to; i < to + 16; i += 2, low += 2, high += 2) {
          const a = bytes[low];
          const b = bytes[low + 32];
          const h = bytes[high];
          const nextA = bytes[low + 1];
          const nextB = bytes[low + 33];
          const nextH = bytes[high + 1];
          out[i] = s0 * (((a & 15) | ((h & 3) << 4)) - 32);
          out[i + 1] = s0 * (((nextA & 15) | ((nextH & 3) << 4)) - 32);
          out[i + 32] = s1 * (((b & 15) | ((h & 12) << 2)) - 32);
          out[i + 33] = s1 * (((nextB & 15) | ((nextH & 12) << 2)) - 32);
          out[i + 64] = s2 * (((a >> 4) | (h & 48)) - 32);
          out[i + 65] = s2 * (((nextA >> 4) | (nextH & 48)) - 32);
          out[i + 96] = s3 * (((b >> 4) | ((h & 192) >> 2)) - 32);
          out[i + 97] = s3 * (((nextB >> 4) | ((nextH & 192) >> 2)) - 32);
        }
      }
    }
  }
}

/**
 * Q4_K and Q5_K pack eight 6-bit scales and eight 6-bit minima into 12 bytes: the first four of each in the low bits of
 * bytes 0–3 and 4–7, whose top two bits complete the other four, whose low halves are in bytes 8–11.
 */
function sixBitScale(bytes: Uint8Array, at: number, group: number): number {
  if (group < 4) return bytes[at + group] & 63;
  return (bytes[at + group + 4] & 15) | ((bytes[at + group - 4] >> 6) << 4);
}

function sixBitMinimum(bytes: Uint8Array, at: number, group: number): number {
  if (group < 4) return bytes[at + group + 4] & 63;
  return (bytes[at + group + 4] >> 4) | ((bytes[at + group] >> 6) << 4);
}

/** The bytes by fours; copied where they do not begin at a multiple of four, which views of numbers must. */
function wordsOf(bytes: Uint8Array): Int32Array {
  const { buffer, byteOffset, length } = bytes.byteOffset % 4 === 0 ? bytes : Uint8Array.from(bytes);
  return new Int32Array(buffer, byteOffset, length >> 2);
}
