/** Every 16-bit IEEE 754 float as a 32-bit one, by its bits: a look-up is the fastest way to convert them in JavaScript. */
export const halfToFloat: Float32Array = buildTable();

function buildTable(): Float32Array {
  const table = new Float32Array(65_536);
  for (let bits = 0; bits < 65_536; bits++) {
    const sign = bits >> 15 === 0 ? 1 : -1;
    const exponent = (bits >> 10) & 31;
    const fraction = bits & 1023;
    if (exponent === 0) table[bits] = sign * fraction * 2 ** -24;
    else if (exponent < 31) table[bits] = sign * (1024 + fraction) * 2 ** (exponent - 25);
    else table[bits] = fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  }
  return table;
}

/** The half-precision number at `at`. */
export function halfAt(bytes: Uint8Array, at: number): number {
  return halfToFloat[bytes[at] | (bytes[at + 1] << 8)];
}
