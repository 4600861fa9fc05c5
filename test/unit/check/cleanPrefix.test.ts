import { english } from "../../../src/report/words/language.js";
import { batchWords } from "../../../src/report/jsonl.js";
import { expect, test } from "vitest";
import { cleanPrefix } from "../../../src/check/cleanPrefix.js";
import { judge } from "../../../src/check/judge.js";
import { batchRecord } from "../../../src/core/batch/batchResult.js";
import { applyEvent } from "../../../src/core/run/applyEvent.js";
import { Run } from "../../../src/core/run/run.js";
import type { ProbeHead, ProbeSet } from "../../../src/probes/probeSet.js";
import { readingOf } from "../core/run/reading.js";
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
function readRun(
  lines: readonly (readonly [text: string, logit: number | null, outOfDomain?: number])[],
  trusted = true,
): Run {
  const run = runOf(lines.map(([text]) => text).join("\n"));
  expect(run.steps).toHaveLength(lines.length);
  const steps = run.steps.map((step, i) => {
    const [, logit, outOfDomain = 0.5] = lines[i];
    return { ...step, readings: logit === null ? [] : [readingOf("step-wrong", 0.5, { logit, outOfDomain, trusted })] };
  });
  return { ...run, mode: "off-policy", steps };
}
function judged(begun: Run, set: ProbeSet | null = probes): Run {
  let run = begun;
  for (const event of judge(() => run, set)) run = applyEvent(run, event);
  return run;
}
const upTo = (run: Run, set?: ProbeSet | null) => judged(run, set).clean?.upTo;

test("the clean part ends before the first step above the bound", () => {
  const run = judged(
    readRun([
      ["There are 3 bags of apples.", -3],
      ["Each bag holds seven of them.", -1],
      ["So he has 22 apples in all.", -0.9],
      ["The answer is 22.", -4],
    ]),
  );
  expect(run.clean).toEqual({ alpha: 0.1, upTo: 1 });
  expect(Run.parse(run).clean).toEqual(run.clean);
  expect(batchRecord("a", run, batchWords(english.say)).clean).toEqual(run.clean);
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
  expect(upTo({ ...run, steps: run.steps.with(2, { ...run.steps[2], readings: [] }) })).toBe(-1);
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
  for (const set of [null, probesWith({ clean: undefined }), probesWith({ clean: [head.clean![1]] })])
    expect(upTo(run, set)).toBeUndefined();
  expect(upTo(readRun([["There are 3 bags of apples.", -3]], false))).toBeUndefined();
  expect(cleanPrefix(readRun([["There are 3 bags of apples.", null]]), probes)).toBeNull();
  expect(batchRecord("a", run, batchWords(english.say))).not.toHaveProperty("clean");
});
