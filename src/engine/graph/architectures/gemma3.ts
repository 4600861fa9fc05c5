import type { Family, Shape } from "./family.js";

/** Gemma 3 technical report, 2503.19786; the text model. */
export const gemma3: Family = {
  name: "gemma3",
  models: "Gemma 3",
  attention: {
    tensors: "apart",
    inputBias: "never",
    outputBias: "never",
    headNorms: true,
    scale: { otherwise: attentionScale },
  },
  rotary: { pairs: "halves", scalings: ["linear"] },
  window: {
    size: "attention.sliding_window",
    globalEvery: { key: "attention.sliding_window_pattern", layers: 6 },
    rotaryBase: { key: "rope.freq_base_swa", base: 10_000 },
  },
  feedForward: { tensors: "apart", activation: "gelu-tanh", bias: "never" },
  outputNorms: true,
  embeddingScale: { otherwise: ({ hiddenSize }) => Math.sqrt(hiddenSize) },
  logitCap: { key: "final_logit_softcapping", otherwise: () => 0 },
};

/** The largest model (27B, 62 layers) scales by its width over its heads; files do not state it, and the sizes tell it. */
function attentionScale({ layers, hiddenSize, heads, headSize }: Shape): number {
  return 1 / Math.sqrt(layers === 62 ? hiddenSize / heads : headSize);
}
