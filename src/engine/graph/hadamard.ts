/**
 * Hadamard matrices of Sylvester's kind, whose every entry is 1 or -1: H[i][j] = (-1)^(bits that i and j share), and
 * H · H = n · I.
 */

/** At this width the rounding left is below what two 8-bit digits leave without a rotation (docs/benchmarks.md). */
const WIDEST = 32;

/** How many neighbouring inputs are turned together: a power of two that divides their number. */
export function rotationBlock(inputs: number): number {
  let block = WIDEST;
  while (inputs % block !== 0) block /= 2;
  return block;
}

/** H / n, row by row: what undoes {@link rotate} in a product. */
export function inverseRotation(block: number): number[] {
  return Array.from({ length: block * block }, (_, at) => sign(Math.floor(at / block) & (at % block)) / block);
}

function sign(bits: number): number {
  let odd = false;
  for (let rest = bits; rest > 0; rest &= rest - 1) odd = !odd;
  return odd ? -1 : 1;
}

/**
 * Multiplies each block by H, in place: the fast Walsh-Hadamard transform, eight values and then four at a time, since
 * memory takes longer than sums.
 *
 * @param values [rows, inputs]; `block` divides inputs
 */
export function rotate(values: Float32Array, block: number): void {
  let width = 1;
  if (block >= 8) {
    rotateEight(values);
    width = 8;
  }
  for (; width * 4 <= block; width *= 4) rotateFour(values, width);
  if (width < block) rotateTwo(values, width);
}

function rotateEight(v: Float32Array): void {
  for (let i = 0; i < v.length; i += 8) {
    const a0 = v[i] + v[i + 1];
    const a1 = v[i] - v[i + 1];
    const a2 = v[i + 2] + v[i + 3];
    const a3 = v[i + 2] - v[i + 3];
    const a4 = v[i + 4] + v[i + 5];
    const a5 = v[i + 4] - v[i + 5];
    const a6 = v[i + 6] + v[i + 7];
    const a7 = v[i + 6] - v[i + 7];
    const b0 = a0 + a2;
    const b1 = a1 + a3;
    const b2 = a0 - a2;
    const b3 = a1 - a3;
    const b4 = a4 + a6;
    const b5 = a5 + a7;
    const b6 = a4 - a6;
    const b7 = a5 - a7;
    v[i] = b0 + b4;
    v[i + 1] = b1 + b5;
    v[i + 2] = b2 + b6;
    v[i + 3] = b3 + b7;
    v[i + 4] = b0 - b4;
    v[i + 5] = b1 - b5;
    v[i + 6] = b2 - b6;
    v[i + 7] = b3 - b7;
  }
}

function rotateFour(v: Float32Array, width: number): void {
  for (let start = 0; start < v.length; start += 4 * width) {
    for (let i = start; i < start + width; i++) {
      const a = v[i] + v[i + width];
      const b = v[i] - v[i + width];
      const c = v[i + 2 * width] + v[i + 3 * width];
      const d = v[i + 2 * width] - v[i + 3 * width];
      v[i] = a + c;
      v[i + width] = b + d;
      v[i + 2 * width] = a - c;
      v[i + 3 * width] = b - d;
    }
  }
}

function rotateTwo(v: Float32Array, width: number): void {
  for (let start = 0; start < v.length; start += 2 * width) {
    for (let i = start; i < start + width; i++) {
      const a = v[i];
      const b = v[i + width];
      v[i] = a + b;
      v[i + width] = a - b;
    }
  }
}
