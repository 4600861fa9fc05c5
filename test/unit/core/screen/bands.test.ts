import { expect, test } from "vitest";
import {
  bandsOf,
  chanceOfAsMany,
  deviations,
  farthest,
  flaggedRanks,
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
  const { ranks, of } = flaggedRanks(99, 0.05);
  let flagged = 0;
  for (let round = 0; round < 100; round++) {
    const bands = bandsOf(traits, Array.from({ length: 99 }, draw));
    for (let i = 0; i < 50; i++)
      if (shareAsHigh(bands, farthest(deviations(bands, draw())).z) * of < ranks + 0.5) flagged++;
  }
  expect(flagged / 5000).toBeGreaterThan(0.04);
  expect(flagged / 5000).toBeLessThan(0.06);
});

test("how often a harmless set has as many flagged", () => {
  expect(chanceOfAsMany(0, 40, { ranks: 5, of: 100 })).toBe(1);
  expect(chanceOfAsMany(1, 1, { ranks: 5, of: 100 })).toBeCloseTo(0.05, 8);
  // One rank of two is a share that is uniform, and with it every number is as likely as another.
  for (const flagged of [1, 7, 30])
    expect(chanceOfAsMany(flagged, 30, { ranks: 1, of: 2 })).toBeCloseTo((31 - flagged) / 31, 6);
  expect(chanceOfAsMany(40, 100_000, { ranks: 5, of: 100 })).toBeGreaterThan(0.99);
  expect(chanceOfAsMany(30, 60, { ranks: 5, of: 100 })).toBeLessThan(1e-6);
});
