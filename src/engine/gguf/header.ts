import { ModelFileError, UnsupportedModelError } from "../../core/errors.js";
import { notGguf, TELLING_BYTES } from "../../core/modelFiles/notGguf.js";
import type { HeaderCursor } from "./cursor.js";
import { fieldsOf } from "./fields.js";
import { quote } from "../../core/quote.js";
import {
  describeTensorType,
  type TensorTypeName,
  tensorTypeById,
  tensorTypeNames,
  tensorTypes,
} from "./tensorTypes.js";
import { type GgufValue, readValue } from "./values.js";

// Why not @huggingface/gguf: it bounds counts, but it does not check tensors against the file's end, alignment, block
// sizes or duplicate names, reads no tensor data, and gives plain errors that say nothing to the person with the file.

/** Of a model, however many files it is split into. */
export const MAX_TENSORS = 100_000;
const MAX_METADATA = 100_000;
const MAX_DIMENSIONS = 4;
const DEFAULT_ALIGNMENT = 32;
const MAX_ALIGNMENT = 2 ** 30;

/** What one file's header says. */
export interface Header {
  readonly version: number;
  readonly metadata: ReadonlyMap<string, GgufValue>;
  readonly tensors: ReadonlyMap<string, PlacedTensor>;
}

export interface PlacedTensor {
  readonly name: string;
  readonly type: TensorTypeName;
  /** In GGUF's order: `shape[0]` is the contiguous dimension, a row's length. */
  readonly shape: readonly number[];
  /** Of the tensor's first byte, counted from the start of its file. */
  readonly offset: number;
  readonly bytes: number;
}

/** Reads and checks a file's header: every size, count and range that it states, against the file. */
export function readHeader(cursor: HeaderCursor, fileBytes: number): Header {
  readMagic(cursor, fileBytes);
  const version = readVersion(cursor);
  const tensorCount = cursor.count("tensors", MAX_TENSORS);
  const metadataCount = cursor.count("metadata entries", MAX_METADATA);
  const metadata = readMetadata(cursor, metadataCount);
  const alignment = readAlignment(metadata);
  const stated = readTensorInfos(cursor, tensorCount);
  const dataOffset = Math.ceil(cursor.position / alignment) * alignment;
  const tensors = new Map<string, PlacedTensor>();
  for (const info of stated) tensors.set(info.name, place(info, dataOffset, alignment, fileBytes));
  requireApart([...tensors.values()]);
  return { version, metadata, tensors };
}

function readMagic(cursor: HeaderCursor, fileBytes: number): void {
  if (fileBytes < 24) throw new ModelFileError(`This is not a GGUF model: it has only ${fileBytes} bytes.`);
  const head = new Uint8Array(TELLING_BYTES);
  const take = (from: number, to: number) => {
    const { buffer, byteOffset } = cursor.take(to - from);
    head.set(new Uint8Array(buffer, byteOffset, to - from), from);
  };
  take(0, 4);
  if (String.fromCharCode(...head.subarray(0, 4)) === "GGUF") return;
  take(4, TELLING_BYTES);
  throw new ModelFileError(notGguf(head));
}

function readVersion(cursor: HeaderCursor): number {
  const version = cursor.uint32();
  if (version === 2 || version === 3) return version;
  if (version !== 0 && (version & 0xffff) === 0) {
    throw new UnsupportedModelError(
      "This GGUF file is big-endian; convert it to little-endian, which is what is supported.",
    );
  }
  throw new UnsupportedModelError(
    `This is GGUF version ${version}; versions 2 and 3 are supported.` +
      (version === 1 ? " Fetch a newer file of the model: version 1 was written for some weeks of 2023." : ""),
  );
}

function readMetadata(cursor: HeaderCursor, count: number): Map<string, GgufValue> {
  const metadata = new Map<string, GgufValue>();
  for (let i = 0; i < count; i++) {
    const key = cursor.string();
    if (metadata.has(key)) throw new ModelFileError(`The GGUF header states ${quote(key)} twice.`);
    metadata.set(key, readValue(cursor, cursor.uint32(), key));
  }
  return metadata;
}

