import { ModelFileError, UnsupportedModelError } from "../../core/errors.js";
import type { GgufFile } from "../gguf/file.js";
import { quote } from "../../core/quote.js";
import type { Architecture, LocalLayers, Rotary } from "./architecture.js";
import type { Factor, Family, Presence, Shape, WindowStatement } from "./architectures/family.js";
import { familyOf } from "./architectures/index.js";
import { type Hyperparameters, hyperparametersOf } from "./hyperparameters.js";
import { limits } from "./limits.js";
import { readBase, readRotary } from "./readRotary.js";
import { checkTensors, EMBEDDING, HEAD } from "./tensors.js";

/**
 * The decoder's sizes and hyperparameters from a model file's metadata, checked against its tensors. Everything that the file states
 * under its architecture's name and every tensor in it is heeded, or refused by name.
 * @throws UnsupportedModelError for what this version does not compute, ModelFileError where metadata and tensors disagree.
 */
export async function readArchitecture(file: GgufFile): Promise<Architecture> {
  refuseOtherFiles(file);
  const family = familyOf(file.fields.string("general.architecture"));
  const hyperparameters = hyperparametersOf(file, family.name);
  const sizes = readSizes(file, hyperparameters);
  const read = await readRotary(file, hyperparameters, family.rotary, sizes.headSize);
  const { rotary } = read;
  const local = family.window && readWindow(hyperparameters, family.window, sizes.layers, rotary);
  const architecture: Architecture = {
    name: family.name,
    ...sizes,
    contextLength: Math.min(sizes.contextLength, read.contextLength ?? sizes.contextLength),
    rotary,
    ...(local && { local }),
    ...readBiases(file, family),
    ...readFactors(hyperparameters, family, sizes),
  };
  checkSizes(architecture);
  checkTensors(architecture, file);
  hyperparameters.refuseUnheeded();
  return architecture;
}

/** Adapters and vision towers name the architecture of the model that they belong to. */
function refuseOtherFiles({ fields }: GgufFile): void {
  const kind = fields.string("general.type", "model");
  const architecture = fields.string("general.architecture", "");
  if (kind === "model" && !belongings.has(architecture)) return;
  const [name, advice] = kind === "model" ? [architecture, belongings.get(architecture)] : [kind, belongings.get(kind)];
  throw new UnsupportedModelError(
    `This file is of the type ${quote(name, 40)}, not a model of its own.${advice ? ` ${advice}` : ""}`,
  );
}

const TOWER = "It is what a model sees or hears with, and belongs to a language model: choose that model's own file.";

/** What lies beside models, by its type or its architecture, and what to do. */
const belongings: ReadonlyMap<string, string> = new Map([
  ["adapter", "An adapter is given beside its model: --lora."],
  ["mmproj", TOWER],
  ["clip", TOWER],
  ["clip-vision", TOWER],
  ["imatrix", "It says which weights matter when a model is quantised: choose the model itself."],
  ["controlvector", "It is added to a model's states: choose the model itself."],
]);

type Sizes = Omit<Architecture, "name" | "rotary" | "attentionBias">;

function readSizes({ tensors }: GgufFile, hyperparameters: Hyperparameters): Sizes {
  const hiddenSize = hyperparameters.count("embedding_length");
  const layers = hyperparameters.count("block_count");
  const heads = hyperparameters.countOfLayers("attention.head_count", layers);
  const headSize = hyperparameters.count("attention.key_length", Math.floor(hiddenSize / Math.max(heads, 1)));
  const valueSize = hyperparameters.count("attention.value_length", headSize);
  if (valueSize !== headSize) {
    throw new UnsupportedModelError(
      `The model file's ${quote(hyperparameters.fullKey("attention.value_length"))} is ${valueSize} beside keys of ${headSize}; ` +
        "only values as long as keys are supported.",
    );
  }
  const embedding = tensors.get(EMBEDDING);
  if (tensors.size === 0)
    throw new ModelFileError(
      "The model file holds no weights, only a vocabulary and settings: choose the model itself.",
    );
  if (!embedding) throw new ModelFileError(`The model file has no token embedding (${EMBEDDING}).`);
  const sizes = {
    layers,
    hiddenSize,
    heads,
    keyValueHeads: hyperparameters.countOfLayers("attention.head_count_kv", layers, heads),
    headSize,
    feedForwardSize: hyperparameters.countOfLayers("feed_forward_length", layers),
    vocabularySize: embedding.shape[1] ?? 0,
    contextLength: hyperparameters.count("context_length"),
    normEpsilon: hyperparameters.number("attention.layer_norm_rms_epsilon"),
    ownHead: tensors.has(HEAD),
  };
  for (const [key, limit] of Object.entries(limits)) {
    const value = sizes[key as keyof typeof limits];
    if (!(value >= 1 && value <= limit))
      throw new ModelFileError(`The model file states ${value} for ${key}; from 1 to ${limit} are possible.`);
  }
  return sizes;
}

