import { pick, type Random } from "../../../core/statistics/random.js";

const decimalsOf = (n: number) => /\.(\d+)$/.exec(String(n))?.[1].length ?? 0;

/** The number with two neighbouring digits exchanged, for each pair: 142 gives 412 and 124. */
function digitSwaps(n: number): number[] {
  const digits = [...String(n)];
  return digits
    .slice(1)
    .map((_, i) => Number([...digits.slice(0, i), digits[i + 1], digits[i], ...digits.slice(i + 2)].join("")))
    .filter((swapped) => String(swapped).length === digits.length);
}

/** Steps away from a size; a round number mostly stays round, so roundness does not tell right from wrong. */
function slips(size: number): number[] {
  const near = [1, 2, size > 8 ? 3 : 1];
  const tens = size >= 30 ? [10, 10, 20] : size >= 12 ? [10] : [];
  const steps =
    size > 0 && size % 100 === 0
      ? [100, 50, 20, 10, 10]
      : size > 0 && size % 10 === 0
        ? [10, 10, 20, 5, 2, 1]
        : size > 10 && size % 5 === 0
          ? [5, 5, 10, 10, 1, 2]
          : [...near, ...tens];
  return steps.flatMap((step) => [size - step, size + step]);
}

/**
 * A plausible wrong number in place of `right`: near, off by ten, with digits exchanged, or one of `others` (numbers
 * of the problem). Never equal to it; same sign, as many decimals, roughly as large.
 */
export function nearMiss(random: Random, right: number, others: readonly number[] = []): number {
  const scale = 10 ** decimalsOf(right);
  const sign = right < 0 ? -1 : 1;
  const size = Math.round(Math.abs(right) * scale);
  const plausible = (n: number) => Number.isInteger(n) && n !== size && n > 0 && n >= size / 3 && n <= 3 * size + 3;
  const taken = others.map((n) => Math.round(n * scale * sign * 1e6) / 1e6).filter(plausible);
  const swaps = digitSwaps(size).filter(plausible);
  const draw = random();
  const from =
    draw < 0.25 && taken.length > 0 ? taken : draw < 0.4 && swaps.length > 0 ? swaps : slips(size).filter(plausible);
  return (sign * pick(random, from.length > 0 ? from : [size + 1])) / scale;
}
