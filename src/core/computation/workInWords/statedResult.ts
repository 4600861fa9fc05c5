import { Exact } from "../exact.js";
import type { Settled } from "../../run/computation.js";

/** The value of digits as these forms read them: 1,200 and 0.25. */
export function exactOf(digits: string): Exact {
  return new Exact(digits.replace(/[,$€£\s]/g, "").replace("−", "-"));
}

/**
 * A result that is stated against the one that is computed. Right where it is the same or rounded to the decimals that it shows; nothing is
 * said where it may be cut or rounded up, or where the text rounds.
 */
export function resultOf(value: Exact, stated: string, rounds: boolean): Settled | null {
  if (!value.isFinite()) return null;
  const shown = exactOf(stated);
  const expected = value.toDecimalPlaces(6).toString();
  if (value.eq(shown)) return { holds: true, expected };
  const decimals = /\.(\d+)/.exec(stated)?.[1].length ?? 0;
  const step = new Exact(10).pow(-decimals);
  const off = value.minus(shown).abs();
  const isShort = value.decimalPlaces() <= decimals;
  if (!isShort && decimals > 0 && off.lte(step.div(2))) return { holds: true, expected };
  if (!isShort && off.lt(step)) return null;
  const zeros = decimals > 0 ? 0 : (/0*$/.exec(shown.abs().toFixed(0))?.[0].length ?? 0);
  if (rounds && off.lte(new Exact(10).pow(decimals > 0 ? -decimals : zeros))) return null;
  // Percents and thousands that go without saying.
  const [more, less] = [Exact.max(value.abs(), shown.abs()), Exact.min(value.abs(), shown.abs())];
  if (!less.isZero() && [100, 1000, 1_000_000].some((times) => more.eq(less.times(times)))) return null;
  return { holds: false, expected };
}

/** Percents that stand for thirds, sixths, sevenths and ninths. */
const repeating = /^1?(?:33|34|66|67|16|17|83|14|11)(?:\.|$)|(?:3\.3|6\.[67]|4\.3|1\.1|2\.[05])\d*$/;

/** The same of a share: 33% of 300 may be 100. */
export function resultOfShare(whole: Exact, share: Exact, stated: string, rounds: boolean): Settled | null {
  const value = whole.times(share);
  const isRounded = repeating.test(share.times(100).toString());
  if (isRounded && !value.eq(exactOf(stated)) && value.minus(exactOf(stated)).abs().lte(whole.abs().div(100)))
    return null;
  return resultOf(value, stated, rounds);
}
