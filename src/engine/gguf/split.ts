/**
 * Models that llama.cpp's gguf-split has cut into several files: the first states the model's metadata, each says which part
 * it is of how many, and each holds some of the tensors.
 */
import { ModelFileError } from "../../core/errors.js";
import { splitNames } from "../../core/modelFiles/splitNames.js";
import { fieldsOf } from "./fields.js";
import { type Header, MAX_TENSORS, type PlacedTensor } from "./header.js";
import { quote } from "../../core/quote.js";
import type { GgufValue } from "./values.js";

const PART = "split.no";
const PARTS = "split.count";
const TENSORS = "split.tensors.count";

export interface TensorInfo extends PlacedTensor {
  /** Which of the model's files holds it, from 0. */
  readonly part: number;
}

export interface PartHeader {
  readonly path: string;
  readonly header: Header;
}

/**
 * Paths of all files of the model of which `path` is one with this metadata: its own alone where it is not split.
 * @throws ModelFileError when its name does not say where the other parts are
 */
export function partPaths(path: string, metadata: ReadonlyMap<string, GgufValue>): readonly string[] {
  const stated = fieldsOf(metadata).count(PARTS, 1);
  if (stated <= 1) return [path];
  const names = splitNames(path);
  if (names?.paths.length === stated) return names.paths;
  throw new ModelFileError(
    `${path} is one of ${stated} parts of a split model, but its name does not end as a part's does ` +
      `(-00001-of-${String(stated).padStart(5, "0")}.gguf), so that the others cannot be found: give it the name that it had.`,
  );
}

/**
 * The model whose parts these are, in order. Metadata is that of the first part; others may repeat it, and nothing else.
 * @throws ModelFileError where the parts do not belong together, naming the one that does not
 */
export function joinParts(parts: readonly PartHeader[]): Pick<Header, "version" | "metadata"> & {
  readonly tensors: ReadonlyMap<string, TensorInfo>;
} {
  const first = parts[0].header;
  const tensors = new Map<string, TensorInfo>();
  for (const [part, { path, header }] of parts.entries()) {
    if (parts.length > 1) checkPart(path, header, part, parts.length);
    if (part > 0) checkMetadata(path, header.metadata, first.metadata);
    for (const tensor of header.tensors.values()) {
      const earlier = tensors.get(tensor.name);
      if (earlier) {
        throw new ModelFileError(
          `${path} holds the tensor ${quote(tensor.name)}, which ${parts[earlier.part].path} holds.`,
        );
      }
      tensors.set(tensor.name, { ...tensor, part });
    }
    if (tensors.size > MAX_TENSORS)
      throw new ModelFileError(`${path} is of a model of more than ${MAX_TENSORS} tensors.`);
  }
  const stated = fieldsOf(first.metadata).count(TENSORS, tensors.size);
  if (parts.length > 1 && stated !== tensors.size) {
    throw new ModelFileError(
      `${parts[0].path} states ${stated} tensors in ${parts.length} parts, which hold ${tensors.size}: they do not belong together.`,
    );
  }
  return { version: first.version, metadata: first.metadata, tensors };
}

function checkPart(path: string, { metadata }: Header, part: number, count: number): void {
  const fields = fieldsOf(metadata);
  const [statedPart, statedCount] = [fields.has(PART) ? fields.count(PART) : -1, fields.count(PARTS, 1)];
  if (statedPart === part && statedCount === count) return;
  throw new ModelFileError(
    `${path} is named as part ${part + 1} of ${count}, and its header says ` +
      `${statedPart < 0 ? "that it is no part" : `part ${statedPart + 1} of ${statedCount}`}: it is of another model, or renamed.`,
  );
}

/** One part's settings of another model would be read from neither. */
function checkMetadata(
  path: string,
  metadata: ReadonlyMap<string, GgufValue>,
  first: ReadonlyMap<string, GgufValue>,
): void {
  for (const [key, value] of metadata) {
    if (key === PART || (first.has(key) && isSame(value, first.get(key)!))) continue;
    throw new ModelFileError(
      `${path} states ${quote(key)} otherwise than the first part does: it is of another model.`,
    );
  }
}

function isSame(one: GgufValue, other: GgufValue): boolean {
  if (typeof one !== "object" || typeof other !== "object") return Object.is(one, other);
  if (one.length !== other.length) return false;
  for (let i = 0; i < one.length; i++) if (!Object.is(one[i], other[i])) return false;
  return true;
}
