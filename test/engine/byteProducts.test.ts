import { expect, it } from "vitest";
import {
  type ByteProduct,
  byteProductError,
  INPUTS,
  MOST_BYTE_PRODUCT_ERROR,
  OUTPUTS,
  weight,
} from "../../src/engine/runtime/byteProducts.js";
import { readProcessor } from "../../src/engine/runtime/processor.js";
import { hasExactBlocks, sessionOptions } from "../../src/engine/runtime/session.js";

it("products in blocks are exact at the extremes on this CPU", async () => {
  expect(await hasExactBlocks(await readProcessor())).toBe(true);
});

it("a product whose pairs are clamped to 16 bits is told from an exact one", async () => {
  const clamp = (sum: number) => Math.max(-32_768, Math.min(32_767, sum));
  /** Unsigned weights times signed activations, neighbours added as VPMADDUBSW adds them; then the zero point taken off. */
  const product =
    (add: (sum: number) => number): ByteProduct =>
    async (x, rows) =>
      Float32Array.from({ length: rows * OUTPUTS }, (_, i) => {
        const row = x.subarray(Math.floor(i / OUTPUTS) * INPUTS);
        const term = (input: number) => (weight(i % OUTPUTS, input) + 128) * row[input];
        let sum = 0;
        for (let input = 0; input < INPUTS; input += 2) {
          sum += add(term(input) + term(input + 1)) - 128 * (row[input] + row[input + 1]);
        }
        return sum;
      });
  expect(await byteProductError(product((sum) => sum))).toBe(0);
  expect(await byteProductError(product(clamp))).toBeGreaterThan(MOST_BYTE_PRODUCT_ERROR);
});

it("makes weights unsigned only where pairs of products could overflow", () => {
  const of = (saturates: boolean) =>
    sessionOptions({ provider: "cpu", threads: 1, processor: { saturates } }).extra?.session;
  expect(of(true)).toEqual({ x64quantprecision: "1" });
  expect(of(false)).toEqual({ x64quantprecision: "0" });
});
