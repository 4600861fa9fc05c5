import { halfAt } from "./half.js";

/**
 * Types whose 4-bit codes stand for the values of a table: byte i of 16 holds weight i in its low half and weight i + 16 in
 * its high half. Layouts and tables: ggml's `block_iq4_nl`, `block_iq4_xs` and `block_mxfp4` (ggml-common.h).
 */
const HALF = 16;
const WEIGHTS = 32;

/** Closer together about zero, as weights are. */
const nonLinear = Float32Array.of(-127, -104, -83, -65, -49, -35, -22, -10, 1, 13, 25, 38, 53, 69, 89, 113);

/** Floats of 4 bits (OCP Microscaling Formats 1.0), doubled so that they are whole. */
const fourBitFloats = Float32Array.of(0, 1, 2, 3, 4, 6, 8, 12, 0, -1, -2, -3, -4, -6, -8, -12);

/** w = d · table[q] */
export function readIQ4_NL(bytes: Uint8Array, out: Float32Array): void {
  for (let at = 0, o = 0; o < out.length; at += 18, o += WEIGHTS) {
    readCodes(bytes, at + 2, nonLinear, halfAt(bytes, at), out, o);
  }
}

/** Blocks of 256: w = d · (s − 32) · table[q], with 6-bit s for each 32 weights: 4 low bits, and 2 high ones in 16 bits of all. */
export function readIQ4_XS(bytes: Uint8Array, out: Float32Array): void {
  for (let at = 0, o = 0; o < out.length; at += 136, o += 256) {
    const scale = halfAt(bytes, at);
    const high = bytes[at + 2] | (bytes[at + 3] << 8);
    for (let group = 0; group < 8; group++) {
      const low = (bytes[at + 4 + (group >> 1)] >> (4 * (group & 1))) & 15;
      const s = (low | (((high >> (2 * group)) & 3) << 4)) - 32;
      readCodes(bytes, at + 8 + group * HALF, nonLinear, Math.fround(scale * s), out, o + group * WEIGHTS);
    }
  }
}

/** w = 2^(e − 128) · table[q], with a byte e for each 32 weights. */
export function readMXFP4(bytes: Uint8Array, out: Float32Array): void {
  for (let at = 0, o = 0; o < out.length; at += 17, o += WEIGHTS) {
    readCodes(bytes, at + 1, fourBitFloats, 2 ** (bytes[at] - 128), out, o);
  }
}

function readCodes(
  bytes: Uint8Array,
  at: number,
  table: Float32Array,
  scale: number,
  out: Float32Array,
  to: number,
): void {
  for (let i = 0; i < HALF; i++) {
    const pair = bytes[at + i];
    out[to + i] = scale * table[pair & 15];
    out[to + HALF + i] = scale * table[pair >> 4];
  }
}
