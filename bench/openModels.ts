import type { ModelShape } from "../src/core/prediction/shape.js";

export interface OpenModel {
  readonly name: string;
  readonly shape: ModelShape;
  /** Whether the head is the transposed token embedding. */
  readonly tied: boolean;
}

/** Models of the supported architectures that people know, as their configurations (config.json) state them. */
export const openModels: readonly OpenModel[] = [
  model("Llama-3.2-1B", 16, 2048, [32, 8, 64], 8192, 128_256, true),
  model("Qwen2.5-1.5B, DeepSeek-R1-Distill-Qwen-1.5B", 28, 1536, [12, 2, 128], 8960, 151_936, false),
  model("SmolLM2-1.7B", 24, 2048, [32, 32, 64], 8192, 49_152, true),
  model("Qwen2.5-3B", 36, 2048, [16, 2, 128], 11_008, 151_936, true),
  model("Llama-3.2-3B", 28, 3072, [24, 8, 128], 8192, 128_256, true),
  model("Mistral-7B-v0.3", 32, 4096, [32, 8, 128], 14_336, 32_768, false),
  model("Qwen2.5-7B, DeepSeek-R1-Distill-Qwen-7B", 28, 3584, [28, 4, 128], 18_944, 152_064, false),
  model("Llama-3.1-8B, DeepSeek-R1-Distill-Llama-8B", 32, 4096, [32, 8, 128], 14_336, 128_256, false),
  model("Qwen2.5-14B, DeepSeek-R1-Distill-Qwen-14B", 48, 5120, [40, 8, 128], 13_824, 152_064, false),
];

function model(
  name: string,
  layers: number,
  hiddenSize: number,
  [heads, keyValueHeads, headSize]: readonly [number, number, number],
  feedForwardSize: number,
  vocabularySize: number,
  tied: boolean,
): OpenModel {
  return {
    name,
    shape: { layers, hiddenSize, heads, keyValueHeads, headSize, feedForwardSize, vocabularySize },
    tied,
  };
}
