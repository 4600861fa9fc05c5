import { expect, test } from "vitest";
import { canBegin, laneGroups } from "../../../../src/engine/generate/lanes.js";

const ofLengths = (...lengths: number[]) => lengths.map((length) => new Int32Array(length));

test.each<[lengths: number[], groups: number[][]]>([
  [[], []],
  [[5], [[0]]],
  [[5, 2048, 7], [[0, 1, 2]]],
  [[2049], [[0]]],
  [
    [5, 2049, 7, 8],
    [[0], [1], [2, 3]],
  ],
  [
    [3000, 3000, 1],
    [[0], [1], [2]],
  ],
])("of lengths %j the groups are %j", (lengths, groups) => {
  expect(laneGroups(ofLengths(...lengths))).toEqual(groups);
});

test.each<[waiting: number[], writing: number[], count: number]>([
  [[], [], 0],
  [[1, 1, 1], [], 3],
  [[2048], [], 1],
  [[2048], [1], 0],
  [[1000, 1000, 1000], [], 2],
  [[1000, 10], [1500], 0],
  [Array.from({ length: 40 }, () => 1), [], 16],
  [Array.from({ length: 40 }, () => 1), Array.from({ length: 14 }, () => 1), 2],
  [[1], Array.from({ length: 16 }, () => 1), 0],
])("of %j waiting beside %j can begin: %i", (waiting, writing, count) => {
  expect(canBegin(ofLengths(...waiting), ofLengths(...writing))).toBe(count);
});
