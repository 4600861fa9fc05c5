import { describe, expect, it } from "vitest";
import { findingOf, otherMarks } from "../../../../src/core/run/finding.js";
import type { Run } from "../../../../src/core/run/run.js";
import { usesOf } from "../../../../src/core/run/uses.js";
import { type Standing, standingOf } from "../../../../src/core/verdict/standing.js";
import { recorded } from "../../report/runs.js";

const standings = (run: Run): Standing[] => run.steps.map((step) => standingOf(step, run));

describe("what a run finds", () => {
  it("is a refuted calculation before anything less sure", () => {
    const run = recorded("mixed");
    const finding = findingOf(run);
    expect(finding).toMatchObject({ kind: "calculation", step: { index: 2 }, computation: { claim: "12 × 15 = 190" } });
    expect(otherMarks(run, finding)).toBe(2);
  });

  it("is the sentence that moved the answer and that no step mentions", () => {
    const run = recorded("marked");
    expect(findingOf(run)).toMatchObject({ kind: "influence", influence: { answerWithout: "A", confirmed: true } });
    expect(otherMarks(run, findingOf(run))).toBe(0);
  });

  it("is nothing where no step is marked, with how many could not be told", () => {
    expect(findingOf(recorded("numeric"))).toEqual({ kind: "nothing", untold: 1 });
  });

  it("is one sign where nothing confirms it", () => {
    const run = recorded("off-policy");
    const steps = run.steps.filter(({ verdict }) => verdict.code !== "wrong-by-computation");
    expect(findingOf({ ...run, steps })).toMatchObject({ kind: "weak", step: { verdict: { code: "weak-evidence" } } });
  });

  it("is that nothing could be told, and why", () => {
    expect(findingOf(recorded("abstaining"))).toEqual({ kind: "untold", why: "unlike" });
    expect(findingOf(recorded("cancelled"))).toEqual({ kind: "untold", why: "stopped" });
    expect(findingOf({ ...recorded("abstaining"), steps: [] })).toEqual({ kind: "untold", why: "no-steps" });
    expect(findingOf({ ...recorded("cancelled"), status: "failed" })).toEqual({ kind: "untold", why: "failed" });
  });
});

describe("how a step stands", () => {
  it("tells a program's result, the model's agreement and the prompt's own words apart", () => {
    expect(standings(recorded("numeric"))).toEqual([
      ...["consistent", "consistent", "calculation-holds", "calculation-holds", "calculation-holds"],
      ...["given", "calculation-holds", "cannot-tell"],
    ]);
  });

  it("is its verdict where that is a mark", () => {
    const run = recorded("mixed");
    const text = "Each row has 15 chairs.";
    const verdict = { ...run.steps[1].verdict, code: "state-disagrees" as const };
    expect(standingOf({ ...run.steps[1], text }, run)).toBe("given");
    expect(standingOf({ ...run.steps[1], text, verdict }, run)).toBe("state-disagrees");
  });
});

describe("where a step is used", () => {
  it("is where a number comes again that it was the first to state", () => {
    const run = recorded("mixed");
    const used = (index: number) => usesOf(run, run.steps[index]).map((step) => step.index);
    expect(used(2)).toEqual([3, 8]);
    expect(used(3)).toEqual([6]);
    // It states what the prompt states.
    expect(used(1)).toEqual([]);
  });
});
