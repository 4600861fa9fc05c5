import { Exact } from "../exact.js";

/** A number, or an amount of something, as far as words fix it. */
export interface Value {
  /** A month is 28 to 31 days, a billion a thousand millions or a million of them. */
  readonly low: Exact;
  readonly high: Exact;
  /** What is measured or counted; "" for plain numbers. */
  readonly kind: string;
  /** A number alone, not worked out from others. */
  readonly bare: boolean;
}

export const number = (value: Exact | number, bare = false): Value => {
  const exact = new Exact(value);
  return { low: exact, high: exact, kind: "", bare };
};

/** 1, 0 or -1 where the first is surely more, as much or less; null where that is not sure. */
export function order(a: Value, b: Value): number | null {
  if (a.kind !== b.kind) return null;
  if (a.low.gt(b.high)) return 1;
  if (a.high.lt(b.low)) return -1;
  return a.low.eq(a.high) && b.low.eq(b.high) ? 0 : null;
}

/** The number, where it is one. */
export function exactly(value: Value | null): Exact | null {
  return value && value.kind === "" && value.low.eq(value.high) ? value.low : null;
}

/** The number, where it is a whole one of a size that is computed with. */
export function wholeOf(value: Value | null): number | null {
  const exact = exactly(value);
  return exact?.isInteger() && exact.abs().lte(10_000_000_000) ? exact.toNumber() : null;
}

export const shown = (value: Exact): string => value.toSignificantDigits(12).toString();

/** What an expression is worth: for what stands beside a number that is compared with it. */
export const combine = (
  values: readonly (Value | null)[],
  work: (numbers: readonly Exact[]) => Exact | null,
): Value | null => {
  const numbers = values.map(exactly);
  if (numbers.includes(null)) return null;
  const result = work(numbers as Exact[]);
  return result?.isFinite() && result.abs().lt("1e60") ? number(settled(result)) : null;
};

/** A third of 27 is 9 and no 8.99…: what a division cuts off its operand is not carried on. */
function settled(value: Exact): Exact {
  const nearest = value.round();
  return value.minus(nearest).abs().lte(nearest.abs().times("1e-25")) ? nearest : value;
}
