import type { Family } from "./family.js";

/** Qwen2 technical report, 2407.10671. */
export const qwen2: Family = {
  name: "qwen2",
  models: "Qwen2 and Qwen2.5",
  attention: { tensors: "apart", inputBias: "where-stored", outputBias: "never" },
  rotary: { pairs: "halves", scalings: ["linear", "yarn"] },
  feedForward: { tensors: "apart", activation: "silu", bias: "never" },
};
