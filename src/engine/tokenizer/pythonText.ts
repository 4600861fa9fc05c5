/** Methods of Python's `str` that chat templates call: those that the template library lacks, or takes without their arguments. */
import {
  isList,
  isNone,
  isText,
  itemsOf,
  type JinjaValue,
  type NamedArguments,
  textOf,
  jinjaValue,
} from "./jinjaValues.js";

type Method = (text: string, args: readonly JinjaValue[], named: NamedArguments) => unknown;

/** What each gives is plain data or a value; undefined leaves the call to the library. */
const methods: Readonly<Record<string, Method>> = {
  strip: (text, [characters]) => strip(text, characters, true, true),
  lstrip: (text, [characters]) => strip(text, characters, true, false),
  rstrip: (text, [characters]) => strip(text, characters, false, true),
  rsplit: (text, [separator, most]) => rsplit(text, textArgument(separator), most),
  splitlines: (text) => {
    const lines = text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/);
    return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
  },
  partition: (text, [separator]) => partition(text, textArgument(separator), text.indexOf(textArgument(separator))),
  rpartition: (text, [separator]) => {
    const at = text.lastIndexOf(textArgument(separator));
    return at < 0 ? ["", "", text] : partition(text, textArgument(separator), at);
  },
  find: (text, [part]) => place(text, text.indexOf(textArgument(part))),
  rfind: (text, [part]) => place(text, text.lastIndexOf(textArgument(part))),
  index: (text, [part]) => {
    const at = text.indexOf(textArgument(part));
    if (at < 0) throw new Error("substring not found");
    return place(text, at);
  },
  count: (text, [part]) => text.split(textArgument(part)).length - 1,
  removeprefix: (text, [prefix]) => {
    const start = textArgument(prefix);
    return text.startsWith(start) ? text.slice(start.length) : text;
  },
  removesuffix: (text, [suffix]) => {
    const end = textArgument(suffix);
    return end !== "" && text.endsWith(end) ? text.slice(0, -end.length) : text;
  },
  join: (text, [list]) =>
    itemsOf(list ?? jinjaValue(undefined))
      .map(textArgument)
      .join(text),
  format,
  capitalize: capitalise,
  swapcase: (text) => Array.from(text, (c) => (c === c.toUpperCase() ? c.toLowerCase() : c.toUpperCase())).join(""),
  casefold: (text) => text.toLowerCase(),
  isdigit: (text) => /^\p{Nd}+$/u.test(text),
  isnumeric: (text) => /^\p{N}+$/u.test(text),
  isalpha: (text) => /^\p{L}+$/u.test(text),
  isalnum: (text) => /^[\p{L}\p{N}]+$/u.test(text),
  isspace: (text) => /^\s+$/.test(text),
  isupper: (text) => text === text.toUpperCase() && text !== text.toLowerCase(),
  islower: (text) => text === text.toLowerCase() && text !== text.toUpperCase(),
};

/** What the method gives for a text, or undefined where it is left to the library. */
export function callTextMethod(
  text: string,
  name: string,
  args: readonly JinjaValue[],
  named: NamedArguments,
): JinjaValue | undefined {
  if (!Object.hasOwn(methods, name)) return undefined;
  const result = methods[name](text, args, named);
  return result === undefined ? undefined : jinjaValue(result);
}

export function hasTextMethod(name: string): boolean {
  return Object.hasOwn(methods, name);
}

/** The first letter large, all others small. */
export function capitalise(text: string): string {
  const [first = ""] = text;
  return first.toUpperCase() + text.slice(first.length).toLowerCase();
}

/** Without the characters, each of which counts, at the sides; with none given it is left to the library. */
export function strip(
  text: string,
  characters: JinjaValue | undefined,
  start: boolean,
  end: boolean,
): string | undefined {
  if (characters === undefined || isNone(characters)) return undefined;
  const set = new Set(textArgument(characters));
  const all = Array.from(text);
  let from = 0;
  let to = all.length;
  while (start && from < to && set.has(all[from])) from++;
  while (end && to > from && set.has(all[to - 1])) to--;
  return all.slice(from, to).join("");
}

function rsplit(text: string, separator: string, most: JinjaValue | undefined): string[] {
  if (separator === "") throw new Error("empty separator");
  const parts = text.split(separator);
  const splits = most === undefined ? -1 : Number(most.value);
  if (splits < 0 || parts.length - 1 <= splits) return parts;
  const first = parts.splice(0, parts.length - splits).join(separator);
  return [first, ...parts];
}

function partition(text: string, separator: string, at: number): string[] {
  if (separator === "") throw new Error("empty separator");
  return at < 0 ? [text, "", ""] : [text.slice(0, at), separator, text.slice(at + separator.length)];
}

/** Python counts characters, not UTF-16 units. */
function place(text: string, at: number): number {
  return at < 0 ? -1 : Array.from(text.slice(0, at)).length;
}

/** `{}`, `{0}` and `{name}`; what else may stand in braces is refused. */
function format(text: string, args: readonly JinjaValue[], named: NamedArguments): string {
  let next = 0;
  return text.replace(/\{\{|\}\}|\{([^{}]*)\}/g, (whole, field: string | undefined) => {
    if (field === undefined) return whole[0];
    const value = field === "" ? args[next++] : /^\d+$/.test(field) ? args[Number(field)] : named.get(field);
    if (value === undefined) throw new Error(`it formats with the field ${JSON.stringify(field)}`);
    return textOf(value);
  });
}

function textArgument(value: JinjaValue | undefined): string {
  if (value && isText(value)) return value.value;
  throw new Error(`it takes ${value && isList(value) ? "a list" : (value?.type ?? "nothing")} for a text`);
}
