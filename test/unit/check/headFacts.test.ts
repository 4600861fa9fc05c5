import { expect, test } from "vitest";
import { answerWrong, headFact, stepWrongFact } from "../../../src/check/headFacts.js";
import type { Reading } from "../../../src/core/run/run.js";
import { sigmoid } from "../../../src/core/statistics/calibration.js";
import { isNegated } from "../../../src/core/verdict/negation.js";
import type { ProbeHead, ProbeSet } from "../../../src/probes/probeSet.js";

const head = (name: string, trusted = true): ProbeHead => ({
  name,
  stack: [],
  bias: 0,
  byLayer: [],
  calibration: { a: 2, b: 0, varianceA: 0, covarianceAB: 0, varianceB: 1 },
  thresholds: [0.01, 0.05].map((falsePositiveRate) => ({ falsePositiveRate, logit: 0.02 / falsePositiveRate })),
  quality: { aurocMean: 0.8, aurocMin: 0.8, baselineAuroc: 0.5, calibrationError: 0, trusted },
});
const probesOf = (...heads: ProbeHead[]): ProbeSet => ({
  modelSha256: "0".repeat(64),
  graph: "g",
  layers: 1,
  hidden: 1,
  seed: 0,
  product: "",
  quality: "",
  heads,
  domain: { components: [], unit: 1 },
});
const read = (name: string, position: Reading["position"], logit: number): Reading => ({
  head: name,
  position,
  token: 0,
  logit,
  probability: sigmoid(2 * logit),
});

test("a negated fact without a number is left to the truth head", () => {
  const readings = ["truth", "step-wrong"].map((name) => read(name, "closing", 1));
  const both = probesOf(head("truth"), head("step-wrong"));
  expect(stepWrongFact(both, readings, "Bern is the capital.")).toEqual(headFact(both, readings, "step-wrong"));
  expect(stepWrongFact(both, readings, "Bern is not the capital.")).toBeNull();
  expect(stepWrongFact(both, readings, "It is not 12, so it is 13.")).not.toBeNull();
  const weakTruth = probesOf(head("truth", false), head("step-wrong"));
  expect(stepWrongFact(weakTruth, readings, "Bern is not the capital.")).not.toBeNull();
  expect(stepWrongFact(probesOf(head("step-wrong", false)), readings, "Bern is the capital.")).toBeNull();
});

test("negations are found in words and contractions, and nothing else is", () => {
  for (const text of ["It isn't red.", "It isn’t red.", "Nobody came.", "Neither holds.", "It cannot be."])
    expect(isNegated(text), text).toBe(true);
  for (const text of ["A knot is tied.", "The note is here.", "Nora has it.", "It is not 5."])
    expect(isNegated(text), text).toBe(false);
});

test("the answer-wrong head is averaged over the steps, both positions alike", () => {
  const probes = probesOf(head("answer-wrong"));
  const steps = [
    [
      read("answer-wrong", "last-content", 1),
      read("answer-wrong", "closing", 3),
      read("answer-wrong", "exact-answer", 99),
    ],
    [read("answer-wrong", "closing", -1)],
    [],
  ].map((readings) => ({ readings }));
  expect(answerWrong(probes, steps)).toEqual({
    probability: sigmoid(2 * ((2 - 1) / 2)),
    threshold: sigmoid(2 * 0.4),
  });
  expect(answerWrong(probes, [{ readings: [] }])).toBeNull();
  expect(answerWrong(probesOf(head("answer-wrong", false)), steps)).toBeNull();
});
