import { expect, it } from "vitest";
import { segment } from "../../src/core/steps/segment.js";
import { chatOf } from "../../src/check/request.js";
import { benignWriter } from "../../src/trainer/passes/benignWriter.js";
import { benignPrompts } from "../../src/training/corpora/benign/prompts.js";
import { smolLm } from "./openSmolLm.js";

const opened = smolLm();

it("lets the model answer harmless prompts and passes over every step that is whole", async () => {
  const { engine, model } = opened;
  const { hiddenSize } = model.info;
  await engine.setDirections(null);
  const prompts = benignPrompts(1).slice(0, 2);
  const texts = await benignWriter(engine, { layers: [9, 21], hidden: hiddenSize })(prompts);
  expect(texts.map(({ kind }) => kind)).toEqual(["chat", "code"]);
  for (const [i, { steps }] of texts.entries()) {
    const { ids } = await engine.chat(chatOf(prompts[i].prompt));
    const alone = await engine.generate({ ids, maxTokens: 200, temperature: 0, topP: 1, seed: 0, stop: [] });
    const written = segment(alone.text).length;
    expect(steps.length).toBe(alone.finish === "length" ? written - 1 : written);
    for (const { residuals, features } of steps) {
      expect(residuals.length).toBe(2 * 2 * hiddenSize);
      expect(features.least).toBeGreaterThan(0);
      expect(features.least).toBeGreaterThanOrEqual(features.mean);
    }
  }
});
