import { expect, it } from "vitest";
import { problemSampler } from "../../src/trainer/passes/problemSampler.js";
import { generateProblems } from "../../src/training/corpora/problems/generate.js";
import { featuresOf } from "../../src/probes/stepFeatures.js";
import { smolLm } from "./openSmolLm.js";

const opened = smolLm();

it("passes over a step and its wrong variant as if each ended a text of its own", async () => {
  const { engine, model } = opened;
  const { hiddenSize } = model.info;
  const layers = [9, 21];
  await engine.setDirections(null);
  for (const problem of generateProblems({ seed: 4, perDomain: 1 })) {
    const sampled = await problemSampler(engine, { layers, hidden: hiddenSize })(problem);
    const claims = problem.steps.filter(({ wrong }) => wrong.length > 0);
    expect(sampled).toHaveLength(2 * claims.length);
    const prompt = (await engine.chat([{ role: "user", content: problem.question }])).ids;
    for (const { sample, pass } of sampled.filter((_, i) => i % 3 === 0)) {
      const before = problem.steps.slice(0, sample.index).map(({ text }) => `${text}\n`);
      const last = sample.index === problem.steps.length - 1;
      const text = before.join("") + sample.text;
      const { ids, ends } = await engine.tokenize(last ? text : `${text}\n`);
      const whole = Int32Array.from([...prompt, ...ids]);
      const closing = prompt.length + ends.findIndex((end) => end >= text.length);
      const alone = await engine.score({ ids: whole, from: 0, residualsAt: Int32Array.of(closing) });
      layers.forEach((layer, k) => {
        const from = (2 * k + 1) * hiddenSize;
        const expected = alone.residuals.subarray(layer * hiddenSize, (layer + 1) * hiddenSize);
        const got = pass.residuals.subarray(from, from + hiddenSize);
        expect(Math.max(...got.map((value, i) => Math.abs(value - expected[i])))).toBeLessThan(0.05);
      });
      const first = prompt.length + ends.findIndex((end) => end > text.length - sample.text.length);
      const step = { start: first - prompt.length, end: closing + 1 - prompt.length };
      const own = featuresOf(alone.logProbs.subarray(prompt.length), { step, answer: step });
      expect(pass.features.least).toBeCloseTo(own.least, 2);
      expect(pass.features.mean).toBeCloseTo(own.mean, 2);
      expect(pass.features.text).toBeCloseTo(own.text, 2);
      expect(pass.tokens).toBe(closing + 1 - first);
      const wrongTexts = problem.steps[sample.index].wrong.map((variant) => variant.text);
      expect(sample.mistake === null ? [problem.steps[sample.index].text] : wrongTexts).toContain(sample.text);
    }
  }
});
