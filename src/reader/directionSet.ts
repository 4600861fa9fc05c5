import type { DirectionSet } from "../protocol/engine.js";

/** Columns [layers, hidden] side by side, as the engine takes them; null without any. */
export function directionSet(
  { layers, hidden }: { readonly layers: number; readonly hidden: number },
  columns: readonly Float32Array[],
): DirectionSet | null {
  const count = columns.length;
  if (count === 0) return null;
  const values = new Float32Array(layers * hidden * count);
  for (const [k, column] of columns.entries()) {
    for (let i = 0; i < column.length; i++) values[i * count + k] = column[i];
  }
  return { count, values };
}
