import { expect, test } from "vitest";
import { defaultRestartLimit, recentStarts, waitBeforeStart } from "../../../src/engineClient/restartPolicy.js";

const limit = { starts: 3, withinMilliseconds: 1000 };

test("the default is four starts in three minutes", () => {
  expect(defaultRestartLimit).toEqual({ starts: 4, withinMilliseconds: 180_000 });
});

test("starts are free until the limit, then wait for the oldest that counts to pass", () => {
  expect(waitBeforeStart([], 0, limit)).toBe(0);
  expect(waitBeforeStart([0, 100], 200, limit)).toBe(0);
  expect(waitBeforeStart([0, 100, 300], 400, limit)).toBe(600);
  expect(waitBeforeStart([0, 100, 300], 999, limit)).toBe(1);
  expect(waitBeforeStart([0, 100, 300], 1000, limit)).toBe(0);
  expect(waitBeforeStart([0, 100, 300, 1000], 1050, limit)).toBe(50);
});

test("a start stops counting when the window has passed", () => {
  expect(recentStarts([0, 100, 300], 1000, limit)).toEqual([100, 300]);
});
