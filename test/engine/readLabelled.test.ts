import { expect, it } from "vitest";
import { featuresOf } from "../../src/probes/stepFeatures.js";
import { concatenated } from "../../src/reader/sequence.js";
import { labelledReader } from "../../src/trainer/passes/labelledReader.js";
import type { LabelledText } from "../../src/training/corpora/solutions/labelledTexts.js";
import { smolLm } from "./openSmolLm.js";

const opened = smolLm();

const text: LabelledText = {
  problem: "hens",
  line: 1,
  messages: [{ role: "user", content: "A hen lays 2 eggs a day. How many do 3 hens lay in a week?" }],
  response: { kind: "steps", steps: ["3 hens lay 3 * 2 = 6 eggs a day.", "In a week that is 6 * 7 = 48 eggs."] },
  labels: [
    { step: 1, wrong: true },
    { step: 0, wrong: false },
  ],
};

it("keeps what another model wrote as the steps that have labels, each read behind all before it", async () => {
  const { engine, model } = opened;
  const { hiddenSize } = model.info;
  await engine.setDirections(null);
  const read = await labelledReader(engine, { layers: [9, 21], hidden: hiddenSize })(text);
  expect(read.map(({ sample }) => [sample.index, sample.mistake])).toEqual([
    [1, "other model"],
    [0, null],
  ]);
  const prompt = (await engine.chat(text.messages)).ids;
  const { ids, ends } = await engine.tokenize("3 hens lay 3 * 2 = 6 eggs a day.\nIn a week that is 6 * 7 = 48 eggs.");
  const whole = concatenated(prompt, ids);
  const closing = whole.length - 1;
  const { logProbs, residuals } = await engine.score({
    ids: whole,
    from: prompt.length,
    residualsAt: Int32Array.of(closing),
  });
  const start = ends.findIndex((end) => end > 33);
  const step = { start, end: ids.length };
  const [{ pass }] = read;
  const { least, mean, text: soFar } = featuresOf(logProbs, { step, answer: step });
  expect(pass.features.least).toBeCloseTo(least, 3);
  expect(pass.features.mean).toBeCloseTo(mean, 3);
  expect(pass.features.text).toBeCloseTo(soFar, 3);
  const own = pass.residuals.subarray(hiddenSize, 2 * hiddenSize);
  expect(Math.max(...own.map((value, i) => Math.abs(value - residuals[9 * hiddenSize + i])))).toBeLessThan(0.05);
  await expect(
    labelledReader(engine, { layers: [9], hidden: hiddenSize })({ ...text, labels: [{ step: 2, wrong: true }] }),
  ).rejects.toThrow(/Line 1: label for step 2, but it has 2 steps/);
});
