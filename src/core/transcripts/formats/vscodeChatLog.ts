import { isObject, type JsonObject } from "../shapes.js";

/**
 * A stored chat session as it stands after all changes of its log: `kind` 0 is a whole state, 1 sets, 2 cuts a list to `i` and appends,
 * 3 removes, each at a path of keys `k`. Changes that do not fit the state are passed over.
 */
export function replayed(changes: readonly JsonObject[]): JsonObject {
  let state: JsonObject = { requests: [] };
  for (const { kind, k: path, v: value, i: length } of changes) {
    if (kind === 0) {
      if (isObject(value)) state = value;
      continue;
    }
    if (!Array.isArray(path) || path.length === 0 || path.length > 100) continue;
    const holder = at(state, path.slice(0, -1));
    const key: unknown = path.at(-1);
    if (!holder || !isPlainKey(key)) continue;
    if (kind === 1) holder[key] = value;
    else if (kind === 3) delete holder[key];
    else if (kind === 2) append(holder, key, value, length);
  }
  return Array.isArray(state.requests) ? state : { ...state, requests: [] };
}

type Holder = Record<string | number, unknown>;

function at(state: JsonObject, path: readonly unknown[]): Holder | undefined {
  let holder: unknown = state;
  for (const key of path) {
    if (typeof holder !== "object" || holder === null || !isPlainKey(key) || !Object.hasOwn(holder, key))
      return undefined;
    holder = (holder as Holder)[key];
  }
  return typeof holder === "object" && holder !== null ? (holder as Holder) : undefined;
}

/** Lists grow by one at a time, and no key reaches an object's prototype. */
function isPlainKey(key: unknown): key is string | number {
  return typeof key === "number"
    ? Number.isInteger(key) && key >= 0 && key < 1e6
    : typeof key === "string" && key !== "__proto__";
}

function append(holder: Holder, key: string | number, value: unknown, length: unknown): void {
  if (!Object.hasOwn(holder, key)) holder[key] = [];
  const list = holder[key];
  if (!Array.isArray(list)) return;
  if (typeof length === "number" && length >= 0 && length < list.length) list.length = Math.floor(length);
  if (Array.isArray(value)) for (const one of value) list.push(one);
}
