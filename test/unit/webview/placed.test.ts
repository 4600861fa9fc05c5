import { expect, it } from "vitest";
import { rankedBy } from "../../../src/core/knowledge/ranks.js";
import { movedCandidate, placed } from "../../../src/webview/knowledge/placed.js";
import { parted } from "../../webview/insideScenes.js";

const { candidates } = parted;
const all = placed(parted, rankedBy(candidates, "said"), rankedBy(candidates, "together"));

it("says both places of each candidate, in the order of the inside", () => {
  expect(all.map(({ text, outside, inside, parts }) => [text, outside, inside, parts])).toEqual([
    ["Canberra", 2, 1, true],
    ["Sydney", 1, 2, true],
    ["Perth", 4, 3, true],
    ["Melbourne", 3, 4, true],
  ]);
  expect(all.filter(({ isSaid }) => isSaid).map(({ text }) => text)).toEqual(["Sydney"]);
  expect(all.filter(({ isKnown }) => isKnown).map(({ text }) => text)).toEqual(["Canberra"]);
});

it("keeps the order of the outside where nothing was read inside", () => {
  const outside = placed(parted, rankedBy(candidates, "said"), []);
  expect(outside.map(({ text, inside, parts }) => [text, inside, parts])).toEqual(
    ["Sydney", "Canberra", "Melbourne", "Perth"].map((text) => [text, null, false]),
  );
});

it("stops at the ends, and passes by other keys", () => {
  expect(movedCandidate("ArrowUp", all, all[0].index)).toBe(all[0]);
  expect(movedCandidate("ArrowDown", all, all[3].index)).toBe(all[3]);
  expect(movedCandidate("x", all, 0)).toBeUndefined();
});
