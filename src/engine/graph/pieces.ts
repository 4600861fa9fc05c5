/** A weights plan cut into pieces that can be converted one by one, in any order and by any thread. */
import { ModelFileError } from "../../core/errors.js";
import type { GgufFile } from "../gguf/file.js";
import type { TensorTypeName } from "../gguf/tensorTypes.js";
import type { ExternalData } from "./onnx.js";
import type { WeightJob } from "./weights.js";

/** Neighbouring rows of one tensor, as they lie in the model file. */
export interface Rows {
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

/** @throws ModelFileError when the model file lacks a tensor */
export function cut(jobs: readonly WeightJob[], file: Pick<GgufFile, "tensors">): Piece[] {
  const pieces = jobs.flatMap((job) => cutJob(job, file));
  // The largest first: a whole matrix begun last would keep one thread at work while the others have nothing left.
  return pieces.sort((a, b) => b.values.length - a.values.length);
}

function cutJob(job: WeightJob, file: Pick<GgufFile, "tensors">): Piece[] {
  const rows = job.sources.flatMap((name) => rowsOf(name, file));
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

function rowsOf(name: string, file: Pick<GgufFile, "tensors">): Rows[] {
  const info = file.tensors.get(name);
  if (!info) throw new ModelFileError(`The model file lacks the tensor ${name}.`);
  const { type, shape, part } = info;
  const columns = shape[0];
  const total = shape.slice(1).reduce((product, length) => product * length, 1);
  const rowBytes = info.bytes / total;
  const step = Math.max(1, Math.floor(PIECE_WEIGHTS / columns));
  const ranges: Rows[] = [];
  for (let row = 0; row < total; row += step) {
    const count = Math.min(step, total - row);
    const offset = info.offset + row * rowBytes;
    ranges.push({ tensor: name, type, count, columns, part, offset, bytes: count * rowBytes });
  }
  return ranges;
}
