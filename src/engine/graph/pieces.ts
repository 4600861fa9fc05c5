/** A weights plan cut into pieces that can be converted one by one, in any order and by any thread. */
import { ModelFileError } from "../../core/errors.js";
import type { GgufFile } from "../gguf/file.js";
import type { TensorInfo } from "../gguf/split.js";
import type { TensorTypeName } from "../gguf/tensorTypes.js";
import type { Adapter, LowRankUpdate } from "./adapter.js";
import type { ExternalData } from "./onnx.js";
import type { WeightJob } from "./weights.js";

/** Neighbouring rows of one tensor, as they lie in its file. */
export interface StoredRows {
  readonly tensor: string;
  readonly type: TensorTypeName;
  readonly count: number;
  /** Weights of a row. */
  readonly columns: number;
  /** Which of the model's files holds them. */
  readonly part: number;
  readonly offset: number;
  readonly bytes: number;
}

/** Rows of the model's tensor, with what an adapter adds to them. */
export interface Rows extends StoredRows {
  readonly update?: {
    readonly scale: number;
    /** All rows of A. */
    readonly a: StoredRows;
    /** The same rows of B. */
    readonly b: StoredRows;
  };
}

/** Floats as they are; `values` is where these rows belong, as is `scales` below. */
export interface FloatPiece {
  readonly kind: "float";
  readonly rows: Rows;
  readonly values: ExternalData;
}

export interface BlockPiece {
  readonly kind: "blocks";
  readonly rows: Rows;
  readonly blockSize: number;
  readonly values: ExternalData;
  readonly scales: ExternalData;
}

/** A whole matrix: it is written transposed, so that a few of its rows would lie in as many places as it has columns. */
export interface ChannelPiece {
  readonly kind: "channels";
  readonly rows: readonly Rows[];
  readonly outputs: number;
  readonly rotation: number;
  readonly values: ExternalData;
  readonly scales: ExternalData;
}

/** Plain data, so that it can be sent to a thread. */
export type Piece = FloatPiece | BlockPiece | ChannelPiece;

/** Weights read at a time: enough that reading, writing and handing out cost little beside the arithmetic. */
const PIECE_WEIGHTS = 2 ** 20;

/** What weights are made of. */
export interface WeightSource {
  readonly model: GgufFile;
  readonly adapter?: Adapter | undefined;
}

/** @throws ModelFileError when the model file lacks a tensor */
export function cut(jobs: readonly WeightJob[], source: WeightSource): Piece[] {
  const pieces = jobs.flatMap((job) => cutJob(job, source));
  // The largest first: a whole matrix begun last would keep one thread at work while the others have nothing left.
  return pieces.sort((a, b) => b.values.length - a.values.length);
}

function cutJob(job: WeightJob, source: WeightSource): Piece[] {
  const rows = job.sources.flatMap((name) => rowsOf(name, source));
  if (job.kind === "channels") {
    const { kind, outputs, rotation, values, scales } = job;
    return [{ kind, rows, outputs, rotation, values, scales }];
  }
  let valuesAt = job.values.offset;
  let scalesAt = job.kind === "blocks" ? job.scales.offset : 0;
  return rows.map((range) => {
    const weights = range.count * range.columns;
    const values = { offset: valuesAt, length: job.kind === "float" ? weights * 4 : weights };
    valuesAt += values.length;
    if (job.kind === "float") return { kind: job.kind, rows: range, values };
    const scales = { offset: scalesAt, length: (weights / job.blockSize) * 4 };
    scalesAt += scales.length;
    return { kind: job.kind, rows: range, blockSize: job.blockSize, values, scales };
  });
}

function rowsOf(name: string, { model, adapter }: WeightSource): Rows[] {
  const info = model.tensors.get(name);
  if (!info) throw new ModelFileError(`The model file lacks the tensor ${name}.`);
  const update = adapter?.updates.get(name);
  const step = Math.max(1, Math.floor(PIECE_WEIGHTS / info.shape[0]));
  const total = rowCount(info);
  const ranges: Rows[] = [];
  for (let row = 0; row < total; row += step) {
    const count = Math.min(step, total - row);
    ranges.push({ ...storedRows(info, row, count), ...(update && { update: updateOf(update, row, count) }) });
  }
  return ranges;
}

function updateOf({ scale, a, b }: LowRankUpdate, row: number, count: number): Rows["update"] {
  return { scale, a: storedRows(a, 0, rowCount(a)), b: storedRows(b, row, count) };
}

function storedRows(info: TensorInfo, row: number, count: number): StoredRows {
  const { name, type, shape, part } = info;
  const rowBytes = info.bytes / rowCount(info);
  const offset = info.offset + row * rowBytes;
  return { tensor: name, type, count, columns: shape[0], part, offset, bytes: count * rowBytes };
}

function rowCount({ shape }: TensorInfo): number {
  return shape.slice(1).reduce((product, length) => product * length, 1);
}
