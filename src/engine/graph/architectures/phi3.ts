import type { Family } from "./family.js";

/** Phi-3 technical report, 2404.14219. Of its variants for 128,000 tokens, which have LongRoPE, the original context is read. */
export const phi3: Family = {
  name: "phi3",
  models: "Phi-3 and Phi-3.5, for 4,096 tokens",
  attention: { tensors: "joined", inputBias: "never", outputBias: "never" },
  rotary: { pairs: "halves", scalings: [], longRope: true, partial: true },
  window: { size: "attention.sliding_window" },
  feedForward: { tensors: "joined", activation: "silu", bias: "never" },
};
