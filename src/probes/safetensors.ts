import { z } from "zod";
import { CodedError } from "../core/errors.js";
import { quote } from "../core/quote.js";
import { isMeasured } from "./measured.js";

/** A tensor, row-major; of 32-bit floats unless it says otherwise. */
export interface Tensor<Values = Float32Array> {
  readonly shape: readonly number[];
  readonly values: Values;
}

/** A tensor of 32-bit floats or of signed bytes. */
export type MixedTensor = Tensor<Float32Array | Int8Array>;

const MAX_HEADER_BYTES = 1 << 20;
const MAX_TENSORS = 1000;

const size = z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER);
const Entry = z
  .object({ dtype: z.enum(["F32", "I8"]), shape: z.array(size).max(4), data_offsets: z.tuple([size, size]) })
  .strict();

/**
 * The safetensors format: header length as 8 bytes little-endian, JSON header, raw data. The header is padded
 * with spaces so that the data begin at a multiple of 8.
 */
export function writeTensors(
  tensors: ReadonlyMap<string, MixedTensor>,
  metadata: Readonly<Record<string, string>>,
): Uint8Array {
  const header: Record<string, unknown> = { __metadata__: metadata };
  let end = 0;
  for (const [name, { shape, values }] of tensors) {
    const dtype = values instanceof Float32Array ? "F32" : "I8";
    header[name] = { dtype, shape, data_offsets: [end, end + values.byteLength] };
    end += values.byteLength;
  }
  const encoded = new TextEncoder().encode(JSON.stringify(header));
  const length = Math.ceil(encoded.length / 8) * 8;
  if (length > MAX_HEADER_BYTES) throw new RangeError("The description of the tensors is too long.");
  const bytes = new Uint8Array(8 + length + end).fill(0x20, 8, 8 + length);
  const view = new DataView(bytes.buffer);
  view.setBigUint64(0, BigInt(length), true);
  bytes.set(encoded, 8);
  let at = 8 + length;
  for (const { values } of tensors.values()) {
    for (const [i, value] of values.entries()) {
      if (values instanceof Float32Array) view.setFloat32(at + 4 * i, value, true);
      else view.setInt8(at + i, value);
    }
    at += values.byteLength;
  }
  return bytes;
}

export interface TensorFile<T> {
  readonly tensors: Map<string, T>;
  readonly metadata: Record<string, string>;
}

/** Reads what {@link writeTensors} writes, and nothing looser: floats only. Throws a CodedError "probe-file" otherwise. */
export function readTensors(bytes: Uint8Array): TensorFile<Tensor> {
  const { tensors, metadata } = readMixedTensors(bytes);
  const floats = new Map<string, Tensor>();
  for (const [name, { shape, values }] of tensors) {
    if (!(values instanceof Float32Array)) throw notFloat(name);
    floats.set(name, { shape, values });
  }
  return { tensors: floats, metadata };
}

/**
 * Floats and signed bytes. The tensors lie one after another from the first byte of the data to the last, and every number is
 * one that a fit gives. Throws a CodedError "probe-file" otherwise.
 */
export function readMixedTensors(bytes: Uint8Array): TensorFile<MixedTensor> {
  if (bytes.length < 8) throw damaged("it is too short");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const declared = view.getBigUint64(0, true);
  if (declared > BigInt(MAX_HEADER_BYTES)) throw damaged("its header is too long");
  const dataStart = 8 + Number(declared);
  if (dataStart > bytes.length) throw damaged("its header ends past the end of the file");
  const { __metadata__, ...entries } = parseHeader(bytes.subarray(8, dataStart));
  const metadata = z.record(z.string(), z.string()).safeParse(__metadata__ ?? {});
  if (!metadata.success) throw damaged("its metadata are not strings");
  if (Object.keys(entries).length > MAX_TENSORS) throw damaged("it holds too many tensors");
  const tensors = new Map<string, MixedTensor>();
  let end = 0;
  for (const [name, value] of Object.entries(entries)) {
    const entry = Entry.safeParse(value);
    if (!entry.success) throw notFloat(name);
    const { dtype, shape, data_offsets: offsets } = entry.data;
    const bytesOfTensor = (dtype === "F32" ? 4 : 1) * shape.reduce((product, extent) => product * extent, 1);
    if (offsets[0] !== end || offsets[1] - offsets[0] !== bytesOfTensor || dataStart + offsets[1] > bytes.length) {
      throw damaged(`the offsets of tensor ${quote(name)} do not fit its shape or the file`);
    }
    end = offsets[1];
    const start = dataStart + offsets[0];
    const values = dtype === "F32" ? floatsAt(view, start, bytesOfTensor / 4) : bytesAt(bytes, start, bytesOfTensor);
    if (values instanceof Float32Array && !values.every(isMeasured))
      throw damaged(`tensor ${quote(name)} holds a number that is not finite, or larger than any fit gives`);
    tensors.set(name, { shape, values });
  }
  if (dataStart + end !== bytes.length) throw damaged("its length does not fit its tensors");
  return { tensors, metadata: metadata.data };
}

function floatsAt(view: DataView, start: number, length: number): Float32Array {
  return Float32Array.from({ length }, (_, i) => view.getFloat32(start + 4 * i, true));
}

function bytesAt(bytes: Uint8Array, start: number, length: number): Int8Array {
  return new Int8Array(bytes.buffer, bytes.byteOffset + start, length).slice();
}

function parseHeader(bytes: Uint8Array): Record<string, unknown> {
  try {
    const header: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    return z.record(z.string(), z.unknown()).parse(header);
  } catch {
    throw damaged("its header is not a JSON object");
  }
}

const notFloat = (name: string) => damaged(`tensor ${quote(name)} is not a plain F32 tensor`);

function damaged(reason: string): CodedError {
  return new CodedError("probe-file", `The probe file is damaged or not a probe file: ${reason}.`);
}
