/** From [all layers, held, hidden], the rows at `layers`: [layers, rows, hidden]. */
export function atLayers(
  residuals: Float32Array,
  held: number,
  hidden: number,
  layers: readonly number[],
  rows: readonly number[],
): Float32Array {
  const out = new Float32Array(layers.length * rows.length * hidden);
  let at = 0;
  for (const layer of layers) {
    for (const row of rows) {
      const from = (layer * held + row) * hidden;
      out.set(residuals.subarray(from, from + hidden), at);
      at += hidden;
    }
  }
  return out;
}
