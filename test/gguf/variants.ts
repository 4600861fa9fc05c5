import { tensorTypeNames } from "../../src/engine/gguf/tensorTypes.js";
import { tinyLlama, tinyModel, tinyQwen2 } from "./tinyModels.js";
import { f32, u32 } from "./writer.js";

/**
 * The tiny models whose residuals stand in test/golden/residuals/tiny.json: what no catalogue model covers.
 * A change here or in the writer asks for new golden values: `npm run --silent bench -- golden`.
 */
export interface Variant {
  readonly name: string;
  readonly write: () => Uint8Array<ArrayBuffer>;
}

const tinyGemma = { layers: 7, tied: true, headSize: 32, window: 8, ropeBase: 1_000_000 } as const;

export const variants: readonly Variant[] = [
  { name: "llama-untied", write: () => tinyLlama() },
  { name: "llama-tied", write: () => tinyLlama({ seed: 2, tied: true, layers: 3 }) },
  { name: "llama-rope-llama3", write: () => tinyLlama({ seed: 3, ropeScaling: "llama3", ropeBase: 500_000 }) },
  { name: "llama-rope-linear", write: () => tinyLlama({ seed: 4, ropeScaling: "linear" }) },
  { name: "llama-head-size", write: () => tinyLlama({ seed: 5, headSize: 32, tied: true }) },
  { name: "llama-all-heads", write: () => tinyLlama({ seed: 6, kvHeads: 4, ropeBase: 1_000_000 }) },
  { name: "qwen2-untied", write: () => tinyQwen2({ seed: 7, layers: 3, ropeBase: 1_000_000 }) },
  { name: "qwen2-tied", write: () => tinyQwen2({ seed: 8, tied: true, kvHeads: 1 }) },
  { name: "qwen2-Q4_K", write: () => tinyQwen2({ seed: 9, type: "Q4_K" }) },
  ...tensorTypeNames
    .filter((type) => type !== "F32")
    .map((type, i) => ({ name: `llama-${type}`, write: () => tinyLlama({ seed: 20 + i, type, layers: 2 }) })),
  { name: "llama-biases", write: () => tinyLlama({ seed: 60, biases: true }) },
  { name: "llama-rope-linear-without-type", write: () => tinyLlama({ seed: 61, ropeScaling: "linearWithoutType" }) },
  { name: "llama-rope-linear-by-old-key", write: () => tinyLlama({ seed: 62, ropeScaling: "linearByOldKey" }) },
  { name: "llama-rope-yarn", write: () => tinyLlama({ seed: 63, ropeScaling: "yarn" }) },
  { name: "qwen2-rope-yarn", write: () => tinyQwen2({ seed: 64, ropeScaling: "yarn", ropeBase: 1_000_000 }) },
  { name: "qwen3-untied", write: () => tinyModel("qwen3", { seed: 65, headSize: 32, ropeBase: 1_000_000 }) },
  { name: "qwen3-tied", write: () => tinyModel("qwen3", { seed: 66, tied: true, layers: 3, kvHeads: 1 }) },
  // The text is longer than the window, and the sixth of seven layers looks at everything.
  { name: "gemma3", write: () => tinyModel("gemma3", { ...tinyGemma, seed: 67 }) },
  { name: "gemma3-rope-linear", write: () => tinyModel("gemma3", { ...tinyGemma, seed: 68, ropeScaling: "linear" }) },
  {
    name: "gemma3-cap",
    write: () =>
      tinyModel("gemma3", { ...tinyGemma, seed: 69, metadata: { "gemma3.final_logit_softcapping": f32(5) } }),
  },
  // Scores and logits that a cap of 50 or 30 would hardly change.
  {
    name: "gemma2",
    write: () =>
      tinyModel("gemma2", {
        ...tinyGemma,
        seed: 70,
        layers: 3,
        ropeBase: 10_000,
        metadata: { "gemma2.attn_logit_softcapping": f32(3), "gemma2.final_logit_softcapping": f32(5) },
      }),
  },
  { name: "phi3", write: () => tinyModel("phi3", { seed: 71, window: 8 }) },
  {
    name: "phi3-partial-rotary",
    write: () => tinyModel("phi3", { seed: 72, tied: true, metadata: { "phi3.rope.dimension_count": u32(12) } }),
  },
  { name: "phi3-longrope", write: () => tinyModel("phi3", { seed: 74, ropeScaling: "longrope" }) },
  {
    name: "granite",
    write: () =>
      tinyModel("granite", {
        seed: 73,
        tied: true,
        layers: 3,
        metadata: {
          "granite.attention.scale": f32(0.1),
          "granite.embedding_scale": f32(3),
          "granite.residual_scale": f32(0.4),
          "granite.logit_scale": f32(2),
        },
      }),
  },
];

/** What the golden values were computed on: ids below every tiny vocabulary, with some repeats. */
export const variantIds: readonly number[] = Array.from({ length: 24 }, (_, i) => (i * i * 7 + i * 31 + 65) % 256);
