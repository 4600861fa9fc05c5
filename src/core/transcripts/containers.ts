import { isObject, type JsonObject } from "./shapes.js";

/** Under which keys programs keep a list of talks, records or messages. */
const lists = [
  "conversations",
  "chats",
  "sessions",
  "simulations",
  "threads",
  "history",
  "list",
  "topics",
  "messages",
  "data",
  "rows",
  "records",
  "results",
  "examples",
  "instances",
  "items",
  "samples",
  "entries",
  "runs",
  "traces",
  "llm_interactions",
  "observations",
  "nodes",
  "test_cases",
  // Pydantic's reports
  "cases",
  "testCases",
  "tests",
  "logs",
  "events",
  "questions",
  "problems",
  "train",
  "validation",
  "dev",
  "test",
] as const;

/** Keys of objects around them. */
const wrappers = [
  "data",
  "state",
  "row",
  "body",
  "payload",
  // Anthropic's batches of requests
  "params",
  "chat",
  "conversation",
  "thread",
  "session",
  "record",
  "sample",
  "doc",
  "test_example",
  "values",
  "result",
  "chats",
  "output",
  // PromptLayer
  "prompt_blueprint",
  "prompt_template",
  // Argilla
  "fields",
  // Bloom
  "transcript",
  // LlamaIndex
  "store",
] as const;

/**
 * What an object that no format knows only wraps: lists of other things, one thing, things by their numbers, or a table's columns.
 * Undefined where it is none of these; whether a format knows what is held is for the caller to see.
 */
export function heldIn(value: JsonObject): readonly unknown[] | undefined {
  const columns = rowsOfColumns(value);
  if (columns) return columns;
  const listed = lists.flatMap((key) => (isObjects(value[key]) ? [value[key]] : []));
  if (listed.length > 0) return listed.length === 1 ? listed[0] : listed;
  const inner = wrappers.flatMap((key) => (isObject(value[key]) ? [value[key]] : []));
  if (inner.length > 0) return inner;
  const entries = Object.entries(value);
  // Stores of browsers name a thing by its kind and its id: {"session:1a2b": {…}}.
  const sessions = entries.filter(([key, one]) => /^(?:session|chat|conversation|thread):/u.test(key) && isObject(one));
  if (sessions.length > 0) return sessions.map(([, one]) => one);
  const [[key, only] = ["", undefined]] = entries;
  // A store is named for its program: {"chat-next-web-store": {…}}.
  if (entries.length === 1 && /store|storage|state|export|backup/iu.test(key) && isObject(only)) return [only];
  return entries.length > 0 && entries.every(([name, one]) => /^[a-z_]{0,20}\d{1,9}$/u.test(name) && isObject(one))
    ? entries.map(([, one]) => one)
    : undefined;
}

/** The most that one object holds by names of their own. */
const mostNamed = 100_000;

/**
 * Things that an object holds by names that mean nothing to a reader, as stores keep talks by the person or by the session: all of them
 * lists of objects, or all objects. Undefined for any other.
 */
export function heldByName(value: JsonObject): readonly (JsonObject | readonly JsonObject[])[] | undefined {
  const all = Object.values(value);
  if (all.length === 0 || all.length > mostNamed) return undefined;
  if (all.every(isObjects)) return all;
  return all.every(isObject) ? all : undefined;
}

function isObjects(value: unknown): value is readonly JsonObject[] {
  return Array.isArray(value) && value.length > 0 && value.every(isObject);
}

/** As pandas writes tables: lists of one length, objects by the index, or rows apart from the columns' names. */
function rowsOfColumns(value: JsonObject): readonly JsonObject[] | undefined {
  const { columns, data } = value;
  if (isNames(columns) && Array.isArray(data) && data.length > 0)
    return data.every((row) => Array.isArray(row) && row.length === columns.length)
      ? data.map((row: readonly unknown[]) => rowOf(columns.map((name, i) => [name, row[i]])))
      : undefined;
  const entries = Object.entries(value);
  if (entries.length < 2) return undefined;
  const [[, first]] = entries;
  if (Array.isArray(first) && first.length > 0) {
    const alike = entries.every(([, held]) => Array.isArray(held) && held.length === first.length);
    return alike ? first.map((_, i) => rowOf(entries.map(([key, held]) => [key, (held as unknown[])[i]]))) : undefined;
  }
  if (!isObject(first)) return undefined;
  const index = Object.keys(first);
  const alike =
    index.length > 0 &&
    index.every((key) => /^\d{1,9}$/u.test(key)) &&
    entries.every(
      ([, held]) => isObject(held) && Object.keys(held).length === index.length && index.every((key) => key in held),
    );
  return alike ? index.map((i) => rowOf(entries.map(([key, held]) => [key, (held as JsonObject)[i]]))) : undefined;
}

function isNames(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length > 1 && value.every((name) => typeof name === "string");
}

function rowOf(cells: readonly (readonly [string, unknown])[]): JsonObject {
  return Object.fromEntries(cells);
}
