import { type TensorTypeName, tensorTypes } from "../../src/engine/gguf/tensorTypes.js";
import type { Random } from "./random.js";

/** Types that weights are written in by rounding them; the other types get random blocks. */
type EncodedType = "F32" | "F16" | "BF16" | "Q8_0" | "Q4_0";

const encoders: Readonly<Record<EncodedType, (values: Float32Array) => Uint8Array>> = {
  F32: (values) => bytesOf(values.slice()),
  F16: (values) => bytesOf(Uint16Array.from(values, toHalf)),
  BF16: (values) => bytesOf(Uint16Array.from(values, toBFloat)),
  Q8_0: (values) => encodeBlocks(values, 34, encodeQ8_0),
  Q4_0: (values) => encodeBlocks(values, 18, encodeQ4_0),
};

/** Weights as bytes of one of the types that can be encoded. */
export function encode(type: EncodedType, values: Float32Array): Uint8Array {
  return encoders[type](values);
}

/** Weights of mean about 0 and the given deviation, as bytes of any type. */
export function randomWeights(type: TensorTypeName, count: number, deviation: number, random: Random): Uint8Array {
  if (isEncoded(type))
    return encode(
      type,
      Float32Array.from({ length: count }, () => random.normal() * deviation),
    );
  return randomBlocks(type, count, deviation, random);
}

function isEncoded(type: TensorTypeName): type is EncodedType {
  return type in encoders;
}

interface BlockScales {
  /** Where the half-precision scale stands, or the byte of a power of two. */
  readonly scaleAt: number;
  readonly exponent?: true;
  /** Where the second half-precision number stands, and what it must be, in scales, for a mean of 0. */
  readonly minimum?: { readonly at: number; readonly factor: number };
  /** Deviation of the weights of a block of random bytes whose scale is 1. */
  readonly deviation: number;
}

const scales: Readonly<Record<Exclude<TensorTypeName, EncodedType>, BlockScales>> = {
  Q4_1: { scaleAt: 0, minimum: { at: 2, factor: -7.5 }, deviation: 4.6 },
  Q5_0: { scaleAt: 0, deviation: 9.2 },
  Q5_1: { scaleAt: 0, minimum: { at: 2, factor: -15.5 }, deviation: 9.2 },
  Q2_K: { scaleAt: 80, minimum: { at: 82, factor: 1.5 }, deviation: 14 },
  Q3_K: { scaleAt: 108, deviation: 43 },
  Q4_K: { scaleAt: 0, minimum: { at: 2, factor: 7.5 }, deviation: 258 },
  Q5_K: { scaleAt: 0, minimum: { at: 2, factor: 15.5 }, deviation: 527 },
  Q6_K: { scaleAt: 208, deviation: 1366 },
  IQ4_NL: { scaleAt: 0, deviation: 71 },
  IQ4_XS: { scaleAt: 0, deviation: 1313 },
  TQ1_0: { scaleAt: 52, deviation: 0.82 },
  TQ2_0: { scaleAt: 64, deviation: 1.1 },
  MXFP4: { scaleAt: 0, exponent: true, deviation: 5.9 },
};

function randomBlocks(
  type: Exclude<TensorTypeName, EncodedType>,
  count: number,
  deviation: number,
  random: Random,
): Uint8Array {
  const { blockSize, blockBytes } = tensorTypes[type];
  const { scaleAt, exponent, minimum, deviation: unit } = scales[type];
  const bytes = new Uint8Array((count / blockSize) * blockBytes);
  for (let at = 0; at < bytes.length; at += blockBytes) {
    for (let i = 0; i < blockBytes; i++) bytes[at + i] = random.integer(256);
    const scale = (deviation / unit) * (0.75 + random.uniform() / 2);
    if (exponent) bytes[at + scaleAt] = Math.round(Math.log2(scale)) + 128;
    else putHalf(bytes, at + scaleAt, scale);
    if (minimum !== undefined) putHalf(bytes, at + minimum.at, scale * minimum.factor);
  }
  return bytes;
}

function encodeBlocks(
  values: Float32Array,
  blockBytes: number,
  encodeBlock: (values: Float32Array, into: Uint8Array) => void,
): Uint8Array {
  const blocks = values.length / 32;
  const bytes = new Uint8Array(blocks * blockBytes);
  for (let b = 0; b < blocks; b++) {
    encodeBlock(values.subarray(b * 32, (b + 1) * 32), bytes.subarray(b * blockBytes, (b + 1) * blockBytes));
  }
  return bytes;
}

function encodeQ8_0(values: Float32Array, into: Uint8Array): void {
  const scale = Math.max(...values.map(Math.abs)) / 127;
  putHalf(into, 0, scale);
  for (const [i, value] of values.entries()) into[2 + i] = scale === 0 ? 0 : Math.round(value / scale);
}

/** The value of the largest magnitude becomes −8. */
function encodeQ4_0(values: Float32Array, into: Uint8Array): void {
  const largest = values.reduce((best, value) => (Math.abs(value) > Math.abs(best) ? value : best), 0);
  const scale = largest / -8;
  putHalf(into, 0, scale);
  const level = (value: number) => (scale === 0 ? 8 : Math.min(15, Math.max(0, Math.round(value / scale) + 8)));
  for (let i = 0; i < 16; i++) into[2 + i] = level(values[i]) | (level(values[i + 16]) << 4);
}

function putHalf(bytes: Uint8Array, at: number, value: number): void {
  const bits = toHalf(value);
  bytes[at] = bits & 255;
  bytes[at + 1] = bits >> 8;
}

/** Bits of the nearest half-precision number. */
export function toHalf(value: number): number {
  const sign = value < 0 || Object.is(value, -0) ? 0x8000 : 0;
  const magnitude = Math.abs(value);
  if (Number.isNaN(value)) return 0x7e00;
  if (magnitude >= 65_520) return sign | 0x7c00;
  if (magnitude < 2 ** -14) return sign | Math.round(magnitude * 2 ** 24);
  let exponent = Math.floor(Math.log2(magnitude));
  // The logarithm may be a hair off at powers of two.
  if (magnitude < 2 ** exponent) exponent--;
  else if (magnitude >= 2 ** (exponent + 1)) exponent++;
  // A fraction that rounds up to 1024 carries into the exponent, as it should.
  return sign | (((exponent + 15) << 10) + Math.round((magnitude / 2 ** exponent - 1) * 1024));
}

function toBFloat(value: number): number {
  return (new Uint32Array(new Float32Array([value]).buffer)[0] + 0x8000) >>> 16;
}

function bytesOf(values: Float32Array | Uint16Array): Uint8Array {
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
}
