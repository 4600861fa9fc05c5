import { ModelFileError, UnsupportedModelError } from "../../core/errors.js";
import type { GgufFile } from "../gguf/file.js";
import { quote } from "../../core/quote.js";
import type { Rotary } from "./architecture.js";
import type { RotaryStatement } from "./architectures/family.js";
import type { Hyperparameters } from "./hyperparameters.js";

const FREQUENCY_FACTORS = "rope_freqs.weight";
const LONG_FACTORS = "rope_factors_long.weight";
const SHORT_FACTORS = "rope_factors_short.weight";

/** Tensors that the rotation is made of, where a file of the family holds them. */
export function rotaryTensors({ frequencyFactors, longRope }: RotaryStatement): string[] {
  return [...(frequencyFactors ? [FREQUENCY_FACTORS] : []), ...(longRope ? [LONG_FACTORS, SHORT_FACTORS] : [])];
}

export interface ReadRotary {
  readonly rotary: Rotary;
  /** The longest sequence that it is right for; the model's own context when absent. */
  readonly contextLength?: number;
}

/** @throws UnsupportedModelError for a scaling that the family does not have, ModelFileError where the file contradicts itself */
export async function readRotary(
  file: Pick<GgufFile, "tensors" | "readTensor">,
  hyperparameters: Hyperparameters,
  family: RotaryStatement,
  headSize: number,
): Promise<ReadRotary> {
  const dimensions = hyperparameters.count("rope.dimension_count", headSize);
  if (dimensions !== headSize && !family.partial) {
    throw new UnsupportedModelError(
      `The model file's ${quote(hyperparameters.fullKey("rope.dimension_count"))} is ${dimensions} in heads of ${headSize}; ` +
        "heads of which only a part turns are not supported for this architecture.",
    );
  }
  if (family.switch && !hyperparameters.boolean(family.switch, true)) {
    throw new UnsupportedModelError(
      `The model file's ${quote(hyperparameters.fullKey(family.switch))} is false: positions without a rotation are not supported.`,
    );
  }
  const plain: Rotary = {
    base: readBase(hyperparameters, "rope.freq_base", 10_000),
    dimensions,
    interleaved: family.pairs === "neighbours",
    positionScale: 1,
  };
  const longRope = family.longRope && (await readLongRope(file, hyperparameters, plain));
  if (longRope) return longRope;
  const frequencyFactors = family.frequencyFactors && (await readFactors(file, FREQUENCY_FACTORS, dimensions));
  const scaled = readScaling(hyperparameters, family, plain);
  if (!frequencyFactors) return { rotary: scaled };
  if (scaled.frequencyFactors) throw new ModelFileError(`The model file has both YaRN and ${FREQUENCY_FACTORS}.`);
  return { rotary: { ...scaled, frequencyFactors } };
}

/** What each rotation's frequencies fall from: with 1 and less they would not. */
export function readBase(hyperparameters: Hyperparameters, key: string, usual: number): number {
  const base = hyperparameters.number(key, usual);
  if (base > 1) return base;
  throw new ModelFileError(
    `The model file's rotary base, ${quote(hyperparameters.fullKey(key))}, is ${base}; it must be above 1.`,
  );
}

/**
 * LongRoPE (Ding et al. 2024, 2402.13753). Which factors hold is decided by the whole sequence's length, so that keys would have
 * to turn anew where one grows beyond the original context: sequences end there, and have the short factors.
 */
async function readLongRope(
  file: Pick<GgufFile, "tensors" | "readTensor">,
  hyperparameters: Hyperparameters,
  plain: Rotary,
): Promise<ReadRotary | undefined> {
  const [short, long] = [
    await readFactors(file, SHORT_FACTORS, plain.dimensions),
    await readFactors(file, LONG_FACTORS, plain.dimensions),
  ];
  if (!short && !long) return undefined;
  if (!short || !long)
    throw new ModelFileError(`The model file lacks the tensor ${short ? LONG_FACTORS : SHORT_FACTORS}.`);
  const amplitude = hyperparameters.number("rope.scaling.attn_factor", 1);
  const contextLength = hyperparameters.count("rope.scaling.original_context_length");
  if (!(amplitude > 0) || contextLength < 1) {
    throw new ModelFileError(
      `The model file states LongRoPE of a context of ${contextLength} with an attention factor of ${amplitude}.`,
    );
  }
  const type = hyperparameters.string("rope.scaling.type", "longrope");
  if (type !== "longrope") throw new ModelFileError(`The model file has both ${quote(type)} and LongRoPE.`);
  return { rotary: { ...plain, frequencyFactors: short, amplitude }, contextLength };
}

