import { halfAt } from "./half.js";

/**
 * Blocks of 32 weights with one scale (`_0`) or a scale and a minimum (`_1`): w = scale·q or scale·q + minimum.
 * In the 4- and 5-bit types byte i holds weight i in its low half and weight i + 16 in its high half; the fifth bits
 * stand in one 32-bit number before them. Layouts: ggml's `block_q4_0` … `block_q8_0` (ggml-common.h).
 */
const WEIGHTS = 32;
const HALF = 16;

export function readQ4_0(bytes: Uint8Array, out: Float32Array): void {
  for (let at = 0, o = 0; o < out.length; at += 18, o += WEIGHTS) {
    const scale = halfAt(bytes, at);
    for (let i = 0; i < HALF; i++) {
      const pair = bytes[at + 2 + i];
      out[o + i] = scale * ((pair & 15) - 8);
      out[o + HALF + i] = scale * ((pair >> 4) - 8);
    }
  }
}

export function readQ4_1(bytes: Uint8Array, out: Float32Array): void {
  for (let at = 0, o = 0; o < out.length; at += 20, o += WEIGHTS) {
    const scale = halfAt(bytes, at);
    const minimum = halfAt(bytes, at + 2);
    for (let i = 0; i < HALF; i++) {
      const pair = bytes[at + 4 + i];
      out[o + i] = scale * (pair & 15) + minimum;
      out[o + HALF + i] = scale * (pair >> 4) + minimum;
    }
  }
}

export function readQ5_0(bytes: Uint8Array, out: Float32Array): void {
  for (let at = 0, o = 0; o < out.length; at += 22, o += WEIGHTS) {
    const scale = halfAt(bytes, at);
    const fifths = uint32At(bytes, at + 2);
    for (let i = 0; i < HALF; i++) {
      const pair = bytes[at + 6 + i];
      out[o + i] = scale * (((pair & 15) | (((fifths >>> i) & 1) << 4)) - 16);
      out[o + HALF + i] = scale * (((pair >> 4) | (((fifths >>> (i + HALF)) & 1) << 4)) - 16);
    }
  }
}

export function readQ5_1(bytes: Uint8Array, out: Float32Array): void {
  for (let at = 0, o = 0; o < out.length; at += 24, o += WEIGHTS) {
    const scale = halfAt(bytes, at);
    const minimum = halfAt(bytes, at + 2);
    const fifths = uint32At(bytes, at + 4);
    for (let i = 0; i < HALF; i++) {
      const pair = bytes[at + 8 + i];
      out[o + i] = scale * ((pair & 15) | (((fifths >>> i) & 1) << 4)) + minimum;
      out[o + HALF + i] = scale * ((pair >> 4) | (((fifths >>> (i + HALF)) & 1) << 4)) + minimum;
    }
  }
}

export function readQ8_0(bytes: Uint8Array, out: Float32Array): void {
  for (let at = 0, o = 0; o < out.length; at += 34, o += WEIGHTS) {
    const scale = halfAt(bytes, at);
    for (let i = 0; i < WEIGHTS; i++) out[o + i] = scale * ((bytes[at + 2 + i] << 24) >> 24);
  }
}

function uint32At(bytes: Uint8Array, at: number): number {
  return bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24);
}
