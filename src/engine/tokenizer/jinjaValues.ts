/** Values of the template library's interpreter: its classes are not exported, so they are made through what is. */
import { Environment } from "@huggingface/jinja";

export interface JinjaValue {
  /** Such as "StringValue". */
  readonly type: string;
  readonly value: unknown;
  __bool__(): { readonly value: boolean };
  toString(): string;
}

/** Of named arguments, by name. */
export type NamedArguments = ReadonlyMap<string, JinjaValue>;

/** A value for plain data. */
export function jinjaValue(data: unknown): JinjaValue {
  return new Environment().set("value", data) as JinjaValue;
}

/** A list that holds these very values. */
export function listOf(items: readonly JinjaValue[]): JinjaValue {
  return Object.assign(jinjaValue([]), { value: [...items] });
}

/** Of a dictionary. The library knows texts alone. */
export type Key = string | number;

/** Throws for what Python could not look up either, or a template has no use for. */
export function keyOf(value: JinjaValue): Key {
  if (isText(value) || isNumber(value)) return value.value;
  if (typeof value.value === "boolean") return Number(value.value);
  throw new Error(`it takes ${value.type} for a key`);
}

export function dictionaryOf(entries: Iterable<readonly [Key, JinjaValue]>): JinjaValue {
  return Object.assign(jinjaValue({}), { value: new Map(entries) });
}

/** What a dictionary's `items` gives. */
export const pairsOf = (entries: Iterable<readonly [Key, JinjaValue]>): JinjaValue =>
  listOf(Array.from(entries, ([key, value]) => listOf([jinjaValue(key), value])));

/** A number that is written with its point, as Python writes floats. */
export function floatOf(value: number): JinjaValue {
  return Object.assign(jinjaValue(0.5), { value });
}

export function isText(value: JinjaValue): value is JinjaValue & { readonly value: string } {
  return value.type === "StringValue";
}

export function isNumber(value: JinjaValue): value is JinjaValue & { readonly value: number } {
  return typeof value.value === "number";
}

export function isList(value: JinjaValue): value is JinjaValue & { readonly value: readonly JinjaValue[] } {
  return Array.isArray(value.value);
}

export function isDictionary(
  value: JinjaValue,
): value is JinjaValue & { readonly value: ReadonlyMap<Key, JinjaValue> } {
  return value.value instanceof Map;
}

export function isNone({ type }: JinjaValue): boolean {
  return type === "NullValue";
}

export function isUndefined({ type }: JinjaValue): boolean {
  return type === "UndefinedValue";
}

/** What a loop over a value gives: items, a dictionary's keys, a text's characters. */
export function itemsOf(value: JinjaValue): readonly JinjaValue[] {
  if (isList(value)) return value.value;
  if (isDictionary(value)) return [...value.value.keys()].map(jinjaValue);
  if (isText(value)) return Array.from(value.value, jinjaValue);
  if (isUndefined(value)) return [];
  throw new Error(`it takes ${value.type} for a list`);
}

/** @param path names and indices between full stops */
export function attributeOf(value: JinjaValue, path: string): JinjaValue {
  let at = value;
  for (const name of path.split(".")) {
    const found = isDictionary(at) ? at.value.get(name) : isList(at) ? at.value.at(Number(name)) : undefined;
    if (found === undefined) return jinjaValue(undefined);
    at = found;
  }
  return at;
}

/** Equal as Python has it: by contents. */
export function equal(a: JinjaValue, b: JinjaValue): boolean {
  if (isList(a) && isList(b)) return a.value.length === b.value.length && a.value.every((x, i) => equal(x, b.value[i]));
  if (isDictionary(a) && isDictionary(b)) {
    const other = b.value;
    return (
      a.value.size === other.size &&
      [...a.value].every(([key, x]) => {
        const y = other.get(key);
        return y !== undefined && equal(x, y);
      })
    );
  }
  // Python's truth values are numbers.
  const [x, y] = [a, b].map(({ value }) => (typeof value === "boolean" ? Number(value) : value));
  return x === y && (a.type === b.type || typeof x === "number");
}

/** Python's `in`. */
export function holds(container: JinjaValue, item: JinjaValue): boolean {
  if (isText(container)) {
    if (!isText(item)) throw new Error(`it looks for ${item.type} in a text`);
    return container.value.includes(item.value);
  }
  return itemsOf(container).some((each) => equal(each, item));
}

/** Below 0 where a comes before b. */
export function compare(a: JinjaValue, b: JinjaValue): number {
  if (isNumber(a) && isNumber(b)) return a.value - b.value;
  if (isText(a) && isText(b)) return a.value < b.value ? -1 : a.value > b.value ? 1 : 0;
  throw new Error(`it compares ${a.type} with ${b.type}`);
}

/** As Python's `str` writes what is no container. */
export function textOf(value: JinjaValue): string {
  if (isNone(value)) return "None";
  if (value.value === true) return "True";
  if (value.value === false) return "False";
  if (isUndefined(value)) return "";
  return value.toString();
}
