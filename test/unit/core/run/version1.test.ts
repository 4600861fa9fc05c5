import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { RUN_VERSION, Run } from "../../../../src/core/run/run.js";
import { RunOfAnyVersion } from "../../../../src/core/run/anyVersion.js";

/** Written by a version that held a reading for each position, and sentences. */
const old = JSON.parse(readFileSync(new URL("../../../fixtures/runs/version1.cotrun.json", import.meta.url), "utf8"));

test("a run of version 1 opens: one reading a head, and its sentences as they were", () => {
  const run = RunOfAnyVersion.parse(old);
  expect(run).toMatchObject({ version: RUN_VERSION, id: old.id, response: old.response, answer: old.answer });
  expect(Run.parse(run)).toEqual(run);
  for (const [i, step] of run.steps.entries()) {
    const before = old.steps[i];
    expect(step.readings.map(({ head }) => head)).toEqual([
      ...new Set(before.readings.map((r: { head: string }) => r.head)),
    ]);
    const truth = step.readings.find(({ head }) => head === "truth");
    expect(truth?.probability ?? null).toBe(before.scores.truth);
    // The interval of a mean over two positions was not kept, and that of one of them would be of another reading.
    expect(truth).not.toHaveProperty("interval");
    expect(step.likelihood).toEqual({ mean: before.scores.logProbMean, least: before.scores.logProbMin });
    expect(step.verdict.evidence.map(({ said }) => said)).toEqual(
      before.verdict.evidence.map((e: { text: string }) => e.text),
    );
  }
});

test("what is damaged in it is refused", () => {
  for (const damaged of [
    { ...old, steps: [{}] },
    { ...old, notes: [1] },
    { ...old, provenance: null },
  ])
    expect(RunOfAnyVersion.safeParse(damaged).success).toBe(false);
});
