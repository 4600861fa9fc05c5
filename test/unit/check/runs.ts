import type { LoadedModel } from "../../../src/reader/loadedModel.js";
import { newRun } from "../../../src/check/newRun.js";
import { checkComputations } from "../../../src/core/computation/check.js";
import type { Run } from "../../../src/core/run/run.js";
import type { Step } from "../../../src/core/run/step.js";
import { segment } from "../../../src/core/steps/segment.js";
import { tokenSpan } from "../../../src/core/steps/tokens.js";
import { provisionalVerdict } from "../../../src/core/verdict/verdict.js";
import type { Engine, ModelInfo } from "../../../src/protocol/engine.js";

const info: ModelInfo = {
  name: "tiny",
  architecture: "llama",
  layers: 2,
  hiddenSize: 4,
  vocabularySize: 300,
  contextLength: 256,
  hasChatTemplate: true,
  hasThinkingSwitch: false,
  graph: "g1-fast",
  runtime: "none",
  converted: false,
  loadMilliseconds: 0,
  warnings: [],
};

/** A model that no test asks anything: for what is computed from a run alone. */
export const unaskedModel: LoadedModel = {
  engine: {} as Engine,
  identity: { id: "tiny", name: "Tiny", sha256: "0".repeat(64) },
  info,
  probes: null,
  traits: null,
  withoutProbes: { code: "no-probes", values: ["tiny"] },
  product: "cotcheck test",
};

/** A run whose response is one token a character. */
export function runOf(response: string, question = "How many are there?"): Run {
  const run = newRun(unaskedModel, {
    mode: "on-policy",
    messages: [{ role: "user", content: question }],
    sampling: { temperature: 0, topP: 1, seed: 0, maxTokens: 100 },
  });
  run.response = response;
  run.steps = segment(response).map((span, index): Step => {
    const step = {
      index,
      ...span,
      tokens: tokenSpan(span.chars, endsOf(response)),
      readings: [],
      likelihood: { mean: -0.3, least: -1 },
      computations: checkComputations(span.text),
      interventions: [],
    };
    return { ...step, verdict: provisionalVerdict(step, "on-policy", true) };
  });
  return run;
}

export function endsOf(response: string): number[] {
  return Array.from(response, (_, i) => i + 1);
}
