import { ModelFileError, UnsupportedModelError } from "../../core/errors.js";
import type { HeaderCursor } from "./cursor.js";
import { quote } from "../../core/quote.js";

export type NumberArray =
  | Uint8Array
  | Int8Array
  | Uint16Array
  | Int16Array
  | Uint32Array
  | Int32Array
  | Float32Array
  | Float64Array
  | readonly number[];

/**
 * A metadata value. 64-bit integers are numbers where a number holds them exactly and bigints otherwise;
 * arrays of numbers keep the file's element type where JavaScript has a typed array for it.
 */
export type GgufValue =
  | string
  | number
  | bigint
  | boolean
  | readonly string[]
  | readonly boolean[]
  | readonly (number | bigint)[]
  | NumberArray;

/** ggml's `gguf_type`. */
export const valueTypes = {
  uint8: 0,
  int8: 1,
  uint16: 2,
  int16: 3,
  uint32: 4,
  int32: 5,
  float32: 6,
  bool: 7,
  string: 8,
  array: 9,
  uint64: 10,
  int64: 11,
  float64: 12,
} as const;

const typedArrays = new Map<
  number,
  { new (buffer: ArrayBuffer): Exclude<NumberArray, readonly number[]>; readonly BYTES_PER_ELEMENT: number }
>([
  [valueTypes.uint8, Uint8Array],
  [valueTypes.int8, Int8Array],
  [valueTypes.uint16, Uint16Array],
  [valueTypes.int16, Int16Array],
  [valueTypes.uint32, Uint32Array],
  [valueTypes.int32, Int32Array],
  [valueTypes.float32, Float32Array],
  [valueTypes.float64, Float64Array],
]);

/** Reads one metadata value of the given `gguf_type` from the header. */
export function readValue(cursor: HeaderCursor, type: number, key: string): GgufValue {
  switch (type) {
    case valueTypes.uint8:
      return cursor.take(1).getUint8(0);
    case valueTypes.int8:
      return cursor.take(1).getInt8(0);
    case valueTypes.uint16:
      return cursor.take(2).getUint16(0, true);
    case valueTypes.int16:
      return cursor.take(2).getInt16(0, true);
    case valueTypes.uint32:
      return cursor.uint32();
    case valueTypes.int32:
      return cursor.take(4).getInt32(0, true);
    case valueTypes.float32:
      return cursor.take(4).getFloat32(0, true);
    case valueTypes.bool:
      return cursor.take(1).getUint8(0) !== 0;
    case valueTypes.string:
      return cursor.string();
    case valueTypes.array:
      return readArray(cursor, key);
    case valueTypes.uint64:
      return exact(cursor.take(8).getBigUint64(0, true));
    case valueTypes.int64:
      return exact(cursor.take(8).getBigInt64(0, true));
    case valueTypes.float64:
      return cursor.take(8).getFloat64(0, true);
    default:
      throw new ModelFileError(`The GGUF header gives ${quote(key)} the value type ${type}, which does not exist.`);
  }
}

function exact(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

function readArray(cursor: HeaderCursor, key: string): GgufValue {
  const type = cursor.uint32();
  const count = cursor.elements(key);
  const typed = typedArrays.get(type);
  if (typed !== undefined) return new typed(cursor.copy(count * typed.BYTES_PER_ELEMENT));
  switch (type) {
    case valueTypes.string:
      return cursor.strings(count);
    case valueTypes.bool:
      return Array.from(new Uint8Array(cursor.copy(count)), (byte) => byte !== 0);
    case valueTypes.uint64:
      return Array.from(new BigUint64Array(cursor.copy(count * 8)), exact);
    case valueTypes.int64:
      return Array.from(new BigInt64Array(cursor.copy(count * 8)), exact);
    case valueTypes.array:
      // The format allows it, but no known model does it and llama.cpp does not read it either.
      throw new UnsupportedModelError(`The metadata ${quote(key)} is an array of arrays, which is not supported.`);
    default:
      throw new ModelFileError(
        `The GGUF header gives the elements of ${quote(key)} the type ${type}, which does not exist.`,
      );
  }
}
