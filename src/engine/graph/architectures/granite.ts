import type { Family } from "./family.js";

/** Granite 3, 2024: as Llama, with multipliers from maximal update parametrisation (Yang et al. 2022, 2203.03466). */
export const granite: Family = {
  name: "granite",
  models: "Granite 3",
  attention: {
    tensors: "apart",
    inputBias: "where-stored",
    outputBias: "where-stored",
    scale: { key: "attention.scale", otherwise: ({ headSize }) => 1 / Math.sqrt(headSize) },
  },
  rotary: { pairs: "neighbours", scalings: ["linear"], switch: "rope.scaling.finetuned" },
  feedForward: { tensors: "apart", activation: "silu", bias: "where-stored" },
  embeddingScale: { key: "embedding_scale", otherwise: () => 1 },
  residualScale: { key: "residual_scale", otherwise: () => 1 },
  logitDivisor: { key: "logit_scale", otherwise: () => 1 },
};
