/**
 * LoRA adapters (Hu et al. 2021, 2106.09685) in GGUF, as llama.cpp's convert_lora_to_gguf.py writes them: for a matrix W of the
 * model, [outputs, inputs], tensors A, [rank, inputs], and B, [outputs, rank]. W + (alpha / rank) · B · A takes its place.
 */
import { ModelFileError, UnsupportedModelError } from "../../core/errors.js";
import type { Note } from "../../core/run/run.js";
import { type GgufFile, openGguf } from "../gguf/file.js";
import { quote } from "../../core/quote.js";
import type { TensorInfo } from "../gguf/split.js";
import { EMBEDDING } from "./tensors.js";

export interface Adapter {
  readonly file: GgufFile;
  /** By the name of the model's tensor. */
  readonly updates: ReadonlyMap<string, LowRankUpdate>;
  /** What speaks against its being an adapter of this model, where that is not certain. */
  readonly warnings: readonly Note[];
}

/** What is added to a matrix: scale · B · A. */
export interface LowRankUpdate {
  readonly scale: number;
  readonly rank: number;
  readonly a: TensorInfo;
  readonly b: TensorInfo;
}

/**
 * Opens an adapter and checks it against its model, which stays open as long as the adapter is used.
 * @throws ModelFileError when it cannot be read or is of a model of other sizes; UnsupportedModelError when it is of another
 * architecture or kind, or changes what is not a matrix of the graph
 */
export async function openAdapter(path: string, model: Pick<GgufFile, "fields" | "tensors">): Promise<Adapter> {
  const file = await openGguf(path);
  try {
    requireWhole(file);
    checkKind(file, model);
    return { file, updates: updatesOf(file, model), warnings: otherBase(file, model) };
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** An adapter is known by the sum of one file: what others of its parts hold could change, and the merged model would not. */
function requireWhole({ parts }: GgufFile): void {
  if (parts.length === 1) return;
  throw new UnsupportedModelError(
    `The adapter is split into ${parts.length} files; join them with llama.cpp's gguf-split --merge.`,
  );
}

/** Settings of an adapter that change nothing of what it does once it is merged. */
const heeded: ReadonlySet<string> = new Set([
  "adapter.type",
  "adapter.lora.alpha",
  "adapter.lora.task_name",
  "adapter.lora.prompt_prefix",
]);

function checkKind({ fields, metadata }: GgufFile, model: Pick<GgufFile, "fields">): void {
  const kind = fields.string("general.type", "model");
  if (kind !== "adapter") {
    throw new UnsupportedModelError(`The file given as an adapter is of the type ${quote(kind)}, not an adapter.`);
  }
  const method = fields.string("adapter.type");
  if (method !== "lora")
    throw new UnsupportedModelError(`The adapter is of the kind ${quote(method)}; LoRA is supported.`);
  const unheeded = [...metadata.keys()].find((key) => key.startsWith("adapter.") && !heeded.has(key));
  if (unheeded !== undefined) {
    throw new UnsupportedModelError(`The adapter sets ${quote(unheeded)}, which this version does not compute.`);
  }
  const [its, ours] = [fields.string("general.architecture"), model.fields.string("general.architecture")];
  if (its !== ours) {
    throw new UnsupportedModelError(
      `The adapter is for models of the architecture ${quote(its)}; this model, ${quote(nameOf(model))}, is of ${quote(ours)}.`,
    );
  }
}

const halves = [".lora_a", ".lora_b"] as const;

function updatesOf(
  { fields, tensors }: GgufFile,
  model: Pick<GgufFile, "fields" | "tensors">,
): Map<string, LowRankUpdate> {
  const alpha = fields.number("adapter.lora.alpha");
  const updates = new Map<string, LowRankUpdate>();
  for (const tensor of tensors.values()) {
    const half = halves.find((ending) => tensor.name.endsWith(ending));
    if (half === undefined) {
      throw new UnsupportedModelError(
        `The adapter holds the tensor ${quote(tensor.name)}, which is no half of an update.`,
      );
    }
    const name = tensor.name.slice(0, -half.length);
    if (updates.has(name)) continue;
    const [a, b] = halves.map((ending) => tensors.get(`${name}${ending}`));
    if (!a || !b) {
      throw new ModelFileError(`The adapter lacks the tensor ${quote(`${name}${a ? ".lora_b" : ".lora_a"}`)}.`);
    }
    const rank = checkedRank(name, a, b, model);
    // An alpha of 0 is none, as in llama.cpp.
    updates.set(name, { a, b, rank, scale: alpha === 0 ? 1 : alpha / rank });
  }
  if (updates.size === 0) throw new ModelFileError("The adapter holds no tensors.");
  return updates;
}

/** @returns how many rows A has, which are as many as B has columns */
function checkedRank(name: string, a: TensorInfo, b: TensorInfo, model: Pick<GgufFile, "fields" | "tensors">): number {
  const base = model.tensors.get(name);
  if (!base) {
    throw new ModelFileError(
      `The adapter changes the tensor ${quote(name)}, which this model, ${quote(nameOf(model))}, does not have: it is of another model.`,
    );
  }
  if (name === EMBEDDING || base.shape.length !== 2) {
    throw new UnsupportedModelError(
      `The adapter changes ${quote(name)}; updates of matrices between layers are supported.`,
    );
  }
  const [inputs, outputs] = base.shape;
  const rank = a.shape[1] ?? 1;
  const fits = a.shape[0] === inputs && b.shape[0] === rank && (b.shape[1] ?? 1) === outputs;
  if (!fits || a.shape.length > 2 || b.shape.length > 2 || rank > Math.min(inputs, outputs)) {
    throw new ModelFileError(
      `The adapter's update of ${quote(name)} is [${a.shape.join(", ")}] by [${b.shape.join(", ")}], and the tensor of this model, ` +
        `${quote(nameOf(model))}, is [${inputs}, ${outputs}]: it is of another model.`,
    );
  }
  return rank;
}

/** An adapter states no sum of its model. Where it names one that this one's name has nothing of, a person should know. */
function otherBase({ fields }: GgufFile, model: Pick<GgufFile, "fields">): Note[] {
  const stated = fields.string("general.base_model.0.name", "");
  const [its, ours] = [stated, nameOf(model)].map((name) => name.toLowerCase().replace(/[^a-z0-9]/g, ""));
  if (its === "" || ours === "" || its.includes(ours) || ours.includes(its)) return [];
  return [{ code: "adapter-of-another", values: [stated.slice(0, 80), nameOf(model).slice(0, 80)] }];
}

function nameOf({ fields }: Pick<GgufFile, "fields">): string {
  return fields.string("general.name", "");
}
