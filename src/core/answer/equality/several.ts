import { plainText } from "../numerals/plainText.js";

/**
 * The values of an answer that gives several in whatever order: {1, 2}, "x = 2 or x = -3", ±2. Undefined for one value, and for several
 * whose order may count, as in (1, 2).
 */
export function valuesIn(text: string): readonly string[] | undefined {
  const plain = plainText(text)
    .text.replace(/^[\s$]+|[\s$.。]+$/gu, "")
    .trim();
  const set = /^(?:\p{L} ?[=∈] ?)?\{(?<inside>[^{}]{1,300})\}$/u.exec(plain)?.groups?.inside;
  // The commas of pairs part nothing.
  if (set !== undefined) return /[([]/u.test(set) ? undefined : parts(set, /[,;，；]/u);
  const both = /^(?<head>(?:\p{L} ?= ?)?)(?:±|\+\/-)(?<value>[^±,;]{1,60})$/u.exec(plain)?.groups;
  if (both) return [both.value.trim(), `-${both.value.trim()}`];
  // A comma between digits may be one number's.
  const between = /[([]/u.test(plain) ? /\bor\b|或/u : /,(?=[\s\p{L}])|[;，；]|\b(?:or|and)\b|或|和/u;
  const named = parts(plain, between);
  const [first] = named;
  const variable = /^(\p{L}) ?=/u.exec(first)?.[1];
  if (named.length < 2) return undefined;
  const isOr = /\bor\b|或/u.test(plain);
  // "x = 2, y = 3" names each value, so that its order says nothing.
  if (variable !== undefined && named.every((one) => /^\p{L} ?=/u.test(one)))
    return named.every((one) => one.startsWith(variable)) ? named.map((one) => one.replace(/^\p{L} ?= ?/u, "")) : named;
  return isOr && named.every((one) => /\d/u.test(one))
    ? named.map((one) => one.replace(/^\p{L} ?= ?/u, ""))
    : undefined;
}

/** The values of a list without brackets: "3, -3", "1 and 2". */
export function listIn(text: string): readonly string[] | undefined {
  const plain = plainText(text)
    .text.replace(/^[\s$]+|[\s$.。]+$/gu, "")
    .trim();
  if (/[(){}[\]]/u.test(plain)) return undefined;
  const named = parts(plain, /,\s(?:and\s)?|[;，；、]|\band\b|和/u).map((one) => one.replace(/^\p{L} ?= ?/u, ""));
  return named.length > 1 && named.every((one) => /\d/u.test(one)) ? named : undefined;
}

function parts(text: string, between: RegExp): readonly string[] {
  return text
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** Whether two lists hold the same, each as often, in any order. */
export function sameInAnyOrder(
  a: readonly string[],
  b: readonly string[],
  same: (x: string, y: string) => boolean,
): boolean {
  if (a.length !== b.length || a.length > 50) return false;
  const left = [...b];
  return a.every((one) => {
    const at = left.findIndex((other) => same(one, other));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}
