import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { RunOfAnyVersion } from "../../../../src/core/run/anyVersion.js";
import { Run } from "../../../../src/core/run/run.js";
import { evidenceSource, evidenceText } from "../../../../src/report/words/evidence.js";
import { english } from "../../../../src/report/words/language.js";
import { leveredRun } from "../../../webview/insideScenes.js";
import { recorded } from "../../report/runs.js";

/** Written by a version that held computations and interventions in one list. */
const old = JSON.parse(readFileSync(new URL("../../../fixtures/runs/version2.cotrun.json", import.meta.url), "utf8"));

test("a run of version 2 opens: a list for computations, one for interventions, and each piece of evidence of its own", () => {
  const run = RunOfAnyVersion.parse(old);
  expect(Run.parse(run)).toEqual(run);
  for (const [i, step] of run.steps.entries()) {
    const { checks } = old.steps[i];
    const merged = [...step.computations.map((each) => ({ kind: "computation", ...each })), ...step.interventions];
    expect(merged).toEqual(checks);
    for (const [e, item] of step.verdict.evidence.entries()) {
      if (item.code !== "computation" && item.code !== "intervention") continue;
      expect(evidenceSource(item, step)).toBe(checks[old.steps[i].verdict.evidence[e].of].kind);
      expect(evidenceText(item, step, run, english.say)).not.toBe("");
    }
  }
  const both = run.steps.filter(({ computations, interventions }) => computations.length * interventions.length > 0);
  expect(both.length).toBeGreaterThan(0);
});

test("evidence of what a damaged run does not hold stays without words", () => {
  const damaged = structuredClone(old);
  damaged.steps[0].verdict.evidence = [
    { code: "intervention", points: "for", of: 0 },
    { code: "computation", points: "for", of: 9 },
  ];
  damaged.steps[0].checks = [old.steps[2].checks[0]];
  expect(damaged.steps[0].checks[0].kind).toBe("computation");
  const run = RunOfAnyVersion.parse(damaged);
  const [step] = run.steps;
  expect(step.verdict.evidence.map((item) => evidenceText(item, step, run, english.say))).toEqual(["", ""]);
});

test("what is damaged in it is refused, and so is a version that there never was", () => {
  for (const damaged of [
    { ...old, steps: [{}] },
    { ...old, steps: recorded("off-policy").steps },
    { ...recorded("off-policy"), steps: old.steps },
    { ...old, version: 0 },
  ])
    expect(RunOfAnyVersion.safeParse(damaged).success).toBe(false);
});

test("the one lever of a run of version 2 becomes a list of one", () => {
  const [lever] = leveredRun().levers!;
  expect(RunOfAnyVersion.parse({ ...old, levers: lever }).levers).toEqual([lever]);
  expect(RunOfAnyVersion.parse(old)).not.toHaveProperty("levers");
});