/** Whether the first layer has any: that all layers then have all of them is checked with the tensors. */
function readBiases({ tensors }: GgufFile, { attention, feedForward }: Family) {
  const stored = (presence: Presence, ...names: string[]) =>
    presence === "where-stored" && names.some((name) => tensors.has(`blk.0.${name}.bias`));
  return {
    attentionBias: stored(attention.inputBias, "attn_q", "attn_k", "attn_v", "attn_qkv"),
    outputBias: stored(attention.outputBias, "attn_output"),
    feedForwardBias: stored(feedForward.bias, "ffn_gate", "ffn_up", "ffn_down"),
  };
}

function readFactors(hyperparameters: Hyperparameters, family: Family, shape: Shape): Partial<Architecture> {
  /** 0 in the file is as good as no key. */
  const read = (stated: Factor): number => {
    const value = (stated.key !== undefined && hyperparameters.number(stated.key, 0)) || stated.otherwise(shape);
    if (!(value >= 0)) throw new ModelFileError(`The model file's ${quote(stated.key ?? "")} is ${value}.`);
    return value;
  };
  const factors = {
    embeddingScale: family.embeddingScale,
    residualScale: family.residualScale,
    logitDivisor: family.logitDivisor,
    attentionScale: family.attention.scale,
    scoreCap: family.attention.scoreCap,
    logitCap: family.logitCap,
  };
  const values = Object.entries(factors).map(([name, stated]) => [name, stated ? read(stated) : 0] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== 0));
}

function readWindow(
  hyperparameters: Hyperparameters,
  { size, globalEvery, rotaryBase }: WindowStatement,
  layers: number,
  rotary: Rotary,
): LocalLayers | undefined {
  const window = hyperparameters.count(size, 0);
  const isLocal = globalEvery ? readPattern(hyperparameters, globalEvery, layers) : Array<boolean>(layers).fill(true);
  const base = rotaryBase && readBase(hyperparameters, rotaryBase.key, rotaryBase.base);
  if (window === 0 || !isLocal.includes(true)) return undefined;
  const { dimensions, interleaved } = rotary;
  return {
    window,
    layers: isLocal,
    rotary: base === undefined ? rotary : { base, dimensions, interleaved, positionScale: 1 },
  };
}

/** The metadata may say it by layer, or every how many layers one looks at everything. */
function readPattern(
  hyperparameters: Hyperparameters,
  { key, layers: usual }: NonNullable<WindowStatement["globalEvery"]>,
  layers: number,
): boolean[] {
  if (hyperparameters.isList(key)) {
    const stated = hyperparameters.booleans(key);
    if (stated.length !== layers) {
      throw new ModelFileError(`The model file's ${quote(key)} has ${stated.length} of ${layers} layers.`);
    }
    return [...stated];
  }
  const every = hyperparameters.count(key, usual);
  // As in llama.cpp: 1 for no local layer at all, 0 for no other.
  return Array.from({ length: layers }, (_, layer) => every === 0 || layer % every < every - 1);
}

function checkSizes(a: Architecture): void {
  if (a.keyValueHeads < 1 || a.heads % a.keyValueHeads !== 0) {
    throw new ModelFileError(`The model file states ${a.heads} heads over ${a.keyValueHeads} key-value heads.`);
  }
  if (
    a.headSize % 2 !== 0 ||
    a.rotary.dimensions < 2 ||
    a.rotary.dimensions > a.headSize ||
    a.rotary.dimensions % 2 !== 0
  ) {
    throw new ModelFileError(
      `The model file states heads of ${a.headSize} with ${a.rotary.dimensions} rotary dimensions.`,
    );
  }
  if (a.hiddenSize % 32 !== 0 || a.feedForwardSize % 32 !== 0 || (a.heads * a.headSize) % 32 !== 0) {
    throw new UnsupportedModelError("This model's sizes are not multiples of 32, which the weight blocks need.");
  }
  if (!(a.normEpsilon > 0 && a.normEpsilon < 1)) {
    throw new ModelFileError(`The model file's norm epsilon is ${a.normEpsilon}; it must lie between 0 and 1.`);
  }
}
