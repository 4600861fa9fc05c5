import type { Family } from "./family.js";

/** Phi-3 technical report, 2404.14219. LongRoPE, which its variants for 128,000 tokens have, is refused by the names of its tensors. */
export const phi3: Family = {
  name: "phi3",
  models: "Phi-3 for 4,096 tokens",
  attention: { tensors: "joined", inputBias: "never", outputBias: "never" },
  rotary: { pairs: "halves", scalings: [], partial: true },
  window: { size: "attention.sliding_window" },
  feedForward: { tensors: "joined", activation: "silu", bias: "never" },
};
