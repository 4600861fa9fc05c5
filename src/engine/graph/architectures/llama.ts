import type { Family } from "./family.js";

/** Touvron et al. 2023, 2302.13971. Biases are of models that were trained with them, such as InternLM's first. */
export const llama: Family = {
  name: "llama",
  models: "Llama 2 and 3, SmolLM2, Mistral",
  attention: { tensors: "apart", inputBias: "where-stored", outputBias: "where-stored" },
  rotary: { pairs: "neighbours", scalings: ["linear", "yarn"], frequencyFactors: true },
  feedForward: { tensors: "apart", activation: "silu", bias: "where-stored" },
};
