import { plainText } from "../numerals/plainText.js";

/** An interval of one variable: its ends as they are written, null where it has none. */
interface Interval {
  readonly low: End | null;
  readonly high: End | null;
}

interface End {
  readonly text: string;
  readonly closed: boolean;
}

const bound = String.raw`([^<>≤≥=(){}\[\],;∞]{1,60})`;
const below = "(<=?|≤)";
const above = "(>=?|≥)";
const letter = String.raw`\p{L}`;
const rising = new RegExp(`^${bound}${below}${letter}${below}${bound}$`, "u");
const falling = new RegExp(`^${bound}${above}${letter}${above}${bound}$`, "u");
const oneSided = new RegExp(`^${letter}(?:${below}|${above})${bound}$`, "u");
const turned = new RegExp(`^${bound}(?:${below}|${above})${letter}$`, "u");
/** French and German also write the open ends with the other bracket: ]-3; 3[ */
const bracketed = /^(?:\p{L}(?:∈|\\in\b))?([[(\]])([^[\](),;]{1,60})[,;]([^[\](),;]{1,60})([\])[])$/u;

/**
 * Whether an inequality and an interval, or two inequalities, say the same: x ≥ 0 and [0, ∞), -3 < x < 3 and (-3, 3). Undefined where neither
 * is an inequality, since (1, 2) may be a point, or where one of them is neither.
 */
export function sameInterval(a: string, b: string, same: (x: string, y: string) => boolean): boolean | undefined {
  const [x, y] = [compact(a), compact(b)];
  const [left, right] = [inequality(x), inequality(y)];
  if (!left && !right && !(isUnbounded(x) && isUnbounded(y))) return undefined;
  const [one, other] = [left ?? inBrackets(x), right ?? inBrackets(y)];
  if (!one || !other) return undefined;
  return sameEnd(one.low, other.low, same) && sameEnd(one.high, other.high, same);
}

const isUnbounded = (text: string) => text.includes("∞");

function compact(text: string): string {
  return plainText(text)
    .text.replace(/[\s$\u2009]+/gu, "")
    .replace(/[.。]$/u, "")
    .replace(/−/gu, "-")
    .replace(/\\(?:left|right)/gu, "");
}

function inequality(text: string): Interval | null {
  const end = (bound: string, sign: string): End => ({ text: bound, closed: /[=≤≥]/u.test(sign) });
  const up = rising.exec(text);
  if (up) return { low: end(up[1], up[2]), high: end(up[4], up[3]) };
  const down = falling.exec(text);
  if (down) return { low: end(down[4], down[3]), high: end(down[1], down[2]) };
  const [, less, more, value] = oneSided.exec(text) ?? [];
  if (value !== undefined) return less ? { low: null, high: end(value, less) } : { low: end(value, more), high: null };
  const [, first, isLess, isMore] = turned.exec(text) ?? [];
  if (first === undefined) return null;
  return isLess ? { low: end(first, isLess), high: null } : { low: null, high: end(first, isMore) };
}

function inBrackets(text: string): Interval | null {
  const [, open, low, high, close] = bracketed.exec(text) ?? [];
  if (open === undefined) return null;
  const end = (value: string, closed: boolean): End | null =>
    /^[-+]?∞$/u.test(value) ? null : { text: value, closed };
  return { low: end(low, open === "["), high: end(high, close === "]") };
}

function sameEnd(a: End | null, b: End | null, same: (x: string, y: string) => boolean): boolean {
  if (!a || !b) return a === b;
  return a.closed === b.closed && same(a.text, b.text);
}
