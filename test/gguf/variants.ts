import { tensorTypeNames } from "../../src/engine/gguf/tensorTypes.js";
import { tinyLlama, tinyQwen2 } from "./tinyModels.js";

/**
 * The tiny models whose residuals stand in test/golden/residuals/tiny.json: what no catalogue model covers.
 * A change here or in the writer asks for new golden values: `npm run --silent bench -- golden`.
 */
export interface Variant {
  readonly name: string;
  readonly write: () => Uint8Array<ArrayBuffer>;
}

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
];

/** What the golden values were computed on: ids below every tiny vocabulary, with some repeats. */
export const variantIds: readonly number[] = Array.from({ length: 24 }, (_, i) => (i * i * 7 + i * 31 + 65) % 256);