function readAlignment(metadata: ReadonlyMap<string, GgufValue>): number {
  const alignment = fieldsOf(metadata).count("general.alignment", DEFAULT_ALIGNMENT);
  if (alignment < 1 || alignment > MAX_ALIGNMENT || (alignment & (alignment - 1)) !== 0) {
    throw new ModelFileError(
      `The GGUF header states an alignment of ${alignment}; a power of two up to ${MAX_ALIGNMENT} is what it can be.`,
    );
  }
  return alignment;
}

/** As the header states it: the offset counts from the start of the tensor data. */
interface StatedTensor {
  readonly name: string;
  readonly type: TensorTypeName;
  readonly shape: readonly number[];
  readonly offset: number;
}

function readTensorInfos(cursor: HeaderCursor, count: number): StatedTensor[] {
  const infos: StatedTensor[] = [];
  const names = new Set<string>();
  for (let i = 0; i < count; i++) {
    const name = cursor.string();
    if (names.has(name)) throw new ModelFileError(`The GGUF header states the tensor ${quote(name)} twice.`);
    names.add(name);
    const dimensions = cursor.uint32();
    if (dimensions < 1 || dimensions > MAX_DIMENSIONS) {
      throw new ModelFileError(
        `The tensor ${quote(name)} is said to have ${dimensions} dimensions; 1 to ${MAX_DIMENSIONS} exist.`,
      );
    }
    const shape: number[] = [];
    for (let d = 0; d < dimensions; d++) shape.push(cursor.uint64(`a dimension of ${quote(name)}`));
    const typeId = cursor.uint32();
    const type = tensorTypeById(typeId);
    if (type === undefined) {
      throw new UnsupportedModelError(
        `The tensor ${quote(name)} has the type ${describeTensorType(typeId)}; supported are ${tensorTypeNames.join(", ")}.`,
      );
    }
    infos.push({ name, type, shape, offset: cursor.uint64(`the offset of ${quote(name)}`) });
  }
  return infos;
}

/** Two tensors never share bytes: one of them would be read out of the other's weights. */
function requireApart(placed: PlacedTensor[]): void {
  placed.sort((a, b) => a.offset - b.offset);
  for (const [i, { name, offset }] of placed.entries()) {
    const before = placed[i - 1];
    if (before && before.offset + before.bytes > offset)
      throw new ModelFileError(
        `The tensors ${quote(before.name)} and ${quote(name)} are said to lie on the same bytes.`,
      );
  }
}

function place(stated: StatedTensor, dataOffset: number, alignment: number, fileBytes: number): PlacedTensor {
  const { name, type, shape } = stated;
  const { blockSize, blockBytes } = tensorTypes[type];
  const weights = shape.reduce((product, length) => product * length, 1);
  if (!Number.isSafeInteger(weights) || weights < 1) {
    throw new ModelFileError(`The tensor ${quote(name)} is said to have the absurd shape [${shape.join(", ")}].`);
  }
  if (shape[0] % blockSize !== 0) {
    throw new ModelFileError(
      `The tensor ${quote(name)} has rows of ${shape[0]} weights, which blocks of ${blockSize} (${type}) cannot hold.`,
    );
  }
  if (stated.offset % alignment !== 0) {
    throw new ModelFileError(`The tensor ${quote(name)} does not begin at a multiple of ${alignment} bytes.`);
  }
  const offset = dataOffset + stated.offset;
  const bytes = (weights / blockSize) * blockBytes;
  if (offset + bytes > fileBytes) {
    throw new ModelFileError(
      `The file has ${fileBytes} bytes but the tensor ${quote(name)} is said to end at byte ${offset + bytes}: ` +
        "the file is damaged or its download was cut short.",
    );
  }
  return { name, type, shape, offset, bytes };
}
