import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import type { Run } from "../../../src/core/run/run.js";
import { SteeringSection } from "../../../src/webview/components/SteeringSection.js";
import { recorded } from "../report/runs.js";

const effect = { along: 0.1, against: -0.1 };
const run: Run = {
  ...recorded("mixed"),
  steering: {
    step: 1,
    head: "truth",
    layers: [14],
    strength: 0.2,
    own: effect,
    random: [effect, effect],
    mean: 0,
    deviation: 0.1,
    isNull: true,
  },
};
const shown = (of: Run, step: number) => renderToString(h(SteeringSection, { run: of, step: of.steps[step] }));

test("the panel shows the experiment at its step, with its null result, and nowhere else", () => {
  expect(shown(run, 1)).toContain("Null: no larger than along random directions (n = 2).");
  expect(shown(run, 1)).toContain("takes no part in any verdict");
  expect(shown(run, 0)).toBe("");
  expect(shown(recorded("mixed"), 1)).toBe("");
});
