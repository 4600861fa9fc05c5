import { type TensorTypeName, tensorTypes } from "../../src/engine/gguf/tensorTypes.js";
import { valueTypes } from "../../src/engine/gguf/values.js";

/** Writes GGUF files, sound ones and, where a test says so, ones that lie. */

export interface MetadataValue {
  /** ggml's `gguf_type`. */
  readonly type: number;
  readonly bytes: Uint8Array;
}

export interface TensorData {
  readonly name: string;
  /** GGUF's order: the contiguous dimension first. */
  readonly shape: readonly number[];
  readonly type: TensorTypeName;
  readonly bytes: Uint8Array;
}

export interface GgufContent {
  readonly version?: number;
  /** Entries whose value is undefined are left out, so that a test can remove a key. */
  readonly metadata: Readonly<Record<string, MetadataValue | undefined>>;
  readonly tensors: readonly TensorData[];
}

/** What the header states in place of the truth. */
export interface Lies {
  readonly magic?: string;
  readonly tensorCount?: bigint;
  readonly metadataCount?: bigint;
  /** In place of the metadata, so that a key may be there twice or be any bytes. */
  readonly entries?: readonly (readonly [key: string | Uint8Array, value: MetadataValue])[];
  /** Replaces what is stated of the tensors of these names. */
  readonly tensors?: Readonly<
    Record<string, { type?: number; shape?: readonly bigint[]; offset?: bigint; name?: string }>
  >;
}

const ALIGNMENT = 32;

export function writeGguf(content: GgufContent, lies: Lies = {}): Uint8Array<ArrayBuffer> {
  const alignment = alignmentOf(content);
  const entries =
    lies.entries ??
    Object.entries(content.metadata).filter((entry): entry is [string, MetadataValue] => entry[1] !== undefined);
  const parts: Uint8Array[] = [
    new TextEncoder().encode(lies.magic ?? "GGUF"),
    u32Bytes(content.version ?? 3),
    u64Bytes(lies.tensorCount ?? BigInt(content.tensors.length)),
    u64Bytes(lies.metadataCount ?? BigInt(entries.length)),
  ];
  for (const [key, value] of entries) parts.push(stringBytes(key), u32Bytes(value.type), value.bytes);
  let offset = 0;
  for (const tensor of content.tensors) {
    const lie = lies.tensors?.[tensor.name] ?? {};
    const shape = lie.shape ?? tensor.shape.map(BigInt);
    parts.push(stringBytes(lie.name ?? tensor.name), u32Bytes(shape.length), ...shape.map(u64Bytes));
    parts.push(u32Bytes(lie.type ?? tensorTypes[tensor.type].id), u64Bytes(lie.offset ?? BigInt(offset)));
    offset += padded(tensor.bytes.length, alignment);
  }
  parts.push(padding(total(parts), alignment));
  for (const tensor of content.tensors) parts.push(tensor.bytes, padding(tensor.bytes.length, alignment));
  return concatenate(parts);
}

function alignmentOf(content: GgufContent): number {
  const stated = content.metadata["general.alignment"];
  if (stated === undefined) return ALIGNMENT;
  return Math.max(1, new DataView(stated.bytes.buffer).getUint32(0, true));
}

const padded = (bytes: number, alignment: number) => Math.ceil(bytes / alignment) * alignment;
const padding = (bytes: number, alignment: number) => new Uint8Array(padded(bytes, alignment) - bytes);
const total = (parts: readonly Uint8Array[]) => parts.reduce((sum, part) => sum + part.length, 0);

function concatenate(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(total(parts));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function u32Bytes(value: number): Uint8Array {
  return new Uint8Array(new Uint32Array([value]).buffer);
}

function u64Bytes(value: bigint): Uint8Array {
  return new Uint8Array(new BigUint64Array([value]).buffer);
}

function stringBytes(text: string | Uint8Array): Uint8Array {
  const encoded = typeof text === "string" ? new TextEncoder().encode(text) : text;
  return concatenate([u64Bytes(BigInt(encoded.length)), encoded]);
}

function copyOf(values: ArrayBufferView): Uint8Array {
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength).slice();
}

export const u32 = (value: number): MetadataValue => ({ type: valueTypes.uint32, bytes: u32Bytes(value) });
export const u64 = (value: bigint): MetadataValue => ({ type: valueTypes.uint64, bytes: u64Bytes(value) });
export const i32 = (value: number): MetadataValue => ({
  type: valueTypes.int32,
  bytes: copyOf(new Int32Array([value])),
});
export const f32 = (value: number): MetadataValue => ({
  type: valueTypes.float32,
  bytes: copyOf(new Float32Array([value])),
});
export const f64 = (value: number): MetadataValue => ({
  type: valueTypes.float64,
  bytes: copyOf(new Float64Array([value])),
});
export const bool = (value: boolean): MetadataValue => ({
  type: valueTypes.bool,
  bytes: new Uint8Array([value ? 1 : 0]),
});
export const string = (value: string): MetadataValue => ({ type: valueTypes.string, bytes: stringBytes(value) });

export const strings = (values: readonly string[]): MetadataValue => arrayOf(values.map(string), valueTypes.string);
export const i32s = (values: readonly number[]): MetadataValue => arrayOf(values.map(i32), valueTypes.int32);
export const f32s = (values: readonly number[]): MetadataValue => arrayOf(values.map(f32), valueTypes.float32);

/** An array of the given element type; `stated` replaces the truth about its length. */
export function arrayOf(values: readonly MetadataValue[], type: number, stated = BigInt(values.length)): MetadataValue {
  return {
    type: valueTypes.array,
    bytes: concatenate([u32Bytes(type), u64Bytes(stated), ...values.map((value) => value.bytes)]),
  };
}
