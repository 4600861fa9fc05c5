import { expect, it } from "vitest";
import { featureDifferences } from "../../../src/features/differences.js";
import { mostTelling } from "../../../src/features/telling.js";

const frequency = Float32Array.of(0.5, 0.01, 0.01, 0.01);
const active = (feature: number, strength: number) => ({ feature, strength, token: "x", tokens: 1 });

it("puts first what one run uses and the other does not, the rarer the further up", () => {
  const left = [[active(0, 4), active(1, 4)], [active(2, 3)]];
  const right = [[active(2, 3)], [active(0, 1)], [active(2, 3)], []];
  const found = featureDifferences({ frequency }, left, right);
  expect(found.map(({ feature }) => feature)).toEqual([1, 0, 2]);
  expect(found[0]).toEqual({ feature: 1, left: { mean: 2, steps: [0] }, right: { mean: 0, steps: [] } });
  expect(found[2]).toEqual({ feature: 2, left: { mean: 1.5, steps: [1] }, right: { mean: 1.5, steps: [0, 2] } });
});

it("counts strength by rarity", () => {
  expect(mostTelling({ frequency }, [active(0, 9), active(3, 2)]).map(({ feature }) => feature)).toEqual([3, 0]);
});