function readScaling(hyperparameters: Hyperparameters, { scalings }: RotaryStatement, plain: Rotary): Rotary {
  const factor = readFactor(hyperparameters);
  // As llama.cpp reads it: a factor without a type is a linear one.
  const type = hyperparameters.string("rope.scaling.type", factor === 1 ? "none" : "linear");
  if (type === "none") return plain;
  const known = scalings.find((scaling) => scaling === type);
  if (known === "linear") return { ...plain, positionScale: factor };
  if (known === "yarn") return { ...plain, ...yarn(hyperparameters, plain, factor) };
  throw new UnsupportedModelError(
    `The rotary scaling ${quote(type, 40)} is not supported for this architecture; ` +
      `supported are ${["none", ...scalings].join(", ")}.`,
  );
}

/** The factor under its key or, in files of 2023, under its old one; 0 means none, as in llama.cpp. */
function readFactor(hyperparameters: Hyperparameters): number {
  const [now, old] = ["rope.scaling.factor", "rope.scale_linear"].map(
    (key) => hyperparameters.number(key, 0) || undefined,
  );
  if (now !== undefined && old !== undefined && now !== old) {
    throw new ModelFileError(`The model file states two factors for its rotary scaling, ${now} and ${old}.`);
  }
  const factor = now ?? old ?? 1;
  if (!(factor > 0)) throw new ModelFileError(`The model file's rotary scaling factor is ${factor}.`);
  return factor;
}

/**
 * YaRN (Peng et al. 2023, 2309.00071, sections 3.2 to 3.4): frequencies that turn often within the original context stay, those that
 * turn less than once are divided by the factor, and those between are blended; scores grow with the factor's logarithm.
 */
function yarn(hyperparameters: Hyperparameters, { base, dimensions }: Rotary, factor: number): Partial<Rotary> {
  const originalContext = hyperparameters.count("rope.scaling.original_context_length");
  const fast = hyperparameters.number("rope.scaling.yarn_beta_fast", 32);
  const slow = hyperparameters.number("rope.scaling.yarn_beta_slow", 1);
  for (const [key, usual] of [
    ["rope.scaling.yarn_ext_factor", 1],
    ["rope.scaling.yarn_attn_factor", 1],
    ["rope.scaling.attn_factor", 1],
    ["rope.scaling.yarn_log_multiplier", 0],
  ] as const) {
    if (hyperparameters.number(key, usual) !== usual) {
      throw new UnsupportedModelError(`YaRN with ${quote(hyperparameters.fullKey(key))} is not supported.`);
    }
  }
  if (originalContext < 1 || !(slow > 0) || !(fast > slow)) {
    throw new ModelFileError(
      `The model file states YaRN for a context of ${originalContext} with ${fast} and ${slow} turns.`,
    );
  }
  const pairs = dimensions / 2;
  /** The pair, a fraction of one allowed, that turns so often within the original context. */
  const pairThatTurns = (turns: number) =>
    (dimensions * Math.log(originalContext / (turns * 2 * Math.PI))) / (2 * Math.log(base));
  const first = Math.max(Math.floor(pairThatTurns(fast)), 0);
  const last = Math.min(Math.ceil(pairThatTurns(slow)), dimensions - 1);
  const frequencyFactors = Float64Array.from({ length: pairs }, (_, pair) => {
    const divided = Math.min(Math.max((pair - first) / Math.max(last - first, 0.001), 0), 1);
    return 1 / (divided / factor + 1 - divided);
  });
  return { frequencyFactors, amplitude: factor > 1 ? 0.1 * Math.log(factor) + 1 : 1 };
}

async function readFactors(
  file: Pick<GgufFile, "tensors" | "readTensor">,
  name: string,
  dimensions: number,
): Promise<Float32Array | undefined> {
  const tensor = file.tensors.get(name);
  if (!tensor) return undefined;
  if (tensor.type !== "F32" || tensor.shape[0] !== dimensions / 2 || tensor.shape.length !== 1) {
    throw new ModelFileError(`The tensor ${name} does not hold one F32 factor a pair of head dimensions.`);
  }
  const bytes = await file.readTensor(tensor);
  const factors = new Float32Array(bytes.slice().buffer);
  if (!factors.every((factor) => Number.isFinite(factor) && factor > 0)) {
    throw new ModelFileError(`The tensor ${name} holds factors that are not positive numbers.`);
  }
  return factors;
}
