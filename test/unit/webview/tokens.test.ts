import { expect, test } from "vitest";
import type { Step } from "../../../src/core/run/step.js";
import { mostTelling, readAlong, stepTokens } from "../../../src/webview/tokens/stepTokens.js";
import { drawnToken, saidToken } from "../../../src/webview/tokens/tokenText.js";
import { recorded } from "../report/runs.js";

const base = recorded("mixed").steps[2];
/** "A 🙂.", whose emoji is three tokens. */
const step: Step = {
  ...base,
  text: "A 🙂.",
  tokenEnds: [1, 2, 2, 4, 5],
  readings: [
    {
      ...base.readings[0],
      byToken: [0.5, 0.4, 0.3, 0.1, 0.7],
      positions: [
        { position: "last-content", token: 103, logit: 0 },
        { position: "closing", token: 104, logit: 0 },
      ],
    },
  ],
};

test("a character of several tokens bears the reading behind its last one", () => {
  expect(stepTokens(step, step.readings[0])).toEqual([
    { text: "A", index: 0, probability: 0.5, read: false },
    { text: " ", index: 1, probability: 0.4, read: false },
    { text: "🙂", index: 3, probability: 0.1, read: true },
    { text: ".", index: 4, probability: 0.7, read: true },
  ]);
});

test("the cursor begins at the token that says most", () => {
  expect(mostTelling(stepTokens(step, step.readings[0]))?.text).toBe("🙂");
  expect(mostTelling([])).toBeUndefined();
});

test("lists that do not fit each other, and runs of older versions, have no tokens to show", () => {
  expect(readAlong(step)).toHaveLength(1);
  expect(readAlong({ ...step, tokenEnds: [5] })).toEqual([]);
  const { tokenEnds: _, ...older } = step;
  expect(readAlong(older)).toEqual([]);
});

test("a line's end and a blank are seen", () => {
  expect(["\n\n", " ", ".\n", "\u200b", " Venus"].map(drawnToken)).toEqual(["↵", " ", ".↵", "·", " Venus"]);
  expect(["\n", " ", " Venus"].map(saidToken)).toEqual(["“↵”", "“␣”", "“Venus”"]);
});
