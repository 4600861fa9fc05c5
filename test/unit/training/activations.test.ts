import { expect, test } from "vitest";
import { filledMatrices, keptLayers, layerMatrices } from "../../../src/training/activations.js";

test.each<[layers: number, hidden: number, statements: number, kept: readonly number[]]>([
  [4, 8, 100, [0, 1, 2, 3]],
  // 28 · 1536 · 6000 · 8 bytes are 2.06 GB, those of twice the statements are too many.
  [28, 1536, 6000, Array.from({ length: 28 }, (_, i) => i)],
  [5, 100_000, 1000, [0, 2, 4]],
])("of %i layers of %i for %i statements %j are kept", (layers, hidden, statements, kept) => {
  expect(keptLayers(layers, hidden, statements)).toEqual(kept);
});

test("samples' residuals become a matrix a layer, in the samples' order", () => {
  // [2 layers, 2 views, 2]: the hundreds tell the layer, the tens the view.
  const sample = (i: number) => Float32Array.of(...[0, 10, 100, 110].flatMap((at) => [at + i, at + i + 0.5]));
  const [first, second] = filledMatrices([sample(1), sample(2)], { views: 2, hidden: 2, given: 2 });
  expect(first).toMatchObject({ rows: 4, columns: 2 });
  expect([...first!.values]).toEqual([1, 1.5, 11, 11.5, 2, 2.5, 12, 12.5]);
  expect([...second!.values]).toEqual([101, 101.5, 111, 111.5, 102, 102.5, 112, 112.5]);
  const { matrices, put } = layerMatrices({ samples: 1, views: 2, hidden: 2, given: 2, kept: [1] });
  put(0, sample(3));
  expect(matrices.map(({ values }) => [...values])).toEqual([[103, 103.5, 113, 113.5]]);
});

test("residuals of another shape are refused", () => {
  expect(() => filledMatrices([new Float32Array(7)], { views: 2, hidden: 2, given: 2 })).toThrow(/another shape/);
});
