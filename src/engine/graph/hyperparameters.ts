/**
 * What a model file says under its architecture's name: read through here, so that in the end every setting has been heeded
 * or is known to change nothing. One that is neither would make the model compute something else than it was trained for.
 */
import { UnsupportedModelError } from "../../core/errors.js";
import type { GgufFile } from "../gguf/file.js";
import { quote } from "../../core/quote.js";
import type { GgufValue } from "../gguf/values.js";

export interface Hyperparameters {
  /** Keys are without the architecture's name. */
  has(key: string): boolean;
  isList(key: string): boolean;
  string(key: string, fallback?: string): string;
  number(key: string, fallback?: number): number;
  count(key: string, fallback?: number): number;
  /** One for all layers, or a list with the same one for each. */
  countOfLayers(key: string, layers: number, fallback?: number): number;
  boolean(key: string, fallback?: boolean): boolean;
  booleans(key: string): readonly boolean[];
  /** The key as the file spells it. */
  fullKey(key: string): string;
  /** @throws UnsupportedModelError that names a setting which nobody asked for and which may change what is computed */
  refuseUnheeded(): void;
}

export function hyperparametersOf(
  { metadata, fields }: Pick<GgufFile, "metadata" | "fields">,
  architecture: string,
): Hyperparameters {
  const heeded = new Set<string>();
  const fullKey = (key: string) => `${architecture}.${key}`;
  const heed = (key: string) => {
    heeded.add(key);
    return fullKey(key);
  };
  return {
    fullKey,
    has: (key) => fields.has(heed(key)),
    isList: (key) => typeof metadata.get(heed(key)) === "object",
    string: (key, fallback) => fields.string(heed(key), fallback),
    number: (key, fallback) => fields.number(heed(key), fallback),
    count: (key, fallback) => fields.count(heed(key), fallback),
    countOfLayers: (key, layers, fallback) => {
      const whole = heed(key);
      return sameInEachLayer(metadata.get(whole), layers, whole) ?? fields.count(whole, fallback);
    },
    boolean: (key, fallback) => fields.boolean(heed(key), fallback),
    booleans: (key) => fields.booleans(heed(key)),
    refuseUnheeded() {
      for (const [whole, value] of metadata) {
        if (!whole.startsWith(`${architecture}.`)) continue;
        const key = whole.slice(architecture.length + 1);
        if (heeded.has(key) || harmless.has(key) || changesNothing(key, value)) continue;
        const meaning = meanings.get(key);
        throw new UnsupportedModelError(
          `The model file sets ${quote(whole)} to ${shown(value)}${meaning ? ` (${meaning})` : ""}, ` +
            `which this version does not compute for ${architecture}.`,
        );
      }
    },
  };
}

/** Some files state by layer what is one number in all of them. */
function sameInEachLayer(value: GgufValue | undefined, layers: number, key: string): number | undefined {
  if (typeof value !== "object" || value.length === 0 || value.length !== layers) return undefined;
  const stated = Array.from<GgufValue>(value);
  const counts = stated.filter((one): one is number => Number.isSafeInteger(one) && (one as number) >= 0);
  if (counts.length < stated.length) return undefined;
  const [first] = counts;
  if (counts.every((one) => one === first)) return first;
  throw new UnsupportedModelError(
    `The model file's ${quote(key)} is not the same in each layer (${first} and others): such models are not supported.`,
  );
}

/** Hyperparameters that change nothing of what is computed here. */
const harmless: ReadonlySet<string> = new Set([
  // Said by the embedding's shape.
  "vocab_size",
  // One converter's name for where it read from; the layout of GGUF's llama in any case.
  "tensor_data_layout",
  // For norms that subtract a mean, of which no family here has any.
  "attention.layer_norm_epsilon",
  // A note on how the model was trained.
  "rope.scaling.finetuned",
  // Of scalings that heed them themselves.
  "rope.scaling.original_context_length",
  "rope.scaling.yarn_beta_fast",
  "rope.scaling.yarn_beta_slow",
  "rope.scaling.yarn_ext_factor",
  "rope.scaling.yarn_attn_factor",
  "rope.scaling.yarn_log_multiplier",
  // How a text's embedding is made of its last residuals, which nobody asks for.
  "pooling_type",
]);

/** Values at which a setting changes nothing, where that is not 0. */
const neutral: ReadonlyMap<string, GgufValue> = new Map<string, GgufValue>([
  ["attention.causal", true],
  ["embedding_scale", 1],
  ["residual_scale", 1],
  ["logit_scale", 1],
  ["rope.scaling.attn_factor", 1],
  ["rope.scaling.alpha", 1],
]);

const meanings: ReadonlyMap<string, string> = new Map([
  ["expert_count", "a mixture of experts"],
  ["attention.sliding_window", "a sliding window"],
  ["attn_logit_softcapping", "a cap on attention scores"],
  ["final_logit_softcapping", "a cap on logits"],
  ["attention.clamp_kqv", "a clamp on q, k and v"],
  ["attention.max_alibi_bias", "positions by ALiBi"],
  ["attention.scale", "a scale of attention scores"],
  ["attention.temperature_scale", "a scale by position"],
  ["embedding_scale", "a scale of embeddings"],
  ["residual_scale", "a scale of what is added to the residual stream"],
  ["logit_scale", "a scale of logits"],
  ["use_parallel_residual", "attention and feed-forward side by side"],
]);

function changesNothing(key: string, value: GgufValue): boolean {
  const usual = neutral.get(key);
  return value === usual || (usual !== true && isOff(value));
}

/** 0, false and nothing switch a setting off. */
function isOff(value: GgufValue): boolean {
  if (typeof value === "object") return Array.from<GgufValue>(value as readonly GgufValue[]).every(isOff);
  return value === 0 || value === false || value === "" || value === "none";
}

function shown(value: GgufValue): string {
  if (typeof value === "object") return "a list";
  return typeof value === "string" ? quote(value, 40) : String(value);
}
