import { expect, test } from "vitest";
import {
  bandsOf,
  bandsOfSets,
  deviations,
  farthest,
  flaggedRanks,
  isFlagged,
  shareAsHigh,
} from "../../../../src/core/screen/bands.js";
import { randomNormal, seededRandom } from "../../../../src/core/statistics/random.js";

const traits = ["malice", "praise"];

test("a reply is counted in the deviations of the harmless ones, and its score is that of its farthest trait", () => {
  const bands = bandsOf(traits, [
    [0, 10],
    [2, 10],
    [4, 13],
  ]);
  expect(bands.traits).toEqual([
    { trait: "malice", mean: 2, deviation: 2 },
    { trait: "praise", mean: 11, deviation: Math.sqrt(3) },
  ]);
  const readings = deviations(bands, [8, 2]);
  expect(readings.map(({ z }) => z)).toEqual([3, -9 / Math.sqrt(3)]);
  expect(farthest(readings)).toEqual({ trait: "malice", z: 3 });
});

test("each harmless reply is held against the others, not against itself", () => {
  const [first] = bandsOf(["malice"], [[10], [0], [1], [2]]).scores;
  expect(first).toBe(9);
});

test("a sample counts itself among the harmless ones", () => {
  expect(shareAsHigh({ scores: [1, 2, 3] }, 4)).toBe(1 / 4);
  expect(shareAsHigh({ scores: [1, 2, 3] }, 2)).toBe(3 / 4);
  expect(flaggedRanks(99, 0.05)).toEqual({ ranks: 5, of: 100 });
  expect(flaggedRanks(96, 0.05)).toEqual({ ranks: 4, of: 97 });
  expect(flaggedRanks(10, 0.05).ranks).toBe(0);
});

test("of samples like the harmless replies as many are flagged as is said", () => {
  const random = seededRandom(5);
  const draw = () => traits.map(() => randomNormal(random));
  let flagged = 0;
  for (let round = 0; round < 100; round++) {
    const bands = bandsOf(traits, Array.from({ length: 99 }, draw));
    for (let i = 0; i < 50; i++) if (isFlagged(bands, farthest(deviations(bands, draw())).z, 0.05)) flagged++;
  }
  expect(flagged / 5000).toBeGreaterThan(0.04);
  expect(flagged / 5000).toBeLessThan(0.06);
});

test("each set of directions has bands of its own", () => {
  const values = [
    [0, 10, 1, 1],
    [2, 10, 2, 3],
    [4, 13, 3, 8],
  ];
  const [own, random] = bandsOfSets(traits, values);
  expect(own).toEqual(
    bandsOf(
      traits,
      values.map((all) => all.slice(0, 2)),
    ),
  );
  expect(random.traits.map(({ mean }) => mean)).toEqual([2, 4]);
});
