import { z } from "zod";
import { CodedError } from "../core/errors.js";
import { measured, unit } from "../probes/measured.js";
import { type MixedTensor, readMixedTensors } from "../probes/safetensors.js";

/** Raised when the metadata or the tensors change shape. */
const DICTIONARY_VERSION = 1;

const count = z.number().int().positive();

const Metadata = z.object({
  version: z.literal(DICTIONARY_VERSION),
  modelSha256: z.string().regex(/^[0-9a-f]{64}$/),
  layer: z.number().int().min(0).max(999),
  hidden: count,
  features: count,
  scale: unit,
  threshold: measured.nonnegative(),
});

/**
 * A sparse dictionary of the residual stream after one layer (BatchTopK, Bussmann et al. 2024, 2412.06410): with
 * x = (residual - mean) / scale, feature i is active where encoder[i] · x + bias[i] exceeds the threshold, and the residual is
 * about mean + scale · Σ strength · decoder[i]. Matrices are [features, hidden] in 8 bits with a scale a row.
 */
export interface FeatureDictionary extends z.infer<typeof Metadata> {
  readonly encoder: Rows;
  readonly decoder: Rows;
  readonly bias: Float32Array;
  readonly mean: Float32Array;
  /** [features]: the share of tokens at which each was active while it was trained. */
  readonly frequency: Float32Array;
}

export interface Rows {
  readonly values: Int8Array;
  readonly scales: Float32Array;
}

/**
 * A dictionary out of a safetensors file whose metadata's `cotcheck` entry holds the JSON. Throws a CodedError "probe-file" for a file that
 * is damaged, of another version, or whose tensors have other shapes.
 */
export function readDictionary(bytes: Uint8Array): FeatureDictionary {
  const { tensors, metadata } = readMixedTensors(bytes);
  const stated = Metadata.safeParse(parsed(metadata.cotcheck));
  if (!stated.success) throw fault(`its description cannot be read (${stated.error.issues[0].path.join(".")})`);
  const { features, hidden } = stated.data;
  const rows = (name: string): Rows => ({
    values: tensor(tensors, name, [features, hidden], Int8Array),
    scales: tensor(tensors, `${name}.scale`, [features], Float32Array),
  });
  const frequency = tensor(tensors, "frequency", [features], Float32Array);
  if (!frequency.every((share) => share >= 0 && share <= 1))
    throw fault("its tensor frequency holds shares that do not lie between 0 and 1");
  return {
    ...stated.data,
    encoder: rows("encoder"),
    decoder: rows("decoder"),
    bias: tensor(tensors, "bias", [features], Float32Array),
    mean: tensor(tensors, "mean", [hidden], Float32Array),
    frequency,
  };
}

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? "");
  } catch {
    return undefined;
  }
}

function tensor<T extends Float32Array | Int8Array>(
  tensors: ReadonlyMap<string, MixedTensor>,
  name: string,
  shape: readonly number[],
  kind: new (length: number) => T,
): T {
  const found = tensors.get(name);
  if (!found || !(found.values instanceof kind)) throw fault(`it has no tensor ${name} of this kind`);
  if (found.shape.join() !== shape.join()) throw fault(`its tensor ${name} is [${found.shape}], not [${shape}]`);
  return found.values;
}

function fault(reason: string): CodedError {
  return new CodedError("probe-file", `The file of features cannot be used: ${reason}.`);
}
