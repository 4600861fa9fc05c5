import { currencyOf } from "./currencies.js";
import { unitWithCurrency } from "./evaluation.js";
import { Exact } from "./exact.js";
import type { Quantity } from "./expression.js";
import type { Unit } from "./units.js";

/** Ratios between units of one dimension that the numbers carry: 60 for hours and minutes. */
export function mixedScales(numbers: readonly Quantity[]): Exact[] {
  const seen = new Map<string, Map<string, Unit>>();
  for (const { token, unit } of numbers) {
    const measured = unitWithCurrency(token, unit);
    for (const [dimension, scale] of measured?.scales ?? []) {
      const scales = seen.get(dimension) ?? new Map<string, Unit>();
      scales.set(scale, measured as Unit);
      seen.set(dimension, scales);
    }
  }
  return [...seen.values()].filter((scales) => scales.size > 1).map(ratioOf);
}

function ratioOf(scales: ReadonlyMap<string, Unit>): Exact {
  const factors = Array.from(scales.values(), (unit) => unit.factors[0]);
  return Exact.max(...factors).div(Exact.min(...factors));
}

export function currencies(numbers: readonly Quantity[]): Set<string> {
  return new Set(
    numbers
      .map(({ token, unit }) => currencyOf[token.currency || (unit?.name ?? "")] ?? token.currency)
      .filter(Boolean),
  );
}
