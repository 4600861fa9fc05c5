import type { Family, Shape } from "./family.js";

/** Gemma 2, 2408.00118. */
export const gemma2: Family = {
  name: "gemma2",
  models: "Gemma 2",
  attention: {
    tensors: "apart",
    inputBias: "never",
    outputBias: "never",
    scale: { otherwise: attentionScale },
    scoreCap: { key: "attn_logit_softcapping", otherwise: () => 50 },
  },
  rotary: { pairs: "halves", scalings: [] },
  window: {
    size: "attention.sliding_window",
    globalEvery: { key: "attention.sliding_window_pattern", layers: 2 },
  },
  feedForward: { tensors: "apart", activation: "gelu-tanh", bias: "never" },
  outputNorms: true,
  embeddingScale: { otherwise: ({ hiddenSize }) => Math.sqrt(hiddenSize) },
  logitCap: { key: "final_logit_softcapping", otherwise: () => 30 },
};

/** The largest model (27B, 46 layers) scales by its width over its heads; files do not state it, and the sizes tell it. */
function attentionScale({ layers, hiddenSize, heads, headSize }: Shape): number {
  return 1 / Math.sqrt(layers === 46 ? hiddenSize / heads : headSize);
}
