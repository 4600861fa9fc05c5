import { expect, test } from "vitest";
import { sigmoid } from "../../../src/core/statistics/calibration.js";
import { answerWrongReading } from "../../../src/probes/answerWrong.js";
import type { ProbeHead, ProbeSet } from "../../../src/probes/probeSet.js";
import { readingOf } from "../core/run/reading.js";

const probesOf = (trusted: boolean): ProbeSet => {
  const head: ProbeHead = {
    name: "answer-wrong",
    stack: [],
    bias: 0,
    byLayer: [],
    calibration: { a: 2, b: 0, varianceA: 0, covarianceAB: 0, varianceB: 1 },
    thresholds: [0.01, 0.05].map((falsePositiveRate) => ({ falsePositiveRate, logit: 0.02 / falsePositiveRate })),
    quality: { aurocMean: 0.8, aurocMin: 0.8, baselineAuroc: 0.5, calibrationError: 0, trusted },
  };
  const domain = { components: [], unit: 1 };
  return {
    modelSha256: "",
    graph: "",
    layers: 1,
    hidden: 1,
    seed: 0,
    product: "",
    quality: "",
    heads: [head],
    domain,
  };
};

test("the answer-wrong head is averaged over the steps that it was read at, and held to its own threshold", () => {
  const steps = [2, -1].map((logit) => ({ readings: [readingOf("answer-wrong", 0.5, { logit })] }));
  expect(answerWrongReading(probesOf(true), [...steps, { readings: [] }])).toMatchObject({
    head: "answer-wrong",
    logit: 0.5,
    probability: sigmoid(1),
    threshold: sigmoid(2 * 0.4),
    positions: [],
  });
  expect(answerWrongReading(probesOf(true), [{ readings: [] }])).toBeNull();
  expect(answerWrongReading(probesOf(false), steps)).toBeNull();
});
