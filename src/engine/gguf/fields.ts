import { ModelFileError } from "../../core/errors.js";
import type { GgufValue, NumberArray } from "./values.js";

/**
 * Metadata read as the types the caller needs. A missing key gives the fallback where one is named;
 * otherwise, and where the value has another type, a ModelFileError that names the key.
 */
export interface Fields {
  has(key: string): boolean;
  string(key: string, fallback?: string): string;
  /** A finite number that does not become 0 or infinite in 32 bits, in which all is computed. */
  number(key: string, fallback?: number): number;
  /** An integer of at least 0 that a JavaScript number holds exactly. */
  count(key: string, fallback?: number): number;
  /** An integer of any size and sign. */
  integer(key: string): number | bigint;
  /** One integer, or a list of them. */
  integers(key: string): readonly (number | bigint)[];
  boolean(key: string, fallback?: boolean): boolean;
  strings(key: string): readonly string[];
  numbers(key: string): NumberArray;
  booleans(key: string): readonly boolean[];
}

export function fieldsOf(metadata: ReadonlyMap<string, GgufValue>): Fields {
  function read<T extends GgufValue>(
    key: string,
    expected: string,
    accepts: (value: GgufValue) => value is T,
    fallback?: T,
  ): T {
    const value = metadata.get(key);
    if (value === undefined) {
      if (fallback !== undefined) return fallback;
      throw new ModelFileError(`The model file's metadata lacks "${key}".`);
    }
    if (!accepts(value)) throw new ModelFileError(`The model file's "${key}" is ${describe(value)}, not ${expected}.`);
    return value;
  }
  return {
    has: (key) => metadata.has(key),
    string: (key, fallback) => read(key, "a string", isString, fallback),
    number: (key, fallback) => read(key, "a finite number that 32 bits hold", isFloat, fallback),
    count: (key, fallback) => read(key, "a whole number of at least 0", isCount, fallback),
    integer: (key) => read(key, "a whole number", isInteger),
    integers: (key) => {
      const value = read(key, "a whole number or a list of them", isIntegers);
      return typeof value === "object" ? Array.from<number | bigint>(value) : [value];
    },
    boolean: (key, fallback) => read(key, "true or false", isBoolean, fallback),
    strings: (key) => read(key, "a list of strings", isStrings),
    numbers: (key) => read(key, "a list of numbers", isNumbers),
    booleans: (key) => read(key, "a list of true and false", isBooleans),
  };
}

const isString = (value: GgufValue): value is string => typeof value === "string";
const isFloat = (value: GgufValue): value is number =>
  value === 0 || (typeof value === "number" && Number.isFinite(Math.fround(value)) && Math.fround(value) !== 0);
const isCount = (value: GgufValue): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isInteger = (value: GgufValue): value is number | bigint => typeof value === "bigint" || Number.isInteger(value);
const isIntegers = (value: GgufValue): value is number | bigint | NumberArray =>
  isInteger(value) ||
  ((ArrayBuffer.isView(value) || Array.isArray(value)) && Array.from<GgufValue>(value).every(isInteger));
const isBoolean = (value: GgufValue): value is boolean => typeof value === "boolean";
// Array elements share one type in the file, so the first stands for all; an empty list is a list of anything.
const isStrings = (value: GgufValue): value is readonly string[] =>
  Array.isArray(value) && (value.length === 0 || typeof value[0] === "string");
const isNumbers = (value: GgufValue): value is NumberArray =>
  ArrayBuffer.isView(value) || (Array.isArray(value) && value.every((element) => typeof element === "number"));
const isBooleans = (value: GgufValue): value is readonly boolean[] =>
  Array.isArray(value) && value.every((element) => typeof element === "boolean");

function describe(value: GgufValue): string {
  if (typeof value === "object") return "a list of another kind";
  if (typeof value === "string") return "a string";
  return String(value);
}
