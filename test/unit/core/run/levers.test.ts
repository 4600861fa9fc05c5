import { expect, it } from "vitest";
import { carriedByLayer, holdOf, outweighedFrom } from "../../../../src/core/run/levers.js";

it("takes hold from a fifth to four fifths, for good", () => {
  expect(holdOf([0, 0.1, 0.3, 0.5, 0.85, 1])).toEqual({ from: 2, to: 4 });
  // A share that goes back is not yet there.
  expect(holdOf([0, 0.9, 0.1, 0.5, 0.7, 0.9, 1])).toEqual({ from: 3, to: 5 });
  expect(holdOf([0, 0, 1, 1])).toEqual({ from: 2, to: 2 });
});

it("takes hold nowhere when the last layer does not carry it, or the first one does", () => {
  expect(holdOf([0, 0.3, 0.5])).toBeNull();
  expect(holdOf([1, 1])).toBeNull();
  expect(holdOf([])).toBeNull();
});

it("is carried by as much as adding and taking out say on average", () => {
  expect(carriedByLayer({ added: [0, 0.5], takenOut: [0.5, 1.5] })).toEqual([0.25, 1]);
});

it("is outweighed from where, for good, the answer is no likelier than not when it is taken out", () => {
  const takenOut = [0, 0.7, 0.3, 0.6, 1];
  expect(outweighedFrom({ logOddsWith: 2, logOddsWithout: -2, takenOut })).toBe(3);
  // It was unlikely before, or is still likely after.
  expect(outweighedFrom({ logOddsWith: -1, logOddsWithout: -3, takenOut })).toBeNull();
  expect(outweighedFrom({ logOddsWith: 4, logOddsWithout: 1, takenOut })).toBeNull();
});
