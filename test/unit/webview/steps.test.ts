import { describe, expect, it } from "vitest";
import { isSuspect } from "../../../src/core/verdict/codes.js";
import type { Step } from "../../../src/core/run/step.js";
import { answerStretches } from "../../../src/report/components/answerStretches.js";
import { listedSteps, movedSelection, selectedStep } from "../../../src/webview/model/stepList.js";
import { withoutStep } from "../../../src/webview/model/withoutStep.js";
import { recorded } from "../report/runs.js";

const run = recorded("mixed");
const indices = (steps: readonly Step[]) => steps.map(({ index }) => index);
const all = listedSteps(run, { filter: "all", order: "as-written", find: "" });

describe("the list of steps", () => {
  it("holds every step as written", () => {
    expect(indices(all)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it("is filtered by how steps stand or by being suspect", () => {
    const consistent = listedSteps(run, { filter: "consistent", order: "as-written", find: "" });
    expect(consistent.map(({ verdict }) => verdict.rule)).toEqual(["state-agrees"]);
    const holds = listedSteps(run, { filter: "rests-on-mark", order: "as-written", find: "" });
    expect(holds.map(({ verdict }) => verdict.rule)).toContain("computation-right");
    const suspect = listedSteps(run, { filter: "suspect", order: "as-written", find: "" });
    expect(indices(suspect)).toEqual(indices(run.steps.filter(({ verdict }) => isSuspect(verdict.code))));
  });

  it("can begin with the most suspect step", () => {
    const suspicions = listedSteps(run, { filter: "all", order: "most-suspect", find: "" }).map(
      ({ verdict }) => verdict.suspicion,
    );
    expect(suspicions).toEqual([...suspicions].sort((a, b) => b - a));
  });
});

describe("words that are searched for", () => {
  const found = (find: string) => indices(listedSteps(run, { filter: "all", order: "as-written", find }));
  const first = run.steps[0].text;
  it.each([
    ["nothing", "  ", run.steps.map(({ index }) => index)],
    ["a step's own text", first, [0]],
    ["the same in capitals, with other spaces", first.toUpperCase().replaceAll(" ", "  "), [0]],
    ["words in any order", first.split(/\s+/).reverse().join(" "), [0]],
    ["what no step holds", "zzqx", []],
    ["signs that mean something in a pattern", "(.*", []],
  ])("%s", (_, find, expected) => {
    expect(found(find)).toEqual(expected);
  });
});

describe("the step that is explained", () => {
  it("is the chosen one while it is listed", () => {
    expect(selectedStep(run, all, 6)?.index).toBe(6);
    const consistent = listedSteps(run, { filter: "consistent", order: "as-written", find: "" });
    expect(selectedStep(run, consistent, 6)?.index).toBe(consistent[0]?.index);
  });

  it("is otherwise the first suspect one, or the last while the run goes on", () => {
    expect(selectedStep(run, all, null)?.index).toBe(2);
    expect(selectedStep({ ...run, status: "running" }, all, null)?.index).toBe(9);
    expect(selectedStep(run, [], 3)).toBeUndefined();
  });
});

describe("keys in the list", () => {
  const press = (key: string, from: number | undefined, hidden: Parameters<typeof movedSelection>[3] = []) =>
    movedSelection(key, all, from, hidden)?.index;

  it("move by one, by a page and to the ends, and stop there", () => {
    expect(press("ArrowDown", 0)).toBe(1);
    expect(press("ArrowDown", 9)).toBe(9);
    expect(press("ArrowDown", undefined)).toBe(0);
    expect(press("ArrowUp", 0)).toBe(0);
    expect(press("PageDown", 0)).toBe(8);
    expect(press("PageUp", 3)).toBe(0);
    expect(press("Home", 5)).toBe(0);
    expect(press("End", 5)).toBe(9);
    expect(press("x", 5)).toBeUndefined();
  });

  it("visit every suspect step, round the end, and pass over hidden kinds", () => {
    expect(press("n", 2)).toBe(3);
    expect(press("n", 9)).toBe(2);
    expect(press("n", 3)).toBe(6);
    expect(press("p", 2)).toBe(6);
    expect(press("p", 0)).toBe(6);
    expect(press("n", 0, ["wrong-by-computation"])).toBeUndefined();
  });
});

describe("what would change without a step", () => {
  it("holds the answers forced before and after it", () => {
    const { forced, settled } = withoutStep(run, run.steps[5]);
    expect([forced?.before.answer, forced?.after.answer]).toEqual(["D", "B"]);
    expect(settled).toBe("here");
    expect(withoutStep(run, run.steps[0]).settled).toBe("later");
    expect(withoutStep(run, run.steps[6]).settled).toBe("before");
  });

  it("holds the interventions and not the computations", () => {
    for (const step of run.steps) {
      const { interventions } = withoutStep(run, step);
      expect(interventions).toEqual(step.interventions);
    }
    expect(withoutStep(run, run.steps[2]).interventions.length).toBeGreaterThan(0);
  });

  it("holds nothing where nothing was measured", () => {
    const bare = { ...run, commitment: [], influences: [] };
    const nothing = { forced: null, settled: null, interventions: [], mentions: [] };
    expect(withoutStep(bare, { ...run.steps[0], interventions: [] })).toEqual(nothing);
  });
});

describe("stretches of the same forced answer", () => {
  it("cover the boundaries without a gap", () => {
    expect(answerStretches(run.commitment)).toEqual([
      { answer: "B", from: 0, to: 3 },
      { answer: "D", from: 4, to: 5 },
      { answer: "B", from: 6, to: 10 },
    ]);
    expect(answerStretches([])).toEqual([]);
  });
});
