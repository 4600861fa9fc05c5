import { expect, it } from "vitest";
import { inverseRotation, rotate, rotationBlock } from "../../../../src/engine/graph/hadamard.js";
import { createRandom } from "../../../gguf/random.js";

const blocks = [1, 2, 4, 8, 16, 32];

it.each(blocks)("a rotation of %i inputs is undone by its inverse in the product", (block) => {
  const random = createRandom(block);
  const x = Float64Array.from({ length: 96 }, random.normal);
  const weights = Float32Array.from({ length: 96 }, random.normal);
  const turned = weights.slice();
  rotate(turned, block);
  if (block > 1) expect(turned).not.toEqual(weights);
  const back = inverseRotation(block);
  let product = 0;
  for (const [at, weight] of turned.entries()) {
    const first = at - (at % block);
    for (let i = 0; i < block; i++) product += x[first + i] * back[i * block + (at % block)] * weight;
  }
  expect(product).toBeCloseTo(
    x.reduce((sum, value, i) => sum + value * weights[i], 0),
    4,
  );
});

it.each(blocks.slice(1))("one large input of %i is spread evenly", (block) => {
  const values = new Float32Array(block);
  values[block - 1] = 3;
  rotate(values, block);
  expect(new Set(values.map(Math.abs))).toEqual(new Set([3]));
});

it("turns as many inputs together as divide their number", () => {
  expect([1536, 8960, 896, 4864, 72, 33].map(rotationBlock)).toEqual([32, 32, 32, 32, 8, 1]);
});
