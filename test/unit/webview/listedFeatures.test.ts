import { expect, it } from "vitest";
import { listedFeatures, movedFeature } from "../../../src/webview/features/listed.js";
import { drawnFeatures } from "../../webview/insideScenes.js";

it("lists a step's features with the steps in which each is among those that tell most", () => {
  const listed = listedFeatures(drawnFeatures, 1, "");
  expect(listed.map(({ page, here, steps }) => [page.feature, here?.strength, steps.length])).toEqual([
    [2252, 13, 2],
    [101, 6, 1],
    [7, 3.5, 10],
  ]);
});

it("finds those of the whole run by a word, with what the selected step has of them", () => {
  expect(listedFeatures(drawnFeatures, 0, " FURNI ").map(({ page, here }) => [page.feature, here])).toEqual([
    [2252, undefined],
  ]);
  expect(listedFeatures(drawnFeatures, 0, "seats").length).toBe(drawnFeatures.pages.length);
});

it("lists nothing of a run that was not read, or without a step", () => {
  expect(listedFeatures({ ...drawnFeatures, steps: null }, 1, "")).toEqual([]);
  expect(listedFeatures(drawnFeatures, undefined, "")).toEqual([]);
  expect(movedFeature("ArrowDown", [], undefined)).toBeUndefined();
});
