import { expect, it } from "vitest";
import { featureDifferences } from "../../../src/features/differences.js";
import { mostTelling } from "../../../src/features/telling.js";

const frequency = Float32Array.of(0.5, 0.01, 0.01, 0.01);
const active = (feature: number, strength: number) => ({ feature, strength, token: "x", tokens: 1 });

it("puts first what one run uses and the other does not, the rarer the further up", () => {
  const left = [[active(0, 4), active(1, 4)], [active(2, 3)]];
  const right = [[active(2, 3)], [active(0, 1)], [active(2, 3)], []];
  const { differences: found, beyondChance } = featureDifferences({ frequency }, left, right);
  expect(beyondChance).toBeNull();
  expect(found.map(({ feature }) => feature)).toEqual([1, 0, 2]);
  expect(found[0]).toEqual({ feature: 1, left: { mean: 2, steps: [0] }, right: { mean: 0, steps: [] } });
  expect(found[2]).toEqual({ feature: 2, left: { mean: 1.5, steps: [1] }, right: { mean: 1.5, steps: [0, 2] } });
});

const runOf = (steps: number, of: (step: number) => ReturnType<typeof active>[]) =>
  Array.from({ length: steps }, (_, step) => of(step));

it("holds no difference beyond chance where the same steps stand in both runs", () => {
  const run = runOf(8, (step) => [active(0, 1 + (step % 3)), active(1 + (step % 3), 2 + step)]);
  expect(featureDifferences({ frequency }, run, run.toReversed()).beyondChance).toBe(0);
});

it("tells what one run has in every step and the other in none from what stands in one step alone", () => {
  const left = runOf(6, (step) => [active(1, 3), ...(step === 2 ? [active(2, 9)] : [])]);
  const right = runOf(6, (step) => [active(0, 1), ...(step === 4 ? [active(3, 9)] : [])]);
  const { differences, beyondChance } = featureDifferences({ frequency }, left, right);
  expect(beyondChance).toBe(1);
  expect(differences[0].feature).toBe(1);
});

it.each([
  [3, 3, false],
  [4, 4, true],
  [1, 18, false],
  [1, 19, true],
  [0, 40, false],
])("with %i and %i steps: enough to tell a difference from chance is %s", (one, other, enough) => {
  const [left, right] = [runOf(one, () => [active(1, 3)]), runOf(other, () => [active(2, 3)])];
  expect(featureDifferences({ frequency }, left, right).beyondChance !== null).toBe(enough);
});

it("counts strength by rarity", () => {
  expect(mostTelling({ frequency }, [active(0, 9), active(3, 2)]).map(({ feature }) => feature)).toEqual([3, 0]);
});
