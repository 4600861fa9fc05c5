import { encode } from "./encode.js";
import { createRandom } from "./random.js";
import { type TinyArchitecture, tinyContent, type TinyOptions } from "./tinyModels.js";
import { f32, type GgufContent, type MetadataValue, string, type TensorData, writeGguf } from "./writer.js";

export interface TinyAdapterOptions {
  readonly seed: number;
  readonly rank: number;
  readonly alpha: number;
  /** Tensors that are changed, by what their names hold. */
  readonly targets: readonly string[];
  readonly type?: "F32" | "F16";
  /** Added to the metadata or put in its place; undefined removes a key. */
  readonly metadata?: Readonly<Record<string, MetadataValue | undefined>>;
}

/** A LoRA adapter with random weights of a tiny model, keyed and named as llama.cpp's converter does. */
export function tinyAdapterContent(
  architecture: TinyArchitecture,
  model: TinyOptions,
  { seed, rank, alpha, targets, type = "F32", metadata }: TinyAdapterOptions,
): GgufContent {
  const random = createRandom(seed);
  const matrix = (name: string, columns: number, rows: number): TensorData => ({
    name,
    type,
    shape: [columns, rows],
    bytes: encode(
      type,
      Float32Array.from({ length: columns * rows }, () => random.normal() / Math.sqrt(columns)),
    ),
  });
  const changed = tinyContent(architecture, model).tensors.filter(({ name }) =>
    targets.some((target) => name.includes(target)),
  );
  return {
    metadata: {
      "general.architecture": string(architecture),
      "general.type": string("adapter"),
      "adapter.type": string("lora"),
      "adapter.lora.alpha": f32(alpha),
      ...metadata,
    },
    tensors: changed.flatMap(({ name, shape: [inputs, outputs] }) => [
      matrix(`${name}.lora_a`, inputs, rank),
      matrix(`${name}.lora_b`, rank, outputs),
    ]),
  };
}

export interface AdaptedModel {
  readonly name: string;
  readonly writeModel: () => Uint8Array<ArrayBuffer>;
  readonly writeAdapter: () => Uint8Array<ArrayBuffer>;
}

function adapted(
  name: string,
  architecture: TinyArchitecture,
  model: TinyOptions,
  adapter: TinyAdapterOptions,
): AdaptedModel {
  return {
    name,
    writeModel: () => writeGguf(tinyContent(architecture, model)),
    writeAdapter: () => writeGguf(tinyAdapterContent(architecture, model, adapter)),
  };
}

/**
 * Models with an adapter whose residuals stand in test/golden/residuals/adapted.json.
 * A change here asks for new golden values: `npm run --silent bench -- golden`.
 */
export const adaptedModels: readonly AdaptedModel[] = [
  adapted(
    "qwen2, every matrix and the head",
    "qwen2",
    { seed: 80, layers: 3 },
    {
      seed: 81,
      rank: 4,
      alpha: 8,
      targets: ["_q.weight", "_k.weight", "_v.weight", "output.weight", "_gate", "_up", "_down"],
    },
  ),
  // A quantised model of neighbours that turn together, and an adapter in half precision.
  adapted(
    "llama in Q4_K, q and v",
    "llama",
    { seed: 82, type: "Q4_K", tied: true },
    { seed: 83, rank: 3, alpha: 2, type: "F16", targets: ["attn_q.weight", "attn_v.weight"] },
  ),
];
