import { halfToFloat } from "./half.js";

/** F32, F16 and BF16: one number a weight. */

export function readF32(bytes: Uint8Array, out: Float32Array): void {
  new Uint8Array(out.buffer, out.byteOffset, out.byteLength).set(bytes);
}

export function readF16(bytes: Uint8Array, out: Float32Array): void {
  for (let i = 0, at = 0; i < out.length; i++, at += 2) out[i] = halfToFloat[bytes[at] | (bytes[at + 1] << 8)];
}

/** BF16 is the upper half of an F32. */
export function readBF16(bytes: Uint8Array, out: Float32Array): void {
  const bits = new Uint32Array(out.buffer, out.byteOffset, out.length);
  for (let i = 0, at = 0; i < out.length; i++, at += 2) bits[i] = (bytes[at] << 16) | (bytes[at + 1] << 24);
}
