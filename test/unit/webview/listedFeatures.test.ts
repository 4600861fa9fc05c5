import { expect, it } from "vitest";
import { listedFeatures, movedFeature } from "../../../src/webview/features/listed.js";
import { drawnFeatures } from "../../webview/insideScenes.js";

it("lists a step's features with the steps in which each is among those that tell most", () => {
  const listed = listedFeatures(drawnFeatures, { step: 1 }, "");
  expect(listed.map(({ page, here, steps }) => [page.feature, here?.strength, steps.length])).toEqual([
    [2252, 13, 2],
    [101, 6, 1],
    [7, 3.5, 10],
  ]);
});

it("lists what is active at one token, and where in the run each of it is", () => {
  const listed = listedFeatures(drawnFeatures, { step: 1, token: 2 }, "");
  expect(listed.map(({ page, here, steps }) => [page.feature, here?.strength, steps.length])).toEqual([
    [2252, 13, 2],
    [7, 2, 10],
  ]);
  expect(listedFeatures(drawnFeatures, { step: 1, token: 0 }, "")).toEqual([]);
  expect(listedFeatures(drawnFeatures, { step: 1, token: 99 }, "")).toEqual([]);
});

it("finds those of the whole run by a word, with what the selected step has of them", () => {
  expect(listedFeatures(drawnFeatures, { step: 0 }, " FURNI ").map(({ page, here }) => [page.feature, here])).toEqual([
    [2252, undefined],
  ]);
  expect(listedFeatures(drawnFeatures, { step: 0 }, "seats").length).toBe(drawnFeatures.pages.length);
});

it("lists nothing of a run that was not read, or without a step", () => {
  expect(listedFeatures({ ...drawnFeatures, steps: null }, { step: 1 }, "")).toEqual([]);
  expect(listedFeatures(drawnFeatures, { step: undefined }, "")).toEqual([]);
  expect(movedFeature("ArrowDown", [], undefined)).toBeUndefined();
});
