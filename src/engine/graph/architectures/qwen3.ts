import type { Family } from "./family.js";

/** Qwen3 technical report, 2505.09388: as Qwen2, with norms of q and k in place of biases. */
export const qwen3: Family = {
  name: "qwen3",
  models: "Qwen3",
  attention: { tensors: "apart", inputBias: "never", outputBias: "never", headNorms: true },
  rotary: { pairs: "halves", scalings: ["linear", "yarn"] },
  feedForward: { tensors: "apart", activation: "silu", bias: "never" },
};
