import { expect, test } from "vitest";
import { cleanPrefix } from "../../../src/check/cleanPrefix.js";
import { judge } from "../../../src/check/judge.js";
import { batchRecord } from "../../../src/core/batch/batchResult.js";
import { Run } from "../../../src/core/run/run.js";
import type { ProbeHead, ProbeSet } from "../../../src/probes/probeSet.js";
import { runOf } from "./runs.js";

const head: ProbeHead = {
  name: "step-wrong",
  stack: [],
  bias: 0,
  byLayer: [],
  calibration: { a: 1, b: 0, varianceA: 0, covarianceAB: 0, varianceB: 0 },
  clean: [
    { alpha: 0.1, logit: -1 },
    { alpha: 0.2, logit: 0 },
  ],
  quality: { aurocMean: 0.9, aurocMin: 0.8, baselineAuroc: 0.8, calibrationError: 0.02, trusted: true },
};
const probesWith = (change: Partial<ProbeHead>): ProbeSet => ({
  modelSha256: "",
  graph: "",
  layers: 2,
  hidden: 4,
  seed: 1,
  product: "",
  quality: "",
  heads: [{ ...head, ...change }],
  domain: { unit: 1, components: [] },
});
const probes = probesWith({});

/** A run whose steps are read with these logits; null is not read. */
function readRun(lines: readonly (readonly [text: string, logit: number | null, outOfDomain?: number])[]): Run {
  const run = runOf(lines.map(([text]) => text).join("\n"));
  run.mode = "off-policy";
  expect(run.steps).toHaveLength(lines.length);
  for (const [i, [, logit, outOfDomain = 0.5]] of lines.entries()) {
    if (logit === null) continue;
    // The head is read at two places, and their mean counts.
    run.steps[i].readings = (["last-content", "closing"] as const).map((position, k) => ({
      head: "step-wrong",
      position,
      token: 0,
      logit: logit + (k === 0 ? 0.5 : -0.5),
      probability: 0.5,
      outOfDomain,
    }));
  }
  return run;
}
const upTo = (run: Run, set: ProbeSet | null = probes) => {
  judge(run, set);
  return run.clean?.upTo;
};

test("the clean part ends before the first step above the bound", () => {
  const run = readRun([
    ["There are 3 bags of apples.", -3],
    ["Each bag holds seven of them.", -1],
    ["So he has 22 apples in all.", -0.9],
    ["The answer is 22.", -4],
  ]);
  expect(upTo(run)).toBe(1);
  expect(run.clean).toEqual({ alpha: 0.1, upTo: 1 });
  expect(Run.parse(run).clean).toEqual(run.clean);
  expect(batchRecord("a", run).clean).toEqual(run.clean);
});

test("a text without a suspect step is clean to its end, one that begins with one nowhere", () => {
  const lines = (first: number) =>
    readRun([
      ["There are 3 bags of apples.", first],
      ["The answer is 21.", -3],
    ]);
  expect(upTo(lines(-2))).toBe(1);
  expect(upTo(lines(0))).toBe(-1);
});

test("a step that states nothing does not end it, and is no clean part by itself", () => {
  const run = readRun([
    ["## The bags", 5],
    ["Let's think step by step.", 5],
    ["There are 3 bags of apples.", -3],
    ["How many apples is that?", null],
    ["The answer is 21.", -2],
  ]);
  expect(upTo(run)).toBe(4);
  run.steps[2].readings = [];
  expect(upTo(run)).toBe(-1);
});

test("code that nothing checked ends it unless it was read as clean: it states nothing, but it may not work", () => {
  const lines = (logit: number | null) =>
    readRun([
      ["There are 3 bags of apples.", -3],
      ["```\nprint(bags * apples)\n```", logit],
      ["The answer is 21.", -3],
    ]);
  expect(upTo(lines(null))).toBe(0);
  expect(upTo(lines(-3))).toBe(2);
});

test("a step that was not read, is unlike the training, or does not compute, ends it", () => {
  const lines = (text: string, logit: number | null, outOfDomain?: number) =>
    readRun([
      ["There are 3 bags of apples.", -3],
      [text, logit, outOfDomain],
      ["That is the answer to this question.", -3],
    ]);
  expect(upTo(lines("So he has many apples in all.", null))).toBe(0);
  expect(upTo(lines("So he has many apples in all.", -3, 1.2))).toBe(0);
  expect(upTo(lines("That makes 3 * 7 = 22 apples.", -3))).toBe(0);
  expect(upTo(lines("That makes 3 * 7 = 21 apples.", -3))).toBe(2);
});

test("nothing is said without a head that is trusted, has a bound and was read", () => {
  const run = readRun([["There are 3 bags of apples.", -3]]);
  const untrusted = probesWith({ quality: { ...head.quality, trusted: false } });
  for (const set of [null, untrusted, probesWith({ clean: undefined }), probesWith({ clean: [head.clean![1]] })])
    expect(upTo(run, set)).toBeUndefined();
  expect(cleanPrefix(readRun([["There are 3 bags of apples.", null]]).steps, probes)).toBeUndefined();
  expect(Run.parse(run)).not.toHaveProperty("clean");
  expect(batchRecord("a", run)).not.toHaveProperty("clean");
});

test("nothing is said of the model's own text, whose mistakes are likely to it", () => {
  const run = readRun([["Seven boxes stand here.", -3]]);
  run.mode = "on-policy";
  judge(run, probes);
  expect(run.clean).toBeUndefined();
});
