import { expect, it } from "vitest";
import { splitThinking } from "../../../../src/core/answer/thinking.js";

it.each([
  ["<think>a</think>b", undefined, "a", "b"],
  ["a</think>b", undefined, "a", "b"],
  ["<think>a", undefined, "a", ""],
  ["a", true, "a", ""],
  ["b", undefined, null, "b"],
])("separates thinking and what is said: %s", (response, opened, expectedThinking, expectedVisible) => {
  const { thinking, visible } = splitThinking(response, opened);
  for (const part of [thinking, visible])
    if (part) expect(response.slice(part.chars.start, part.chars.end)).toBe(part.text);
  expect([thinking?.text ?? null, visible.text]).toEqual([expectedThinking, expectedVisible]);
});
