import { numberValue, type StatedNumber, statedNumbers } from "../../core/answer/numbers.js";
import { labelLength } from "../../core/steps/label.js";

/**
 * Whether two wordings of a step say the same: the same last number, which is the result, or the same numbers in another
 * order. Null where that cannot be told: one states no number, or they are about different things (they share no other
 * number and fewer than half of their words).
 */
export function sameStatement(step: string, other: string): boolean | null {
  const [a, b] = [step, other].map((text) => text.slice(labelLength(text))) as [string, string];
  const [x, y] = [valuesOf(a), valuesOf(b)];
  if (x.length === 0 || y.length === 0) return null;
  if (x.at(-1) === y.at(-1) || sorted(x) === sorted(y)) return true;
  const given = new Set(x.slice(0, -1));
  return y.slice(0, -1).some((value) => given.has(value)) || similarWords(a, b) ? false : null;
}

function valuesOf(text: string): number[] {
  return statedNumbers(text)
    .map(({ text }: StatedNumber) => numberValue(text))
    .filter((value) => value !== null);
}

function sorted(values: readonly number[]): string {
  return values.toSorted((a, b) => a - b).join(" ");
}

function similarWords(a: string, b: string): boolean {
  const [x, y] = [wordsOf(a), wordsOf(b)];
  const shared = [...x].filter((word) => y.has(word)).length;
  return shared > 0 && 2 * shared >= Math.max(x.size, y.size);
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/\p{L}{2,}/gu) ?? []);
}
