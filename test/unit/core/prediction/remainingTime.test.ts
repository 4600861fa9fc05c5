import { expect, test } from "vitest";
import { remainingTime } from "../../../../src/core/prediction/remainingTime.js";

test("what goes by at once does not count for what takes its time", () => {
  let now = 0;
  const remaining = remainingTime(() => now);
  expect(remaining.after(0, 100)).toBeUndefined();
  for (let done = 10; done <= 50; done += 10) remaining.after(done, 100);
  for (let done = 51; done <= 60; done++) {
    now += 2000;
    remaining.after(done, 100);
  }
  expect(remaining.after(60, 100)).toBeCloseTo(((60 - 53) * 2 * 40) / 7, 0);
  // Other work begins anew.
  expect(remaining.after(0, 10)).toBeUndefined();
});
