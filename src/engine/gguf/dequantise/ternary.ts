import { halfAt } from "./half.js";

/** Weights that are −1, 0 or 1 times a scale of their 256: w = d · (q − 1). Layouts: ggml's `block_tq1_0`, `block_tq2_0` (ggml-common.h). */
const WEIGHTS = 256;
const SCALE_IN_ONE = 52;
const SCALE_IN_TWO = 64;

/** Runs of bytes, and how many digits to the base of 3 each of their bytes holds: 5 · 32 + 5 · 16 + 4 · 4 weights. */
const runs = [
  { from: 0, bytes: 32, digits: 5 },
  { from: 32, bytes: 16, digits: 5 },
  { from: 48, bytes: 4, digits: 4 },
] as const;
const powers = [1, 3, 9, 27, 81] as const;

/** A byte holds its digits as a fraction of 256: the next digit is what three times the fraction carries. */
export function readTQ1_0(bytes: Uint8Array, out: Float32Array): void {
  for (let at = 0, o = 0; o < out.length; at += 54, o += WEIGHTS) {
    const scale = halfAt(bytes, at + SCALE_IN_ONE);
    let to = o;
    for (const run of runs) {
      for (let digit = 0; digit < run.digits; digit++) {
        for (let i = 0; i < run.bytes; i++) {
          const rest = (bytes[at + run.from + i] * powers[digit]) & 255;
          out[to++] = scale * (((rest * 3) >> 8) - 1);
        }
      }
    }
  }
}

/** Two bits a weight: each 32 bytes hold four runs of 32. */
export function readTQ2_0(bytes: Uint8Array, out: Float32Array): void {
  for (let at = 0, o = 0; o < out.length; at += 66, o += WEIGHTS) {
    const scale = halfAt(bytes, at + SCALE_IN_TWO);
    for (let i = 0; i < WEIGHTS; i++) {
      const from = at + (i >> 7) * 32 + (i & 31);
      out[o + i] = scale * (((bytes[from] >> (((i >> 5) & 3) * 2)) & 3) - 1);
    }
  }
}
