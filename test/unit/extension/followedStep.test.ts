import { expect, test, vi } from "vitest";
import { type FocusedStep, followedStep } from "../../../src/extension/readouts/stepFocus.js";
import { recorded } from "../report/runs.js";

vi.mock("vscode", () => ({ EventEmitter: class {} }));

const run = recorded("mixed");
const at = (by: FocusedStep["by"], path = "/a"): FocusedStep => ({ path, run, step: 3, by });

test.each<[string, FocusedStep | undefined, string | undefined, number | undefined]>([
  ["the step under the cursor, of the run that is shown", at("cursor"), "/a", 3],
  ["no step that a panel selected itself: it would never end", at("panel"), "/a", undefined],
  ["no step of another run", at("cursor", "/b"), "/a", undefined],
  ["none where no run is shown", at("cursor"), undefined, undefined],
  ["none where none is looked at", undefined, "/a", undefined],
])("a panel follows %s", (_, focused, path, step) => {
  expect(followedStep(focused, path)).toBe(step);
});
