import type { DirectionSet } from "../protocol/engine.js";

/** What the engine takes: these directions, and behind them columns [layers, hidden]. Null where there is neither. */
export function directionSet(
  { layers, hidden }: { readonly layers: number; readonly hidden: number },
  columns: readonly Float32Array[],
  first: DirectionSet | null = null,
): DirectionSet | null {
  const before = first?.count ?? 0;
  const count = before + columns.length;
  if (count === 0) return null;
  const values = new Float32Array(layers * hidden * count);
  for (let row = 0; row < layers * hidden; row++) {
    if (first) values.set(first.values.subarray(row * before, (row + 1) * before), row * count);
    for (const [k, column] of columns.entries()) values[row * count + before + k] = column[row];
  }
  return { count, values };
}
