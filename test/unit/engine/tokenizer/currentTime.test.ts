import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { currentTime } from "../../../../src/engine/tokenizer/currentTime.js";

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(2026, 2, 5, 19, 8, 9) });
});
afterEach(() => {
  vi.useRealTimers();
});

// As published templates ask for the date; what Python's strftime gives.
it.each([
  ["%d %b %Y", "05 Mar 2026"],
  ["%B %d, %Y", "March 05, 2026"],
  ["%Y-%m-%d", "2026-03-05"],
  ["%F %T", "2026-03-05 19:08:09"],
  ["%A, %-d %B %Y", "Thursday, 5 March 2026"],
  ["%e/%-m/%y", " 5/3/26"],
  ["%I:%M %p", "07:08 PM"],
  ["%-I:%M%p, day %j", "7:08PM, day 064"],
  ["100 %% of %Q", "100 % of %Q"],
])("%s is %s", (format, text) => {
  expect(currentTime(format)).toBe(text);
});
