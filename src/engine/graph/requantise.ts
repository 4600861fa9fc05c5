/** From float rows of a matrix to the two 8-bit layouts. Rows are outputs, columns are inputs. */

/**
 * Signed 8-bit values with one scale per row, written transposed.
 *
 * @param rows [count, inputs]
 * @param first index of the first row in the whole matrix
 * @param values [inputs, outputs] of the whole matrix
 * @param scales [outputs]
 */
export function toChannels(
  rows: Float32Array,
  count: number,
  first: number,
  values: Int8Array,
  scales: Float32Array,
): void {
  const outputs = scales.length;
  const inputs = rows.length / count;
  const inverse = new Float32Array(count);
  for (let row = 0; row < count; row++) {
    let largest = 0;
    for (let i = row * inputs; i < (row + 1) * inputs; i++) {
      const value = rows[i]!;
      if (value > largest) largest = value;
      else if (-value > largest) largest = -value;
    }
    scales[first + row] = largest / 127;
    inverse[row] = largest > 0 ? 127 / largest : 0;
  }
  // Column by column, so that the transposed writes are neighbours.
  for (let column = 0; column < inputs; column++) {
    let to = column * outputs + first;
    let at = column;
    for (let row = 0; row < count; row++, at += inputs) {
      // Adding 128.5 makes the truncation round to nearest.
      values[to++] = ((rows[at]! * inverse[row]! + 128.5) | 0) - 128;
    }
  }
}

/**
 * Unsigned 8-bit values around 128 with one scale per block of columns.
 *
 * @param rows [count, inputs]
 * @param values [count, inputs]
 * @param scales [count, inputs / blockSize]
 */
export function toBlocks(rows: Float32Array, blockSize: number, values: Uint8Array, scales: Float32Array): void {
  for (let block = 0; block < scales.length; block++) {
    const start = block * blockSize;
    let largest = 0;
    for (let i = start; i < start + blockSize; i++) {
      const value = Math.abs(rows[i]!);
      if (value > largest) largest = value;
    }
    scales[block] = largest / 127;
    const inverse = largest > 0 ? 127 / largest : 0;
    for (let i = start; i < start + blockSize; i++) values[i] = (rows[i]! * inverse + 128.5) | 0;
  }
}
