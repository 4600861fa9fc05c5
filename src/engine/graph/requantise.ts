/**
 * From float rows of a matrix to the two 8-bit layouts. Rows are outputs, columns are inputs. A weight that is NaN or
 * infinite makes the scale that covers it so too: who checks the scales has checked the weights.
 */

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
  const bits = bitsOf(rows);
  const scaleBits = bitsOf(scales);
  for (let row = 0; row < count; row++) {
    scaleBits[first + row] = largestMagnitude(bits, row * inputs, (row + 1) * inputs);
    const largest = scales[first + row];
    scales[first + row] = largest / 127;
    inverse[row] = largest > 0 ? 127 / largest : 0;
  }
  // Column by column, so that the transposed writes are neighbours.
  for (let column = 0; column < inputs; column++) {
    let to = column * outputs + first;
    let at = column;
    for (let row = 0; row < count; row++, at += inputs) {
      // Adding 128.5 makes the truncation round to nearest.
      values[to++] = ((rows[at] * inverse[row] + 128.5) | 0) - 128;
    }
  }
}

/**
 * Unsigned 8-bit values around 128 with one scale per block of columns.
 *
 * @param rows [count, inputs]
 * @param blockSize a multiple of 4
 * @param values [count, inputs]
 * @param scales [count, inputs / blockSize]
 */
export function toBlocks(rows: Float32Array, blockSize: number, values: Uint8Array, scales: Float32Array): void {
  const bits = bitsOf(rows);
  const scaleBits = bitsOf(scales);
  for (let block = 0, i = 0; block < scales.length; block++) {
    const end = i + blockSize;
    scaleBits[block] = largestMagnitude(bits, i, end);
    const largest = scales[block];
    scales[block] = largest / 127;
    const inverse = largest > 0 ? 127 / largest : 0;
    // Four at a time: the check whether the loop is done costs as much as the arithmetic.
    for (; i < end; i += 4) {
      values[i] = (rows[i] * inverse + 128.5) | 0;
      values[i + 1] = (rows[i + 1] * inverse + 128.5) | 0;
      values[i + 2] = (rows[i + 2] * inverse + 128.5) | 0;
      values[i + 3] = (rows[i + 3] * inverse + 128.5) | 0;
    }
  }
}

function bitsOf(values: Float32Array): Int32Array {
  return new Int32Array(values.buffer, values.byteOffset, values.length);
}

/**
 * The largest absolute value, from bits to bits: without their signs floats are ordered as their bits are, and infinity
 * and NaN stand above all numbers. A comparison of floats would pass NaN over, and takes longer.
 */
function largestMagnitude(bits: Int32Array, from: number, to: number): number {
  // Two at a time, since one would make each comparison wait for the one before.
  let largest = 0;
  let other = 0;
  const whole = from + ((to - from) & ~1);
  for (let i = from; i < whole; i += 2) {
    const a = bits[i] & 0x7fffffff;
    const b = bits[i + 1] & 0x7fffffff;
    largest = a > largest ? a : largest;
    other = b > other ? b : other;
  }
  if (whole < to) largest = Math.max(largest, bits[whole] & 0x7fffffff);
  return Math.max(largest, other);
}
