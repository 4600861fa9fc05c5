/** Methods of Python's `list` and `dict` that chat templates call, which the template library lacks. */
import {
  equal,
  isDictionary,
  isList,
  isNumber,
  isText,
  itemsOf,
  type JinjaValue,
  jinjaValue,
  type Key,
  keyOf,
  listOf,
  type NamedArguments,
  pairsOf,
  textOf,
} from "./jinjaValues.js";

/** What gives nothing gives Python's None. */
type ListMethod = (list: JinjaValue[], args: readonly JinjaValue[]) => unknown;
type DictionaryMethod = (entries: Map<Key, JinjaValue>, args: readonly JinjaValue[], named: NamedArguments) => unknown;

const listMethods: Readonly<Record<string, ListMethod>> = {
  append: (list, [item]) => {
    list.push(given(item));
  },
  extend: (list, [more]) => {
    for (const item of [...itemsOf(given(more))]) list.push(item);
  },
  insert: (list, [at, item]) => {
    list.splice(placeOf(given(at)), 0, given(item));
  },
  pop: (list, [at]) => {
    const [item] = list.splice(at === undefined ? -1 : placeOf(at), 1);
    if (item === undefined) throw new Error("pop index out of range");
    return item;
  },
  remove: (list, [item]) => {
    list.splice(indexOf(list, given(item)), 1);
  },
  reverse: (list) => {
    list.reverse();
  },
  clear: (list) => {
    list.length = 0;
  },
  copy: (list) => listOf(list),
  index: (list, [item]) => jinjaValue(indexOf(list, given(item))),
  count: (list, [item]) => jinjaValue(list.filter((other) => equal(other, given(item))).length),
};

const dictionaryMethods: Readonly<Record<string, DictionaryMethod>> = {
  update: (entries, [more], named) => {
    const other = more && isDictionary(more) ? more.value : [];
    for (const [name, value] of [...other, ...named]) entries.set(name, value);
  },
  pop: (entries, [key, otherwise]) => {
    const name = keyOf(given(key));
    const value = entries.get(name) ?? otherwise;
    if (value === undefined) throw new Error(`there is no key ${JSON.stringify(name)}`);
    entries.delete(name);
    return value;
  },
  get: (entries, [key, otherwise]) => entries.get(keyOf(given(key))) ?? otherwise,
  items: (entries) => pairsOf(entries),
  keys: (entries) => listOf(Array.from(entries.keys(), jinjaValue)),
  setdefault: (entries, [key, value]) => {
    const name = keyOf(given(key));
    const known = entries.get(name) ?? value ?? jinjaValue(null);
    entries.set(name, known);
    return known;
  },
};

/** What the method gives for a list or a dictionary, or undefined where it is left to the library. */
export function callContainerMethod(
  object: JinjaValue,
  name: string,
  args: () => readonly [readonly JinjaValue[], NamedArguments],
): JinjaValue | undefined {
  if (isList(object) && Object.hasOwn(listMethods, name))
    return valueOrNone(listMethods[name](object.value as JinjaValue[], args()[0]));
  // A key of that name is the template's own.
  if (isDictionary(object) && Object.hasOwn(dictionaryMethods, name) && !object.value.has(name))
    return valueOrNone(dictionaryMethods[name](object.value as Map<Key, JinjaValue>, ...args()));
  return undefined;
}

function valueOrNone(result: unknown): JinjaValue {
  return result === undefined ? jinjaValue(null) : (result as JinjaValue);
}

function given(value: JinjaValue | undefined): JinjaValue {
  if (value === undefined) throw new Error("an argument is missing");
  return value;
}

function placeOf(value: JinjaValue): number {
  if (!isNumber(value)) throw new Error(`it takes ${value.type} for a place`);
  return value.value;
}

function indexOf(list: readonly JinjaValue[], item: JinjaValue): number {
  const at = list.findIndex((other) => equal(other, item));
  if (at < 0) throw new Error("the item is not in the list");
  return at;
}

/** As Python's `str` writes any value: containers with what stands in them as it would be typed. */
export function written(value: JinjaValue): string {
  return isList(value) || isDictionary(value) ? typed(value) : textOf(value);
}

function typed(value: JinjaValue): string {
  if (isText(value)) return quoted(value.value);
  if (isList(value)) return `[${value.value.map(typed).join(", ")}]`;
  if (isDictionary(value))
    return `{${[...value.value].map(([key, item]) => `${typed(jinjaValue(key))}: ${typed(item)}`).join(", ")}}`;
  return textOf(value);
}

const ESCAPES: Readonly<Record<string, string>> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

function quoted(text: string): string {
  const mark = text.includes("'") && !text.includes('"') ? '"' : "'";
  const escaped = text.replace(/[\\\n\r\t]/g, (c) => ESCAPES[c]);
  return mark + (mark === "'" ? escaped.replaceAll("'", "\\'") : escaped) + mark;
}
