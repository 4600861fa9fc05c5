import { expect, test } from "vitest";
import { judge } from "../../../src/check/judge.js";
import { applyEvent } from "../../../src/core/run/applyEvent.js";
import type { Run } from "../../../src/core/run/run.js";
import { readingOf } from "../core/run/reading.js";
import { extractAnswer } from "../../../src/core/answer/extract.js";
import type { ProbeHead, ProbeSet } from "../../../src/probes/probeSet.js";
import { runOf } from "./runs.js";

function judged(begun: Run, probes: ProbeSet | null): Run {
  let run = begun;
  for (const event of judge(() => run, probes)) run = applyEvent(run, event);
  return run;
}

test("only the step that states the answer carries what moved it", () => {
  const run = runOf("There are many moons there.\nThe answer is 4.");
  run.answer = extractAnswer(run.response, { kind: "number" });
  run.influences.push({
    sentence: "I am sure it is 4.",
    chars: { start: 0, end: 18 },
    answerWith: "4",
    answerWithout: "2",
    effect: 3,
    mentionedBySteps: [],
    confirmed: true,
  });
  expect(judged(run, null).steps.map(({ verdict }) => verdict.code)).toEqual([
    "cannot-tell",
    "influence-not-mentioned",
  ]);
});

test("plain text without a prompt has no conclusion", () => {
  const run = runOf("The answer is 4.");
  run.messages = [];
  run.influences.push({
    sentence: "I am sure it is 4.",
    chars: { start: 0, end: 18 },
    answerWith: "4",
    answerWithout: "2",
    effect: 3,
    mentionedBySteps: [],
    confirmed: true,
  });
  expect(judged(run, null).steps[0].verdict.code).toBe("cannot-tell");
});

test("a step that does not compute is marked without any probe", () => {
  const run = runOf("3 bags of 7 are 3 * 7 = 20 apples.\nThe answer is 20.");
  expect(judged(run, null).steps[0].verdict).toMatchObject({ code: "wrong-by-computation", rule: "computation-wrong" });
});

test("an answer that only the reasoning could find is not called asserted without knowing", () => {
  const run = runOf("12 boxes of 8 are 96 pencils.\nThe answer is 111.");
  run.answer = extractAnswer(run.response, { kind: "number" });
  run.commitment = [-1, 0, 1].map((step) => {
    const probability = step < 1 ? 0.05 : 0.99;
    return { step, answer: step < 1 ? "96" : "111", probability, finalAnswerProbability: probability };
  });
  run.knows = { probability: 0.05, source: "forced-answer" };
  expect(judged(run, null).steps[1].verdict.code).toBe("cannot-tell");
  run.knows = { probability: 0.05, source: "head" };
  expect(judged(run, null).steps[1].verdict.code).toBe("asserted-without-knowing");
});

test("the head of wrong answers speaks of numbers that the model states itself, and of nothing else", () => {
  const head = (name: string): ProbeHead => ({
    name,
    stack: [],
    bias: 0,
    byLayer: [],
    calibration: { a: 1, b: 0, varianceA: 0, covarianceAB: 0, varianceB: 0 },
    quality: { aurocMean: 0.8, aurocMin: 0.8, baselineAuroc: 0.5, calibrationError: 0, trusted: true },
  });
  const probes: ProbeSet = {
    modelSha256: "0".repeat(64),
    graph: "g",
    layers: 1,
    hidden: 1,
    seed: 0,
    product: "",
    quality: "",
    heads: [head("answer-wrong")],
    domain: { components: [], unit: 1 },
  };
  const judgedAs = (text: string, kind: "number" | "text", mode: "on-policy" | "off-policy") => {
    const run = { ...runOf(text), mode };
    for (const step of run.steps) step.readings = [readingOf("answer-wrong", 0.95)];
    run.answer = extractAnswer(run.response, { kind });
    return judged(run, probes);
  };
  const numbers = judgedAs("There are many moons there.\nThe answer is 4.", "number", "on-policy");
  expect(numbers.answerWrong?.probability).toBeGreaterThan(0.9);
  expect(numbers.steps.map(({ verdict }) => verdict.rule)).toEqual(["no-head", "answer-wrong-alone"]);
  for (const [kind, mode] of [
    ["text", "on-policy"],
    ["number", "off-policy"],
  ] as const)
    expect(judgedAs("There are many moons there.\nThe answer is 4.", kind, mode).answerWrong).toBeUndefined();
});
